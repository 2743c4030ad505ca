import type { LinearProgram } from "./lp";
import type { ProgramScale } from "./lpScale";

/** A growing array of numbers. */
interface Growing {
  data: Float64Array;
  length: number;
}

const growing = (): Growing => ({ data: new Float64Array(1024), length: 0 });

function push(to: Growing, value: number): void {
  if (to.length === to.data.length) {
    const larger = new Float64Array(2 * to.length);
    larger.set(to.data);
    to.data = larger;
  }
  to.data[to.length++] = value;
}

const taken = (from: Growing): Float64Array => from.data.slice(0, from.length);

export interface RowBounds {
  readonly lower: number;
  readonly upper: number;
  /** The row is divided by this before it is solved. */
  readonly scale: number;
}

export interface ColumnBounds {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  /** The column counts in units of this size while it is solved. */
  readonly scale: number;
  readonly isWhole?: boolean;
}

/** Collects a program row by row, then column by column. */
export interface LpBuilder {
  /** Adds a row and returns its index. */
  row(bounds: RowBounds): number;
  /** Adds a column and returns its index; entries that follow belong to it. */
  column(bounds: ColumnBounds): number;
  /** Adds an entry to the column added last. Zeros and the row -1 are left out; the same row may come twice. */
  entry(row: number, value: number): void;
  addOffset(amount: number): void;
  readonly rowCount: number;
  readonly columnCount: number;
  build(costScale: number): { readonly lp: LinearProgram; readonly scale: ProgramScale };
}

interface Collected {
  readonly column: Readonly<Record<"cost" | "lower" | "upper" | "scale" | "whole", Growing>>;
  readonly row: Readonly<Record<"lower" | "upper" | "scale", Growing>>;
  readonly start: Growing;
  readonly index: Growing;
  readonly value: Growing;
  offset: number;
  hasWhole: boolean;
}

const collecting = (): Collected => ({
  column: { cost: growing(), lower: growing(), upper: growing(), scale: growing(), whole: growing() },
  row: { lower: growing(), upper: growing(), scale: growing() },
  start: growing(),
  index: growing(),
  value: growing(),
  offset: 0,
  hasWhole: false,
});

export function createLpBuilder(): LpBuilder {
  const all = collecting();
  const { column, row, start, index, value } = all;
  return {
    row(bounds) {
      push(row.lower, bounds.lower);
      push(row.upper, bounds.upper);
      push(row.scale, bounds.scale);
      return row.lower.length - 1;
    },
    column(bounds) {
      push(start, index.length);
      push(column.cost, bounds.cost);
      push(column.lower, bounds.lower);
      push(column.upper, bounds.upper);
      push(column.scale, bounds.scale);
      push(column.whole, bounds.isWhole === true ? 1 : 0);
      all.hasWhole ||= bounds.isWhole === true;
      return column.cost.length - 1;
    },
    entry(at, amount) {
      if (at < 0 || amount === 0) return;
      for (let e = start.data[start.length - 1]!; e < index.length; e++) {
        if (index.data[e] === at) {
          value.data[e] = value.data[e]! + amount;
          return;
        }
      }
      push(index, at);
      push(value, amount);
    },
    addOffset(amount) {
      all.offset += amount;
    },
    get rowCount() {
      return row.lower.length;
    },
    get columnCount() {
      return column.cost.length;
    },
    build: (costScale) => built(all, costScale),
  };
}

function built(all: Collected, costScale: number): ReturnType<LpBuilder["build"]> {
  const { column, row, start, index, value } = all;
  const columns = column.cost.length;
  const starts = new Int32Array(columns + 1);
  starts.set(start.data.subarray(0, columns));
  starts[columns] = index.length;
  const lp: LinearProgram = {
    rows: row.lower.length,
    columns,
    offset: all.offset,
    cost: taken(column.cost),
    lower: taken(column.lower),
    upper: taken(column.upper),
    rowLower: taken(row.lower),
    rowUpper: taken(row.upper),
    start: starts,
    index: Int32Array.from(index.data.subarray(0, index.length)),
    value: taken(value),
    integer: all.hasWhole ? Uint8Array.from(column.whole.data.subarray(0, columns)) : null,
  };
  return { lp, scale: { column: taken(column.scale), row: taken(row.scale), cost: costScale } };
}
