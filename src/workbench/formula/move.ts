import { containsArea, MAX_COLUMNS, MAX_ROWS, type Area } from "../book/address";
import type { Corner, Reference } from "./references";
import { formatReference, mapReferences, referenceArea } from "./references";

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

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A formula as it reads after being copied with rows and columns exchanged; absolute references stay. */
export function transposedFormula(formula: string, from: Place, to: Place): string {
  return mapReferences(formula, (reference) => {
    const turned = [reference.first, reference.last].map((corner) => corner && turn(corner, from, to));
    const [first, last] = turned;
    if (!first || (reference.last && !last)) return "#REF!";
    return formatReference({ sheet: reference.sheet, first, last });
  });
}

function turn(corner: Corner, from: Place, to: Place): Corner | undefined {
  const { row, column, isRowFixed, isColumnFixed } = corner;
  if (row === undefined || column === undefined || (isRowFixed && isColumnFixed)) return corner;
  const turned = {
    row: isColumnFixed ? column : to.row + column - from.column,
    column: isRowFixed ? row : to.column + row - from.row,
    isRowFixed: isColumnFixed,
    isColumnFixed: isRowFixed,
  };
  const isInside =
    turned.row >= 0 && turned.column >= 0 && turned.row < MAX_ROWS && turned.column < MAX_COLUMNS;
  return isInside ? turned : undefined;
}

/** Cells that were moved, and where their first cell went. */
export interface CellMove {
  readonly fromSheet: string;
  readonly toSheet: string;
  readonly area: Area;
  readonly rows: number;
  readonly columns: number;
}

/** A formula after cells were moved: references into the moved area follow it, all others stay. */
export function formulaAfterMove(formula: string, move: CellMove, ownSheet: string): string {
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheet ?? ownSheet;
    if (sheet.toLowerCase() !== move.fromSheet.toLowerCase()) return undefined;
    if (!containsArea(move.area, referenceArea(reference))) return undefined;
    const put = (corner: Corner): Corner => ({
      ...corner,
      row: corner.row === undefined ? undefined : corner.row + move.rows,
      column: corner.column === undefined ? undefined : corner.column + move.columns,
    });
    const isOwn = reference.sheet === undefined && move.toSheet.toLowerCase() === ownSheet.toLowerCase();
    return formatReference({
      sheet: isOwn ? undefined : move.toSheet,
      first: put(reference.first),
      last: reference.last && put(reference.last),
    });
  });
}

/** A formula that goes to another sheet: what it says without a sheet's name gets its old sheet's. */
export function qualifiedFormula(formula: string, ownSheet: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet === undefined ? formatReference({ ...reference, sheet: ownSheet }) : undefined,
  );
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
