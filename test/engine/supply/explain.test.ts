import fc from "fast-check";
import { bindingLimits } from "../../../src/engine/supply/limits";
import { readCase } from "../../../src/engine/supply/readCase";
import { shortages } from "../../../src/engine/supply/shortages";
import { solveCase } from "../../../src/engine/supply/solveCase";
import { oneSidedWorth, withHours } from "../../../src/engine/supply/oneSided";
import { sayLimit, sayShortage } from "../../../src/engine/supply/sayLimits";
import { randomProblem } from "../../../src/tools/bench/randomModel";
import { plant, type TestPlant } from "./plant";
import { highs, solvePlant } from "./solveWith";

describe("bindingLimits", () => {
  it("[SUP26] prices an hour at the margin it earns, with the range over which it does", async () => {
    const { model, demand } = plant({
      months: 1,
      resources: [{ name: "Line", regular: [10] }],
      items: [{ code: "A", demand: [[30]], price: 10, cost: 6, hours: { Line: 0.5 } }],
    });
    const solved = solveCase(readCase(model, demand), await highs(), { ranging: true });
    const [limit] = bindingLimits(solved);
    expect(limit).toMatchObject({ resource: 0, period: 0, amount: 10 });
    expect(limit!.worth).toBeCloseTo(8, 6);
    expect(limit!.validFrom).toBeCloseTo(0, 6);
    expect(limit!.validTo).toBeCloseTo(15, 6);
  });

  it("[SUP26] equals the change of the objective in random models", async () => {
    const solver = await highs();
    let compared = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const { model, demand } = randomProblem({ items: 10, months: 6, resources: 3, seed, capacity: 0.9 });
        const supply = readCase(model, demand);
        const solved = solveCase(supply, solver, { ranging: true });
        for (const limit of bindingLimits(solved).slice(0, 4)) {
          const hours = Math.min(1, (limit.validTo - limit.amount) / 2);
          if (limit.isCorner || supply.capacities[limit.resource]!.kind === "storage") continue;
          const { resource, period } = limit;
          const again = solveCase(withHours(supply, { resource, period }, hours), solver);
          const gained = solved.objective - again.objective;
          expect(gained).toBeCloseTo(limit.worth * hours, 3);
          compared++;
        }
      }),
      { seed: 26, numRuns: 10 },
    );
    expect(compared).toBeGreaterThan(10);
  });
});

describe("oneSidedWorth", () => {
  it("[SUP36] prices one more and one less apart where demand and hours meet", async () => {
    const { model, demand } = plant({
      months: 1,
      resources: [{ name: "Line", regular: [10] }],
      items: [
        { code: "A", demand: [[10]], price: 10, cost: 6, hours: { Line: 1 } },
        { code: "B", demand: [[10]], price: 8, cost: 6, hours: { Line: 1 } },
      ],
    });
    const solver = await highs();
    const solved = solveCase(readCase(model, demand), solver, { ranging: true });
    const [limit] = bindingLimits(solved);
    expect(limit!.isCorner).toBe(true);
    const { ofOneMore, ofOneLess } = oneSidedWorth(solved, limit!, solver);
    expect(ofOneMore).toBeCloseTo(2, 6);
    expect(ofOneLess).toBeCloseTo(4, 6);
  });
});

describe("words", () => {
  it("[SUP37] says the worth of an hour with its unit and range", async () => {
    const { model, demand } = plant({
      months: 1,
      resources: [{ name: "Line", regular: [10] }],
      items: [{ code: "A", demand: [[30]], price: 10, cost: 6, hours: { Line: 0.5 } }],
    });
    const solved = solveCase(readCase(model, demand), await highs(), { ranging: true });
    expect(sayLimit(model, bindingLimits(solved)[0]!)).toBe(
      "One more hour of Line in Jan 2026 is worth EUR 8, from 0 to 15 hours; there are 10.",
    );
  });

  it("[SUP37] says what is short and why", async () => {
    const { model, demand } = plant({
      months: 2,
      segments: [{ maximumBacklogMonths: 1 }],
      resources: [{ name: "Line", regular: [10] }],
      items: [{ code: "A", demand: [[15, 8]], hours: { Line: 1 } }],
    });
    const solved = solveCase(readCase(model, demand), await highs(), { ranging: true });
    const said = shortages(solved, solved.supplyPlan.plan).map((short) => sayShortage(model, short));
    expect(said[0]).toBe(
      "A in Jan 2026: 2 pc late, 3 pc lost, because of the hours of Line in Jan 2026 (5).",
    );
  });
});

describe("shortages", () => {
  const line = [{ name: "Line", regular: [10] }];
  const cases: readonly { readonly cause: string; readonly of: TestPlant; readonly units: number }[] = [
    {
      cause: "capacity",
      units: 5,
      of: { months: 1, resources: line, items: [{ code: "A", demand: [[15]], hours: { Line: 1 } }] },
    },
    {
      cause: "lead time",
      units: 15,
      of: { months: 1, items: [{ code: "A", demand: [[15]], leadTimeDays: 60 }] },
    },
    {
      cause: "frozen month",
      units: 5,
      of: {
        months: 1,
        settings: { frozenPeriods: 1 },
        items: [{ code: "A", planned: [10], demand: [[15]] }],
      },
    },
    {
      cause: "supplier limit",
      units: 7,
      of: { months: 1, items: [{ code: "A", demand: [[15]], sourcing: [{ maximumUnitsAMonth: 8 }] }] },
    },
    {
      cause: "safety stock",
      units: 6,
      of: {
        months: 1,
        rules: { "safety stock": "strict" },
        items: [{ code: "A", opening: 15, safety: 6, demand: [[15]], leadTimeDays: 60 }],
      },
    },
    {
      cause: "not worth its cost",
      units: 15,
      of: { months: 1, items: [{ code: "A", demand: [[15]], price: 5, cost: 6 }] },
    },
  ];
  for (const { cause, of, units } of cases) {
    it(`[SUP27] names ${cause} for ${units} units`, async () => {
      const solved = await solvePlant(plant(of));
      const found = shortages(solved, solved.supplyPlan.plan);
      expect(found).toHaveLength(1);
      expect(found[0]!.parts).toMatchObject([{ cause, units: expect.closeTo(units, 6) }]);
    });
  }

  it("[SUP27] shares a shortage between two full resources by what they are worth", async () => {
    const solved = await solvePlant(
      plant({
        months: 1,
        resources: [
          { name: "Cut", regular: [10] },
          { name: "Pack", regular: [10] },
        ],
        items: [
          { code: "A", demand: [[20]], hours: { Cut: 1, Pack: 1 } },
          { code: "B", demand: [[20]], price: 8, hours: { Cut: 1 } },
          { code: "C", demand: [[20]], price: 9, hours: { Pack: 1 } },
        ],
      }),
    );
    for (const { parts, lostUnits, lateUnits, waitingUnits } of shortages(solved, solved.supplyPlan.plan)) {
      const sum = parts.reduce((total, { units }) => total + units, 0);
      expect(sum).toBeCloseTo(lostUnits + lateUnits + waitingUnits, 9);
    }
  });

  it.each([
    { demand: 100.3, told: 0 },
    { demand: 101, told: 1 },
    { demand: 0.3, told: 1 },
  ])("[SUP45] tells a shortage of $demand units less what is there $told times", async ({ demand, told }) => {
    const opening = Math.floor(demand / 100) * 100;
    const solved = await solvePlant(
      plant({
        months: 1,
        resources: [{ name: "Line", regular: [0] }],
        items: [{ code: "A", opening, demand: [[demand]], hours: { Line: 1 } }],
      }),
    );
    expect(shortages(solved, solved.supplyPlan.plan)).toHaveLength(told);
  });

  it("[SUP28] tells late from lost by the month of the demand", async () => {
    const solved = await solvePlant(
      plant({
        months: 3,
        segments: [{ maximumBacklogMonths: 1 }],
        resources: [{ name: "Line", regular: [10] }],
        items: [{ code: "A", demand: [[10, 28, 5]], hours: { Line: 1 } }],
      }),
    );
    const [short] = shortages(solved, solved.supplyPlan.plan);
    expect(short).toMatchObject({
      period: 1,
      lateUnits: expect.closeTo(5, 6),
      lostUnits: expect.closeTo(13, 6),
    });
  });
});
