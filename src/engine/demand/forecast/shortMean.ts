import { asDemand, type Forecaster } from "./forecaster";

/**
 * For histories too short to fit anything: halfway between the last value and the mean.
 *
 * Simple smoothing with weight one half, started from the mean (R. G. Brown, 1963).
 */
export const shortMean: Forecaster = {
  name: "Short-history mean",
  needPeriods: () => 1,
  fit: ({ demand }) => {
    const mean = demand.reduce((sum, units) => sum + units / demand.length, 0);
    const level = (mean + demand[demand.length - 1]!) / 2;
    return { method: shortMean.name, project: (h) => asDemand(new Float64Array(h).fill(level)) };
  },
};
