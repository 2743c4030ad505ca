import { DEFAULT_KPI_SETTINGS, type OtifDefinition } from "../../../src/engine/model/kpiSettings";
import type { Family } from "../../../src/engine/model/items";
import type { Rule, Strictness } from "../../../src/engine/model/settings";
import type { Objective } from "../../../src/engine/model/strategy";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { planValues } from "../../../src/engine/measure/planValues";
import { explain } from "../../../src/engine/problem/explain";
import { scorecard } from "../../../src/engine/strategy/scorecard";
import { reconcile } from "../../../src/engine/supply/reconcile";
import { readCase } from "../../../src/engine/supply/readCase";
import { solveCase } from "../../../src/engine/supply/solveCase";
import { randomProblem } from "../../../src/tools/bench/randomModel";
import { plant, type BuiltPlant, type TestPlant } from "./plant";
import { highs, rounded, solvePlant } from "./solveWith";

const objective = (of: Partial<Objective>): Objective => ({
  name: "Goal",
  parent: "",
  goal: -1,
  kpi: "revenue",
  family: -1,
  unit: "EUR",
  direction: "higher",
  bandLow: Number.NaN,
  bandHigh: Number.NaN,
  aggregation: "sum",
  numerator: "",
  denominator: "",
  baseline: Number.NaN,
  baselinePeriod: Number.NaN,
  target: 0,
  duePeriod: 1,
  dueBasis: "month",
  glide: "linear",
  tolerance: Number.NaN,
  limit: Number.NaN,
  weight: Number.NaN,
  owner: "",
  ...of,
});

/** Two families on a line of 10 hours a month; the second earns less an hour. */
const TWO: TestPlant = {
  months: 2,
  families: [{}, {}],
  resources: [{ name: "Line", regular: [10], overtime: [5], overtimeCost: 20 }],
  items: [
    { code: "A", demand: [[8]], price: 20, cost: 6, holding: 1, hours: { Line: 1 } },
    { code: "B", family: 1, demand: [[8]], price: 10, cost: 6, holding: 1, hours: { Line: 1 } },
  ],
};

const aimed = (of: Partial<Objective>, strictness: Strictness, at: TestPlant = TWO): BuiltPlant => {
  const { model, demand } = plant({ ...at, rules: { ...at.rules, objectives: strictness } });
  return { model: { ...model, objectives: [objective(of)] }, demand };
};

describe("objectives as floors of the plan", () => {
  const kpis: readonly Partial<Objective>[] = [
    { kpi: "revenue", family: 1, target: 50 },
    { kpi: "gross margin", family: 1, target: 20 },
    { kpi: "fill rate", family: 1, target: 0.5, aggregation: "ratio", unit: "%" },
    { kpi: "OTIF", family: 1, target: 0.5, aggregation: "ratio", unit: "%" },
    { kpi: "gross margin %", target: 0.68, aggregation: "ratio", unit: "%" },
    { kpi: "inventory value", direction: "higher", target: 30, aggregation: "end" },
    { kpi: "capacity utilisation", direction: "lower", target: 0.5, aggregation: "ratio", unit: "%" },
    { kpi: "revenue", family: 1, target: 90, dueBasis: "year to date" },
    { kpi: "revenue", direction: "band", bandLow: 100, bandHigh: 120 },
  ];
  for (const of of kpis) {
    it(`[SUP40] a strict ${of.kpi} ${of.dueBasis ?? of.direction ?? ""} is met as the scorecard measures it`, async () => {
      const built = aimed(of, "strict");
      const measured = async ({ model, demand }: BuiltPlant) => {
        const { supplyPlan } = await solvePlant({ model, demand });
        const figures = kpiFigures({ model, plan: supplyPlan.plan, values: planValues(model) });
        return scorecard(model, figures).rows[0]!.due;
      };
      expect((await measured(aimed(of, "off"))).gap).toBeLessThan(-1e-3);
      expect((await measured(built)).gap).toBeGreaterThan(-1e-6);
    });
  }

  it("[SUP40] softly, an objective is met where that costs less than half the money that is missing", async () => {
    const shipped = async (strictness: Strictness, price: number) => {
      const items = TWO.items.map((item, i) => (i === 1 ? { ...item, price } : item));
      const of = { kpi: "revenue", family: 1, target: 60, duePeriod: 0 };
      const { supplyPlan } = await solvePlant(aimed(of, strictness, { ...TWO, months: 1, items }));
      return rounded(supplyPlan.plan.shipped.values);
    };
    expect(await shipped("strict", 10)).toEqual([4, 6]);
    expect(await shipped("soft", 10)).toEqual([8, 2]);
    expect(await shipped("soft", 15)).toEqual([6, 4]);
  });

  it("[SUP41] an objective out of reach is named with what is missing, and the plan is made all the same", async () => {
    const { model, demand } = aimed({ name: "Sell more", target: 1000 }, "strict");
    const { problems, reconciled } = reconcile(model, demand, await highs());
    const [found] = problems.filter(({ code }) => code === "objective-out-of-reach");
    expect(found).toMatchObject({ severity: "warning", place: { sheet: "Objectives", row: "Sell more" } });
    expect(explain(found!)).toMatch(/at least 1[ ,.\u202f\u00a0]?000 EUR .* falls short by \d+ EUR\. .*\.$/);
    expect(reconciled).not.toBeNull();
  });

  it("[SUP40] a KPI that is no linear function of the plan, or that the KPIs sheet states, sets no floor", () => {
    const { model, demand } = aimed({ kpi: "inventory turns", target: 99 }, "strict");
    expect(readCase(model, demand).floors).toEqual([]);
  });

  it("[KPI24] OTIF by lines sets no floor, since no amount of a plan adds up to it", () => {
    const { model, demand } = aimed({ kpi: "OTIF", target: 0.9, aggregation: "ratio", unit: "%" }, "strict");
    const floorsBy = (level: OtifDefinition["level"]): number => {
      const otif = { ...DEFAULT_KPI_SETTINGS.otif, level };
      const settings = { ...model.settings, kpis: { ...DEFAULT_KPI_SETTINGS, otif } };
      return readCase({ ...model, settings }, demand).floors.length;
    };
    expect([floorsBy("quantity"), floorsBy("lines")]).toEqual([1, 0]);
  });
});

describe("margin floors of Positioning", () => {
  const harvest: Partial<Family> = { name: "Old", role: "harvest", isPositioned: true, serviceTarget: 0 };
  const mixed = (strictness: Strictness, floor = Number.NaN): TestPlant => ({
    months: 1,
    rules: { "margin floors": strictness },
    families: [{ ...harvest, marginFloor: floor }, {}],
    items: [
      { code: "Rich", demand: [[10]], price: 10, cost: 5 },
      { code: "Poor", demand: [[10]], price: 10, cost: 8 },
      { code: "Other", family: 1, demand: [[10]], price: 10, cost: 6 },
    ],
  });
  const shares = [
    { when: "given", floor: 0.4, poor: 5 },
    { when: "the company's average", floor: Number.NaN, poor: 8 },
  ];
  for (const { when, floor, poor } of shares) {
    it(`[SUP42] a strict margin floor, ${when}, cuts what earns least`, async () => {
      const { supplyPlan } = await solvePlant(plant(mixed("strict", floor)));
      expect(supplyPlan.plan.shipped.values[0]).toBeCloseTo(10, 6);
      expect(supplyPlan.plan.shipped.values[1]).toBeCloseTo(poor, 6);
    });
  }

  it("[SUP42] softly it is told and costs little service", async () => {
    const { model, demand } = plant(mixed("soft", 0.45));
    const { problems, reconciled } = reconcile(model, demand, await highs());
    expect(rounded(reconciled!.shipped.values)).toEqual([10, 10, 10]);
    const [found] = problems.filter(({ code }) => code === "margin-floor-missed");
    expect(found).toMatchObject({ severity: "note", place: { sheet: "Positioning", row: "Old" } });
    expect(explain(found!)).toContain("45 %");
  });
});

describe("floors where a case is solved by prices", () => {
  it("[DEC5] the plan lies between its bound and gap, and the exact optimum between the two", async () => {
    const { model, demand } = randomProblem({ items: 40, months: 6, resources: 4, seed: 3, capacity: 0.9 });
    const rules: Partial<Record<Rule, Strictness>> = { "margin floors": "strict", objectives: "strict" };
    const families = model.families.map((family, f) => ({
      ...family,
      isPositioned: true,
      serviceTarget: 0,
      marginFloor: f === 1 ? 0.4 : Number.NaN,
      role: f === 2 ? ("harvest" as const) : ("maintain" as const),
    }));
    const supply = readCase(
      {
        ...model,
        families,
        objectives: [
          objective({ kpi: "inventory value", direction: "lower", target: 100, aggregation: "end" }),
          objective({ kpi: "capacity utilisation", direction: "lower", target: 0.8, duePeriod: 3 }),
        ],
        settings: { ...model.settings, rules: { ...model.settings.rules, ...rules } },
      },
      demand,
    );
    expect(supply.floors).toHaveLength(4);
    const exact = solveCase(supply, await highs(), { method: "exact" });
    const byPrices = solveCase(supply, await highs(), { method: "prices" });
    expect(exact.certificate.isOptimal && exact.check.isSound).toBe(true);
    expect(exact.check.cost.floorMiss).toBeGreaterThan(0);
    expect(byPrices.check.faults).toEqual([]);
    expect(byPrices.certificate.method).toBe("prices");
    expect(byPrices.certificate.gap).toBeLessThan(1e-3);
    const size = Math.abs(exact.objective);
    expect(byPrices.certificate.bound).toBeLessThanOrEqual(exact.objective + 1e-6 * size);
    expect(exact.objective).toBeLessThanOrEqual(byPrices.objective + 1e-6 * size);
  });
});
