import { compareCycles } from "../../../src/engine/cycle/compareCycles";
import { snapshotOf } from "../../../src/engine/cycle/snapshot";
import { actionOf } from "../../../src/engine/decision/actions";
import { decisionsOf } from "../../../src/engine/decision/decisions";
import { NO_EFFECT, type LeverResult } from "../../../src/engine/decision/leverResult";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import type { FunctionPlan } from "../../../src/engine/gap/gapCase";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Told } from "../../../src/engine/narrative/placeValue";
import type { Plan } from "../../../src/engine/plan/plan";
import type { Grid } from "../../../src/engine/series/grid";
import { lever, plantedStory } from "../decision/story";
import { grid, planOf, smallModel } from "../measure/smallModel";

/** A model with everything that is told of it. */
export interface EdgeStory {
  readonly model: PlanningModel;
  readonly told: Told;
}

interface Facts {
  readonly model: PlanningModel;
  readonly submitted: Plan;
  readonly reconciled?: Plan;
  readonly plans?: readonly FunctionPlan[];
  readonly levers?: readonly LeverResult[];
  readonly last?: Plan;
}

function tell({ model, submitted, reconciled, plans = [], levers = [], last }: Facts): EdgeStory {
  const before = measurePlan(model, submitted, { functionPlans: plans });
  const after = reconciled && measurePlan(model, reconciled, { functionPlans: plans });
  const both = { submitted: before, ...(after ? { reconciled: after } : {}) };
  const decisions = decisionsOf({ model, ...both, levers, functionPlans: plans });
  const change =
    last &&
    compareCycles(
      snapshotOf(model, last, measurePlan(model, last, {})),
      snapshotOf(model, submitted, before),
    );
  return { model, told: { ...both, decisions, ...(change ? { change } : {}) } };
}

const { model, submitted, reconciled, plans } = plantedStory();
const SHORT = "demand-supply/family:Tea/2";

const scaled = ({ rows, periods, values }: Grid, by: number): Grid => ({
  rows,
  periods,
  values: values.map((value) => value * by),
});

function priced(by: number): Facts {
  const { items, budget, objectives } = model;
  const dear = {
    ...model,
    items: {
      ...items,
      price: items.price.map((price) => price * by),
      unitCost: items.unitCost.map((cost) => cost * by),
    },
    budget: { ...budget, values: scaled(budget.values, by) },
    objectives: objectives.map((one) => (one.unit === "EUR" ? { ...one, target: one.target * by } : one)),
  };
  return { model: dear, submitted, reconciled, plans };
}

/** One item that is short of one case in one month. */
function one(): Facts {
  const single = smallModel({
    items: [{ code: "A", price: 3, cost: 1 }],
    families: [{ name: "Tea" }],
    periods: 3,
    sheets: ["Items", "Demand", "Supply"],
  });
  const plan = planOf(single, {
    demand: grid([[10, 10, 10]]),
    production: grid([[10, 9, 10]]),
    shipped: grid([[10, 9, 10]]),
    lost: grid([[0, 1, 0]]),
  });
  return { model: single, submitted: plan };
}

/** Everything asked for is made, and nothing is stated that could be missed. */
function calm(): Facts {
  const { model: single } = one();
  const even = grid([[10, 10, 10]]);
  return { model: single, submitted: planOf(single, { demand: even, production: even, shipped: even }) };
}

function byWeeks(): Facts {
  const { calendar } = model;
  const horizon = calendar.horizon.map((period, t) => ({
    ...period,
    start: calendar.horizon[0]!.start + 7 * t,
    days: 7,
    label: `W${t + 1} 2027`,
  }));
  return {
    model: { ...model, calendar: { ...calendar, kind: "week", horizon } },
    submitted,
    reconciled,
    plans,
  };
}

const without = (sheets: readonly string[], facts: Partial<PlanningModel>): PlanningModel => ({
  ...model,
  ...facts,
  sheets: model.sheets.filter((sheet) => !sheets.includes(sheet)),
});

const step = (facts: Partial<LeverResult>): LeverResult =>
  lever("step", { title: "Make more of Tea ahead in free hours", gapIds: [SHORT], ...facts });

const change = { kind: "planned supply", item: "T1", firstPeriod: 1, lastPeriod: 1, add: 40 } as const;

function taken(reopenAbove: number): Facts {
  const asked = tell({ model, submitted, plans }).told.decisions.today.find(({ id }) => id === SHORT)!;
  const action = actionOf(asked, { choice: "A", id: "2026-12-D3", by: "COO", day: 20_600 });
  return { model: { ...model, actions: [{ ...action, reopenAbove }] }, submitted, reconciled, plans };
}

/** Companies at the edges of what is told, by name. */
export const EDGE_STORIES: Readonly<Record<string, () => EdgeStory>> = {
  "the planted story": () => tell({ model, submitted, reconciled, plans, last: reconciled }),
  "no gap at all": () => tell(calm()),
  "one item that is short of one case": () => tell(one()),
  "no strategy": () =>
    tell({
      model: without(["Goals", "Objectives"], { goals: [], objectives: [] }),
      submitted,
      reconciled,
      plans,
    }),
  "no budget": () =>
    tell({ model: without(["Budget"], { budget: { rows: [], values: grid([]) } }), submitted, plans }),
  "less than half is known": () =>
    tell({
      model: without(["Goals", "Objectives", "Budget", "Supply"], {
        goals: [],
        objectives: [],
        budget: { rows: [], values: grid([]) },
      }),
      submitted,
    }),
  "everything is too late": () =>
    tell({
      model: { ...model, settings: { ...model.settings, frozenPeriods: 6 } },
      submitted,
      reconciled,
      plans,
    }),
  "nothing is worth doing": () =>
    tell({ model, submitted, plans, levers: [step({ effects: { ...NO_EFFECT, margin: -50 } })] }),
  "a step that pays": () =>
    tell({
      model,
      submitted,
      reconciled,
      plans,
      levers: [
        step({ closes: 1, leadDays: 1, changes: [change], effects: { ...NO_EFFECT, margin: 1, stock: -1 } }),
      ],
    }),
  "huge money": () => tell(priced(1e7)),
  "small money": () => tell(priced(1e-4)),
  "no currency": () =>
    tell({
      model: {
        ...model,
        settings: { ...model.settings, currency: "" },
        objectives: model.objectives.map((o) => ({ ...o, unit: o.unit === "EUR" ? "" : o.unit })),
      },
      submitted,
      reconciled,
      plans,
    }),
  "a plan by weeks": () => tell(byWeeks()),
  "one objective that is met": () =>
    tell({
      model: {
        ...model,
        goals: model.goals.slice(0, 1),
        objectives: [{ ...model.objectives[0]!, target: 1 }],
      },
      submitted,
      plans,
    }),
  "nothing changed since last cycle": () => tell({ model, submitted, last: submitted }),
  "a decision that still holds": () => tell(taken(96)),
  "a decision to be taken again": () => tell(taken(70)),
  "reconciling makes it worse": () => tell({ model, submitted: reconciled, reconciled: submitted, plans }),
};
