import type { ProgramSlot, Solver } from "../../../src/engine/supply/lp";
import { readCase } from "../../../src/engine/supply/readCase";
import { solveCase } from "../../../src/engine/supply/solveCase";
import { randomProblem } from "../../../src/tools/bench/randomModel";
import { highs } from "./solveWith";

/** A random plan, short of hours, in which every third family may not use overtime. */
function withRoles(seed: number) {
  const { model, demand } = randomProblem({ items: 24, months: 6, resources: 3, seed, capacity: 0.85 });
  const families = model.families.map((family, f) =>
    f % 3 === 0 ? { ...family, role: "harvest" as const, isPositioned: true } : family,
  );
  return readCase({ ...model, families }, demand);
}

describe("closing months for a role", () => {
  it("[SOL10] gives by moving bounds the plan of the closed case built anew", async () => {
    const solver = await highs();
    let closings = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const solved = solveCase(withRoles(seed), solver, { ranging: true });
      closings += solved.roleOvertime.length;
      const anew = solveCase(solved.supply, solver, { ranging: true });
      expect(anew.roleOvertime).toEqual([]);
      expect(solved.certificate.isOptimal).toBe(true);
      expect(solved.check.faults).toEqual([]);
      expect(solved.prices.hasRanges).toBe(true);
      expect(Math.abs(solved.objective / anew.objective - 1)).toBeLessThan(1e-9);
    }
    expect(closings).toBeGreaterThan(5);
  });

  it("[SOL10] passes the program once, whatever the number of rounds", async () => {
    const inner = await highs();
    const slots = new Set<ProgramSlot["held"]>();
    let solves = 0;
    const solver: Solver = {
      name: inner.name,
      solve: (lp, options) => {
        const solution = inner.solve(lp, options);
        slots.add(options?.slot?.held ?? null);
        solves++;
        return solution;
      },
    };
    expect(solveCase(withRoles(1), solver, { ranging: true }).roleOvertime.length).toBeGreaterThan(0);
    expect(solves).toBeGreaterThan(2);
    expect(slots.size).toBe(1);
  });
});
