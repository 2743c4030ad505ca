import type { Highs, Model } from "highs";
import type { LinearProgram, LpSolution, RowRanging, SolveOptions, SolveStatus } from "../engine";

/** Nodes of branch and bound after which whole columns are good enough. */
const DEFAULT_NODES = 2000;
const DEFAULT_MIP_GAP = 0.01;

/** No limit of iterations, as HiGHS writes it. */
const NO_LIMIT = 2147483647;

/** A program as HiGHS takes it. */
export function modelData(lp: LinearProgram): Parameters<Highs["createModel"]>[0] {
  return {
    numCols: lp.columns,
    numRows: lp.rows,
    offset: lp.offset,
    colCost: lp.cost,
    colLower: lp.lower,
    colUpper: lp.upper,
    rowLower: lp.rowLower,
    rowUpper: lp.rowUpper,
    matrix: {
      format: "csc",
      numRows: lp.rows,
      numCols: lp.columns,
      starts: lp.start,
      indices: lp.index,
      values: lp.value,
    },
    ...(lp.integer === null ? {} : { integrality: Int32Array.from(lp.integer) }),
  };
}

/** Sets all that a solve depends on, so that a model that was solved before forgets its old limits. */
export function setOptions(model: Model, lp: LinearProgram, options: SolveOptions): void {
  const hasBasis = options.basis !== undefined;
  model.options.set({
    output_flag: false,
    random_seed: 0,
    presolve: (options.presolve ?? !hasBasis) ? "on" : "off",
    simplex_iteration_limit: options.iterationLimit ?? NO_LIMIT,
  });
  if (lp.integer === null) {
    model.options.set({ solver: "simplex", simplex_strategy: options.simplex === "primal" ? 4 : 1 });
  } else {
    model.options.set({
      mip_max_nodes: options.nodeLimit ?? DEFAULT_NODES,
      mip_rel_gap: options.mipGap ?? DEFAULT_MIP_GAP,
    });
  }
}

/** How a run ended, in the words of the port. */
export function statusOf(highs: Highs, code: number): SolveStatus {
  const is = highs.constants.modelStatus;
  if (code === is.optimal || code === is.empty) return "optimal";
  if (code === is.infeasible || code === is.unboundedOrInfeasible) return "infeasible";
  if (code === is.unbounded) return "unbounded";
  if (code === is.iterationLimit || code === is.solutionLimit) return "limit";
  if (code === is.timeLimit || code === is.interrupted) return "stopped";
  return "failed";
}

/** Reads the answer of a program without whole columns. */
export function readLp(model: Model, status: SolveStatus, options: SolveOptions): LpSolution {
  const { colValue, colDual, rowDual } = model.getSolution();
  const basis = model.getBasis();
  const objective = model.getObjectiveValue();
  return {
    status,
    detail: status,
    objective,
    x: colValue,
    rowDual,
    reducedCost: colDual,
    basis: { column: basis.colStatus, row: basis.rowStatus },
    iterations: Number(model.info.get("simplex_iteration_count")),
    ranging: options.ranging === true && status === "optimal" ? readRanging(model) : null,
    bound: objective,
  };
}

function readRanging(model: Model): RowRanging | null {
  const { rowBoundUp, rowBoundDown } = model.getRanging();
  return {
    down: rowBoundDown.value,
    up: rowBoundUp.value,
    objectiveDown: rowBoundDown.objective,
    objectiveUp: rowBoundUp.objective,
  };
}
