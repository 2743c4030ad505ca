import loadHighs, { type Highs, type InitOptions, type Model } from "highs";
import type {
  Basis,
  LinearProgram,
  LpSolution,
  RowRanging,
  SolveOptions,
  SolveStatus,
  Solver,
} from "../engine";

/** Nodes of branch and bound after which whole columns are good enough. */
const DEFAULT_NODES = 2000;
const DEFAULT_MIP_GAP = 0.01;

/** Loads HiGHS once; `options.locateFile` or `wasmBinary` says where its WebAssembly is. */
export async function loadHighsSolver(options: InitOptions = {}): Promise<Solver> {
  return createHighsSolver(await loadHighs(options));
}

/**
 * The Solver port on HiGHS in WebAssembly.
 *
 * Serial simplex, no clock: the same program gives the same answer. A fault of
 * the native code is a solution with status `failed`; the instance must not be
 * used again after one, because an aborted heap never shrinks.
 */
export function createHighsSolver(highs: Highs): Solver {
  return {
    name: `HiGHS ${highs.version.string}`,
    solve(lp, options = {}) {
      if (lp.columns === 0) return emptySolution(lp);
      try {
        return solveWith(highs, lp, options);
      } catch (error) {
        return failed(lp, String(error));
      }
    },
  };
}

function solveWith(highs: Highs, lp: LinearProgram, options: SolveOptions): LpSolution {
  const model = highs.createModel(modelData(lp));
  try {
    setOptions(model, lp, options);
    if (options.basis !== undefined) {
      model.setBasis({ colStatus: options.basis.column, rowStatus: options.basis.row });
    }
    const status = statusOf(highs, model.run().modelStatus);
    return lp.integer === null ? readLp(model, status, options) : readMip(highs, model, { lp, status });
  } finally {
    model.dispose();
  }
}

function modelData(lp: LinearProgram): Parameters<Highs["createModel"]>[0] {
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

function setOptions(model: Model, lp: LinearProgram, options: SolveOptions): void {
  const hasBasis = options.basis !== undefined;
  model.options.set({
    output_flag: false,
    random_seed: 0,
    presolve: (options.presolve ?? !hasBasis) ? "on" : "off",
  });
  if (options.iterationLimit !== undefined)
    model.options.set("simplex_iteration_limit", options.iterationLimit);
  if (lp.integer === null) {
    model.options.set({ solver: "simplex", simplex_strategy: options.simplex === "primal" ? 4 : 1 });
  } else {
    model.options.set({
      mip_max_nodes: options.nodeLimit ?? DEFAULT_NODES,
      mip_rel_gap: options.mipGap ?? DEFAULT_MIP_GAP,
    });
  }
}

function statusOf(highs: Highs, code: number): SolveStatus {
  const is = highs.constants.modelStatus;
  if (code === is.optimal || code === is.empty) return "optimal";
  if (code === is.infeasible || code === is.unboundedOrInfeasible) return "infeasible";
  if (code === is.unbounded) return "unbounded";
  if (code === is.iterationLimit || code === is.solutionLimit) return "limit";
  if (code === is.timeLimit || code === is.interrupted) return "stopped";
  return "failed";
}

function readLp(model: Model, status: SolveStatus, options: SolveOptions): LpSolution {
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

/** Duals of a program with whole columns are those of the program with these columns fixed. */
function readMip(
  highs: Highs,
  model: Model,
  of: { readonly lp: LinearProgram; readonly status: SolveStatus },
): LpSolution {
  const { lp, status } = of;
  const { colValue } = model.getSolution();
  const hasPoint = Number(model.info.get("primal_solution_status")) === 2;
  const fixed = hasPoint ? solveFixed(highs, lp, colValue) : null;
  return {
    status: hasPoint ? status : status === "optimal" ? "failed" : status,
    detail: status,
    objective: fixed?.objective ?? model.getObjectiveValue(),
    x: fixed?.x ?? colValue,
    rowDual: fixed?.rowDual ?? new Float64Array(lp.rows),
    reducedCost: fixed?.reducedCost ?? new Float64Array(lp.columns),
    basis: null,
    iterations: Number(model.info.get("simplex_iteration_count")),
    ranging: null,
    bound: Number(model.info.get("mip_dual_bound")),
  };
}

function solveFixed(highs: Highs, lp: LinearProgram, x: Float64Array): LpSolution {
  const pin = (bound: Float64Array): Float64Array =>
    bound.map((value, j) => (lp.integer?.[j] === 1 ? Math.round(x[j]!) : value));
  return solveWith(highs, { ...lp, integer: null, lower: pin(lp.lower), upper: pin(lp.upper) }, {});
}

/** A program without columns: its rows hold or they do not. */
function emptySolution(lp: LinearProgram): LpSolution {
  const basis: Basis = { column: new Int32Array(0), row: new Int32Array(lp.rows).fill(1) };
  const holds = lp.rowLower.every((low, i) => low <= 1e-7 && lp.rowUpper[i]! >= -1e-7);
  return {
    ...failed(lp, "empty"),
    status: holds ? "optimal" : "infeasible",
    objective: lp.offset,
    bound: lp.offset,
    basis,
  };
}

function failed(lp: LinearProgram, detail: string): LpSolution {
  return {
    status: "failed",
    detail,
    objective: Number.NaN,
    x: new Float64Array(lp.columns),
    rowDual: new Float64Array(lp.rows),
    reducedCost: new Float64Array(lp.columns),
    basis: null,
    iterations: 0,
    ranging: null,
    bound: Number.NaN,
  };
}
