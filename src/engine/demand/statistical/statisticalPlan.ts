import type { PlanningModel } from "../../model/planningModel";
import type { Problem } from "../../problem/problem";
import { forecastDemand } from "../forecast/automatic";
import { cleanHistory } from "../history/cleanHistory";
import type { RawHistory } from "../history/history";
import { coherentUnits, type CoherentUnits, type ItemForecast } from "./coherentUnits";
import { joinedHistories } from "./joinedHistories";

/** The statistical baseline of all items: plain data. */
export interface StatisticalPlan extends CoherentUnits {
  /** By item. */
  readonly items: readonly ItemForecast[];
  readonly problems: readonly Problem[];
}

/** How far the work has come. */
export interface ForecastProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Forecasts every item, and every family and the total in their own right, and makes them add up.
 *
 * A generator, so that whoever runs it can show progress and stop between items; it returns the plan at its end.
 */
export function* statisticalSteps(model: PlanningModel): Generator<ForecastProgress, StatisticalPlan> {
  const { histories, successions, problems: notes } = joinedHistories(model);
  const horizonPeriods = model.calendar.horizon.length;
  const total = model.items.count;
  const items: ItemForecast[] = [];
  const problems: Problem[] = [...notes];
  for (const [i, history] of histories.entries()) {
    items.push(forecastItem(history, horizonPeriods, problems));
    if (!history) problems.push(withoutHistory(model.items.code[i]!));
    yield { done: i + 1, total };
  }
  return { items, ...coherentUnits(model, items, successions), problems };
}

/** The plan at once; `onForecast` is told after every item. */
export function statisticalPlan(
  model: PlanningModel,
  onForecast?: (progress: ForecastProgress) => void,
): StatisticalPlan {
  const steps = statisticalSteps(model);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onForecast?.(step.value);
  }
}

function forecastItem(history: RawHistory | null, horizonPeriods: number, problems: Problem[]): ItemForecast {
  if (!history) return { cleaned: null, forecast: null };
  const cleaned = cleanHistory(history);
  if (!cleaned.ok) {
    problems.push(...cleaned.problems);
    return { cleaned: null, forecast: null };
  }
  problems.push(...cleaned.value.problems);
  const forecast = forecastDemand(cleaned.value.history, horizonPeriods);
  if (!forecast.ok) problems.push(...forecast.problems);
  return { cleaned: cleaned.value, forecast: forecast.ok ? forecast.value : null };
}

function withoutHistory(item: string): Problem {
  const facts = { item, have: 0, need: 1 };
  return { code: "history-too-short", severity: "warning", place: { sheet: "History", row: item }, facts };
}
