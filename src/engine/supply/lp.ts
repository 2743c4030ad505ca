/**
 * A linear program: minimise `offset + cost · x` over `lower ≤ x ≤ upper` and `rowLower ≤ A x ≤ rowUpper`.
 *
 * `A` is stored by columns: the entries of column `j` are `start[j]` up to (not
 * including) `start[j + 1]` of `index` (row) and `value`. Unbounded sides are
 * infinities.
 */
export interface LinearProgram {
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
  /** 1 where the column must be whole; `null` where no column must. */
  readonly integer: Uint8Array | null;
}

/** Where a column or row stands in a simplex basis: 0 at its lower bound, 1 basic, 2 at its upper bound, 3 free at zero. */
export interface Basis {
  readonly column: Int32Array;
  readonly row: Int32Array;
}

/** Ranges over which a dual value holds: the row's active bound may move from `down` to `up`. */
export interface RowRanging {
  readonly down: Float64Array;
  readonly up: Float64Array;
  /** Objective at those two ends. */
  readonly objectiveDown: Float64Array;
  readonly objectiveUp: Float64Array;
}

/**
 * How a solve ended. `limit`: a limit of iterations or nodes was met; `stopped`:
 * the clock or the caller ended it; `failed`: the solver itself broke.
 */
export type SolveStatus = "optimal" | "infeasible" | "unbounded" | "limit" | "stopped" | "failed";

export interface LpSolution {
  readonly status: SolveStatus;
  /** What the solver said, for a person to read. */
  readonly detail: string;
  readonly objective: number;
  readonly x: Float64Array;
  /** Change of the objective for one more unit on the row's active side. Of the fixed program where columns are whole. */
  readonly rowDual: Float64Array;
  readonly reducedCost: Float64Array;
  readonly basis: Basis | null;
  readonly iterations: number;
  readonly ranging: RowRanging | null;
  /** Best proven bound of a program with whole columns; equals the objective otherwise. */
  readonly bound: number;
}

/**
 * A place in which the solver keeps one program from solve to solve, so that it need not be passed again.
 *
 * Who makes a slot releases what it holds: native memory.
 */
export interface ProgramSlot {
  /** Set by the solver; `null` where it keeps nothing. */
  held: { release(): void } | null;
}

/** Limits count work, never seconds, so that the same program gives the same answer. */
export interface SolveOptions {
  /** Simplex iterations; default: no limit. */
  readonly iterationLimit?: number;
  /** Branch-and-bound nodes; default 2,000. */
  readonly nodeLimit?: number;
  /** Relative gap at which whole columns are good enough; default 0.01. */
  readonly mipGap?: number;
  /** A basis to start from; default: none. */
  readonly basis?: Basis;
  /** Whether to compute row ranging; default false. */
  readonly ranging?: boolean;
  /** Which simplex: dual after bounds change, primal after costs change; default dual. */
  readonly simplex?: "dual" | "primal";
  /** Whether presolve runs; default true without a start basis. */
  readonly presolve?: boolean;
  /**
   * Where the program stays after the solve. A program with the same entries that is solved in the same slot only
   * moves bounds, costs and sides; from the basis that the last solve there gave, it goes on without a new start.
   * Solvers may ignore it; programs with whole columns are never kept.
   */
  readonly slot?: ProgramSlot;
}

/** Gives a piece of work a slot of its own, and lets the solver forget afterwards what is in it. */
export function withSlot<T>(work: (slot: ProgramSlot) => T): T {
  const slot: ProgramSlot = { held: null };
  try {
    return work(slot);
  } finally {
    slot.held?.release();
  }
}

/** The port to an optimiser. Synchronous: it runs where it may block. */
export interface Solver {
  readonly name: string;
  solve(lp: LinearProgram, options?: SolveOptions): LpSolution;
}
