import { perAverageDay, withOwnDays } from "../history/tradingDays";
import { asDemand, type DemandHistory } from "./forecaster";

/** A history with as many working days in each month, and the way back. */
export interface EvenDays {
  /** The history itself where working days make no difference that can be told from chance. */
  readonly even: DemandHistory;
  /** Demand moves as working days to this power: 0 not at all, 1 in proportion. */
  readonly power: number;
  /** A forecast of `even` with the days of its own months. */
  readonly withOwn: (path: Float64Array) => Float64Array;
}

/** Brings a history to even working days where its own record says that they move demand. */
export function withEvenDays(history: DemandHistory): EvenDays {
  const { demand, observed = demand, workingDays, seasonPeriods } = history;
  const power = workingDays ? workingDayPower(demand, workingDays, seasonPeriods) : 0;
  if (!workingDays || power === 0) return { even: history, power: 0, withOwn: (path) => path };
  const weights = Float64Array.from(workingDays, (days) => days ** power);
  return {
    even: { ...history, demand: perAverageDay(demand, weights), observed: perAverageDay(observed, weights) },
    power,
    withOwn: (path) => asDemand(withOwnDays(path, weights, demand.length)),
  };
}

/** Fewer full years cannot tell the days of a month from its season. */
const LEAST_SEASONS = 3;
/** Standard errors that the effect must be from nothing, and the power below which it is not worth adjusting. */
const LEAST_T = 3;
const LEAST_POWER = 0.25;

/**
 * The power of working days in the demand of one item, 0 where it does not stand out; at most 1.
 *
 * Least squares of each month's departure from its neighbours on that of its days, both logarithms freed of what the same
 * month always has. Working days as a regressor: W. R. Bell and S. C. Hillmer, "Modeling time series with calendar
 * variation", Journal of the American Statistical Association 78 (1983), doi:10.1080/01621459.1983.10478005.
 */
export function workingDayPower(
  demand: ArrayLike<number>,
  workingDays: ArrayLike<number>,
  seasonPeriods: number,
): number {
  const n = demand.length;
  if (seasonPeriods !== 12 || n < LEAST_SEASONS * seasonPeriods || workingDays.length < n) return 0;
  const logs = Float64Array.from(demand, Math.log);
  const days = Float64Array.from(workingDays, Math.log).slice(0, n);
  if (![...logs, ...days].every(Number.isFinite)) return 0;
  const y = departures(logs, seasonPeriods);
  const x = departures(days, seasonPeriods);
  const square = sumOfProducts(x, x);
  if (!(square > 0)) return 0;
  const power = sumOfProducts(x, y) / square;
  const rest = sumOfProducts(y, y) - power * power * square;
  const error = Math.sqrt(Math.max(0, rest) / (y.length - seasonPeriods - 1) / square);
  const standsOut = power >= LEAST_POWER && power > LEAST_T * error;
  return standsOut ? Math.min(1, power) : 0;
}

/** Each value less the mean of its two neighbours, less the mean of that over the years. */
function departures(x: Float64Array, seasonPeriods: number): Float64Array {
  const steps = Float64Array.from({ length: x.length - 2 }, (_, t) => x[t + 1]! - (x[t]! + x[t + 2]!) / 2);
  const sum = new Float64Array(seasonPeriods);
  const count = new Float64Array(seasonPeriods);
  steps.forEach((step, t) => {
    sum[t % seasonPeriods]! += step;
    count[t % seasonPeriods]!++;
  });
  return steps.map((step, t) => step - sum[t % seasonPeriods]! / count[t % seasonPeriods]!);
}

function sumOfProducts(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, t) => sum + value * b[t]!, 0);
}
