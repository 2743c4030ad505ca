import type { Gap } from "../gap/gap";
import type { FunctionPlan } from "../gap/gapCase";
import { historyRowsOfSource } from "../measure/kpi/historyFigures";
import { wmape } from "../measure/wmape";
import type { Source } from "../model/demand";
import type { PlanningModel } from "../model/planningModel";
import { rowOf } from "../series/grid";
import { NO_EFFECT, type LeverResult } from "./leverResult";

/**
 * For each gap between two functions, the two ways to close it: take the plan of one or of the other.
 *
 * The one whose past forecasts of the family erred less comes first; where History keeps no forecasts of both, the
 * one that is nearer to the statistical plan; where there is none, the order of the functions. No margin is claimed:
 * planning more does not sell more.
 */
export function adoptPlanLevers(
  model: PlanningModel,
  gaps: readonly Gap[],
  functionPlans: readonly FunctionPlan[],
): LeverResult[] {
  return gaps.flatMap((gap) => {
    if (gap.kind !== "function-function") return [];
    const sources = gap.measure.split(" and ") as Source[];
    const [one, other] = sources.map((source) => functionPlans.find((plan) => plan.source === source));
    if (one === undefined || other === undefined) return [];
    const plans = isBetter(model, gap, { one: other, other: one, functionPlans })
      ? [other, one]
      : [one, other];
    return plans.map((plan) => adopting(plan.source, gap));
  });
}

function adopting(source: Source, gap: Gap): LeverResult {
  const higher = [...gap.drivers].sort((a, b) => a.units - b.units)[0]?.subject;
  const risk =
    higher === source ? "stock is left if the demand does not come" : "demand goes unserved if it comes";
  return {
    id: `adopt/${source}/${gap.id}`,
    lever: "adopt a plan",
    title: `Take the plan of ${source}`,
    gapIds: [gap.id],
    effects: NO_EFFECT,
    leadDays: 0,
    closes: 1,
    isEstimate: true,
    risk,
  };
}

interface Pair {
  readonly one: FunctionPlan;
  readonly other: FunctionPlan;
  readonly functionPlans: readonly FunctionPlan[];
}

/** Whether the first of two plans is to be preferred; false where nothing tells. */
function isBetter(model: PlanningModel, gap: Gap, { one, other, functionPlans }: Pair): boolean {
  const [first, second] = [
    pastError(model, one.source, gap.family),
    pastError(model, other.source, gap.family),
  ];
  if (first === first && second === second) return first < second;
  const baseline = functionPlans.find(({ source }) => source === "statistical");
  if (baseline === undefined) return false;
  return distance(model, gap, [one, baseline]) < distance(model, gap, [other, baseline]);
}

/** WMAPE of a function's past forecasts of a family; blank where History keeps none. */
function pastError(model: PlanningModel, source: Source, family: number): number {
  const forecast: number[] = [];
  const actual: number[] = [];
  for (const { item, forecastRow, demandRow } of historyRowsOfSource(model, source)) {
    if (model.items.family[item] !== family) continue;
    forecast.push(...rowOf(model.history.values, forecastRow));
    actual.push(...rowOf(model.history.values, demandRow));
  }
  return wmape(forecast, actual);
}

/** How far two plans of a family lie apart over the months of a gap, units. */
function distance(model: PlanningModel, gap: Gap, [a, b]: readonly [FunctionPlan, FunctionPlan]): number {
  const segments = model.segments.length;
  let sum = 0;
  for (let cell = 0; cell < a.units.rows; cell++) {
    if (model.items.family[Math.floor(cell / segments)] !== gap.family) continue;
    for (let t = gap.firstPeriod; t <= gap.lastPeriod; t++) {
      const apart = Math.abs(
        a.units.values[cell * a.units.periods + t]! - b.units.values[cell * b.units.periods + t]!,
      );
      if (apart === apart) sum += apart;
    }
  }
  return sum;
}
