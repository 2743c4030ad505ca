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
  const [first] = histories;
  if (!first) return null;
  const periods = histories.reduce((most, { demand }) => Math.max(most, demand.length), 0);
  const demand = new Float64Array(periods);
  for (const { demand: own } of histories) {
    const later = periods - own.length;
    own.forEach((units, t) => (demand[later + t]! += units));
  }
  const { item, seasonPeriods } = first;
  const sum = forecastDemand({ item, seasonPeriods, demand }, horizonPeriods);
  return sum.ok ? sum.value : null;
}
