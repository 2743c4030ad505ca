/**
 * Numbers by row and period, row after row in one array.
 *
 * `NaN` is a blank: no statement. Zero is a statement. Rows are items,
 * item-segments, resources or sheet rows, as the owner of the grid says.
 */
export interface Grid {
  readonly rows: number;
  readonly periods: number;
  /** `values[row * periods + t]`. */
  readonly values: Float64Array;
}

/** A grid of zeros. */
export function zeros(rows: number, periods: number): Grid {
  return { rows, periods, values: new Float64Array(rows * periods) };
}

/** A grid in which nothing has been said yet. */
export function blanks(rows: number, periods: number): Grid {
  return { rows, periods, values: new Float64Array(rows * periods).fill(Number.NaN) };
}

/** The value at a row and period. Both must lie inside the grid. */
export function at(grid: Grid, row: number, t: number): number {
  return grid.values[row * grid.periods + t]!;
}

/** A view (not a copy) of one row. */
export function rowOf(grid: Grid, row: number): Float64Array {
  return grid.values.subarray(row * grid.periods, (row + 1) * grid.periods);
}

/** Builds a grid by asking for each value. */
export function gridOf(rows: number, periods: number, value: (row: number, t: number) => number): Grid {
  const values = new Float64Array(rows * periods);
  for (let row = 0; row < rows; row++) {
    for (let t = 0; t < periods; t++) values[row * periods + t] = value(row, t);
  }
  return { rows, periods, values };
}

/** The sum of one period over all rows; blanks count as nothing. */
export function columnSum(grid: Grid, t: number): number {
  let sum = 0;
  for (let row = 0; row < grid.rows; row++) {
    const value = grid.values[row * grid.periods + t]!;
    if (value === value) sum += value;
  }
  return sum;
}
