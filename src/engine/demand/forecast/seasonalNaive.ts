import { asDemand, type Forecaster } from "./forecaster";

/**
 * Repeats the last full season.
 *
 * The benchmark for seasonal items: its mean absolute error on the history is the denominator of seasonal MASE
 * (R. J. Hyndman and A. B. Koehler, International Journal of Forecasting 22 (2006), doi:10.1016/j.ijforecast.2006.03.001).
 */
export const seasonalNaive: Forecaster = {
  name: "Seasonal naive",
  needPeriods: (seasonPeriods) => seasonPeriods,
  fit: ({ demand, seasonPeriods }) => {
    const season = demand.slice(-seasonPeriods);
    const path = (horizonPeriods: number): Float64Array =>
      new Float64Array(horizonPeriods).map((_, h) => season[h % seasonPeriods]!);
    return { method: seasonalNaive.name, project: (h) => asDemand(path(h)) };
  },
};
