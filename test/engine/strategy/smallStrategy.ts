import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Goal, KpiRow, Objective } from "../../../src/engine/model/strategy";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { planValues } from "../../../src/engine/measure/planValues";
import type { Plan } from "../../../src/engine/plan/plan";
import { scorecard, type Scorecard } from "../../../src/engine/strategy/scorecard";
import { blanks } from "../../../src/engine/series/grid";

export function goal(name: string, weight = Number.NaN): Goal {
  return { name, perspective: "financial", statement: name, weight, owner: "CEO" };
}

/** An objective on revenue for the whole business, due at the end of the horizon. */
export function objective(name: string, facts: Partial<Objective> = {}): Objective {
  return {
    name,
    parent: "",
    goal: 0,
    kpi: "customer satisfaction",
    family: -1,
    unit: "",
    direction: "higher",
    bandLow: Number.NaN,
    bandHigh: Number.NaN,
    aggregation: "average",
    numerator: "",
    denominator: "",
    baseline: Number.NaN,
    baselinePeriod: Number.NaN,
    target: 100,
    duePeriod: 3,
    dueBasis: "month",
    glide: "linear",
    tolerance: Number.NaN,
    limit: Number.NaN,
    weight: Number.NaN,
    owner: "COO",
    ...facts,
  };
}

export interface StatedKpi {
  readonly kpi: string;
  readonly kind?: KpiRow["kind"];
  readonly family?: number;
  /** By period of the horizon; negative in history. */
  readonly at: Readonly<Record<number, number>>;
}

/** A model with rows on the KPIs sheet. */
export function withKpis(model: PlanningModel, stated: readonly StatedKpi[]): PlanningModel {
  const history = model.calendar.history.length;
  const columns = history + model.calendar.horizon.length;
  const values = blanks(stated.length, columns);
  stated.forEach(({ at }, row) => {
    for (const [period, value] of Object.entries(at))
      values.values[row * columns + history + Number(period)] = value;
  });
  const rows = stated.map(({ kpi, kind, family }) => ({
    kpi,
    kind: kind ?? "actual",
    family: family ?? -1,
    unit: "",
    key: kpi,
  }));
  return { ...model, kpis: { rows, values } } as PlanningModel;
}

export function scored(model: PlanningModel, plan: Plan): Scorecard {
  return scorecard(model, kpiFigures({ model, plan, values: planValues(model) }));
}
