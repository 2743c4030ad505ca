import { asDemand, type FittedForecast, type Forecaster } from "../forecaster";
import type { ForecastSpread } from "../spread/forecastSpread";
import { discountedMoments, discountWeights } from "./discountedMean";
import { commonPiece } from "./pieces";

/** The discounted mean as a method. */
export const discountedMean: Forecaster = {
  name: "Discounted mean",
  needPeriods: () => 1,
  fit: ({ demand }): FittedForecast => {
    const { mean } = discountedMoments(demand);
    return { method: discountedMean.name, project: (h) => asDemand(new Float64Array(h).fill(mean)) };
  },
};

/**
 * Spread of demand that comes now and then: negative-binomial numbers of pieces where demand comes in pieces, else the
 * past demands themselves with discounted weights.
 */
export function intermittentSpread(demand: Float64Array, horizonPeriods: number): ForecastSpread {
  const piece = commonPiece(demand);
  if (piece === null) return empiricalSpread(demand, horizonPeriods);
  const { mean, variance } = discountedMoments(demand);
  return {
    kind: "counts",
    horizonPeriods,
    meanPieces: mean / piece,
    variancePieces: variance / piece ** 2,
    unitsAPiece: piece,
  };
}

/** Past demands in ascending order with discounted weights, newer ones weighing more. */
export function empiricalSpread(demand: Float64Array, horizonPeriods: number): ForecastSpread {
  const weights = discountWeights(demand.length);
  const order = Array.from(demand.keys()).sort((a, b) => demand[a]! - demand[b]! || a - b);
  return {
    kind: "empirical",
    horizonPeriods,
    demands: Float64Array.from(order, (t) => demand[t]!),
    weights: Float64Array.from(order, (t) => weights[t]!),
  };
}
