/** The calculator's own picture of the book: cells as the engine reads them, formulas, and what each array covers. */
import { ObjectMatrix, type ICellData, type Nullable } from "@univerjs/core";
import { MAX_COLUMNS, type Area } from "../book/address";
import type { CellScalar } from "../book/calculator";
import type { CompiledFormula } from "./compile";
import { cellKey, Dependents } from "./dependents";
import type { CellMatrix, ParsedFormula } from "./formulaEngine";
import { toEngineCell, type ResultValue } from "./values";

export interface FormulaCell {
  readonly sheet: SheetMirror;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  compiled: CompiledFormula;
  /** Undefined until the first evaluation; null when the engine cannot parse it. */
  parsed: ParsedFormula | null | undefined;
  /** The last result; null before the first. */
  result: ResultValue | null;
  /** What its array covers, itself included; absent for one cell. */
  spill?: Area;
  /** Where it would have spilled, had the way been free. */
  blocked?: Area;
  isDirty: boolean;
}

/** Thrown while a formula reads a cell that is still to be calculated. */
export class NeedsCell {
  constructor(readonly cell: FormulaCell) {}
}

/** The engine's matrix; in strict mode a read of a dirty cell is reported instead of answered. */
class WatchedMatrix extends ObjectMatrix<ICellData> {
  watch: ((row: number, column: number) => void) | undefined;

  override getValue(row: number, column: number): Nullable<ICellData> {
    this.watch?.(row, column);
    return super.getValue(row, column);
  }
}

export class SheetMirror {
  readonly formulas = new Map<number, FormulaCell>();
  dependents = new Dependents<FormulaCell>();
  /** Cells that an array filled, by key. */
  readonly spilled = new Map<number, FormulaCell>();
  /** Dirty formulas by column, then row. */
  readonly dirty = new Map<number, Map<number, FormulaCell>>();
  /** Formulas whose array covers more than one cell. */
  readonly arrays = new Set<FormulaCell>();
  readonly blockedArrays = new Set<FormulaCell>();
  /** One past the last row in use. */
  usedRows = 1;
  private readonly matrix = new WatchedMatrix({});
  private readonly errors = new Set<number>();
  private readonly writes: number[] = [];

  constructor(
    readonly id: string,
    readonly name: string,
  ) {}

  get cells(): CellMatrix {
    return this.matrix;
  }

  /** The value as the book has it. */
  read(row: number, column: number): ResultValue {
    const cell = this.matrix.getMatrix()[row]?.[column];
    const v = cell?.v;
    if (cell === undefined || v === undefined || v === null) return { value: null, isError: false };
    if (cell.t === 3) return { value: Boolean(v), isError: false };
    return { value: v as CellScalar, isError: this.errors.has(cellKey(row, column)) };
  }

  /** A blank is 0; NaN for what is no number. */
  numberAt(row: number, column: number): number {
    const cell = this.matrix.getMatrix()[row]?.[column];
    if (cell === undefined) return 0;
    return cell.t === 2 && typeof cell.v === "number" ? cell.v : NaN;
  }

  addNumbers(area: Area, sum: number): number {
    let total = sum;
    this.visit(area, (_row, _column, { value, isError }) => {
      if (isError) total = NaN;
      else if (typeof value === "number") total += value;
    });
    return total;
  }

  write(row: number, column: number, result: ResultValue): void {
    const cell = toEngineCell(result);
    const key = cellKey(row, column);
    this.writes[column] = (this.writes[column] ?? 0) + 1;
    if (result.isError) this.errors.add(key);
    else this.errors.delete(key);
    if (cell === undefined) this.matrix.realDeleteValue(row, column);
    else this.matrix.setValue(row, column, cell);
    if (row >= this.usedRows) this.usedRows = row + 1;
  }

  /** Grows when a cell of the area's columns is written. */
  revisionOf({ column, columns }: Area): number {
    let revision = 0;
    for (let c = column; c < Math.min(column + columns, this.writes.length); c++)
      revision += this.writes[c] ?? 0;
    return revision;
  }

  /** Calls `visit` for each cell of an area that holds something, row by row. */
  visit(area: Area, visit: (row: number, column: number, cell: ResultValue) => void): void {
    const rows = this.matrix.getMatrix();
    const lastRow = Math.min(area.row + area.rows, this.usedRows);
    const lastColumn = area.column + area.columns;
    for (let row = area.row; row < lastRow; row++) {
      const cells = rows[row];
      if (cells === undefined) continue;
      if (area.columns < 64) {
        for (let column = area.column; column < lastColumn; column++) {
          if (cells[column] !== undefined) visit(row, column, this.read(row, column));
        }
        continue;
      }
      for (const key in cells) {
        const column = Number(key);
        if (column >= area.column && column < lastColumn) visit(row, column, this.read(row, column));
      }
    }
  }

  formulaAt(row: number, column: number): FormulaCell | undefined {
    return this.formulas.get(cellKey(row, column));
  }

  markDirty(cell: FormulaCell): void {
    cell.isDirty = true;
    let column = this.dirty.get(cell.column);
    if (column === undefined) this.dirty.set(cell.column, (column = new Map()));
    column.set(cell.row, cell);
  }

  markClean(cell: FormulaCell): void {
    cell.isDirty = false;
    const column = this.dirty.get(cell.column);
    column?.delete(cell.row);
    if (column?.size === 0) this.dirty.delete(cell.column);
  }

  /** Dirty formulas in an area, and those outside whose arrays reach into it. */
  dirtyIn(area: Area): FormulaCell[] {
    const found: FormulaCell[] = [];
    if (this.dirty.size === 0) return found;
    const lastColumn = area.column + area.columns;
    const lastRow = area.row + area.rows;
    const take = (rows: ReadonlyMap<number, FormulaCell>): void => {
      if (rows.size > area.rows) {
        for (let row = area.row; row < lastRow; row++) {
          const cell = rows.get(row);
          if (cell !== undefined) found.push(cell);
        }
      } else for (const [row, cell] of rows) if (row >= area.row && row < lastRow) found.push(cell);
    };
    if (this.dirty.size > area.columns) {
      for (let column = area.column; column < lastColumn; column++) {
        const rows = this.dirty.get(column);
        if (rows !== undefined) take(rows);
      }
    } else
      for (const [column, rows] of this.dirty) if (column >= area.column && column < lastColumn) take(rows);
    for (const array of this.arrays) if (array.isDirty && overlaps(array.spill!, area)) found.push(array);
    return found;
  }

  /** In strict mode: throws `NeedsCell` when anything in an area is still to be calculated. */
  demandArea(area: Area): void {
    const dirty = this.matrix.watch === undefined ? undefined : this.dirtyIn(area)[0];
    if (dirty !== undefined) throw new NeedsCell(dirty);
  }

  /** While set, reading a dirty cell (or a cell that a dirty array fills) throws `NeedsCell`. */
  watchReads(isOn: boolean): void {
    this.matrix.watch = isOn ? (row, column) => this.demand(row, column) : undefined;
  }

  private demand(row: number, column: number): void {
    const key = row * MAX_COLUMNS + column;
    const cell = this.formulas.get(key) ?? this.spilled.get(key);
    if (cell?.isDirty === true) throw new NeedsCell(cell);
  }
}

export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
