/** Which formulas read a cell: single cells by their key, ranges by the blocks of the grid that they cover. */
import type { Area } from "../book/address";
import { MAX_COLUMNS } from "../book/address";

const blockRows = 64;
const blockColumns = 16;
/** A range over more blocks than this (whole columns) is kept in a list of its own. */
const maximumBlocks = 256;

interface RangeEntry<T> {
  readonly area: Area;
  readonly readers: Set<T>;
}

export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** The readers of one sheet's cells. */
export class Dependents<T> {
  private readonly cells = new Map<number, Set<T>>();
  private readonly ranges = new Map<string, RangeEntry<T>>();
  private readonly blocks = new Map<number, Set<RangeEntry<T>>>();
  private readonly wide = new Set<RangeEntry<T>>();

  add(area: Area, reader: T): void {
    if (area.rows === 1 && area.columns === 1) {
      const key = cellKey(area.row, area.column);
      const readers = this.cells.get(key);
      if (readers === undefined) this.cells.set(key, new Set([reader]));
      else readers.add(reader);
      return;
    }
    const key = rangeKey(area);
    let entry = this.ranges.get(key);
    if (entry === undefined) {
      entry = { area, readers: new Set() };
      this.ranges.set(key, entry);
      this.place(entry);
    }
    entry.readers.add(reader);
  }

  remove(area: Area, reader: T): void {
    if (area.rows === 1 && area.columns === 1) {
      this.cells.get(cellKey(area.row, area.column))?.delete(reader);
      return;
    }
    const entry = this.ranges.get(rangeKey(area));
    if (entry === undefined) return;
    entry.readers.delete(reader);
    if (entry.readers.size > 0) return;
    this.ranges.delete(rangeKey(area));
    if (this.wide.delete(entry)) return;
    for (const block of blocksOf(area)) this.blocks.get(block)?.delete(entry);
  }

  /** Calls `visit` for each reader of a cell; a reader may come more than once. */
  readersOf(row: number, column: number, visit: (reader: T) => void): void {
    this.cells.get(cellKey(row, column))?.forEach(visit);
    const block =
      Math.floor(row / blockRows) * (MAX_COLUMNS / blockColumns) + Math.floor(column / blockColumns);
    this.blocks.get(block)?.forEach((entry) => {
      if (covers(entry.area, row, column)) entry.readers.forEach(visit);
    });
    this.wide.forEach((entry) => {
      if (covers(entry.area, row, column)) entry.readers.forEach(visit);
    });
  }

  private place(entry: RangeEntry<T>): void {
    const { area } = entry;
    const height = Math.ceil(area.rows / blockRows) + 1;
    const width = Math.ceil(area.columns / blockColumns) + 1;
    if (height * width > maximumBlocks) {
      this.wide.add(entry);
      return;
    }
    for (const block of blocksOf(area)) {
      const entries = this.blocks.get(block);
      if (entries === undefined) this.blocks.set(block, new Set([entry]));
      else entries.add(entry);
    }
  }
}

const rangeKey = ({ row, column, rows, columns }: Area): string => `${row},${column},${rows},${columns}`;

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

function blocksOf({ row, column, rows, columns }: Area): number[] {
  const blocks: number[] = [];
  const lastRow = Math.floor((row + rows - 1) / blockRows);
  const lastColumn = Math.floor((column + columns - 1) / blockColumns);
  for (let r = Math.floor(row / blockRows); r <= lastRow; r++) {
    for (let c = Math.floor(column / blockColumns); c <= lastColumn; c++) {
      blocks.push(r * (MAX_COLUMNS / blockColumns) + c);
    }
  }
  return blocks;
}
