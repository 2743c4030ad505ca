import { onClassicalSeason } from "./classicalSeason";
import type { Forecaster } from "./forecaster";
import { simplexSearch } from "./fitting/simplexSearch";
import { lineThrough } from "./fitting/line";

/** Simple exponential smoothing with half the slope of the history's line as drift. */
export interface ThetaState {
  /** Smoothing weight of the newest value, 0 to 1. */
  readonly weight: number;
  /** Level before the first period and after the last. */
  readonly start: number;
  readonly level: number;
  /** Growth a period. */
  readonly drift: number;
  /** The part of the drift that smoothing has not yet taken up. */
  readonly catchUp: number;
}

/**
 * The Theta method without its seasonal adjustment.
 *
 * V. Assimakopoulos and K. Nikolopoulos (2000), doi:10.1016/S0169-2070(00)00066-2, in the form of R. J. Hyndman and
 * B. Billah, "Unmasking the Theta method", International Journal of Forecasting 19 (2003),
 * doi:10.1016/S0169-2070(01)00143-1. The starting level is the least-squares one for each weight.
 */
export function fitTheta(x: Float64Array): ThetaState {
  const smoothing = new SmoothingRun(x);
  const found = simplexSearch({
    objective: (at) => smoothing.sumOfSquares(at[0]!),
    start: [0.3],
    lower: [0.0001],
    upper: [0.9999],
    maxEvaluations: 40,
    tolerance: 1e-9,
  });
  const weight = found.at[0]!;
  smoothing.sumOfSquares(weight);
  const drift = lineThrough(x, x.length).slope / 2;
  return {
    weight,
    start: smoothing.start,
    level: smoothing.level,
    drift,
    catchUp: (1 - (1 - weight) ** x.length) / weight,
  };
}

/** Point forecasts. */
export function projectTheta({ level, drift, catchUp }: ThetaState, horizonPeriods: number): Float64Array {
  return new Float64Array(horizonPeriods).map((_, h) => level + drift * (h + catchUp));
}

/** Smoothing from level 0, with the errors' dependence on the starting level followed, so that it can be solved for. */
class SmoothingRun {
  start = 0;
  level = 0;
  constructor(private readonly x: Float64Array) {}

  /** Least sum of squared one-step errors over all starting levels; leaves the first and last level behind. */
  sumOfSquares(weight: number): number {
    const { x } = this;
    let level = 0;
    let influence = 1;
    let errors = 0;
    let cross = 0;
    let influences = 0;
    for (let t = 0; t < x.length; t++) {
      const error = x[t]! - level;
      errors += error * error;
      cross += error * influence;
      influences += influence * influence;
      level += weight * error;
      influence *= 1 - weight;
    }
    this.start = cross / influences;
    this.level = level + influence * this.start;
    return errors - this.start * cross;
  }
}

/** The Theta method as published, season and all. */
export const theta: Forecaster = {
  name: "Theta",
  needPeriods: () => 2,
  fit: (history) =>
    onClassicalSeason(theta.name, history, (x) => {
      const state = fitTheta(x);
      return (h) => projectTheta(state, h);
    }),
};
