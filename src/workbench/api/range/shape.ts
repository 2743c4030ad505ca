import {
  boundingArea,
  containsCell,
  intersectAreas,
  isInsideGrid,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "../../book/address";
import { isBlank, type Cell } from "../../book/cellStore";
import type { Sheet } from "../../book/sheet";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import type { Args } from "../../host/args";
import type { MethodSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, type HostObject, type RangeSelf } from "../../host/hostObject";
import { areaArgument, rangeOf, type RangeObject } from "../areas";

type Method = MethodSpec<RangeSelf>;

const at = (self: RangeSelf, area: Area): RangeObject => rangeOf(self.sheetId, area);

/** The other range of a call: an object or an address on the same sheet. */
export function otherArea(self: RangeSelf, args: Args, host: Host): Area {
  const object = args.optionalObject(0, "Range");
  const other = areaArgument(host, self.sheetId, object ?? args.text(0));
  if (other.sheetId !== self.sheetId) throw invalidArgument();
  return other.area;
}

const getCell: Method = (self, args) => {
  const area = {
    row: self.area.row + args.integer(0),
    column: self.area.column + args.integer(1),
    rows: 1,
    columns: 1,
  };
  return at(self, area);
};

const getResized: Method = (self, args) => {
  const { area } = self;
  const sized = { ...area, rows: area.rows + args.integer(0, 0), columns: area.columns + args.integer(1, 0) };
  return at(self, sized);
};

const getOffset: Method = (self, args) => {
  const { area } = self;
  return at(self, { ...area, row: area.row + args.integer(0, 0), column: area.column + args.integer(1, 0) });
};

/** Ranges beside this one; a negative count goes on beyond the other side of it, as the documentation says. */
function beside(axis: "rows" | "columns", side: "before" | "after"): Method {
  return (self, args) => {
    const count = args.integer(0, 1);
    if (count === 0) throw invalidArgument();
    const start = axis === "rows" ? "row" : "column";
    const size = Math.abs(count);
    const edge = side === "before" ? self.area[start] - size : self.area[start] + self.area[axis];
    const inner = side === "before" ? self.area[start] : self.area[start] + self.area[axis] - size;
    return at(self, { ...self.area, [start]: count > 0 ? edge : inner, [axis]: size });
  };
}

const getRow: Method = (self, args) =>
  at(self, { ...self.area, row: self.area.row + args.integer(0), rows: 1 });
const getColumn: Method = (self, args) =>
  at(self, { ...self.area, column: self.area.column + args.integer(0), columns: 1 });

function intersection(self: RangeSelf, args: Args, host: Host): RangeObject | undefined {
  const shared = intersectAreas(self.area, otherArea(self, args, host));
  return shared && at(self, shared);
}

function orThrow(object: RangeObject | undefined): RangeObject {
  if (!object) throw itemNotFound();
  return object;
}

const orNull = (object: RangeObject | undefined): HostObject => object ?? nullObject();

/** The used part of a range: cells with values, or also those with formats. */
export function usedWithin(host: Host, self: RangeSelf, valuesOnly: boolean): RangeObject | undefined {
  const counts = (cell: Cell): boolean => !valuesOnly || cell.value !== null || cell.formula !== undefined;
  const area = host.sheet(self.sheetId).cells.bounds(counts, self.area);
  return area && at(self, area);
}

/** The block of filled cells around a range, bounded by blank rows and columns. */
function surrounding(sheet: Sheet, area: Area): Area {
  let region = area;
  for (;;) {
    const row = Math.max(region.row - 1, 0);
    const column = Math.max(region.column - 1, 0);
    const rows = Math.min(region.row + region.rows + 1, MAX_ROWS) - row;
    const columns = Math.min(region.column + region.columns + 1, MAX_COLUMNS) - column;
    const filled = sheet.cells.bounds((cell) => !isBlank(cell) && cell.value !== null, {
      row,
      column,
      rows,
      columns,
    });
    const next = filled ? boundingArea(region, filled) : region;
    if (next.rows === region.rows && next.columns === region.columns) return region;
    region = next;
  }
}

const last = (area: Area): Area => ({
  row: area.row + area.rows - 1,
  column: area.column + area.columns - 1,
  rows: 1,
  columns: 1,
});

/** Calls that answer another range by its place. */
export const shapeMethods: Readonly<Record<string, Method>> = {
  GetCell: getCell,
  GetRow: getRow,
  GetColumn: getColumn,
  GetLastCell: (self) => at(self, last(self.area)),
  GetLastRow: (self) => at(self, { ...self.area, row: self.area.row + self.area.rows - 1, rows: 1 }),
  GetLastColumn: (self) =>
    at(self, { ...self.area, column: self.area.column + self.area.columns - 1, columns: 1 }),
  GetOffsetRange: getOffset,
  GetResizedRange: getResized,
  GetAbsoluteResizedRange: (self, args) =>
    at(self, { ...self.area, rows: args.integer(0), columns: args.integer(1) }),
  GetRowsAbove: beside("rows", "before"),
  GetRowsBelow: beside("rows", "after"),
  GetColumnsBefore: beside("columns", "before"),
  GetColumnsAfter: beside("columns", "after"),
  GetEntireRow: (self) => at(self, { ...self.area, column: 0, columns: MAX_COLUMNS }),
  GetEntireColumn: (self) => at(self, { ...self.area, row: 0, rows: MAX_ROWS }),
  GetBoundingRect: (self, args, host) => at(self, boundingArea(self.area, otherArea(self, args, host))),
  GetIntersection: (self, args, host) => orThrow(intersection(self, args, host)),
  GetIntersectionOrNullObject: (self, args, host) => orNull(intersection(self, args, host)),
  GetUsedRange: (self, args, host) => orThrow(usedWithin(host, self, args.flag(0))),
  GetUsedRangeOrNullObject: (self, args, host) => orNull(usedWithin(host, self, args.flag(0))),
  GetSurroundingRegion: (self, _args, host) => at(self, surrounding(host.sheet(self.sheetId), self.area)),
  GetRangeEdge: (self, args, host) => at(self, edgeArea(host.sheet(self.sheetId), self, args)),
  GetExtendedRange: (self, args, host) => {
    const edge = edgeArea(host.sheet(self.sheetId), self, args);
    return at(self, boundingArea(self.area, edge));
  },
  _ValidateArraySize: (self, args) => {
    if (args.integer(0) !== self.area.rows || args.integer(1) !== self.area.columns) throw invalidArgument();
    return null;
  },
};

const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;

/** Where Ctrl+arrow goes from the active cell of a range. */
function edgeArea(sheet: Sheet, self: RangeSelf, args: Args): Area {
  const direction = args.choice(0, ["Left", "Right", "Up", "Down"]);
  const active = args.optionalObject(1, "Range")?.self.area ?? self.area;
  if (!containsCell(self.area, active.row, active.column)) throw invalidArgument();
  const [down, right] = STEPS[direction];
  const isFilled = (row: number, column: number): boolean =>
    (sheet.cells.get(row, column)?.value ?? null) !== null;
  let [row, column] = [active.row, active.column];
  const isNextFilled = isFilled(row, column) && isFilled(row + down, column + right);
  for (;;) {
    const next = { row: row + down, column: column + right, rows: 1, columns: 1 };
    if (!isInsideGrid(next)) break;
    if (isNextFilled && !isFilled(next.row, next.column)) break;
    [row, column] = [next.row, next.column];
    if (!isNextFilled && isFilled(row, column)) break;
    if (!isNextFilled && isBeyond(sheet, row, column, [down, right]))
      return edgeOfGrid(active, [down, right]);
  }
  return { row, column, rows: 1, columns: 1 };
}

function isBeyond(
  sheet: Sheet,
  row: number,
  column: number,
  [down, right]: readonly [number, number],
): boolean {
  const used = sheet.cells.bounds((cell) => cell.value !== null);
  if (!used) return true;
  if (down > 0) return row >= used.row + used.rows;
  if (right > 0) return column >= used.column + used.columns;
  return down < 0 ? row < used.row : column < used.column;
}

function edgeOfGrid(active: Area, [down, right]: readonly [number, number]): Area {
  const row = down > 0 ? MAX_ROWS - 1 : down < 0 ? 0 : active.row;
  const column = right > 0 ? MAX_COLUMNS - 1 : right < 0 ? 0 : active.column;
  return { row, column, rows: 1, columns: 1 };
}
