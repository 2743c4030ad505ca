import type { Area } from "./address";
import { MAX_COLUMNS } from "./address";
import type { CellScalar } from "./calculator";
import type { RichTextRun } from "./snapshot";
import type { CellStyle } from "./snapshotStyle";

/** One cell. Cells are replaced, never changed, so that snapshots can share them. */
export interface Cell {
  readonly value: CellScalar;
  /** Whether the value is the text of an error, such as "#N/A". */
  readonly isError?: boolean;
  /** With its leading "=". */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** On the origin of an array: its size, and whether it spills or was entered as an array of old. */
  readonly array?: { readonly rows: number; readonly columns: number; readonly isDynamic: boolean };
  /** Where the array formula stands that filled this cell. */
  readonly spillOrigin?: { readonly row: number; readonly column: number };
  /** Text in several formats, kept until the value changes. */
  readonly richText?: readonly RichTextRun[];
}

interface Row {
  epoch: number;
  readonly cells: Map<number, Cell>;
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.value === null && cell.formula === undefined && cell.spillOrigin === undefined);

/** The populated cells of one sheet: sparse, and cheap to snapshot because unchanged rows are shared. */
export class CellStore {
  #rows = new Map<number, Row>();
  #epoch = 0;
  #revision = 0;

  /** Grows with every change but those of calculation. */
  get revision(): number {
    return this.#revision;
  }

  get(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.cells.get(column);
  }

  /** Puts a cell; undefined, or a cell that says nothing, takes it out. */
  set(row: number, column: number, cell: Cell | undefined): void {
    this.#revision += 1;
    this.setResult(row, column, cell);
  }

  /** Puts what a calculation made of a cell. */
  setResult(row: number, column: number, cell: Cell | undefined): void {
    const isEmpty = cell === undefined || (isBlank(cell) && cell.style === undefined);
    if (isEmpty) {
      if (this.#rows.get(row)?.cells.has(column)) this.#writable(row).delete(column);
      return;
    }
    this.#writable(row).set(column, cell);
  }

  #writable(row: number): Map<number, Cell> {
    const held = this.#rows.get(row);
    if (held?.epoch === this.#epoch) return held.cells;
    const cells = new Map(held?.cells);
    this.#rows.set(row, { epoch: this.#epoch, cells });
    return cells;
  }

  /** Populated cells inside an area, by row and column in no promised order within a row. */
  *within(area: Area): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const row of this.#rowsWithin(area)) {
      const cells = this.#rows.get(row)?.cells;
      if (!cells) continue;
      if (area.columns < cells.size) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const cell = cells.get(column);
          if (cell) yield [row, column, cell];
        }
      } else {
        for (const [column, cell] of cells)
          if (column >= area.column && column < area.column + area.columns) yield [row, column, cell];
      }
    }
  }

  #rowsWithin(area: Area): number[] {
    const end = area.row + area.rows;
    if (area.rows < this.#rows.size) {
      const rows: number[] = [];
      for (let row = area.row; row < end; row++) if (this.#rows.has(row)) rows.push(row);
      return rows;
    }
    return [...this.#rows.keys()].filter((row) => row >= area.row && row < end).sort((a, b) => a - b);
  }

  *all(): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const row of [...this.#rows.keys()].sort((a, b) => a - b))
      for (const [column, cell] of this.#rows.get(row)?.cells ?? []) yield [row, column, cell];
  }

  /** The smallest area that holds every cell that `counts`, or undefined when none does. */
  bounds(counts: (cell: Cell) => boolean, within?: Area): Area | undefined {
    let [top, left, bottom, right] = [Infinity, MAX_COLUMNS, -1, -1];
    for (const [row, column, cell] of within ? this.within(within) : this.all()) {
      if (!counts(cell)) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    if (bottom < 0) return undefined;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Moves every populated cell for which `move` gives a place; undefined drops it. */
  remap(move: (row: number, column: number) => readonly [number, number] | undefined): void {
    const moved = [...this.all()];
    this.#revision += 1;
    this.#rows = new Map();
    for (const [row, column, cell] of moved) {
      const place = move(row, column);
      if (place) this.#writable(place[0]).set(place[1], cell);
    }
  }

  /** A frozen state; both stores go on sharing rows until one of them writes. */
  snapshot(): CellStore {
    const copy = new CellStore();
    copy.#rows = new Map(this.#rows);
    this.#epoch += 1;
    copy.#epoch = this.#epoch + 0.5;
    return copy;
  }
}
