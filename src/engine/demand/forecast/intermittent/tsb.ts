import { asDemand, type Forecaster } from "../forecaster";

/** Smoothed size of demand, and probability that a period has any. */
export interface TsbState {
  readonly size: number;
  readonly probability: number;
}

const SIZE_WEIGHT = 0.1;
const PROBABILITY_WEIGHT = 0.1;

/**
 * Smooths the probability of demand in every period, so that the forecast of a dying item fades.
 *
 * R. H. Teunter, A. A. Syntetos and M. Z. Babai, "Intermittent demand: linking forecasting to inventory obsolescence",
 * European Journal of Operational Research 214 (2011), doi:10.1016/j.ejor.2011.05.018. Starts from the means of the
 * history.
 */
export function fitTsb(demand: Float64Array): TsbState {
  const sizes = demand.filter((units) => units > 0);
  if (sizes.length === 0) return { size: 0, probability: 0 };
  let size = sizes.reduce((sum, units) => sum + units / sizes.length, 0);
  let probability = sizes.length / demand.length;
  for (const units of demand) {
    probability += PROBABILITY_WEIGHT * ((units > 0 ? 1 : 0) - probability);
    if (units > 0) size += SIZE_WEIGHT * (units - size);
  }
  return { size, probability };
}

/** Teunter, Syntetos and Babai's method. */
export const tsb: Forecaster = {
  name: "Teunter-Syntetos-Babai (TSB)",
  needPeriods: () => 1,
  fit: ({ demand }) => {
    const { size, probability } = fitTsb(demand);
    return { method: tsb.name, project: (h) => asDemand(new Float64Array(h).fill(size * probability)) };
  },
};
