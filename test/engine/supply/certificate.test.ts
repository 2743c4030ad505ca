import { certify } from "../../../src/engine/supply/certificate";
import type { LpSolution } from "../../../src/engine/supply/lp";
import { workshop } from "../../contract/solver";

const answer = (x: readonly number[], rowDual: readonly number[]): LpSolution => ({
  status: "optimal",
  detail: "",
  objective: 0,
  x: Float64Array.from(x),
  rowDual: Float64Array.from(rowDual),
  reducedCost: new Float64Array(x.length),
  basis: null,
  iterations: 0,
  ranging: null,
  bound: 0,
});
const duals = [-70 / 3, -10 / 3];

describe("certify", () => {
  it("[CHK1] accepts the optimum with its duals", () => {
    const { isOptimal, objective, bound } = certify(workshop(), answer([20, 10], duals));
    expect(isOptimal).toBe(true);
    expect(objective).toBeCloseTo(-1100, 9);
    expect(bound).toBeCloseTo(-1100, 9);
  });

  it("[CHK1] rejects a feasible point that is not optimal, and says by how much", () => {
    const { isOptimal, primalInfeasibility, gap } = certify(workshop(), answer([20, 9], duals));
    expect(isOptimal).toBe(false);
    expect(primalInfeasibility).toBe(0);
    expect(gap).toBeCloseTo(50 / 1050, 9);
  });

  it("[CHK1] rejects a point outside the rows although its objective is better", () => {
    const { isOptimal, primalInfeasibility } = certify(workshop(), answer([21, 10], duals));
    expect(isOptimal).toBe(false);
    expect(primalInfeasibility).toBeGreaterThan(0.01);
  });

  it("[CHK1] rejects an answer that is no number", () => {
    expect(certify(workshop(), answer([Number.NaN, 10], duals)).isOptimal).toBe(false);
  });

  const wrong = [
    { when: "zero", rowDual: [0, 0] },
    { when: "of the wrong sign", rowDual: [70 / 3, 10 / 3] },
    { when: "too large", rowDual: [-30, -10] },
  ];
  for (const { when, rowDual } of wrong) {
    it(`[CHK2] rejects the optimum with duals that are ${when}`, () => {
      expect(certify(workshop(), answer([20, 10], rowDual)).isOptimal).toBe(false);
    });
  }

  /** The workshop in whole units; its best plan is worth 1,100. */
  const whole = { ...workshop(), integer: new Uint8Array(2).fill(1) };
  const bounded = (bound: number, x: readonly number[] = [20, 10]): boolean =>
    certify(whole, { ...answer(x, duals), bound }).isOptimal;

  it("[CHK1] accepts whole quantities within 1 % of the solver's bound", () => {
    expect(bounded(-1100)).toBe(true);
    expect(bounded(-1111)).toBe(true);
  });

  it("[CHK1] rejects whole quantities further from the bound, or outside the rows", () => {
    expect(bounded(-1111.1)).toBe(false);
    expect(bounded(Number.NaN)).toBe(false);
    expect(bounded(-1100, [21, 10])).toBe(false);
  });
});
