import type { LeverResult } from "../../../src/engine/decision/leverResult";
import { NO_EFFECT } from "../../../src/engine/decision/leverResult";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Plan } from "../../../src/engine/plan/plan";
import type { FunctionPlan } from "../../../src/engine/gap/gapCase";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { goal, objective, withKpis } from "../strategy/smallStrategy";

/** Rows of six months. */
const months = (...values: number[]): number[] =>
  Array.from({ length: 6 }, (_, t) => values[t] ?? values[0]!);

/**
 * A small company with a planted story: Tea (grow) is short in March and April because Line 1 is full and Soup
 * (harvest) takes hours of it; Juice has far too much stock; finance budgets more than anyone plans; sales have a
 * promotion of Soup in May that marketing does not have.
 */
export function plantedStory(): {
  model: PlanningModel;
  submitted: Plan;
  reconciled: Plan;
  plans: FunctionPlan[];
} {
  const base = smallModel(
    {
      items: [
        { code: "T1", family: 0, price: 20, cost: 10 },
        { code: "S1", family: 1, price: 10, cost: 8 },
        { code: "J1", family: 2, price: 10, cost: 6, maximum: 100, opening: 900 },
      ],
      families: [
        { name: "Tea", role: "grow" },
        { name: "Soup", role: "harvest" },
        { name: "Juice", role: "maintain" },
      ],
      resources: [{ name: "Line 1", regular: months(200) }],
      periods: 6,
      sheets: [
        "Items",
        "Demand",
        "Supply",
        "Resources",
        "Routing",
        "Budget",
        "Goals",
        "Objectives",
        "Events",
      ],
    },
    {
      routing: [
        { item: 0, resource: 0, hoursAUnit: 1, offsetPeriods: 0, key: "T1" },
        { item: 1, resource: 0, hoursAUnit: 1, offsetPeriods: 0, key: "S1" },
      ],
      budget: {
        rows: [{ item: -1, family: 2, measure: "revenue", key: "Juice" }],
        values: grid([months(1200)]),
      },
    },
  );
  const objectives = [
    objective("Grow revenue", {
      kpi: "revenue",
      aggregation: "sum",
      target: 9000,
      duePeriod: 5,
      unit: "EUR",
    }),
    objective("Serve", { goal: 1, kpi: "OTIF", aggregation: "ratio", target: 0.98, unit: "%", duePeriod: 5 }),
  ];
  const model = withKpis({ ...base, goals: [goal("Grow", 60), goal("Serve", 40)], objectives }, []);
  const demand = grid([months(100, 100, 180, 180, 100, 100), months(60, 60, 60, 60, 90, 60), months(100)]);
  const production = grid([months(100, 100, 140, 140, 100, 100), months(60, 60, 60, 60, 90, 60), months(60)]);
  const juice = [860, 820, 780, 740, 700, 660];
  const submitted = planOf(model, {
    demand,
    production,
    shipped: grid([months(100, 100, 140, 140, 100, 100), months(60, 60, 60, 60, 90, 60), months(100)]),
    lost: grid([months(0, 0, 40, 40, 0, 0), months(0), months(0)]),
    stock: grid([months(0), months(0), juice]),
    load: grid([months(160, 160, 200, 200, 190, 160)]),
  });
  const reconciled = planOf(model, {
    view: "reconciled",
    demand,
    production: grid([months(120, 140, 160, 160, 100, 100), months(60, 60, 40, 40, 90, 60), months(0)]),
    shipped: grid([months(100, 100, 180, 180, 100, 100), months(60, 60, 40, 40, 90, 60), months(100)]),
    lost: grid([months(0), months(0, 0, 20, 20, 0, 0), months(0)]),
    stock: grid([months(20, 60, 40, 20, 0, 0), months(0), [800, 700, 600, 500, 400, 300]]),
    load: grid([months(180, 200, 200, 200, 190, 160)]),
  });
  const soup = (may: number): FunctionPlan["units"] =>
    grid([months(100, 100, 180, 180, 100, 100), months(60, 60, 60, 60, may, 60), months(100)]);
  const plans: FunctionPlan[] = [
    { source: "sales", units: soup(150) },
    { source: "marketing", units: soup(60) },
    { source: "statistical", units: soup(60) },
  ];
  return { model, submitted, reconciled, plans };
}

/** A lever's result with no effects but those stated. */
export function lever(id: string, facts: Partial<LeverResult>): LeverResult {
  return {
    id,
    lever: "overtime",
    title: `Do ${id}`,
    gapIds: [],
    leadDays: 0,
    closes: 0.5,
    isEstimate: false,
    risk: "",
    ...facts,
    effects: { ...NO_EFFECT, ...facts.effects },
  };
}
