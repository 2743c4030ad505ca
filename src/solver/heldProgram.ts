import type { Highs, Model } from "highs";
import type { Basis, LinearProgram, LpSolution, SolveOptions } from "../engine";
import { modelData, readLp, setOptions, statusOf } from "./highsModel";

/**
 * A program without whole columns that stays in HiGHS from solve to solve.
 *
 * Moving it passes only the bounds, costs and sides that differ. From a basis that it did not end at itself it starts
 * as a new model would, so that its answer does not depend on what was solved in it before.
 */
export class HeldProgram {
  private endedAt: Basis | null = null;

  private constructor(
    private readonly highs: Highs,
    private readonly model: Model,
    private lp: LinearProgram,
  ) {}

  static of(highs: Highs, lp: LinearProgram): HeldProgram {
    return new HeldProgram(highs, highs.createModel(modelData(lp)), lp);
  }

  /** Whether this instance of HiGHS holds a program with the same rows, columns and entries. */
  mayMoveTo(highs: Highs, { start, index, value, rows, columns }: LinearProgram): boolean {
    const { lp } = this;
    return (
      highs === this.highs &&
      rows === lp.rows &&
      columns === lp.columns &&
      isSame(start, lp.start) &&
      isSame(index, lp.index) &&
      isSame(value, lp.value)
    );
  }

  moveTo(lp: LinearProgram): void {
    const { model } = this;
    const before = this.lp;
    const bounds = changed([lp.lower, before.lower], [lp.upper, before.upper]);
    if (bounds.length > 0) model.changeColsBounds(chosen(bounds), at(lp.lower, bounds), at(lp.upper, bounds));
    const costs = changed([lp.cost, before.cost]);
    if (costs.length > 0) model.changeColsCost(chosen(costs), at(lp.cost, costs));
    const sides = changed([lp.rowLower, before.rowLower], [lp.rowUpper, before.rowUpper]);
    if (sides.length > 0)
      model.changeRowsBounds(chosen(sides), at(lp.rowLower, sides), at(lp.rowUpper, sides));
    if (lp.offset !== before.offset) model.changeObjectiveOffset(lp.offset);
    this.lp = lp;
  }

  solve(options: SolveOptions): LpSolution {
    const { model, lp } = this;
    if (options.basis === undefined || options.basis !== this.endedAt) {
      if (this.endedAt !== null) model.clearSolver();
      if (options.basis !== undefined)
        model.setBasis({ colStatus: options.basis.column, rowStatus: options.basis.row });
    }
    setOptions(model, lp, options);
    const status = statusOf(this.highs, model.run().modelStatus);
    const solution = readLp(model, status, options);
    this.endedAt = solution.basis;
    return solution;
  }

  release(): void {
    this.model.dispose();
  }
}

const chosen = (indices: Int32Array) => ({ kind: "set", indices }) as const;

const at = (values: Float64Array, which: Int32Array): Float64Array =>
  Float64Array.from(which, (n) => values[n]!);

function isSame(a: Int32Array | Float64Array, b: Int32Array | Float64Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false;
  return true;
}

/** Places at which any of some pairs of arrays differ. */
function changed(...pairs: readonly (readonly [Float64Array, Float64Array])[]): Int32Array {
  const found: number[] = [];
  const { length } = pairs[0]![0];
  for (let n = 0; n < length; n++) {
    if (pairs.some(([now, before]) => now[n] !== before[n])) found.push(n);
  }
  return Int32Array.from(found);
}
