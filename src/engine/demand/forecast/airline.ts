import { asDemand, type Forecaster } from "./forecaster";
import { scaledHistory } from "./fitting/scale";
import { simplexSearch } from "./fitting/simplexSearch";

/** Seasonal and ordinary differences that follow two moving averages. */
export interface AirlineState {
  readonly isLogarithmic: boolean;
  /** Moving-average weights of the last error and of the error a season ago. */
  readonly shortWeight: number;
  readonly seasonWeight: number;
  /** The last season and one period of (log) demand, and as many errors, oldest first. */
  readonly recent: Float64Array;
  readonly recentErrors: Float64Array;
}

/** Periods needed beyond two seasons. */
const SPARE_PERIODS = 6;
const EVALUATIONS = 50;

/** Whether the history is long enough: two seasons and half a year. */
export function canFitAirline(y: Float64Array, seasonPeriods: number): boolean {
  return seasonPeriods > 1 && y.length >= 2 * seasonPeriods + SPARE_PERIODS;
}

/**
 * ARIMA(0,1,1)(0,1,1), the airline model, by conditional least squares; of the logarithm where that is likelier. Without
 * a season it is ARIMA(0,2,2), a linear trend.
 *
 * G. E. P. Box and G. M. Jenkins, Time Series Analysis: Forecasting and Control (1970), chapter 9.
 */
export function fitAirline(y: Float64Array, seasonPeriods: number): AirlineState {
  const plain = fitOn(y, seasonPeriods);
  if (!y.every((value) => value > 0)) return { isLogarithmic: false, ...plain.state };
  const logarithms = y.map(Math.log);
  const logged = fitOn(logarithms, seasonPeriods);
  const jacobian = 2 * logarithms.reduce((sum, value) => sum + value, 0);
  const isLogarithmic = logged.deviance + jacobian < plain.deviance;
  return { isLogarithmic, ...(isLogarithmic ? logged : plain).state };
}

/** Point forecasts. */
export function projectAirline(state: AirlineState, horizonPeriods: number): Float64Array {
  const { shortWeight: q, seasonWeight: s } = state;
  const m = state.recent.length - 1;
  const values = extended(state.recent, horizonPeriods);
  const errors = extended(state.recentErrors, horizonPeriods);
  for (let t = m + 1; t < values.length; t++) {
    const movement = -q * errors[t - 1]! - s * errors[t - m]! + q * s * errors[t - m - 1]!;
    values[t] = values[t - 1]! + values[t - m]! - values[t - m - 1]! + movement;
  }
  const path = values.subarray(m + 1);
  return state.isLogarithmic ? path.map((value) => Math.exp(Math.min(value, 50))) : path.slice();
}

interface AirlineFit {
  readonly state: Omit<AirlineState, "isLogarithmic">;
  readonly deviance: number;
}

function fitOn(x: Float64Array, m: number): AirlineFit {
  const differences = new Float64Array(x.length - m - 1);
  for (let t = 0; t < differences.length; t++) {
    differences[t] = x[t + m + 1]! - x[t + m]! - x[t + 1]! + x[t]!;
  }
  const errors = new Float64Array(differences.length);
  const found = simplexSearch({
    objective: ([q, s]) => Math.log(sumOfSquares(differences, errors, { m, q: q!, s: s! }) + 1e-12),
    start: [0.5, 0.6],
    lower: [-0.5, 0],
    upper: [0.98, 0.95],
    maxEvaluations: EVALUATIONS,
    tolerance: 1e-6,
  });
  const [q, s] = [found.at[0]!, found.at[1]!];
  const squares = sumOfSquares(differences, errors, { m, q, s });
  const state = {
    shortWeight: q,
    seasonWeight: s,
    recent: x.slice(-m - 1),
    recentErrors: padded(errors, m + 1),
  };
  return { state, deviance: x.length * Math.log(squares / errors.length + 1e-12) };
}

/** Runs the moving averages over the differences; errors before the first are taken as zero. */
function sumOfSquares(
  w: Float64Array,
  errors: Float64Array,
  by: { m: number; q: number; s: number },
): number {
  const { m, q, s } = by;
  let squares = 0;
  for (let t = 0; t < w.length; t++) {
    let error = w[t]!;
    if (t >= 1) error += q * errors[t - 1]!;
    if (t >= m) error += s * errors[t - m]!;
    if (t > m) error -= q * s * errors[t - m - 1]!;
    errors[t] = error;
    squares += error * error;
  }
  return squares;
}

function extended(recent: Float64Array, horizonPeriods: number): Float64Array {
  const values = new Float64Array(recent.length + horizonPeriods);
  values.set(recent);
  return values;
}

/** The last `length` values, with zeros before them where there are fewer. */
function padded(values: Float64Array, length: number): Float64Array {
  const last = values.slice(-length);
  const out = new Float64Array(length);
  out.set(last, length - last.length);
  return out;
}

/** The airline model as a method of its own. */
export const airline: Forecaster = {
  name: "Airline ARIMA",
  needPeriods: (seasonPeriods) => 2 * seasonPeriods + SPARE_PERIODS,
  fit: ({ demand, seasonPeriods }) => {
    const { values, unit } = scaledHistory(demand);
    const state = fitAirline(values, seasonPeriods);
    return {
      method: airline.name,
      project: (h) => asDemand(projectAirline(state, h).map((value) => value * unit)),
    };
  },
};
