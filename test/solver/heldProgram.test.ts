import { applyLever } from "../../src/engine/supply/levers/applyLever";
import { leverIdeas } from "../../src/engine/supply/levers/leverIdeas";
import { certify } from "../../src/engine/supply/certificate";
import { economicsOf } from "../../src/engine/supply/economics";
import { withSlot, type LinearProgram, type Solver } from "../../src/engine/supply/lp";
import { scaled } from "../../src/engine/supply/lpScale";
import { buildProgram } from "../../src/engine/supply/program";
import { readCase } from "../../src/engine/supply/readCase";
import { solveCase } from "../../src/engine/supply/solveCase";
import { randomProblem } from "../../src/tools/bench/randomModel";
import { highs } from "../engine/supply/solveWith";
import { denseProgram } from "../contract/solver";

/** Whole numbers from 0 to below `most`, the same for the same seed. */
function dice(seed: number): (most: number) => number {
  let state = seed * 2654435761 + 1;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * most);
  };
}

/** A random program that is feasible (each row has a slack at a price) and bounded, with many ties. */
function randomProgram(seed: number): LinearProgram {
  const roll = dice(seed);
  const rows = 6 + roll(10);
  const real = 8 + roll(20);
  return denseProgram({
    cost: [...Array.from({ length: real }, () => roll(9) - 4), ...Array<number>(rows).fill(25)],
    upper: [...Array.from({ length: real }, () => 1 + roll(6)), ...Array<number>(rows).fill(1e4)],
    rows: Array.from({ length: rows }, (_, i) => ({
      at: [
        ...Array.from({ length: real }, () => (roll(3) === 0 ? roll(7) - 3 : 0)),
        ...Array.from({ length: rows }, (__, s) => +(s === i)),
      ],
      lower: roll(8),
      ...(roll(2) === 0 ? { upper: 1e3 } : {}),
    })),
  });
}

/** The program with some costs, bounds and sides changed. */
function shaken(lp: LinearProgram, seed: number): LinearProgram {
  const roll = dice(seed);
  const some = (values: Float64Array, by: () => number): Float64Array =>
    values.map((value) => (roll(4) === 0 ? value + by() : value));
  return {
    ...lp,
    offset: lp.offset + roll(5),
    cost: some(lp.cost, () => roll(5) - 2),
    upper: some(lp.upper, () => roll(3)),
    rowLower: some(lp.rowLower, () => roll(4) - 2),
  };
}

const nearly = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(b));

describe("a program held in the solver", () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await highs();
  });

  it("[SOL8] gives over random programs and chains of changes what a fresh solve gives, proven by the same certificate", () => {
    let kept = 0;
    for (let seed = 1; seed <= 60; seed++) {
      withSlot((slot) => {
        let lp = randomProgram(seed);
        let last = solver.solve(lp, { slot });
        for (let step = 1; step <= 5; step++) {
          lp = shaken(lp, 1000 * seed + step);
          const { held } = slot;
          const moved = solver.solve(lp, { slot, basis: last.basis! });
          const fresh = solver.solve(lp);
          expect(moved.status).toBe("optimal");
          expect(nearly(moved.objective, fresh.objective)).toBeLessThan(1e-9);
          expect(certify(lp, moved).isOptimal).toBe(true);
          kept += +(held === slot.held);
          last = moved;
        }
      });
    }
    expect(kept).toBe(300);
  });

  it("[SOL8] gives for levers on a plan what a fresh solve gives", () => {
    const { model, demand } = randomProblem({ items: 24, months: 6, resources: 3, seed: 2, capacity: 0.85 });
    const programOf = (of: { model: typeof model; demand: typeof demand }): LinearProgram => {
      const supply = readCase(of.model, of.demand);
      const { lp, scale } = buildProgram(supply, economicsOf(supply));
      return scaled(lp, scale);
    };
    const solved = solveCase(readCase(model, demand), solver);
    let kept = 0;
    withSlot((slot) => {
      const { basis } = solver.solve(programOf({ model, demand }), { slot });
      for (const { lever } of leverIdeas(model, solved).slice(0, 12)) {
        const lp = programOf(applyLever({ model, demand }, lever));
        const { held } = slot;
        const isAlike = lp.columns === basis!.column.length && lp.rows === basis!.row.length;
        const moved = solver.solve(lp, { slot, ...(isAlike ? { basis: basis! } : {}) });
        expect(nearly(moved.objective, solver.solve(lp).objective)).toBeLessThan(1e-9);
        expect(certify(lp, moved).isOptimal).toBe(true);
        kept += +(held === slot.held);
      }
    });
    expect(kept).toBeGreaterThan(3);
  });
});
