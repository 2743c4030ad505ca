import { fitTheta, type ThetaState } from "../theta";

/** Deviation assumed of an unknown item, as a share of its level, and the length of history after which it no longer counts. */
const ASSUMED_DEVIATION = 0.35;
const KNOWN_AFTER = 12;

/**
 * Standard deviation of the forecast error, by period ahead, of an adjusted and steadied history whose season was learnt from
 * it: `seasonIndices` of them, as many as shrinking has left (0 without a season).
 *
 * Half the variance comes from the smoothing model's own formula (it grows with the smoothing weight), half from a line
 * through the errors that Theta's forecasts would have made at every earlier period and every distance. Formula:
 * Hyndman, Koehler, Ord and Snyder (2008), doi:10.1007/978-3-540-71918-2, class 1; the errors as they were: Y. Lee and
 * S. Scholtes, "Empirical prediction intervals revisited", International Journal of Forecasting 30 (2014).
 */
export function steadyDeviations(x: Float64Array, horizonPeriods: number, seasonIndices = 0): Float64Array {
  const theta = fitTheta(x);
  const unseen = outOfSample(x.length, LINE_PARAMETERS + seasonIndices);
  const observed = observedVariances(x, theta, horizonPeriods);
  const oneAhead = withAssumption(observed.variances[0] ?? 0, x.length);
  const { constant, growth } = lineOfVariances(observed, oneAhead);
  return new Float64Array(horizonPeriods).map((_, h) => {
    const formula = oneAhead * (1 + h * theta.weight ** 2);
    const line = Math.max(constant + growth * h, oneAhead / 4);
    return Math.sqrt((unseen * (formula + line)) / 2);
  });
}

/** Level, slope and the two smoothing choices, which every history is fitted with. */
const LINE_PARAMETERS = 4;

/**
 * How much larger squared errors are on what is to come than on what `parameters` were fitted to: the final prediction error
 * of H. Akaike, "Fitting autoregressive models for prediction", Annals of the Institute of Statistical Mathematics 21
 * (1969), doi:10.1007/BF02532251. At most three times.
 */
function outOfSample(n: number, parameters: number): number {
  const fitted = Math.min(parameters, n / 2);
  return (n + fitted) / (n - fitted);
}

interface ObservedVariances {
  /** Mean squared error by distance, 0 for one period ahead; as many as have at least four errors. */
  readonly variances: number[];
  readonly counts: number[];
}

/** Fewest errors from which a variance is taken. */
const LEAST_ERRORS = 4;

function observedVariances(x: Float64Array, theta: ThetaState, horizonPeriods: number): ObservedVariances {
  const n = x.length;
  const distances = Math.min(horizonPeriods, n - LEAST_ERRORS);
  const squares = new Float64Array(Math.max(0, distances));
  const keep = 1 - theta.weight;
  let level = theta.start;
  for (let t = 1; t < n; t++) {
    level += theta.weight * (x[t - 1]! - level);
    const base = level + (theta.drift * (1 - keep ** t)) / theta.weight;
    for (let h = 0; h < distances && t + h < n; h++) squares[h]! += (x[t + h]! - base - theta.drift * h) ** 2;
  }
  const counts = Array.from(squares, (_, h) => n - 1 - h);
  return { variances: Array.from(squares, (sum, h) => sum / counts[h]!), counts };
}

/** Variance with the assumed one mixed in while the history is short. */
function withAssumption(variance: number, n: number): number {
  const share = Math.max(0, KNOWN_AFTER - n) / KNOWN_AFTER;
  return (1 - share) * variance + share * ASSUMED_DEVIATION ** 2;
}

/** Straight line through the variances by distance, weighted by the number of errors; it never falls. */
function lineOfVariances({ variances, counts }: ObservedVariances, oneAhead: number) {
  if (variances.length < 3) return { constant: oneAhead, growth: 0 };
  const total = counts.reduce((sum, count) => sum + count, 0);
  const mean = variances.reduce((sum, variance, h) => sum + counts[h]! * variance, 0) / total;
  const middle = counts.reduce((sum, count, h) => sum + count * h, 0) / total;
  let cross = 0;
  let square = 0;
  for (let h = 0; h < variances.length; h++) {
    cross += counts[h]! * (h - middle) * variances[h]!;
    square += counts[h]! * (h - middle) ** 2;
  }
  const growth = Math.max(0, cross / square);
  return { constant: mean - growth * middle, growth };
}
