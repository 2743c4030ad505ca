import { omit } from "../../book/omit";
import type { Area } from "../../book/address";
import { cellText } from "../../book/cellText";
import type { CellScalar } from "../../book/calculator";
import type { Cell } from "../../book/cellStore";
import type { Sheet } from "../../book/sheet";
import type { TableSnapshot } from "../../book/snapshot";
import type { DateGroup, FilterColumn } from "../../book/snapshotFilter";
import type { Host } from "../../host/host";
import { partsOf, serialOf } from "../range/serialDates";
import { tableArea } from "../structuredReference";
import { dayTest } from "./dynamicFilters";

/** Hides the rows of a table that its filters exclude, and shows the others. */
export function showFilteredRows(host: Host, sheet: Sheet, table: TableSnapshot): void {
  const area = tableArea(table);
  const rows = area.rows - (table.hasHeaders ? 1 : 0) - (table.hasTotals ? 1 : 0);
  applyFilter(
    host,
    sheet,
    { ...area, row: area.row + (table.hasHeaders ? 1 : 0), rows },
    table.filter?.columns ?? [],
  );
}

/** Hides rows of a body that the filters of its columns exclude. */
export function applyFilter(host: Host, sheet: Sheet, body: Area, filters: readonly FilterColumn[]): void {
  const tests = filters.map((filter) => ({
    column: body.column + filter.column,
    passes: testOf(host, sheet, body, filter),
  }));
  for (let row = body.row; row < body.row + body.rows; row++) {
    const isShown = tests.every(({ column, passes }) => passes(sheet.cells.get(row, column), row, column));
    const rest = omit(sheet.rowFormats.get(row), "isFiltered");
    if (!isShown) sheet.rowFormats.set(row, { ...rest, isFiltered: true });
    else if (sheet.rowFormats.has(row)) {
      const shown = omit(rest, "isHidden");
      sheet.rowFormats.set(row, shown);
    }
  }
}

type Test = (cell: Cell | undefined, row: number, column: number) => boolean;

function testOf(host: Host, sheet: Sheet, body: Area, filter: FilterColumn): Test {
  const shown = (cell: Cell | undefined, row: number, column: number): string =>
    cell ? cellText(cell.value, host.book.styleAt(sheet, row, column).numberFormat) : "";
  switch (filter.kind) {
    case "values": {
      const wanted = new Set(filter.values.map((value) => value.toLowerCase()));
      const dates = filter.dates ?? [];
      return (cell, row, column) => {
        const text = shown(cell, row, column).toLowerCase();
        return text === ""
          ? filter.hasBlanks
          : wanted.has(text) ||
              wanted.has(String(cell?.value).toLowerCase()) ||
              dates.some((date) => isWithin(cell, date));
      };
    }
    case "custom":
      return (cell, row, column) => {
        const passes = filter.conditions.map((condition) =>
          meets(cell?.value ?? null, shown(cell, row, column), condition),
        );
        return filter.isAnd ? passes.every(Boolean) : passes.some(Boolean);
      };
    case "top":
      return topTest(sheet, body, filter);
    case "dynamic":
      return dynamicTest(host, sheet, body, filter);
    case "color":
      return (_cell, row, column) => {
        const { fill, font } = host.book.styleAt(sheet, row, column);
        const color = filter.isFont ? font.color : fill.pattern === "none" ? undefined : fill.color;
        return (color ?? (filter.isFont ? "#000000" : "#FFFFFF")).toUpperCase() === filter.color;
      };
    case "other":
      return () => true;
  }
}

function meets(
  value: CellScalar,
  text: string,
  condition: { readonly operator: string; readonly value: string },
): boolean {
  const { operator } = condition;
  const wanted = condition.value;
  const number = wanted.trim() === "" ? NaN : Number(wanted);
  if (!Number.isNaN(number) && typeof value === "number") return compares(value - number, operator);
  if (operator === "equal" || operator === "notEqual")
    return wildcard(wanted).test(text) === (operator === "equal");
  if (!Number.isNaN(number)) return false;
  return compares(
    text.toLowerCase() < wanted.toLowerCase() ? -1 : text.toLowerCase() > wanted.toLowerCase() ? 1 : 0,
    operator,
  );
}

function compares(difference: number, operator: string): boolean {
  switch (operator) {
    case "lessThan":
      return difference < 0;
    case "lessThanOrEqual":
      return difference <= 0;
    case "greaterThan":
      return difference > 0;
    case "greaterThanOrEqual":
      return difference >= 0;
    case "notEqual":
      return difference !== 0;
    default:
      return difference === 0;
  }
}

/** A pattern with "*", "?" and "~" as Excel reads them; it must match the whole text. */
export function wildcard(pattern: string, flags = "i", isWhole = true): RegExp {
  let body = "";
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === "~" && i + 1 < pattern.length) body += escape(pattern.charAt(++i));
    else if (char === "*") body += "[\\s\\S]*";
    else if (char === "?") body += "[\\s\\S]";
    else body += escape(char);
  }
  return new RegExp(isWhole ? `^${body}$` : body, flags);
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

function numbersOf(sheet: Sheet, body: Area, column: number): number[] {
  const numbers: number[] = [];
  for (let row = body.row; row < body.row + body.rows; row++) {
    const value = sheet.cells.get(row, body.column + column)?.value;
    if (typeof value === "number") numbers.push(value);
  }
  return numbers.sort((a, b) => a - b);
}

function topTest(sheet: Sheet, body: Area, filter: FilterColumn & { kind: "top" }): Test {
  const numbers = numbersOf(sheet, body, filter.column);
  const count = filter.isPercent
    ? Math.max(1, Math.floor((numbers.length * filter.value) / 100))
    : filter.value;
  const limit = filter.isTop
    ? numbers[Math.max(0, numbers.length - count)]
    : numbers[Math.min(numbers.length, count) - 1];
  return (cell) =>
    typeof cell?.value === "number" &&
    limit !== undefined &&
    (filter.isTop ? cell.value >= limit : cell.value <= limit);
}

function dynamicTest(host: Host, sheet: Sheet, body: Area, filter: FilterColumn & { kind: "dynamic" }): Test {
  const isDay = dayTest(filter.type, todaySerial(host));
  if (isDay) return (cell) => typeof cell?.value === "number" && isDay(cell.value);
  const numbers = numbersOf(sheet, body, filter.column);
  const average = numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);
  if (filter.type === "aboveAverage")
    return (cell) => typeof cell?.value === "number" && cell.value > average;
  if (filter.type === "belowAverage")
    return (cell) => typeof cell?.value === "number" && cell.value < average;
  return () => true;
}

function todaySerial(host: Host): number {
  const now = host.now();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Whether a cell's date has the parts of a group: its year, its year and month, … */
function isWithin(cell: Cell | undefined, group: DateGroup): boolean {
  if (typeof cell?.value !== "number") return false;
  const { year, month, day } = partsOf(cell.value);
  const seconds = Math.round((cell.value - Math.floor(cell.value)) * 86_400);
  const parts = [year, month, day, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return group.every((part, i) => part === parts[i]);
}
