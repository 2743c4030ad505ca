import fc from "fast-check";
import { solve, type Constraint } from "yalps";
import { economicsOf } from "../../../src/engine/supply/economics";
import type { LinearProgram } from "../../../src/engine/supply/lp";
import { scaled } from "../../../src/engine/supply/lpScale";
import { buildProgram } from "../../../src/engine/supply/program";
import { readCase } from "../../../src/engine/supply/readCase";
import { randomProblem } from "../../../src/tools/bench/randomModel";
import { highs } from "./solveWith";

/** The objective by YALPS, which knows variables from zero up: a column counts from its lower bound, an upper bound is a row. */
function byYalps(lp: LinearProgram): number {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  const known = new Float64Array(lp.rows);
  let base = lp.offset;
  for (let j = 0; j < lp.columns; j++) {
    const entries = new Map<string, number>([["cost", lp.cost[j]!]]);
    const low = lp.lower[j]!;
    base += lp.cost[j]! * low;
    for (let e = lp.start[j]!; e < lp.start[j + 1]!; e++) {
      entries.set(`r${lp.index[e]!}`, lp.value[e]!);
      known[lp.index[e]!]! += lp.value[e]! * low;
    }
    if (Number.isFinite(lp.upper[j]!)) {
      entries.set(`u${j}`, 1);
      constraints.set(`u${j}`, { max: lp.upper[j]! - low });
    }
    variables.set(`x${j}`, entries);
  }
  for (let i = 0; i < lp.rows; i++) {
    const [low, high] = [lp.rowLower[i]! - known[i]!, lp.rowUpper[i]! - known[i]!];
    constraints.set(
      `r${i}`,
      low === high
        ? { equal: low }
        : { ...(Number.isFinite(low) ? { min: low } : {}), ...(Number.isFinite(high) ? { max: high } : {}) },
    );
  }
  const { status, result } = solve({ direction: "minimize", objective: "cost", constraints, variables });
  expect(status).toBe("optimal");
  return result + base;
}

it("[SUP34] finds the same objective on small problems", async () => {
  const solver = await highs();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const { model, demand } = randomProblem({ items: 4, months: 4, resources: 2, seed, capacity: 0.95 });
      const supply = readCase(model, demand);
      const program = buildProgram(supply, economicsOf(supply));
      const lp = scaled(program.lp, program.scale);
      const ours = solver.solve(lp).objective;
      expect(Math.abs(byYalps(lp) - ours)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(ours)));
    }),
    { seed: 34, numRuns: 12 },
  );
});
