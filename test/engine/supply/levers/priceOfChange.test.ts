import { applyLever } from "../../../../src/engine/supply/levers/applyLever";
import { leverIdeas } from "../../../../src/engine/supply/levers/leverIdeas";
import { baseOf, priceOfChange } from "../../../../src/engine/supply/levers/priceOfChange";
import { readCase } from "../../../../src/engine/supply/readCase";
import { solveCase } from "../../../../src/engine/supply/solveCase";
import { decompose } from "../../../../src/engine/supply/decompose/decompose";
import { randomProblem } from "../../../../src/tools/bench/randomModel";
import { highs } from "../solveWith";

const problem = (seed: number) => randomProblem({ items: 24, months: 6, resources: 3, seed, capacity: 0.85 });

describe("priceOfChange", () => {
  it("[LEV8] finds from the solved plan what it finds from nothing, with less work", async () => {
    const solver = await highs();
    let [warm, cold] = [0, 0];
    const base = baseOf(problem(1), solver)!;
    for (const { lever } of leverIdeas(base.model, base.solved).slice(0, 6)) {
      const changed = applyLever(base, lever);
      const { solved, uncertainty } = priceOfChange(base, changed, solver)!;
      const fresh = solveCase(readCase(changed.model, changed.demand), solver);
      expect(solved.objective / fresh.objective).toBeCloseTo(1, 7);
      expect(uncertainty).toBe(0);
      warm += solved.size.iterations;
      cold += fresh.size.iterations;
    }
    expect(warm).toBeLessThan(cold / 3);
  });

  it("[LEV8] leaves the base as it was, so that changes may be priced in any order", async () => {
    const solver = await highs();
    const base = baseOf(problem(3), solver)!;
    const [first, second] = leverIdeas(base.model, base.solved).map(({ lever }) => applyLever(base, lever));
    const once = priceOfChange(base, first!, solver)!.effect;
    priceOfChange(base, second!, solver);
    expect(priceOfChange(base, first!, solver)!.effect).toEqual(once);
  });

  it("[DEC6] a search that starts from a solved one keeps its bound and gap", async () => {
    const solver = await highs();
    const { model, demand } = randomProblem({ items: 60, months: 6, resources: 4, seed: 5, capacity: 0.85 });
    const options = { method: "prices" } as const;
    const from = solveCase(readCase(model, demand), solver, options);
    const more = { ...model.resources.regular, values: model.resources.regular.values.map((h) => 1.1 * h) };
    const changed = readCase({ ...model, resources: { ...model.resources, regular: more } }, demand);
    const warm = solveCase(changed, solver, { ...options, from });
    const exact = solveCase(changed, solver, { method: "exact" });
    expect(warm.certificate.method).toBe("prices");
    expect(warm.check.faults).toEqual([]);
    const slack = 1e-9 * Math.abs(exact.objective);
    expect(warm.certificate.bound).toBeLessThanOrEqual(exact.objective + slack);
    expect(warm.objective).toBeGreaterThanOrEqual(exact.objective - slack);
    expect(warm.certificate.gap).toBeLessThanOrEqual(1e-3);
    const again = decompose(changed, warm.economics, { solver });
    expect(warm.size.iterations).toBeLessThan(again!.iterations);
  });
});
