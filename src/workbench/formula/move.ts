import { MAX_COLUMNS, MAX_ROWS } from "../book/address";
import type { Corner, Reference } from "./references";
import { formatReference, mapReferences } from "./references";

/** A formula as it reads after being copied `rows` down and `columns` to the right: relative parts follow. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const first = shiftCorner(reference.first, rows, columns);
    const last = reference.last && shiftCorner(reference.last, rows, columns);
    if (!first || (reference.last && !last)) return "#REF!";
    return formatReference({ sheet: reference.sheet, first, last });
  });
}

function shiftCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row === undefined || corner.isRowFixed ? corner.row : corner.row + rows;
  const column =
    corner.column === undefined || corner.isColumnFixed ? corner.column : corner.column + columns;
  if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return undefined;
  if (column !== undefined && (column < 0 || column >= MAX_COLUMNS)) return undefined;
  return { ...corner, row, column };
}

/** Cells taken out (`count` < 0) or put in at `at` along one axis, in the lanes `from` to `to` of the other. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** Where a stretch [start, end] goes; undefined when all of it is deleted. */
export function shiftedStretch(
  start: number,
  end: number,
  shift: Shift,
): readonly [number, number] | undefined {
  const { at, count } = shift;
  if (count >= 0) return [start >= at ? start + count : start, end >= at ? end + count : end];
  const gone = at - count;
  const newStart = start < at ? start : start < gone ? at : start + count;
  const newEnd = end < at ? end : end < gone ? at - 1 : end + count;
  return newEnd < newStart ? undefined : [newStart, newEnd];
}

/** A formula after cells were inserted or deleted on `sheetName`; `ownSheet` is where the formula stands. */
export function shiftedFormula(
  formula: string,
  shift: Shift,
  place: { readonly sheetName: string; readonly ownSheet: string },
): string {
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheet ?? place.ownSheet;
    if (sheet.toLowerCase() !== place.sheetName.toLowerCase()) return undefined;
    return shiftReference(reference, shift);
  });
}

function shiftReference(reference: Reference, shift: Shift): string | undefined {
  const { first, last = first } = reference;
  const along = shift.axis === "rows" ? "row" : "column";
  const across = shift.axis === "rows" ? "column" : "row";
  const [start, end] = [first[along], last[along]];
  if (start === undefined || end === undefined) return undefined;
  const [low, high] = [first[across] ?? 0, last[across] ?? Infinity];
  if (Math.min(low, high) < shift.from || Math.max(low, high === Infinity ? shift.to : high) > shift.to)
    return undefined;
  if (high === Infinity && shift.to < (shift.axis === "rows" ? MAX_COLUMNS : MAX_ROWS) - 1) return undefined;
  const moved = shiftedStretch(Math.min(start, end), Math.max(start, end), shift);
  if (!moved) return "#REF!";
  const lastMoved = reference.last ? { ...last, [along]: moved[1] } : undefined;
  return formatReference({ sheet: reference.sheet, first: { ...first, [along]: moved[0] }, last: lastMoved });
}

/** A formula after a sheet was renamed. */
export function renamedInFormula(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === from.toLowerCase()
      ? formatReference({ ...reference, sheet: to })
      : undefined,
  );
}

/** A formula after a sheet was deleted: what pointed there is "#REF!". */
export function withoutSheet(formula: string, name: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === name.toLowerCase() ? "#REF!" : undefined,
  );
}
