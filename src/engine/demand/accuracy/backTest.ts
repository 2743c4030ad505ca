import { forecastValueAdded } from "../../measure/forecastValueAdded";
import { fail, ok, type Result } from "../../problem/problem";
import type { DemandHistory } from "../forecast/forecaster";

/** A way to forecast, under the name that the planner sees. */
export interface TriedMethod {
  readonly name: string;
  /** Units by period ahead. */
  readonly forecast: (history: DemandHistory, horizonPeriods: number) => Float64Array;
}

/** Forecasts of the same periods, made from what was known `lag` periods before each. */
export interface BackTest {
  /** Index in the history of each compared period. */
  readonly periods: readonly number[];
  readonly actual: Float64Array;
  /** Units by method and compared period. */
  readonly forecasts: readonly { readonly name: string; readonly units: Float64Array }[];
}

/** How a back-test is made. */
export interface BackTestSettings {
  /** Periods from the last known one to the forecast one: 1 is the next period. */
  readonly lag: number;
  /** Newest periods to compare. */
  readonly origins: number;
  /** Periods that must be known before the first forecast; default one season and a half, at least 5. */
  readonly leastKnown?: number;
}

/**
 * Forecasts the newest periods again as they would have been forecast at the time (rolling origin).
 *
 * L. J. Tashman, "Out-of-sample tests of forecasting accuracy", International Journal of Forecasting 16 (2000),
 * doi:10.1016/S0169-2070(00)00065-0. Fewer origins than asked for where the history is short; a problem where none is left.
 */
export function backTest(
  history: DemandHistory,
  methods: readonly TriedMethod[],
  { lag, origins, leastKnown = Math.max(5, Math.ceil(1.5 * history.seasonPeriods)) }: BackTestSettings,
): Result<BackTest> {
  const { demand, item, seasonPeriods, workingDays } = history;
  const calendar = workingDays ? { workingDays } : {};
  const need = leastKnown + lag;
  if (demand.length < need) {
    const facts = { item, have: demand.length, need };
    return fail({
      code: "history-too-short",
      severity: "note",
      place: { sheet: "History", row: item },
      facts,
    });
  }
  const first = Math.max(need - 1, demand.length - origins);
  const periods = Array.from({ length: demand.length - first }, (_, i) => first + i);
  const known = periods.map((t) => ({
    item,
    demand: demand.slice(0, t - lag + 1),
    seasonPeriods,
    ...calendar,
  }));
  const forecasts = methods.map(({ name, forecast }) => ({
    name,
    units: Float64Array.from(known, (past) => forecast(past, lag)[lag - 1]!),
  }));
  return ok({ periods, actual: demand.slice(first), forecasts });
}

/** WMAPE saved by each method against the first one, which is the naive by custom; shares, positive is better. */
export function valueAddedByMethod({ actual, forecasts }: BackTest): { name: string; valueAdded: number }[] {
  const [benchmark] = forecasts;
  if (!benchmark) return [];
  return forecasts.map(({ name, units }) => ({
    name,
    valueAdded: forecastValueAdded(benchmark.units, units, actual),
  }));
}
