/** Where an array's values go: the way must be free, what it no longer covers is cleared. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../book/address";
import { cellKey } from "./dependents";
import type { FormulaCell, SheetMirror } from "./mirror";
import type { ResultMatrix, ResultValue } from "./values";

export interface SpillOutcome {
  /** The value of the origin. */
  readonly value: ResultValue;
  /** Cells beside the origin whose value changed; null for those that the array left. */
  readonly changed: readonly {
    readonly row: number;
    readonly column: number;
    readonly result: ResultValue | null;
  }[];
}

/** Puts a result into the mirror. `mayNotSpill`: the formula stands in a table, where Excel lets nothing spill. */
export function placeResult(cell: FormulaCell, matrix: ResultMatrix, mayNotSpill: boolean): SpillOutcome {
  const { sheet } = cell;
  const area: Area = { row: cell.row, column: cell.column, rows: matrix.length, columns: matrix[0]!.length };
  const isArray = area.rows > 1 || area.columns > 1;
  const isBlocked = isArray && (mayNotSpill || !isFree(sheet, cell, area));
  const next = isArray && !isBlocked ? area : undefined;
  const changed: { row: number; column: number; result: ResultValue | null }[] = [];
  const left = cell.spill === undefined ? [] : cellsOf(cell.spill);
  for (const at of left) {
    const isKept = next !== undefined && contains(next, at.row, at.column);
    if (isKept || isOrigin(cell, at) || sheet.spilled.get(cellKey(at.row, at.column)) !== cell) continue;
    sheet.spilled.delete(cellKey(at.row, at.column));
    sheet.write(at.row, at.column, { value: null, isError: false });
    changed.push({ ...at, result: null });
  }
  for (const at of next === undefined ? [] : cellsOf(next)) {
    if (isOrigin(cell, at)) continue;
    const result = matrix[at.row - cell.row]![at.column - cell.column]!;
    const before = sheet.read(at.row, at.column);
    const isNew = sheet.spilled.get(cellKey(at.row, at.column)) !== cell;
    if (!isNew && before.value === result.value && before.isError === result.isError) continue;
    sheet.spilled.set(cellKey(at.row, at.column), cell);
    sheet.write(at.row, at.column, result);
    changed.push({ ...at, result });
  }
  remember(cell, next, isBlocked ? area : undefined);
  const value = isBlocked ? { value: "#SPILL!", isError: true } : matrix[0]![0]!;
  return { value, changed };
}

function remember(cell: FormulaCell, spill: Area | undefined, blocked: Area | undefined): void {
  const { sheet } = cell;
  if (spill === undefined) {
    delete cell.spill;
    sheet.arrays.delete(cell);
  } else {
    cell.spill = spill;
    sheet.arrays.add(cell);
  }
  if (blocked === undefined) {
    delete cell.blocked;
    sheet.blockedArrays.delete(cell);
  } else {
    cell.blocked = blocked;
    sheet.blockedArrays.add(cell);
  }
}

function isFree(sheet: SheetMirror, cell: FormulaCell, area: Area): boolean {
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) return false;
  for (const at of cellsOf(area)) {
    if (isOrigin(cell, at)) continue;
    const key = cellKey(at.row, at.column);
    if (sheet.formulas.has(key)) return false;
    const owner = sheet.spilled.get(key);
    if (owner !== undefined ? owner !== cell : sheet.read(at.row, at.column).value !== null) return false;
  }
  return true;
}

const isOrigin = (cell: FormulaCell, at: { row: number; column: number }): boolean =>
  at.row === cell.row && at.column === cell.column;

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

function* cellsOf(area: Area): Generator<{ row: number; column: number }> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield { row, column };
  }
}
