import { cellArea, intersectAreas, type Area } from "../../book/address";
import { copiedFormula } from "../../formula/move";
import type { CellScalar } from "../../book/calculator";
import type { DataValidationSnapshot } from "../../book/snapshot";
import type { Host } from "../../host/host";
import type { AreasOf } from "../../host/hostObject";
import { formulaRange, selfAreas } from "../areas";
import { ruleAreas } from "./place";

/** Cells whose value their validation would refuse. */
export function invalidCells(host: Host, self: AreasOf): Area[] {
  const sheet = host.sheet(self.sheetId);
  const bad: Area[] = [];
  for (const rule of sheet.dataValidations)
    for (const place of ruleAreas(rule.range))
      for (const area of selfAreas(self)) {
        const shared = intersectAreas(place, area);
        if (!shared) continue;
        const used = host.book.populated(sheet, shared);
        if (used) bad.push(...badCells(host, self.sheetId, rule, used));
      }
  return bad;
}

function badCells(host: Host, sheetId: string, rule: DataValidationSnapshot, area: Area): Area[] {
  const sheet = host.sheet(sheetId);
  const bad: Area[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = sheet.cells.get(row, column)?.value ?? null;
      const isGood =
        rule.type === "custom"
          ? value === null || fulfils(host, { rule, sheetId, row, column })
          : isValid(host, sheetId, rule, value);
      if (!isGood) bad.push(cellArea(row, column));
    }
  return bad;
}

interface JudgedCell {
  readonly rule: DataValidationSnapshot;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Whether the rule's formula is true at a cell; its references are those of the rule's first cell, moved along. */
function fulfils(host: Host, { rule, sheetId, row, column }: JudgedCell): boolean {
  const [first] = ruleAreas(rule.range);
  if (!first || rule.formula1 === undefined) return true;
  const formula = copiedFormula(rule.formula1, row - first.row, column - first.column);
  const value = host.calculation.evaluate(formula, { sheetId, row, column });
  return typeof value === "string" ? false : value !== false && value !== 0;
}

function isValid(host: Host, sheetId: string, rule: DataValidationSnapshot, value: CellScalar): boolean {
  if (value === null) return rule.ignoresBlank;
  if (rule.type === "any" || rule.type === "custom") return true;
  if (rule.type === "list")
    return listItems(host, sheetId, rule.formula1 ?? "")?.has(String(value).toLowerCase()) ?? true;
  const size = rule.type === "textLength" ? String(value).length : value;
  if (typeof size !== "number") return false;
  if (rule.type === "whole" && !Number.isInteger(size)) return false;
  return isWithin(
    size,
    rule.operator ?? "between",
    bound(host, sheetId, rule.formula1),
    bound(host, sheetId, rule.formula2),
  );
}

function listItems(host: Host, sheetId: string, source: string): ReadonlySet<string> | undefined {
  if (!source.startsWith("=")) return new Set(source.split(",").map((item) => item.trim().toLowerCase()));
  const range = formulaRange(host, source, sheetId);
  if (!range) return undefined;
  const items = [...host.sheet(range.sheetId).cells.within(range.area)].map(([, , cell]) =>
    String(cell.value ?? "").toLowerCase(),
  );
  return new Set(items);
}

function bound(host: Host, sheetId: string, formula: string | undefined): number | undefined {
  if (formula === undefined) return undefined;
  if (!formula.startsWith("=")) return Number(formula);
  const range = formulaRange(host, formula, sheetId);
  const value = range && host.sheet(range.sheetId).cells.get(range.area.row, range.area.column)?.value;
  return typeof value === "number" ? value : undefined;
}

function isWithin(
  value: number,
  operator: string,
  first: number | undefined,
  second: number | undefined,
): boolean {
  if (first === undefined) return true;
  switch (operator) {
    case "between":
      return value >= first && value <= (second ?? Infinity);
    case "notBetween":
      return value < first || value > (second ?? Infinity);
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    default:
      return value <= first;
  }
}
