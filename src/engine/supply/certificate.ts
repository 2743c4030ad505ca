import type { LinearProgram, LpSolution } from "./lp";

/**
 * Proof that a solution is optimal, from its duals alone, without trust in the solver.
 *
 * Weak duality: any row duals give a bound below every feasible objective
 * (Dantzig, Linear Programming and Extensions, 1963, ch. 6). Where the bound
 * meets the objective of a feasible point, that point is optimal.
 */
export interface OptimalityCertificate {
  /** `exact`: one program; `whole`: some quantities must be whole; `prices`: solved in parts, the bound from prices. */
  readonly method: "exact" | "whole" | "prices";
  /** Largest violation of a bound or row, relative to the size of its activity. */
  readonly primalInfeasibility: number;
  /** Largest reduced cost of the wrong sign on an unbounded side, relative to the column's cost. */
  readonly dualInfeasibility: number;
  /** The objective of the point, recomputed. */
  readonly objective: number;
  /** No plan can cost less than this. */
  readonly bound: number;
  /** (objective − bound) / max(1, |objective|). */
  readonly gap: number;
  readonly isOptimal: boolean;
}

/** The bar for each of the three measures. */
export const CERTIFICATE_TOLERANCE = 1e-6;

/** The gap that is good enough where quantities must be whole, as the solver is told. */
export const WHOLE_GAP = 0.01;

/** Checks a solution of a program (both scaled, or both not). Programs with whole columns are checked against their stated bound. */
export function certify(lp: LinearProgram, solution: LpSolution): OptimalityCertificate {
  const primalInfeasibility = primalViolation(lp, solution.x);
  const objective = objectiveOf(lp, solution.x);
  const { bound, dualInfeasibility } =
    lp.integer === null ? dualBound(lp, solution.rowDual) : { bound: solution.bound, dualInfeasibility: 0 };
  const gap = Math.abs(objective - bound) / Math.max(1, Math.abs(objective));
  const violation = Math.max(primalInfeasibility, dualInfeasibility);
  const gapBar = lp.integer === null ? CERTIFICATE_TOLERANCE : WHOLE_GAP * (1 + CERTIFICATE_TOLERANCE);
  return {
    method: lp.integer === null ? "exact" : "whole",
    primalInfeasibility,
    dualInfeasibility,
    objective,
    bound,
    gap,
    isOptimal: violation <= CERTIFICATE_TOLERANCE && gap <= gapBar,
  };
}

export function objectiveOf(lp: LinearProgram, x: Float64Array): number {
  let sum = lp.offset;
  for (let j = 0; j < lp.columns; j++) sum += lp.cost[j]! * x[j]!;
  return sum;
}

function primalViolation(lp: LinearProgram, x: Float64Array): number {
  const activity = new Float64Array(lp.rows);
  const size = new Float64Array(lp.rows).fill(1);
  let worst = 0;
  for (let j = 0; j < lp.columns; j++) {
    const xj = x[j]!;
    const off = Math.max(lp.lower[j]! - xj, xj - lp.upper[j]!);
    worst = Math.max(worst, off / Math.max(1, Math.abs(xj)));
    if (!Number.isFinite(xj)) return Number.POSITIVE_INFINITY;
    for (let e = lp.start[j]!; e < lp.start[j + 1]!; e++) {
      const part = lp.value[e]! * xj;
      const i = lp.index[e]!;
      activity[i] = activity[i]! + part;
      size[i] = Math.max(size[i]!, Math.abs(part));
    }
  }
  for (let i = 0; i < lp.rows; i++) {
    const off = Math.max(lp.rowLower[i]! - activity[i]!, activity[i]! - lp.rowUpper[i]!);
    worst = Math.max(worst, off / size[i]!);
  }
  return worst;
}

/** The reduced cost of a column for given row duals: `cost − A' · dual`. */
export function reducedCostOf(lp: LinearProgram, rowDual: Float64Array, column: number): number {
  let reduced = lp.cost[column]!;
  for (let e = lp.start[column]!; e < lp.start[column + 1]!; e++) {
    reduced -= lp.value[e]! * rowDual[lp.index[e]!]!;
  }
  return reduced;
}

function dualBound(
  lp: LinearProgram,
  rowDual: Float64Array,
): { readonly bound: number; readonly dualInfeasibility: number } {
  let bound = lp.offset;
  let dualInfeasibility = 0;
  const settle = (dual: number, side: number, size: number): void => {
    if (dual === 0) return;
    if (Number.isFinite(side)) bound += dual * side;
    else dualInfeasibility = Math.max(dualInfeasibility, Math.abs(dual) / Math.max(1, size));
  };
  for (let i = 0; i < lp.rows; i++) {
    const dual = rowDual[i]!;
    settle(dual, dual > 0 ? lp.rowLower[i]! : lp.rowUpper[i]!, 1);
  }
  for (let j = 0; j < lp.columns; j++) {
    const dual = reducedCostOf(lp, rowDual, j);
    settle(dual, dual > 0 ? lp.lower[j]! : lp.upper[j]!, Math.abs(lp.cost[j]!));
  }
  return { bound, dualInfeasibility };
}
