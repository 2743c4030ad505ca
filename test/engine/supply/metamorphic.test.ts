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

/** The same case with every item counted in units `factor` times smaller. */
function inUnitsOf(supply: SupplyCase, factor: number): SupplyCase {
  const more = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  const less = (values: Float64Array): Float64Array => values.map((value) => value / factor);
  const loads = (rows: SupplyCase["loadsOf"]): SupplyCase["loadsOf"] =>
    rows.map((row) => row.map((load) => ({ ...load, hoursAUnit: load.hoursAUnit / factor })));
  return {
    ...supply,
    demand: more(supply.demand),
    openingStock: more(supply.openingStock),
    receipts: more(supply.receipts),
    safetyStock: more(supply.safetyStock),
    maximumStock: more(supply.maximumStock),
    sources: supply.sources.map((source) => ({
      ...source,
      maximumUnits: source.maximumUnits * factor,
      submitted: more(source.submitted),
      unitCost: less(source.unitCost),
    })),
    loadsOf: loads(supply.loadsOf),
    storageOf: loads(supply.storageOf),
    price: less(supply.price),
    unitCost: less(supply.unitCost),
    holdingCost: less(supply.holdingCost),
    shortagePenalty: less(supply.shortagePenalty),
  };
}

function inMoneyOf(supply: SupplyCase, factor: number): SupplyCase {
  const more = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  return {
    ...supply,
    sources: supply.sources.map((source) => ({ ...source, unitCost: more(source.unitCost) })),
    capacities: supply.capacities.map((capacity) => ({
      ...capacity,
      overtimeCost: capacity.overtimeCost * factor,
    })),
    price: more(supply.price),
    unitCost: more(supply.unitCost),
    holdingCost: more(supply.holdingCost),
    shortagePenalty: more(supply.shortagePenalty),
  };
}

/** Item `i` as two items with half of everything each. */
function halved(supply: SupplyCase, i: number): SupplyCase {
  const order = [...Array(supply.items).keys(), i];
  const { supply: twice } = restrictCase({ supply, economics: economicsOf(supply) }, order);
  const halves = new Set([i, supply.items]);
  const half = (values: Float64Array): Float64Array => {
    const width = values.length / twice.items;
    return values.map((value, n) => (halves.has(Math.floor(n / width)) ? value / 2 : value));
  };
  return {
    ...twice,
    demand: half(twice.demand),
    openingStock: half(twice.openingStock),
    receipts: half(twice.receipts),
    safetyStock: half(twice.safetyStock),
    maximumStock: half(twice.maximumStock),
    sources: twice.sources.map((source) => {
      const share = halves.has(source.item) ? 0.5 : 1;
      return {
        ...source,
        maximumUnits: source.maximumUnits * share,
        submitted: source.submitted.map((units) => units * share),
      };
    }),
  };
}
