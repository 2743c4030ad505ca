import { omit } from "../../book/omit";
import { formatArea, intersectAreas, parseArea, type Area } from "../../book/address";
import type { CellScalar } from "../../book/calculator";
import type { Cell } from "../../book/cellStore";
import type { Sheet } from "../../book/sheet";
import { copiedFormula } from "../../formula/move";
import { ApiError, invalidArgument } from "../../host/apiError";
import { asFlag, asNumber, oneOf } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import { EventType } from "../../host/events";
import type { Host } from "../../host/host";
import { asRecord } from "../rules/ruleAccess";

export interface SortField {
  readonly key: number;
  readonly isDescending: boolean;
  readonly on: "Value" | "CellColor" | "FontColor";
  readonly color: string | undefined;
}

export interface SortWay {
  readonly fields: readonly SortField[];
  readonly isCaseSensitive: boolean;
  /** Whole columns move instead of rows. */
  readonly byColumns: boolean;
}

/** The fields of a sort as a script gives them. */
export function sortFields(value: unknown): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return value.map((item: unknown) => {
    const field = asRecord(item);
    const on = oneOf(field["sortOn"] ?? "Value", ["Value", "CellColor", "FontColor", "Icon"] as const);
    if (on === "Icon") throw new ApiError("NotImplemented");
    const isAscending = field["ascending"] === undefined ? true : asFlag(field["ascending"]);
    return {
      key: asNumber(field["key"]),
      isDescending: !isAscending,
      on,
      color: field["color"] as string | undefined,
    };
  });
}

/** Sorts the lanes of an area. Formats of cells move with them; formulas keep pointing as they did relative to their row. */
export function sortArea(host: Host, sheet: Sheet, area: Area, way: SortWay): void {
  host.requireAllowed(sheet, (protection) => protection.allowSort);
  const isMerged = sheet.merges.some((merge) => {
    const place = parseArea(merge);
    return place !== undefined && intersectAreas(place, area) !== undefined;
  });
  if (isMerged) throw new ApiError("InvalidOperation");
  const count = way.byColumns ? area.columns : area.rows;
  const limit = way.byColumns ? area.rows : area.columns;
  if (way.fields.some((field) => field.key < 0 || field.key >= limit)) throw invalidArgument();
  const lanes = Array.from({ length: count }, (_, lane) => lane);
  const movable = lanes.filter((lane) => way.byColumns || !isHiddenRow(sheet, area.row + lane));
  const sorted = movable.toSorted((a, b) => compareLanes(host, sheet, { area, way }, a, b) || a - b);
  const order = [...lanes];
  for (const [i, lane] of movable.entries()) order[lane] = sorted[i] ?? lane;
  moveLanes(host, sheet, { area, way }, order);
  const type = way.byColumns ? EventType.worksheetColumnSorted : EventType.worksheetRowSorted;
  host.raiseOnSheet(type, sheet.id, { address: movedAddress({ area, way }, order), source: "Local" });
}

/** Rows that a filter or the planner hides stay where they are. */
function isHiddenRow(sheet: Sheet, row: number): boolean {
  const format = sheet.rowFormats.get(row);
  return format?.isFiltered === true || format?.isHidden === true;
}

/** The rows (columns) of a sorted area that changed their place, as the event's arguments name them. */
function movedAddress({ area, way }: Sorting, order: readonly number[]): string {
  const runs: { start: number; count: number }[] = [];
  for (const [lane, source] of order.entries()) {
    const last = runs.at(-1);
    if (lane === source) continue;
    if (last && last.start + last.count === lane) last.count += 1;
    else runs.push({ start: lane, count: 1 });
  }
  const areas = runs.map(({ start, count }) =>
    way.byColumns
      ? { ...area, column: area.column + start, columns: count }
      : { ...area, row: area.row + start, rows: count },
  );
  return areas.map((part) => formatArea(part)).join(",");
}

interface Sorting {
  readonly area: Area;
  readonly way: SortWay;
}

const placeOf = ({ area, way }: Sorting, lane: number, key: number): readonly [number, number] =>
  way.byColumns ? [area.row + key, area.column + lane] : [area.row + lane, area.column + key];

function compareLanes(host: Host, sheet: Sheet, sorting: Sorting, a: number, b: number): number {
  for (const field of sorting.way.fields) {
    const [first, second] = [placeOf(sorting, a, field.key), placeOf(sorting, b, field.key)];
    const difference =
      field.on === "Value"
        ? compareValues(
            sheet.cells.get(...first)?.value ?? null,
            sheet.cells.get(...second)?.value ?? null,
            field.isDescending,
            sorting.way.isCaseSensitive,
          )
        : compareColors(host, sheet, field, first, second);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Cells of the wanted colour come first, or last when descending. */
function compareColors(
  host: Host,
  sheet: Sheet,
  field: SortField,
  a: readonly [number, number],
  b: readonly [number, number],
): number {
  const matches = (place: readonly [number, number]): number => {
    const style = host.book.styleAt(sheet, ...place);
    const color = field.on === "CellColor" ? style.fill.color : style.font.color;
    return color?.toLowerCase() === field.color?.toLowerCase() ? 0 : 1;
  };
  return (matches(a) - matches(b)) * (field.isDescending ? -1 : 1);
}

/** Excel's order: numbers, text, truth values, errors; blanks last whatever the direction. */
export function compareValues(
  a: CellScalar,
  b: CellScalar,
  isDescending: boolean,
  isCaseSensitive: boolean,
): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA === 4 || rankB === 4) return rankA - rankB;
  const sign = isDescending ? -1 : 1;
  if (rankA !== rankB) return (rankA - rankB) * sign;
  if (typeof a === "number" && typeof b === "number") return (a - b) * sign;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b, isCaseSensitive) * sign;
  return (Number(a) - Number(b)) * sign;
}

const rank = (value: CellScalar): number =>
  value === null
    ? 4
    : typeof value === "number"
      ? 0
      : typeof value === "boolean"
        ? 2
        : /^#[A-Z/0]+[!?]?$/.test(value)
          ? 3
          : 1;

const collator = new Intl.Collator("en-US", { sensitivity: "accent" });
const exact = new Intl.Collator("en-US", { sensitivity: "variant", caseFirst: "lower" });
const compareText = (a: string, b: string, isCaseSensitive: boolean): number =>
  (isCaseSensitive ? exact : collator).compare(a, b);

function moveLanes(host: Host, sheet: Sheet, sorting: Sorting, order: readonly number[]): void {
  const { area, way } = sorting;
  const width = way.byColumns ? area.rows : area.columns;
  const old = order.map((lane) =>
    Array.from({ length: width }, (_, key) => sheet.cells.get(...placeOf(sorting, lane, key))),
  );
  for (const [target, cells] of old.entries()) {
    const source = order[target] ?? target;
    if (source === target) continue;
    for (const [key, cell] of cells.entries()) {
      const [row, column] = placeOf(sorting, target, key);
      sheet.cells.set(
        row,
        column,
        cell && movedCell(cell, way.byColumns ? 0 : target - source, way.byColumns ? target - source : 0),
      );
      host.book.markDirty(sheet.id, row, column);
    }
  }
}

function movedCell(cell: Cell, rows: number, columns: number): Cell {
  const rest = omit(cell, "spillOrigin");
  return cell.formula === undefined ? rest : { ...rest, formula: copiedFormula(cell.formula, rows, columns) };
}

/** `Excel.RangeSort`. */
export const rangeSortClass: ClassSpec<"RangeSort"> = {
  methods: {
    Apply: (self, args, host) => {
      const sheet = host.sheet(self.sheetId);
      const hasHeaders = args.flag(2);
      const byColumns = args.choice(3, ["Rows", "Columns"], "Rows") === "Columns";
      args.choice(4, ["PinYin", "StrokeCount"], "PinYin");
      const { area: whole } = self;
      const area = host.book.populated(sheet, whole) ?? whole;
      const body = !hasHeaders
        ? area
        : byColumns
          ? { ...area, column: area.column + 1, columns: area.columns - 1 }
          : { ...area, row: area.row + 1, rows: area.rows - 1 };
      sortArea(host, sheet, body, {
        fields: sortFields(args.raw(0)),
        isCaseSensitive: args.flag(1),
        byColumns,
      });
    },
  },
};
