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
 * Spread of demand that comes now and then about the forecast `units`: negative-binomial numbers of pieces where demand
 * comes in pieces, else the past demands themselves with discounted weights.
 */
export function intermittentSpread(demand: Float64Array, units: Float64Array): ForecastSpread {
  const piece = commonPiece(demand);
  return piece === null ? empiricalSpread(demand, units.length) : countsSpread(demand, units, piece);
}

/** Negative-binomial numbers of pieces about the forecast, their variance in the proportion to the mean that it has had. */
export function countsSpread(demand: Float64Array, units: Float64Array, piece: number): ForecastSpread {
  const { mean, variance } = discountedMoments(demand);
  return {
    kind: "counts",
    meanPieces: units.map((forecast) => forecast / piece),
    dispersion: mean > 0 ? variance / mean / piece : 1,
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
