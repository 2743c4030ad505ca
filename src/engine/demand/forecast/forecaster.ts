import type { Problem, Result } from "../../problem/problem";
import { fail, ok } from "../../problem/problem";

/** Complete demand history of one item: no gaps, nothing before its first sale (see `cleanHistory`). */
export interface DemandHistory {
  readonly item: string;
  /** Units a period, oldest first; finite and not below zero. */
  readonly demand: Float64Array;
  /** The same with outliers left in: what has happened may happen again, so ranges are taken from it. Default `demand`. */
  readonly observed?: Float64Array;
  /** Periods in a season: 12 for months, 52 for weeks, 1 for no season. */
  readonly seasonPeriods: number;
  /** Working days of each period and of those that follow; a history whose demand goes with them is adjusted. Default unknown. */
  readonly workingDays?: ArrayLike<number>;
}

/** A method fitted to one history: it can be projected as far as wanted. */
export interface FittedForecast {
  /** Name for the planner, such as "Croston (SBA)". */
  readonly method: string;
  /** Expected units a period, nearest first; finite and not below zero. */
  readonly project: (horizonPeriods: number) => Float64Array;
}

/** A forecasting method. */
export interface Forecaster {
  readonly name: string;
  /** Periods of history that it needs at least. */
  readonly needPeriods: (seasonPeriods: number) => number;
  readonly fit: (history: DemandHistory) => FittedForecast;
}

/** Fits, or says why it cannot: too short a history, or demand that is not a number of units. */
export function fitForecaster(forecaster: Forecaster, history: DemandHistory): Result<FittedForecast> {
  const problems = faultsOf(history, forecaster.needPeriods(history.seasonPeriods));
  return problems.length > 0 ? fail(...problems) : ok(forecaster.fit(history));
}

/** Every reason why a history cannot be forecast by a method that needs `need` periods. */
export function faultsOf({ item, demand }: DemandHistory, need: number): Problem[] {
  const place = { sheet: "History", row: item } as const;
  if (demand.length < need) {
    const facts = { item, have: demand.length, need };
    return [{ code: "history-too-short", severity: "warning", place, facts }];
  }
  const t = demand.findIndex((units) => !Number.isFinite(units) || units < 0);
  if (t < 0) return [];
  const facts = { item, value: String(demand[t]), periodsAgo: demand.length - t };
  return [{ code: "history-not-demand", severity: "error", place, facts }];
}

/** A forecast for planning: whatever is not a number of units counts as the nearest number that is. */
export function asDemand(path: Float64Array): Float64Array {
  return path.map((units) => (units > 0 ? Math.min(units, Number.MAX_VALUE) : 0));
}
