import { omit } from "./omit";
import { shiftedFormula, shiftedStretch, type Shift } from "../formula/move";
import { formatArea, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from "./address";
import type { Book } from "./book";
import { isBlank } from "./cellStore";
import { rewriteFormulas } from "./sheets";
import type { Sheet } from "./sheet";

export type ShiftRefusal = "splits-table" | "splits-merge" | "pushes-off-sheet" | "splits-array";

/** The shift that inserting (or deleting) an area makes. */
export function shiftOf(area: Area, axis: "rows" | "columns", isInsert: boolean): Shift {
  const isRows = axis === "rows";
  const count = isRows ? area.rows : area.columns;
  return {
    axis,
    at: isRows ? area.row : area.column,
    count: isInsert ? count : -count,
    from: isRows ? area.column : area.row,
    to: isRows ? area.column + area.columns - 1 : area.row + area.rows - 1,
  };
}

/** Where an area goes: itself when out of reach, undefined when it is deleted whole. */
export function shiftedArea(area: Area, shift: Shift): Area | undefined {
  const isRows = shift.axis === "rows";
  const [low, high] = isRows
    ? [area.column, area.column + area.columns - 1]
    : [area.row, area.row + area.rows - 1];
  if (low < shift.from || high > shift.to) return area;
  const [start, count] = isRows ? [area.row, area.rows] : [area.column, area.columns];
  const moved = shiftedStretch(start, start + count - 1, shift);
  if (!moved) return undefined;
  const limit = isRows ? MAX_ROWS : MAX_COLUMNS;
  const length = Math.min(moved[1], limit - 1) - moved[0] + 1;
  return isRows ? { ...area, row: moved[0], rows: length } : { ...area, column: moved[0], columns: length };
}

/** Why a shift is not possible, or undefined when it is. */
export function refuseShift(sheet: Sheet, shift: Shift): ShiftRefusal | undefined {
  for (const table of sheet.tables) {
    const place = parseArea(table.range);
    if (place && cutsThrough(place, shift)) return "splits-table";
  }
  for (const merge of sheet.merges) {
    const place = parseArea(merge);
    if (place && cutsThrough(place, shift)) return "splits-merge";
  }
  return shift.count > 0 && pushesOff(sheet, shift) ? "pushes-off-sheet" : undefined;
}

/** Whether the shifted lanes hold part of a place that lies (partly) at or behind the shift. */
function cutsThrough(place: Area, shift: Shift): boolean {
  const isRows = shift.axis === "rows";
  const [low, high] = isRows
    ? [place.column, place.column + place.columns - 1]
    : [place.row, place.row + place.rows - 1];
  const end = isRows ? place.row + place.rows - 1 : place.column + place.columns - 1;
  const isBehind = end >= shift.at;
  const overlaps = low <= shift.to && high >= shift.from;
  const isInside = low >= shift.from && high <= shift.to;
  return isBehind && overlaps && !isInside;
}

function pushesOff(sheet: Sheet, shift: Shift): boolean {
  const isRows = shift.axis === "rows";
  const limit = (isRows ? MAX_ROWS : MAX_COLUMNS) - shift.count;
  const last: Area = isRows
    ? { row: limit, rows: shift.count, column: shift.from, columns: shift.to - shift.from + 1 }
    : { column: limit, columns: shift.count, row: shift.from, rows: shift.to - shift.from + 1 };
  return sheet.cells.bounds((cell) => !isBlank(cell), last) !== undefined;
}

/** Moves everything on a sheet, and every reference to it, for cells inserted or deleted. */
export function shiftSheet(book: Book, sheet: Sheet, shift: Shift): void {
  shiftCells(sheet, shift);
  const isWhole = shift.from === 0 && shift.to >= (shift.axis === "rows" ? MAX_COLUMNS : MAX_ROWS) - 1;
  if (isWhole && shift.axis === "rows") sheet.rowFormats = shiftFormats(sheet.rowFormats, shift);
  if (isWhole && shift.axis === "columns") sheet.columnFormats = shiftFormats(sheet.columnFormats, shift);
  shiftPlaces(sheet, shift);
  rewriteFormulas(book, (formula, own) =>
    shiftedFormula(formula, shift, { sheetName: sheet.name, ownSheet: own?.name ?? "" }),
  );
  book.isStructureDirty = true;
}

function shiftCells(sheet: Sheet, shift: Shift): void {
  const isRows = shift.axis === "rows";
  sheet.cells.remap((row, column) => {
    const [along, across] = isRows ? [row, column] : [column, row];
    if (across < shift.from || across > shift.to) return [row, column];
    const moved = shiftedStretch(along, along, shift);
    if (!moved) return undefined;
    return isRows ? [moved[0], column] : [row, moved[0]];
  });
  for (const [row, column, cell] of [...sheet.cells.all()]) {
    if (!cell.spillOrigin) continue;
    const rest = omit(cell, "spillOrigin");
    sheet.cells.set(row, column, { ...rest, value: null });
  }
}

function shiftFormats<F>(formats: ReadonlyMap<number, F>, shift: Shift): Map<number, F> {
  const moved = new Map<number, F>();
  for (const [index, format] of formats) {
    const place = shiftedStretch(index, index, shift);
    if (place) moved.set(place[0], format);
  }
  return moved;
}

function shiftPlaces(sheet: Sheet, shift: Shift): void {
  sheet.merges = sheet.merges.flatMap((merge) => shiftText(merge, shift) ?? []);
  sheet.tables = sheet.tables.filter((table) => {
    const range = shiftText(table.range, shift);
    if (range !== undefined) table.range = range;
    return range !== undefined;
  });
  sheet.conditionalFormats = shiftRanges(sheet.conditionalFormats, shift);
  sheet.dataValidations = shiftRanges(sheet.dataValidations, shift);
  sheet.hyperlinks = shiftRanges(sheet.hyperlinks, shift);
  sheet.notes = shiftPoints(sheet.notes, shift);
  sheet.comments = shiftPoints(sheet.comments, shift);
  if (sheet.filter) {
    const range = shiftText(sheet.filter.range, shift);
    if (range === undefined) delete sheet.filter;
    else sheet.filter.range = range;
  }
  const { printArea } = sheet.pageLayout;
  if (printArea !== undefined) sheet.pageLayout.printArea = shiftText(printArea, shift) ?? printArea;
  for (const chart of sheet.charts) {
    for (const corner of [chart.from, chart.to]) {
      const moved = shiftedArea({ row: corner.row, column: corner.column, rows: 1, columns: 1 }, shift);
      if (moved && chart.placement !== "Absolute")
        Object.assign(corner, { row: moved.row, column: moved.column });
    }
  }
}

function shiftText(range: string, shift: Shift): string | undefined {
  const parts = range.split(/\s+/).flatMap((part) => {
    const area = parseArea(part);
    const moved = area && shiftedArea(area, shift);
    return moved ? [formatArea(moved)] : [];
  });
  return parts.length > 0 ? parts.join(" ") : undefined;
}

function shiftRanges<R extends { range: string }>(items: readonly R[], shift: Shift): R[] {
  return items.flatMap((item) => {
    const range = shiftText(item.range, shift);
    return range === undefined ? [] : [{ ...item, range }];
  });
}

function shiftPoints<P extends { row: number; column: number }>(items: readonly P[], shift: Shift): P[] {
  return items.flatMap((item) => {
    const moved = shiftedArea({ row: item.row, column: item.column, rows: 1, columns: 1 }, shift);
    return moved ? [{ ...item, row: moved.row, column: moved.column }] : [];
  });
}
