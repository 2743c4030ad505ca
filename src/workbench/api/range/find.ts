import { isWholeColumns, isWholeRows, type Area } from "../../book/address";
import { joinCells } from "../../book/joinCells";
import { cellText } from "../../book/cellText";
import { enterValue } from "../../book/write";
import type { Cell } from "../../book/cellStore";
import type { Sheet } from "../../book/sheet";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import { oneOf, type Args } from "../../host/args";
import type { MethodSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type HostObject, type RangeSelf } from "../../host/hostObject";
import { areasOf, rangeOf } from "../areas";
import { wildcard } from "../table/filters";
import { reportChange } from "./cells";

interface Criteria {
  readonly pattern: RegExp;
  readonly isBackward: boolean;
}

function criteriaOf(args: Args): Criteria {
  const options = args.record(1);
  const isWhole = options["completeMatch"] === true;
  const flags = options["matchCase"] === true ? "" : "i";
  const isBackward =
    options["searchDirection"] !== undefined &&
    oneOf(options["searchDirection"], ["Forward", "Backwards"] as const) === "Backwards";
  const text = args.text(0);
  if (text === "") throw invalidArgument();
  return { pattern: wildcard(text, flags, isWhole), isBackward };
}

/** What a cell shows, or its formula: Excel looks into both. */
const hit = (
  host: Host,
  sheet: Sheet,
  pattern: RegExp,
  [row, column, cell]: readonly [number, number, Cell],
): boolean =>
  pattern.test(cellText(cell.value, host.book.styleAt(sheet, row, column).numberFormat)) ||
  (cell.formula !== undefined && pattern.test(cell.formula)) ||
  (cell.value !== null && pattern.test(String(cell.value)));

const byPlace = (a: readonly [number, number, Cell], b: readonly [number, number, Cell]): number =>
  a[0] - b[0] || a[1] - b[1];

/** Searches from the cell after the first one, row by row, and around. */
function findIn(self: RangeSelf, args: Args, host: Host): HostObject | undefined {
  const sheet = host.sheet(self.sheetId);
  const { pattern, isBackward } = criteriaOf(args);
  const { area } = self;
  const cells = [...sheet.cells.within(area)].sort(byPlace).filter((cell) => hit(host, sheet, pattern, cell));
  const isFirst = ([row, column]: readonly [number, number, Cell]): boolean =>
    row === area.row && column === area.column;
  const ordered = isBackward
    ? cells.toReversed()
    : [...cells.filter((cell) => !isFirst(cell)), ...cells.filter(isFirst)];
  const [found] = ordered;
  return found && rangeOf(self.sheetId, { row: found[0], column: found[1], rows: 1, columns: 1 });
}

/** `Worksheet.findAll`. */
export function findAll(sheetId: string, args: Args, host: Host): HostObject | undefined {
  const sheet = host.sheet(sheetId);
  const { pattern } = criteriaOf(args);
  const cells = [...sheet.cells.all()]
    .filter((cell) => hit(host, sheet, pattern, cell))
    .map(([row, column]) => [row, column] as const);
  return cells.length > 0 ? areasOf(sheetId, joinCells(cells)) : undefined;
}

/** `replaceAll`: in formulas and constants; answers how many cells changed. */
export function replaceAll(host: Host, self: RangeSelf, args: Args): number {
  const sheet = host.sheet(self.sheetId);
  const replacement = args.text(1);
  const options = args.record(2);
  const pattern = wildcard(
    args.text(0),
    options["matchCase"] === true ? "g" : "gi",
    options["completeMatch"] === true,
  );
  host.requireWritable(sheet, self.area);
  let count = 0;
  for (const [row, column, cell] of [...sheet.cells.within(self.area)]) {
    if (cell.spillOrigin || cell.value === null) continue;
    const text = cell.formula ?? String(cell.value);
    const next = text.replaceAll(pattern, () => replacement);
    if (next === text) continue;
    count += 1;
    if (next === "") host.book.setInput(sheet, { row, column }, { value: null });
    else enterValue(host.book, sheet, { row, column }, next);
  }
  if (count > 0) reportChange(host, sheet, host.book.populated(sheet, self.area) ?? self.area);
  return count;
}

const SPECIAL = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;
const VALUE_TYPES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** Cells of a kind inside areas: `getSpecialCells`. */
export function specialCells(
  host: Host,
  sheetId: string,
  areas: readonly Area[],
  args: Args,
): HostObject | undefined {
  const sheet = host.sheet(sheetId);
  const kind = args.choice(0, SPECIAL);
  const wanted = args.choice(1, VALUE_TYPES, "All");
  const used = host.book.usedArea(sheet, false);
  const cells: (readonly [number, number])[] = [];
  for (const area of areas) {
    const scope = isWholeColumns(area) || isWholeRows(area) ? used && cut(area, used) : area;
    if (scope) collect(sheet, scope, { kind, wanted }, cells);
  }
  return cells.length > 0 ? areasOf(sheetId, joinCells(cells)) : undefined;
}

function cut(area: Area, used: Area): Area | undefined {
  const row = Math.max(area.row, used.row);
  const column = Math.max(area.column, used.column);
  const rows = Math.min(area.row + area.rows, used.row + used.rows) - row;
  const columns = Math.min(area.column + area.columns, used.column + used.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

function collect(
  sheet: Sheet,
  scope: Area,
  { kind, wanted }: { kind: (typeof SPECIAL)[number]; wanted: string },
  cells: (readonly [number, number])[],
): void {
  for (let row = scope.row; row < scope.row + scope.rows; row++)
    for (let column = scope.column; column < scope.column + scope.columns; column++) {
      const cell = sheet.cells.get(row, column);
      if (isOfKind(sheet, { row, column, cell }, kind) && isOfType(cell, kind, wanted))
        cells.push([row, column]);
    }
}

function isOfKind(
  sheet: Sheet,
  { row, column, cell }: { row: number; column: number; cell: Cell | undefined },
  kind: (typeof SPECIAL)[number],
): boolean {
  const within = (range: string): boolean =>
    range.split(/\s+/).some((part) => part !== "" && contains(part, row, column));
  switch (kind) {
    case "Blanks":
      return cell === undefined || (cell.value === null && cell.formula === undefined);
    case "Constants":
      return cell !== undefined && cell.value !== null && cell.formula === undefined && !cell.spillOrigin;
    case "Formulas":
      return cell?.formula !== undefined;
    case "Visible":
      return (
        sheet.rowFormats.get(row)?.isHidden !== true &&
        sheet.rowFormats.get(row)?.isFiltered !== true &&
        sheet.columnFormats.get(column)?.isHidden !== true
      );
    case "ConditionalFormats":
    case "SameConditionalFormat":
      return sheet.conditionalFormats.some((rule) => within(rule.range));
    default:
      return sheet.dataValidations.some((rule) => within(rule.range));
  }
}

function contains(part: string, row: number, column: number): boolean {
  const [first = "", last = first] = part.split(":");
  const [a, b] = [cornerOf(first), cornerOf(last)];
  return row >= a.row && row <= b.row && column >= a.column && column <= b.column;
}

function cornerOf(text: string): { row: number; column: number } {
  const letters = /^[A-Z]+/.exec(text)?.[0] ?? "A";
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(/\d+$/.exec(text)?.[0] ?? 1) - 1, column: column - 1 };
}

function isOfType(cell: Cell | undefined, kind: string, wanted: string): boolean {
  if (wanted === "All" || (kind !== "Constants" && kind !== "Formulas") || !cell) return true;
  if (cell.isError) return wanted.includes("Errors");
  if (typeof cell.value === "boolean") return wanted.includes("Logical");
  return typeof cell.value === "number" ? wanted.includes("Number") : wanted.includes("Text");
}

function orThrow(object: HostObject | undefined): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

export const findMethods: Readonly<Record<string, MethodSpec<RangeSelf>>> = {
  Find: (self, args, host) => orThrow(findIn(self, args, host)),
  FindOrNullObject: (self, args, host) => findIn(self, args, host) ?? nullObject(),
  ReplaceAll: (self, args, host) => replaceAll(host, self, args),
  GetSpecialCells: (self, args, host) => orThrow(specialCells(host, self.sheetId, [self.area], args)),
  GetSpecialCellsOrNullObject: (self, args, host) =>
    specialCells(host, self.sheetId, [self.area], args) ?? nullObject(),
  RemoveDuplicates: (self, args, host) => ref("RemoveDuplicatesResult", removeDuplicates(host, self, args)),
};

/** Takes out rows that repeat an earlier one in the given columns; what is below moves up inside the range. */
function removeDuplicates(
  host: Host,
  self: RangeSelf,
  args: Args,
): { removed: number; uniqueRemaining: number } {
  const sheet = host.sheet(self.sheetId);
  const columns = args.raw(0);
  if (
    !Array.isArray(columns) ||
    columns.some((c) => typeof c !== "number" || c < 0 || c >= self.area.columns)
  )
    throw invalidArgument();
  const area = host.book.populated(sheet, self.area) ?? self.area;
  const start = area.row + (args.flag(1) ? 1 : 0);
  const seen = new Set<string>();
  const kept: (readonly (Cell | undefined)[])[] = [];
  for (let row = start; row < area.row + area.rows; row++) {
    const cells = Array.from({ length: area.columns }, (_, c) => sheet.cells.get(row, area.column + c));
    const key = JSON.stringify(
      (columns as number[]).map((c) =>
        typeof cells[c]?.value === "string" ? cells[c].value.toLowerCase() : (cells[c]?.value ?? null),
      ),
    );
    if (!seen.has(key)) kept.push(cells);
    seen.add(key);
  }
  const total = area.row + area.rows - start;
  for (let i = 0; i < total; i++)
    for (let c = 0; c < area.columns; c++) {
      const { value = null, formula, isError } = kept[i]?.[c] ?? {};
      host.book.setInput(
        sheet,
        { row: start + i, column: area.column + c },
        { value, ...(formula !== undefined && { formula }), ...(isError && { isError }) },
      );
    }
  reportChange(host, sheet, area);
  return { removed: total - kept.length, uniqueRemaining: kept.length };
}
