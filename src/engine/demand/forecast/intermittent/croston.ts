import { asDemand, type Forecaster } from "../forecaster";

/** Smoothed size and interval of demand. */
export interface CrostonState {
  readonly size: number;
  /** Periods from one demand to the next. */
  readonly interval: number;
}

/** Smoothing weight of sizes and intervals. */
export const CROSTON_WEIGHT = 0.1;

/**
 * Smooths sizes and intervals apart, only in periods with demand.
 *
 * J. D. Croston, "Forecasting and stock control for intermittent demands", Operational Research Quarterly 23 (1972),
 * doi:10.1057/jors.1972.50. Starts from the first demand and the mean interval; null without demand.
 */
export function fitCroston(demand: Float64Array): CrostonState | null {
  const first = demand.findIndex((units) => units > 0);
  if (first < 0) return null;
  let size = demand[first]!;
  let interval = demand.length / demand.reduce((count, units) => count + (units > 0 ? 1 : 0), 0);
  let waited = 1;
  for (let t = first + 1; t < demand.length; t++) {
    if (demand[t]! > 0) {
      size += CROSTON_WEIGHT * (demand[t]! - size);
      interval += CROSTON_WEIGHT * (waited - interval);
      waited = 1;
    } else waited++;
  }
  return { size, interval };
}

/** Croston's method as published. */
export const croston: Forecaster = crostonTimes("Croston", 1);

/**
 * Croston's method less its bias.
 *
 * A. A. Syntetos and J. E. Boylan, "The accuracy of intermittent demand estimates", International Journal of Forecasting
 * 21 (2005), doi:10.1016/j.ijforecast.2004.10.001.
 */
export const syntetosBoylan: Forecaster = crostonTimes("Syntetos-Boylan (SBA)", 1 - CROSTON_WEIGHT / 2);

function crostonTimes(name: string, factor: number): Forecaster {
  return {
    name,
    needPeriods: () => 1,
    fit: ({ demand }) => {
      const state = fitCroston(demand);
      const rate = state ? (factor * state.size) / state.interval : 0;
      return { method: name, project: (h) => asDemand(new Float64Array(h).fill(rate)) };
    },
  };
}
