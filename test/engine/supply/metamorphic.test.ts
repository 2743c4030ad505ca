import fc from "fast-check";
import type { PlanSettings, Rule } from "../../../src/engine/model/settings";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { readCase } from "../../../src/engine/supply/readCase";
import { solveCase } from "../../../src/engine/supply/solveCase";
import type { Solver } from "../../../src/engine/supply/lp";
import { planCost } from "../../../src/engine/supply/planCost";
import { restrictCase } from "../../../src/engine/supply/restrictCase";
import { economicsOf } from "../../../src/engine/supply/economics";
import type { SupplyCase } from "../../../src/engine/supply/supplyCase";
import { randomProblem, type RandomProblem } from "../../../src/tools/bench/randomModel";
import { halved, inMoneyOf, inUnitsOf } from "./otherwiseStated";
import { highs } from "./solveWith";

let solver: Solver;
beforeAll(async () => {
  solver = await highs();
});

const STANCES = ["best margin", "least change"] as const;
const small = (seed: number, settings: Partial<PlanSettings> = {}): RandomProblem =>
  randomProblem({ items: 7, months: 6, resources: 3, seed, capacity: 0.85 + (seed % 5) / 10, settings });
const objective = (supply: SupplyCase): number => solveCase(supply, solver).objective;
const seeds = fc.integer({ min: 1, max: 100_000 });
const bounded = { seed: 29, numRuns: 8 };
const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

describe.each(STANCES)("with the stance %s", (stance) => {
  it("[SUP29] more capacity never makes the objective worse", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 2 }), (seed, r) => {
        const { model, demand } = small(seed, { stance });
        const supply = readCase(model, demand);
        const capacities = supply.capacities.map((capacity, at) =>
          at === r ? { ...capacity, regular: capacity.regular.map((hours) => hours * 1.1) } : capacity,
        );
        const before = objective(supply);
        expect(objective({ ...supply, capacities })).toBeLessThanOrEqual(before + 1e-6 * Math.abs(before));
      }),
      bounded,
    );
  });

  it("[SUP30] the plan without a rule is at least as good as any plan that keeps it", () => {
    const tried: readonly Rule[] = [
      "safety stock",
      "maximum stock",
      "storage",
      "frozen months",
      "minimum service",
    ];
    fc.assert(
      fc.property(seeds, fc.constantFrom(...tried), (seed, rule) => {
        const { model, demand } = small(seed, { stance });
        const service = { ...model, segments: model.segments.map((s) => ({ ...s, minimumService: 0.9 })) };
        const withRule = (strictness: "strict" | "off"): PlanningModel => ({
          ...service,
          settings: { ...model.settings, rules: { ...model.settings.rules, [rule]: strictness } },
        });
        const free = solveCase(readCase(withRule("off"), demand), solver);
        const bound = solveCase(readCase(withRule("strict"), demand), solver);
        expect(free.certificate.isOptimal && bound.certificate.isOptimal).toBe(true);
        const kept = planCost(free.supply, free.economics, bound.supplyPlan).total;
        expect(free.objective).toBeLessThanOrEqual(kept + 1e-6 * Math.abs(kept));
      }),
      bounded,
    );
  });

  it("[SUP31] scaling units scales the plan", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0.001, 12, 4096), (seed, factor) => {
        const { model, demand } = small(seed, { stance });
        const supply = readCase(model, demand);
        const one = objective(supply);
        expect(objective(inUnitsOf(supply, factor)) / one).toBeCloseTo(1, 6);
      }),
      bounded,
    );
  });

  it("[SUP31] scaling the currency scales the money", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0.01, 1000), (seed, factor) => {
        const { model, demand } = small(seed, { stance });
        const supply = readCase(model, demand);
        expect(objective(inMoneyOf(supply, factor)) / objective(supply) / factor).toBeCloseTo(1, 6);
      }),
      bounded,
    );
  });

  it("[SUP32] splitting an item in two equal halves changes nothing in sum", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 6 }), (seed, i) => {
        const { model, demand } = small(seed, { stance });
        const supply = readCase(model, demand);
        const whole = solveCase(supply, solver).objective;
        expect(objective(halved(supply, i)) / whole).toBeCloseTo(1, 6);
      }),
      bounded,
    );
  });

  it("[SUP33] reordering items changes nothing", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { model, demand } = small(seed, { stance });
        const supply = readCase(model, demand);
        const { supply: turned } = restrictCase(
          { supply, economics: economicsOf(supply) },
          [6, 4, 2, 0, 1, 3, 5],
        );
        const [one, two] = [solveCase(supply, solver), solveCase(turned, solver)];
        expect(two.objective / one.objective).toBeCloseTo(1, 8);
        expect(sum(two.supplyPlan.plan.lost.values)).toBeCloseTo(sum(one.supplyPlan.plan.lost.values), 3);
      }),
      bounded,
    );
  });
});
