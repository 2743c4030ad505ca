import type { LinearProgram, LpSolution, RowRanging } from "./lp";

/** Powers of two in which a program is solved, so that scaling itself rounds nothing. */
export interface ProgramScale {
  /** Units that one unit of the solved column stands for. */
  readonly column: Float64Array;
  /** What each row is divided by. */
  readonly row: Float64Array;
  /** What the objective is divided by. */
  readonly cost: number;
}

/** The power of two nearest to a positive size; 1 for zero and what is no number. */
export function powerOfTwo(size: number): number {
  return size > 0 && Number.isFinite(size) ? 2 ** Math.round(Math.log2(size)) : 1;
}

/** The same program in scaled units: `x = column · x'`, rows and costs divided. */
export function scaled(lp: LinearProgram, scale: ProgramScale): LinearProgram {
  const byColumn = (values: Float64Array): Float64Array => values.map((v, j) => v / scale.column[j]!);
  const byRow = (values: Float64Array): Float64Array => values.map((v, i) => v / scale.row[i]!);
  const value = new Float64Array(lp.value.length);
  for (let j = 0; j < lp.columns; j++) {
    const factor = scale.column[j]!;
    for (let e = lp.start[j]!; e < lp.start[j + 1]!; e++) {
      value[e] = (lp.value[e]! * factor) / scale.row[lp.index[e]!]!;
    }
  }
  return {
    ...lp,
    offset: lp.offset / scale.cost,
    cost: lp.cost.map((c, j) => (c * scale.column[j]!) / scale.cost),
    lower: byColumn(lp.lower),
    upper: byColumn(lp.upper),
    rowLower: byRow(lp.rowLower),
    rowUpper: byRow(lp.rowUpper),
    value,
  };
}

/** A solution of the scaled program in the program's own units. */
export function unscaled(solution: LpSolution, scale: ProgramScale): LpSolution {
  return {
    ...solution,
    objective: solution.objective * scale.cost,
    bound: solution.bound * scale.cost,
    x: solution.x.map((v, j) => v * scale.column[j]!),
    rowDual: solution.rowDual.map((v, i) => (v * scale.cost) / scale.row[i]!),
    reducedCost: solution.reducedCost.map((v, j) => (v * scale.cost) / scale.column[j]!),
    ranging: solution.ranging === null ? null : unscaledRanging(solution.ranging, scale),
  };
}

function unscaledRanging(ranging: RowRanging, scale: ProgramScale): RowRanging {
  const byRow = (values: Float64Array): Float64Array => values.map((v, i) => v * scale.row[i]!);
  const byCost = (values: Float64Array): Float64Array => values.map((v) => v * scale.cost);
  return {
    down: byRow(ranging.down),
    up: byRow(ranging.up),
    objectiveDown: byCost(ranging.objectiveDown),
    objectiveUp: byCost(ranging.objectiveUp),
  };
}
