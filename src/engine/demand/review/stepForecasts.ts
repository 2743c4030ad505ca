import type { HistoryRow } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import { rowOf } from "../../series/grid";

/** A step of the forecasting process: the naive forecast, a function's, or the consensus. */
export type ForecastStep = "naive" | NonNullable<HistoryRow["source"]>;

/** The order in which steps add their value. */
const STEPS: readonly ForecastStep[] = [
  "naive",
  "statistical",
  "sales",
  "marketing",
  "finance",
  "customer",
  "consensus",
];

/** Past forecasts of one lag beside what was sold, one place a position: an item in a closed period, in money. */
export interface StepForecasts {
  /** Periods from the making of a forecast to the period it speaks of. */
  readonly lagPeriods: number;
  readonly steps: readonly ForecastStep[];
  readonly family: Int32Array;
  readonly period: Int32Array;
  /** Demand at list price, in units where there is none; `NaN` where unknown. */
  readonly actual: Float64Array;
  /** Mean absolute change of the item's demand over a season (a period where its history is shorter), at list price; `NaN` where unknown or 0. */
  readonly scale: Float64Array;
  /** By step; `NaN` where there was none. */
  readonly forecast: readonly Float64Array[];
}

/**
 * Reads the past forecasts made at the decision lag: the frozen periods, at least one, or the nearest lag that History
 * has, the longer of two. `null` without any past forecast.
 *
 * The naive forecast of a period is the demand `lag` periods before, the last one known when the others were made.
 */
export function stepForecasts(model: PlanningModel): StepForecasts | null {
  const { rows, values } = model.history;
  const lagPeriods = decisionLag(model);
  if (lagPeriods === null) return null;
  const demand = new Map<number, Float64Array>();
  const forecasts = new Map<ForecastStep, Map<number, Float64Array>>();
  rows.forEach((row, r) => {
    if (row.measure === "demand" && !demand.has(row.item)) demand.set(row.item, rowOf(values, r));
    if (row.measure !== "forecast" || row.source === null || row.lagPeriods !== lagPeriods) return;
    const ofSource = forecasts.get(row.source) ?? new Map<number, Float64Array>();
    forecasts.set(row.source, ofSource.set(row.item, rowOf(values, r)));
  });
  const shift = Math.max(1, lagPeriods);
  forecasts.set("naive", new Map([...demand].map(([item, units]) => [item, shifted(units, shift)])));
  const steps = STEPS.filter((step) => forecasts.has(step));
  const items = [...demand.keys()];
  const { periods } = values;
  const season = model.calendar.seasonPeriods;
  const inMoney = (byItem: ReadonlyMap<number, Float64Array>): Float64Array => {
    const column = new Float64Array(items.length * periods).fill(Number.NaN);
    items.forEach((item, n) => {
      const units = byItem.get(item);
      const worth = model.items.price[item]! > 0 ? model.items.price[item]! : 1;
      for (let t = 0; units && t < periods; t++) column[n * periods + t] = units[t]! * worth;
    });
    return column;
  };
  const family = new Int32Array(items.length * periods);
  items.forEach((item, n) => family.fill(model.items.family[item]!, n * periods, (n + 1) * periods));
  return {
    lagPeriods,
    steps,
    family,
    period: Int32Array.from(family, (_, place) => place % periods),
    actual: inMoney(demand),
    scale: inMoney(new Map([...demand].map(([item, units]) => [item, scaleOf(units, season)]))),
    forecast: steps.map((step) => inMoney(forecasts.get(step)!)),
  };
}

/** The scale of the MASE (DOMAIN.md C2), the same for every period of an item. */
export function scaleOf(units: Float64Array, season: number): Float64Array {
  const lag = units.length > season ? season : 1;
  let sum = 0;
  let count = 0;
  for (let t = lag; t < units.length; t++) {
    const change = Math.abs(units[t]! - units[t - lag]!);
    if (change !== change) continue;
    sum += change;
    count++;
  }
  return units.map(() => (sum > 0 ? sum / count : Number.NaN));
}

const shifted = (units: Float64Array, by: number): Float64Array =>
  units.map((_, t) => (t >= by ? units[t - by]! : Number.NaN));

function decisionLag({ history, settings }: PlanningModel): number | null {
  const wanted = Math.max(1, settings.frozenPeriods);
  const lags = history.rows.flatMap(({ measure, source, lagPeriods }) =>
    measure === "forecast" && source !== null && lagPeriods !== null ? [lagPeriods] : [],
  );
  const [nearest] = [...new Set(lags)].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a);
  return nearest ?? null;
}
