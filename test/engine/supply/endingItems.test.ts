import fc from "fast-check";
import { explain } from "../../../src/engine/problem/explain";
import { rowOf } from "../../../src/engine/series/grid";
import type { Solver } from "../../../src/engine/supply/lp";
import { leverIdeas } from "../../../src/engine/supply/levers/leverIdeas";
import { rulesInForce } from "../../../src/engine/supply/levers/rulePrices";
import { planCost } from "../../../src/engine/supply/planCost";
import { readCase } from "../../../src/engine/supply/readCase";
import { reconcile } from "../../../src/engine/supply/reconcile";
import { restrictCase } from "../../../src/engine/supply/restrictCase";
import { solveCase } from "../../../src/engine/supply/solveCase";
import { randomProblem, type RandomProblem } from "../../../src/tools/bench/randomModel";
import { plant, type TestItem, type TestPlant } from "./plant";
import { highs, rounded, solvePlant } from "./solveWith";

let solver: Solver;
beforeAll(async () => {
  solver = await highs();
});

const LEAST = { stance: "least change" } as const;
/** A hundred a month until it ends in the fifth of six months. */
const OLD: TestItem = { code: "Old", ends: 4, safety: 50, opening: 50, demand: [[100, 100, 100, 100, 0, 0]] };
const stockOf = (of: TestPlant, i = 0): number[] => {
  const { model, demand } = plant(of);
  return rounded(rowOf(reconcile(model, demand, solver).reconciled!.stock, i));
};

describe("an item that ends within the plan", () => {
  for (const [strictness, planned] of [
    ["soft", [100, 100, 100, 50, 0, 0]],
    ["strict", [100, 100, 20, 60, 0, 0]],
  ] as const) {
    it(`[SUP47] keeps its ${strictness} safety stock while it is needed, and leaves none behind`, () => {
      const rules = { "safety stock": strictness } as const;
      const items = [{ ...OLD, planned }];
      expect(stockOf({ months: 6, rules, settings: LEAST, items })).toEqual([50, 50, 50, 0, 0, 0]);
    });
  }

  it("[SUP47] is not made beyond what is still to come, though it states no maximum", () => {
    const items = [{ ...OLD, planned: [100, 100, 100, 100, 80, 0] }];
    expect(stockOf({ months: 6, settings: LEAST, items })).toEqual([50, 50, 50, 0, 0, 0]);
  });

  it("[SUP47] tells what is left over where its supply cannot be changed any more", () => {
    const items = [{ ...OLD, planned: [100, 100, 100, 100, 0, 0] }];
    const { model, demand } = plant({ months: 6, settings: { ...LEAST, frozenPeriods: 6 }, items });
    const { problems } = reconcile(model, demand, solver);
    expect(problems.map(({ code }) => code)).toEqual(["stock-left-behind"]);
    expect(problems[0]!.place).toMatchObject({ sheet: "Items", row: "Old", column: "end", period: 3 });
    expect(explain(problems[0]!)).toMatch(
      /^50 of Old are left over from May 2026 on, .+\. Take them out.+\.$/,
    );
  });

  it("[SUP47] is told once: what stands above a stated maximum before its end is another matter", () => {
    const items = [{ ...OLD, maximum: 120, opening: 200, planned: [100, 100, 100, 100, 0, 0] }];
    const { model, demand } = plant({ months: 6, settings: { ...LEAST, frozenPeriods: 6 }, items });
    const { problems } = reconcile(model, demand, solver);
    expect(problems.map(({ code, facts }) => [code, facts])).toMatchObject([
      ["maximum-stock-exceeded", { worst: 100, periods: 3 }],
      ["stock-left-behind", { worst: 200, period: "May 2026" }],
    ]);
  });

  it("[SUP47] is no matter of the maximum where that rule is off", () => {
    const items = [{ ...OLD, planned: [100, 100, 100, 100, 0, 0] }];
    const rules = { "maximum stock": "off" } as const;
    const { model, demand } = plant({ months: 6, rules, settings: { ...LEAST, frozenPeriods: 6 }, items });
    expect(reconcile(model, demand, solver).problems).toEqual([]);
  });
});

describe("an item that is launched within the plan", () => {
  it("[SUP47] keeps no safety stock before its launch", () => {
    const items = [
      { code: "New", launches: 2, safety: 40, demand: [[0, 0, 100, 100]], planned: [0, 0, 100, 100] },
    ];
    expect(stockOf({ months: 4, rules: { "safety stock": "strict" }, settings: LEAST, items })).toEqual([
      0, 0, 40, 40,
    ]);
  });
});

describe("levers and rules of items that end", () => {
  /** Too few hours for both, so that giving up safety stock would help. */
  const scarce = (first: Partial<TestItem>): TestPlant => ({
    months: 3,
    resources: [{ name: "Line", regular: [100] }],
    families: [{ name: "Tea", role: "exit", isPositioned: true, serviceTarget: 0 }],
    items: [{ code: "A", safety: 60, opening: 60, demand: [[130]], hours: { Line: 1 }, ...first }],
  });
  it("[SUP47] lowering safety stock is no lever where the policy keeps none", async () => {
    const kinds = async (of: TestPlant): Promise<string[]> => {
      const built = plant(of);
      return leverIdeas(built.model, await solvePlant(built)).map(({ lever }) => lever.kind);
    };
    expect(await kinds({ ...scarce({}), families: [{}] })).toContain("lower safety stock");
    expect(await kinds(scarce({}))).not.toContain("lower safety stock");
  });
  it("[SUP47] the price of safety stock is asked for where the policy keeps one", () => {
    const rulesOf = (of: TestPlant): readonly string[] => {
      const { model, demand } = plant(of);
      return rulesInForce(readCase(model, demand));
    };
    expect(rulesOf({ ...scarce({}), families: [{}] })).toContain("safety stock");
    expect(rulesOf(scarce({}))).not.toContain("safety stock");
    expect(rulesOf({ ...scarce({ ends: 0 }), families: [{}] })).not.toContain("safety stock");
    expect(rulesOf({ ...scarce({ ends: 2 }), families: [{}] })).toContain("maximum stock");
  });
});

/** A random plan in which every third item ends and every fourth is launched, with storage. */
function withLives(seed: number, size: { readonly items: number; readonly months: number }): RandomProblem {
  const { model, demand } = randomProblem({ ...size, resources: 3, seed, capacity: 0.95 });
  const { horizon } = model.calendar;
  const day = (i: number, every: number): number =>
    (i + seed) % every === 0 ? horizon[1 + ((i * 5 + seed) % (size.months - 1))]!.start : Number.NaN;
  const endDay = model.items.endDay.map((_, i) => day(i, 3));
  const launchDay = model.items.launchDay.map((_, i) => day(i, 4));
  return { demand, model: { ...model, items: { ...model.items, endDay, launchDay } } };
}

describe("the program with policies by period", () => {
  const seeds = fc.integer({ min: 1, max: 10_000 });

  it("[SUP47] is proven, checked, and costs what the plan costs alone", () => {
    const rules = fc.constantFrom("soft", "strict", "off");
    fc.assert(
      fc.property(seeds, rules, rules, (seed, safety, maximum) => {
        const { model, demand } = withLives(seed, { items: 9, months: 6 });
        const stated = { "safety stock": safety, "maximum stock": maximum, "shelf life": "soft" } as const;
        const settings = { ...model.settings, rules: { ...model.settings.rules, ...stated } };
        const shelfLifeDays = model.items.shelfLifeDays.map((_, i) => (i % 2 ? 90 : Number.NaN));
        const items = { ...model.items, shelfLifeDays };
        const solved = solveCase(readCase({ ...model, items, settings }, demand), solver);
        expect(solved.certificate.isOptimal).toBe(true);
        expect(solved.check.faults).toEqual([]);
        const { total } = planCost(solved.supply, solved.economics, solved.supplyPlan);
        expect(total / solved.objective).toBeCloseTo(1, 7);
      }),
      { seed: 47, numRuns: 12 },
    );
  });

  it("[SUP47] finds by prices what it finds exactly, up to the stated gap", () => {
    const { model, demand } = withLives(5, { items: 60, months: 8 });
    const supply = readCase(model, demand);
    const exact = solveCase(supply, solver, { method: "exact" });
    const { certificate, check } = solveCase(supply, solver, { method: "prices" });
    expect(check.faults).toEqual([]);
    expect(certificate.gap).toBeLessThan(1e-3);
    const slack = 1e-6 * Math.abs(exact.objective);
    expect(certificate.bound).toBeLessThanOrEqual(exact.objective + slack);
    expect(certificate.objective).toBeGreaterThanOrEqual(exact.objective - slack);
  });

  it("[SUP47] a part of a case keeps the policy of its items", () => {
    const { model, demand } = withLives(5, { items: 9, months: 6 });
    const supply = readCase(model, demand);
    const { economics } = solveCase(supply, solver);
    const { supply: part } = restrictCase({ supply, economics }, [7, 2]);
    for (const [at, i] of [7, 2].entries()) {
      for (const limit of ["safetyStock", "maximumStock"] as const)
        expect([...part[limit].subarray(at * 6, at * 6 + 6)]).toEqual([
          ...supply[limit].subarray(i * 6, i * 6 + 6),
        ]);
      expect(part.endOfSale[at]).toBe(supply.endOfSale[i]);
    }
  });
});
