import type { Gap } from "../gap/gap";
import type { FunctionPlan } from "../gap/gapCase";
import { historyRowsOfSource } from "../measure/kpi/historyRows";
import { wmape } from "../measure/wmape";
import type { Source } from "../model/demand";
import type { PlanningModel } from "../model/planningModel";
import { rowOf } from "../series/grid";
import { NO_EFFECT, type LeverResult } from "./leverResult";

/**
 * For each gap between functions, the two ways to close it, not measured: take the plan of one or of the other.
 *
 * No margin is claimed: planning more does not sell more.
 */
export function adoptPlanLevers(
  model: PlanningModel,
  gaps: readonly Gap[],
  functionPlans: readonly FunctionPlan[],
): LeverResult[] {
  return gaps.flatMap((gap) =>
    gap.kind === "function-function"
      ? betterFirst(model, gap, functionPlans).map(({ source }) => adopting(source, gap))
      : [],
  );
}

/**
 * The two plans that a gap between functions is about, the more credible first.
 *
 * The one whose past forecasts of the family erred less; where History keeps no forecasts of both, the one that is
 * nearer to the statistical plan; where there is none, the order of the functions. Empty where a plan is not known.
 */
export function betterFirst(
  model: PlanningModel,
  gap: Gap,
  functionPlans: readonly FunctionPlan[],
): FunctionPlan[] {
  const sources = gap.measure.split(" and ");
  const [one, other] = sources.map((source) => functionPlans.find((plan) => plan.source === source));
  if (one === undefined || other === undefined) return [];
  return isBetter(model, gap, { one: other, other: one, functionPlans }) ? [other, one] : [one, other];
}

/** Why the first of two plans is the more credible, as the rest of a sentence; "" where nothing tells. */
export function whyBetter(model: PlanningModel, gap: Gap, functionPlans: readonly FunctionPlan[]): string {
  const plans = betterFirst(model, gap, functionPlans);
  if (plans.length < 2) return "";
  if (plans.every(({ source }) => !Number.isNaN(pastError(model, source, gap.family))))
    return ", whose past forecasts erred less";
  const hasBaseline = functionPlans.some(({ source }) => source === "statistical");
  return hasBaseline ? ", which is nearer to the statistical plan" : "";
}

/** What may go wrong when a plan is taken that is higher than the others, or lower. */
export const adoptRisk = (isHigher: boolean): string =>
  isHigher ? "stock is left if the demand does not come" : "demand goes unserved if it comes";

function adopting(source: Source, gap: Gap): LeverResult {
  const higher = [...gap.drivers].sort((a, b) => a.units - b.units)[0]?.subject;
  return {
    id: `adopt/${source}/${gap.id}`,
    lever: "adopt a plan",
    title: `Take the plan of ${source}`,
    gapIds: [gap.id],
    effects: NO_EFFECT,
    leadDays: 0,
    closes: 1,
    isEstimate: true,
    isConditional: true,
    risk: adoptRisk(higher === source),
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
