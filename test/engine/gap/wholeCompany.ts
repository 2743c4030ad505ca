import type { FunctionPlan } from "../../../src/engine/gap/gapCase";
import { measurePlan, type PlanMeasures } from "../../../src/engine/gap/measurePlan";
import type { HistoryMeasure, PlanEvent } from "../../../src/engine/model/demand";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Plan } from "../../../src/engine/plan/plan";
import { gridOf, type Grid } from "../../../src/engine/series/grid";
import { randomPlan, rescaled, seeded } from "../measure/randomPlan";
import { goal, objective } from "../strategy/smallStrategy";

/** A model with a plan of it and the plans of three functions. */
export interface Company {
  readonly model: PlanningModel;
  readonly plan: Plan;
  readonly functionPlans: readonly FunctionPlan[];
}

const ITEMS = 9;
const PERIODS = 8;
const HISTORY = 12;
const MEASURES: readonly HistoryMeasure[] = [
  "demand",
  "shipments",
  "forecast",
  "production",
  "planned production",
];

/**
 * A random company of which everything is known: a year of history, budget, events, functions that disagree, goals
 * with nested objectives, a goal without one, an objective that no plan moves, and a grow family that shrinks. Every
 * item has a price: by the definition of OTIF one without weighs by its units.
 */
export function wholeCompany(seed: number): Company {
  const { model, plan } = randomPlan({ seed, items: ITEMS, periods: PERIODS, historyMonths: HISTORY });
  const next = seeded(seed + 7919);
  const rows = model.items.code.flatMap((key, item) =>
    MEASURES.map((measure) => ({ item, measure, source: null, lagPeriods: null, key })),
  );
  const history = { rows, values: gridOf(rows.length, HISTORY, () => Math.floor(60 + 90 * next())) };
  const sources = ["statistical", "sales", "marketing", "finance"] as const;
  const functionPlans = sources.map((source) => {
    const values = plan.demand.values.map((units) => (next() < 0.1 ? Number.NaN : units * (0.5 + next())));
    return { source, units: { ...plan.demand, values } };
  });
  return {
    model: {
      ...model,
      items: { ...model.items, price: model.items.price.map((price) => (price > 0 ? price : 10)) },
      history,
      sheets: [...model.sheets, "Events", "Objectives", "Budget"],
      goals: [goal("Grow", 50), goal("Care", 30), goal("Dream", 20)],
      objectives: objectivesOf(),
      events: [eventOf()],
    },
    plan,
    functionPlans,
  };
}

function objectivesOf(): PlanningModel["objectives"] {
  const yearly = { kpi: "revenue", aggregation: "sum", dueBasis: "year", duePeriod: 7 } as const;
  return [
    objective("Grow", { kpi: "own index", target: 5 }),
    objective("Sell", { ...yearly, parent: "Grow", target: 4e5, unit: "EUR" }),
    objective("Sell tea", { ...yearly, parent: "Grow", family: 0, target: 2e5, unit: "EUR" }),
    objective("Serve", { goal: 1, kpi: "OTIF", aggregation: "ratio", target: 0.97, duePeriod: 7 }),
    objective("Stock", {
      goal: 1,
      kpi: "inventory value",
      direction: "lower",
      aggregation: "end",
      target: 900,
    }),
  ];
}

const eventOf = (): PlanEvent => ({
  name: "Promotion",
  item: 1,
  family: 0,
  firstPeriod: 2,
  lastPeriod: 4,
  uplift: 30,
  upliftUnit: "units",
  confidence: 1,
  owner: "",
  isInBaseline: false,
});

export const measuredCompany = ({ model, plan, functionPlans }: Company): PlanMeasures =>
  measurePlan(model, plan, { functionPlans });

/** The same company with all money in another currency and all units in another unit of measure. */
export function companyIn(
  of: Company,
  { rate, units }: { readonly rate: number; readonly units: number },
): Company {
  const times = (grid: Grid): Grid => ({ ...grid, values: grid.values.map((value) => value * units) });
  const moved = rescaled(of, { rate, units });
  return {
    plan: moved.plan,
    model: {
      ...moved.model,
      history: { ...of.model.history, values: times(of.model.history.values) },
      events: of.model.events.map((event) => ({ ...event, uplift: event.uplift * units })),
      objectives: of.model.objectives.map((one) => {
        return ["revenue", "inventory value"].includes(one.kpi) ? { ...one, target: one.target * rate } : one;
      }),
    },
    functionPlans: of.functionPlans.map((own) => ({ ...own, units: times(own.units) })),
  };
}

/** The same plan with some units of a cell lost that were shipped, and nothing else. */
export function withLost({ model, plan, functionPlans }: Company, index: number, units: number): Company {
  const moved = (grid: Grid, by: number): Grid => {
    const values = grid.values.slice();
    values[index] = values[index]! + by;
    return { ...grid, values };
  };
  return {
    model,
    plan: { ...plan, shipped: moved(plan.shipped, -units), lost: moved(plan.lost, units) },
    functionPlans,
  };
}
