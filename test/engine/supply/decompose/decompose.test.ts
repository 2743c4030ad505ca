import { readCase } from "../../../../src/engine/supply/readCase";
import { isTrusted, LARGE_CASE, solveCase, type SolvedCase } from "../../../../src/engine/supply/solveCase";
import { randomProblem, type RandomShape } from "../../../../src/tools/bench/randomModel";
import { highs } from "../solveWith";

const shapes: readonly (Partial<RandomShape> & { readonly when: string })[] = [
  { when: "at normal capacity", capacity: 1.08 },
  { when: "with a fifth less capacity", capacity: 0.86 },
  { when: "with best margin", capacity: 0.95, settings: { stance: "best margin" } },
];

const solve = async (shape: Partial<RandomShape>, method: "exact" | "prices"): Promise<SolvedCase> => {
  const { model, demand } = randomProblem({ items: 110, months: 6, resources: 5, seed: 7, ...shape });
  return solveCase(readCase(model, demand), await highs(), { method });
};

describe("solving by prices", () => {
  for (const { when, ...shape } of shapes) {
    it(`[DEC2] is sound and within its certified gap ${when}`, async () => {
      const [byPrices, exact] = [await solve(shape, "prices"), await solve(shape, "exact")];
      expect(byPrices.certificate.method).toBe("prices");
      expect(byPrices.check.faults).toEqual([]);
      expect(isTrusted(byPrices)).toBe(true);
      const { objective, bound, gap } = byPrices.certificate;
      const slack = 1e-9 * Math.abs(exact.objective);
      expect(gap).toBeLessThanOrEqual(1e-3);
      expect(bound).toBeLessThanOrEqual(exact.objective + slack);
      expect(objective).toBeGreaterThanOrEqual(exact.objective - slack);
      expect((objective - bound) / Math.abs(objective)).toBeCloseTo(gap, 12);
    });
  }

  it("[DEC4] gives the same plan again, to the last digit", async () => {
    const [one, two] = [await solve({}, "prices"), await solve({}, "prices")];
    expect(Array.from(one.supplyPlan.bySource.values)).toEqual(Array.from(two.supplyPlan.bySource.values));
    expect(one.objective).toBe(two.objective);
  });

  it("[DEC3] is chosen by size, unless a rule joins more than capacities", async () => {
    const months = 3;
    const { model, demand } = randomProblem({
      items: Math.ceil(LARGE_CASE / months),
      months,
      resources: 4,
      seed: 1,
    });
    const solver = await highs();
    expect(solveCase(readCase(model, demand), solver).certificate.method).toBe("prices");
    const small = randomProblem({ items: 5, months, resources: 2, seed: 1 });
    expect(solveCase(readCase(small.model, small.demand), solver).certificate.method).toBe("exact");
    const rules = { ...small.model.settings.rules, "capacity smoothing": "soft" as const };
    const joined = { ...small.model, settings: { ...small.model.settings, rules } };
    expect(solveCase(readCase(joined, small.demand), solver, { method: "prices" }).certificate.method).toBe(
      "exact",
    );
  });
});
