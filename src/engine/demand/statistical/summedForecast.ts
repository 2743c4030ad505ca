import { forecastDemand, type DemandForecast } from "../forecast/automatic";
import type { DemandHistory } from "../forecast/forecaster";

/**
 * Forecast of the sum of several items' demand, as cleaned: from the first sale of any to the common end of their
 * histories. `null` without a history, or where the sum cannot be forecast.
 */
export function summedForecast(
  histories: readonly DemandHistory[],
  horizonPeriods: number,
): DemandForecast | null {
  const [first, ...rest] = histories;
  if (!first) return null;
  const longest = rest.reduce((most, one) => (one.demand.length > most.demand.length ? one : most), first);
  const periods = longest.demand.length;
  const demand = new Float64Array(periods);
  for (const { demand: own } of histories) {
    const later = periods - own.length;
    own.forEach((units, t) => (demand[later + t]! += units));
  }
  // Not `observed`: an outlier of one item says little of the sum.
  const { observed: _, ...known } = longest;
  const sum = forecastDemand({ ...known, demand }, horizonPeriods);
  return sum.ok ? sum.value : null;
}
