import fc from "fast-check";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Rule, Strictness } from "../../../src/engine/model/settings";
import { gridOf } from "../../../src/engine/series/grid";
import { economicsOf } from "../../../src/engine/supply/economics";
import type { Solver } from "../../../src/engine/supply/lp";
import { planCost } from "../../../src/engine/supply/planCost";
import { readCase } from "../../../src/engine/supply/readCase";
import { restrictCase } from "../../../src/engine/supply/restrictCase";
import { solveCase } from "../../../src/engine/supply/solveCase";
import type { SupplyCase } from "../../../src/engine/supply/supplyCase";
import { randomProblem, type RandomProblem } from "../../../src/tools/bench/randomModel";
import { halved, inMoneyOf, inUnitsOf } from "./otherwiseStated";
import { highs } from "./solveWith";

let solver: Solver;
beforeAll(async () => {
  solver = await highs();
});

const ITEMS = 7;
const MONTHS = 6;

/** A random plan in which every other item may work no overtime, with margin floors and a budget that is hard to reach. */
function withRolesAndFloors(seed: number, rules: Partial<Record<Rule, Strictness>> = {}): RandomProblem {
  const capacity = 0.85 + (seed % 5) / 10;
  const { model, demand } = randomProblem({
    items: ITEMS,
    months: MONTHS,
    resources: 3,
    seed,
    capacity,
    settings: {},
  });
  const family = model.families[0]!;
  const changed: PlanningModel = {
    ...model,
    families: [family, { ...family, name: "Harvested", role: "harvest", isPositioned: true }],
    items: { ...model.items, family: model.items.family.map((_, i) => i % 2) },
    budget: {
      rows: [{ item: -1, family: 0, measure: "revenue", key: family.name }],
      values: gridOf(1, MONTHS, () => 1e6),
    },
    settings: { ...model.settings, rules: { ...model.settings.rules, "revenue budget": "soft", ...rules } },
  };
  return { model: changed, demand };
}

const caseOf = ({ model, demand }: RandomProblem): SupplyCase => readCase(model, demand);
const objective = (supply: SupplyCase): number => solveCase(supply, solver).objective;
const seeds = fc.integer({ min: 1, max: 100_000 });
const bounded = { seed: 31, numRuns: 4 };

describe("with roles that allow no overtime, margin floors and a budget", () => {
  /** The objective after 10 % more hours on each resource in turn may be no worse than before. */
  function expectNoneWorse(seed: number): void {
    const supply = caseOf(withRolesAndFloors(seed));
    const before = objective(supply);
    for (const r of supply.capacities.keys()) {
      const capacities = supply.capacities.map((capacity, at) =>
        at === r ? { ...capacity, regular: capacity.regular.map((hours) => hours * 1.1) } : capacity,
      );
      expect(objective({ ...supply, capacities })).toBeLessThanOrEqual(before + 1e-6 * Math.abs(before));
    }
  }

  it("[SUP29] more capacity never makes a small plan worse", () => {
    fc.assert(fc.property(seeds, expectNoneWorse), { ...bounded, numRuns: 2 });
  });

  it.each([221, 370])(
    "[SUP29] more hours make plan %d no worse, in which the nearest choice of months does",
    expectNoneWorse,
  );

  it("[SUP30] the plan without a rule is at least as good as any plan that keeps it", () => {
    const tried: readonly Rule[] = ["roles", "margin floors", "revenue budget", "lots", "safety stock"];
    fc.assert(
      fc.property(seeds, fc.constantFrom(...tried), (seed, rule) => {
        const of = (strictness: Strictness): SupplyCase =>
          caseOf(withRolesAndFloors(seed, { [rule]: strictness }));
        const free = solveCase(of("off"), solver);
        const bound = solveCase(of("strict"), solver);
        const kept = planCost(free.supply, free.economics, bound.supplyPlan).total;
        expect(free.objective - free.roleCost).toBeLessThanOrEqual(kept + 1e-6 * Math.abs(kept));
      }),
      bounded,
    );
  });

  it("[SUP31] scaling units or the currency scales the plan", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0.001, 12, 4096), (seed, factor) => {
        const supply = caseOf(withRolesAndFloors(seed));
        const one = objective(supply);
        expect(objective(inUnitsOf(supply, factor)) / one).toBeCloseTo(1, 6);
        expect(objective(inMoneyOf(supply, factor)) / one / factor).toBeCloseTo(1, 6);
      }),
      bounded,
    );
  });

  it("[SUP32] splitting an item in two equal halves changes nothing in sum", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: ITEMS - 1 }), (seed, i) => {
        const supply = caseOf(withRolesAndFloors(seed));
        expect(objective(halved(supply, i)) / objective(supply)).toBeCloseTo(1, 6);
      }),
      bounded,
    );
  });

  it("[SUP33] reordering items changes nothing", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const supply = caseOf(withRolesAndFloors(seed));
        const turned = restrictCase({ supply, economics: economicsOf(supply) }, [6, 4, 2, 0, 1, 3, 5]);
        expect(objective(turned.supply) / objective(supply)).toBeCloseTo(1, 8);
      }),
      bounded,
    );
  });
});

describe("with whole lots, where the answer has a gap", () => {
  const inLots = (seed: number): SupplyCase =>
    caseOf(withRolesAndFloors(seed, { lots: "strict", roles: "off" }));
  /** The gap of whole quantities (PROGRAM.md). */
  const GAP = 0.01;

  it("[SUP29] more capacity has a bound that no plan of less capacity beats", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 2 }), (seed, r) => {
        const supply = inLots(seed);
        const before = objective(supply);
        const capacities = supply.capacities.map((capacity, at) =>
          at === r ? { ...capacity, regular: capacity.regular.map((hours) => hours * 1.1) } : capacity,
        );
        const { bound } = solveCase({ ...supply, capacities }, solver).certificate;
        expect(bound).toBeLessThanOrEqual(before + 1e-6 * Math.abs(before));
      }),
      { ...bounded, numRuns: 2 },
    );
  });

  it("[SUP31] scaling units scales the plan up to the gap", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(4, 12), (seed, factor) => {
        const supply = inLots(seed);
        const [one, two] = [supply, inUnitsOf(supply, factor)].map((of) => solveCase(of, solver).certificate);
        expect(two!.objective).toBeGreaterThanOrEqual(one!.bound - GAP * Math.abs(one!.bound));
        expect(one!.objective).toBeGreaterThanOrEqual(two!.bound - GAP * Math.abs(two!.bound));
      }),
      { ...bounded, numRuns: 2 },
    );
  });
});
