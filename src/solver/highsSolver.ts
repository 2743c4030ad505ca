import loadHighs, { type Highs, type InitOptions } from "highs";
import type {
  Basis,
  LinearProgram,
  LpSolution,
  ProgramSlot,
  SolveOptions,
  SolveStatus,
  Solver,
} from "../engine";
import { HeldProgram } from "./heldProgram";
import { modelData, setOptions, statusOf } from "./highsModel";

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
        if (lp.integer !== null) return solveWhole(highs, lp, options);
        return options.slot ? solveIn(options.slot, { highs, lp, options }) : solveOnce(highs, lp, options);
      } catch (error) {
        drop(options.slot);
        return failed(lp, String(error));
      }
    },
  };
}

function solveOnce(highs: Highs, lp: LinearProgram, options: SolveOptions): LpSolution {
  const held = HeldProgram.of(highs, lp);
  try {
    return held.solve(options);
  } finally {
    held.release();
  }
}

/** Solves where a program may be held already; another one takes its place. */
function solveIn(
  slot: ProgramSlot,
  {
    highs,
    lp,
    options,
  }: { readonly highs: Highs; readonly lp: LinearProgram; readonly options: SolveOptions },
): LpSolution {
  const { held } = slot;
  if (held instanceof HeldProgram && held.mayMoveTo(highs, lp)) {
    held.moveTo(lp);
    return held.solve(options);
  }
  drop(slot);
  const fresh = HeldProgram.of(highs, lp);
  slot.held = fresh;
  return fresh.solve(options);
}

/** Empties a slot; what an aborted instance holds is gone with it. */
function drop(slot: ProgramSlot | undefined): void {
  if (!slot) return;
  const { held } = slot;
  slot.held = null;
  try {
    held?.release();
  } catch {
    return;
  }
}

function solveWhole(highs: Highs, lp: LinearProgram, options: SolveOptions): LpSolution {
  const model = highs.createModel(modelData(lp));
  try {
    setOptions(model, lp, options);
    const status = statusOf(highs, model.run().modelStatus);
    const { colValue } = model.getSolution();
    const hasPoint = Number(model.info.get("primal_solution_status")) === 2;
    return wholeSolution(lp, {
      status: hasPoint || status !== "optimal" ? status : "failed",
      detail: status,
      x: colValue,
      objective: model.getObjectiveValue(),
      iterations: Number(model.info.get("simplex_iteration_count")),
      bound: Number(model.info.get("mip_dual_bound")),
      fixed: hasPoint ? solveOnce(highs, fixedProgram(lp, colValue), {}) : null,
    });
  } finally {
    model.dispose();
  }
}

/** What branch and bound found, and the program with its whole columns fixed. */
interface WholeAnswer {
  readonly status: SolveStatus;
  readonly detail: string;
  readonly x: Float64Array;
  readonly objective: number;
  readonly iterations: number;
  readonly bound: number;
  readonly fixed: LpSolution | null;
}

/** Duals of a program with whole columns are those of the program with these columns fixed. */
function wholeSolution(lp: LinearProgram, { fixed, ...found }: WholeAnswer): LpSolution {
  return {
    ...found,
    objective: fixed?.objective ?? found.objective,
    x: fixed?.x ?? found.x,
    rowDual: fixed?.rowDual ?? new Float64Array(lp.rows),
    reducedCost: fixed?.reducedCost ?? new Float64Array(lp.columns),
    basis: null,
    ranging: null,
  };
}

function fixedProgram(lp: LinearProgram, x: Float64Array): LinearProgram {
  const pin = (bound: Float64Array): Float64Array =>
    bound.map((value, j) => (lp.integer?.[j] === 1 ? Math.round(x[j]!) : value));
  return { ...lp, integer: null, lower: pin(lp.lower), upper: pin(lp.upper) };
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
