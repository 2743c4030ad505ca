import { onClassicalSeason } from "./classicalSeason";
import type { Forecaster } from "./forecaster";
import { simplexSearch } from "./fitting/simplexSearch";

/** What the recursion carries from period to period. */
export interface DynamicThetaState {
  /** Smoothing weight of the newest value. */
  readonly weight: number;
  /** Share of the current line that the forecast follows, 1 - 1/theta: 0 is simple smoothing. */
  readonly lineShare: number;
  /** Periods seen, their mean, and the level. */
  readonly seen: number;
  readonly mean: number;
  readonly level: number;
  /** Intercept and slope of the least-squares line through what has been seen. */
  readonly intercept: number;
  readonly slope: number;
}

/** The first errors say nothing: there is no line yet through one or two points. */
const FIRST_SCORED = 2;
const EVALUATIONS = 150;

/**
 * Dynamic optimised Theta without its seasonal adjustment: smoothing weight, starting level and theta are fitted together,
 * and the line is renewed each period.
 *
 * J. A. Fiorucci, T. R. Pellegrini, F. Louzada, F. Petropoulos and A. B. Koehler, "Models for optimising the theta
 * method and their relationship to state space models", International Journal of Forecasting 32 (2016),
 * doi:10.1016/j.ijforecast.2016.02.005. `x` should be of the size of one.
 */
export function fitDynamicTheta(x: Float64Array): DynamicThetaState {
  const run = new DynamicThetaRun();
  const found = simplexSearch({
    objective: (at) => run.pass(x, at),
    start: [x[0]! / 2, 0.5, 2],
    lower: [-10, 0.1, 1],
    upper: [10, 0.99, 100],
    maxEvaluations: EVALUATIONS,
    stepShare: 0.05,
    tolerance: 1e-8,
  });
  run.pass(x, found.at);
  return { ...run.state() };
}

/** Point forecasts: each becomes the next value seen. */
export function projectDynamicTheta(state: DynamicThetaState, horizonPeriods: number): Float64Array {
  const run = new DynamicThetaRun(state);
  const path = new Float64Array(horizonPeriods);
  for (let h = 0; h < horizonPeriods; h++) {
    path[h] = run.expected();
    run.see(path[h]!);
  }
  return path;
}

class DynamicThetaRun {
  private weight = 0;
  private lineShare = 0;
  private seen = 0;
  private mean = 0;
  private level = 0;
  private intercept = 0;
  private slope = 0;
  /** (1 - weight) to the power of periods seen. */
  private decay = 1;

  constructor(state?: DynamicThetaState) {
    if (!state) return;
    Object.assign(this, state);
    this.decay = (1 - state.weight) ** state.seen;
  }

  state(): DynamicThetaState {
    const { weight, lineShare, seen, mean, level, intercept, slope } = this;
    return { weight, lineShare, seen, mean, level, intercept, slope };
  }

  /** Sum of squared errors over the history for starting level, weight and theta. */
  pass(x: Float64Array, at: Float64Array): number {
    this.level = at[0]!;
    this.weight = at[1]!;
    this.lineShare = 1 - 1 / at[2]!;
    this.seen = this.mean = this.intercept = this.slope = 0;
    this.decay = 1;
    let squares = 0;
    for (let t = 0; t < x.length; t++) {
      const error = x[t]! - this.expected();
      if (t >= FIRST_SCORED) squares += error * error;
      this.see(x[t]!);
    }
    return squares;
  }

  expected(): number {
    const { decay, weight } = this;
    const line = decay * this.intercept + ((1 - decay * (1 - weight)) / weight) * this.slope;
    return this.level + this.lineShare * line;
  }

  see(value: number): void {
    const k = this.seen + 1;
    this.level += this.weight * (value - this.level);
    const surprise = value - this.mean;
    this.slope = k === 1 ? 0 : ((k - 2) * this.slope + (6 * surprise) / k) / (k + 1);
    this.mean += surprise / k;
    this.intercept = this.mean - (this.slope * (k + 1)) / 2;
    this.seen = k;
    this.decay *= 1 - this.weight;
  }
}

/** Dynamic optimised Theta as published, season and all. */
export const dynamicTheta: Forecaster = {
  name: "Dynamic Theta",
  needPeriods: () => 4,
  fit: (history) =>
    onClassicalSeason(dynamicTheta.name, history, (x) => {
      const state = fitDynamicTheta(x);
      return (h) => projectDynamicTheta(state, h);
    }),
};
