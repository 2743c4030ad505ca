import type { EtsParameters } from "./etsModel";

/**
 * What one pass over the history leaves behind. The pass is the inner loop of every fit, so the caller owns the memory
 * and nothing is allocated.
 */
export interface EtsPass {
  /** States before the first period; the pass leaves them alone. */
  readonly start: EtsStart;
  level: number;
  trend: number;
  /** Seasonal states for position t % seasonPeriods; unused without a season. */
  readonly season: Float64Array;
  sumOfSquares: number;
  /** Sum of squared relative errors, e / fitted. */
  sumOfRelativeSquares: number;
  /** Sum of log |fitted|. */
  sumOfLogs: number;
}

/** Start of a pass: level, trend, and seasonal states for positions 0 to seasonPeriods - 1. */
export type EtsStart = Float64Array;

/** Least size of a fitted value or divisor, in units of the mean of the history. */
const LEAST = 1e-4;

/** Additive-season and non-seasonal recursions; the error's kind only weighs the errors, the states move the same way. */
export function passAdditive(y: Float64Array, by: EtsParameters, out: EtsPass): void {
  const { level: alpha, trend: beta, season: gamma, damping: phi } = by;
  const { start, season } = out;
  const m = season.length;
  let level = start[0]!;
  let trend = start[1]!;
  for (let s = 0; s < m; s++) season[s] = start[2 + s]!;
  let squares = 0;
  let relative = 0;
  let logs = 0;
  let product = 1;
  for (let t = 0, s = 0; t < y.length; t++) {
    const base = level + phi * trend;
    const seasonal = m > 0 ? season[s]! : 0;
    const fitted = base + seasonal;
    const error = y[t]! - fitted;
    level = base + alpha * error;
    trend = phi * trend + beta * error;
    if (m > 0) {
      season[s] = seasonal + gamma * error;
      if (++s === m) s = 0;
    }
    squares += error * error;
    const size = fitted > LEAST ? fitted : LEAST;
    const share = error / size;
    relative += share * share;
    product *= size;
    if (product > 1e100 || product < 1e-100) {
      logs += Math.log(product);
      product = 1;
    }
  }
  out.level = level;
  out.trend = trend;
  out.sumOfSquares = squares;
  out.sumOfRelativeSquares = relative;
  out.sumOfLogs = logs + Math.log(product);
}

/** Multiplicative-season recursions. */
export function passMultiplicative(y: Float64Array, by: EtsParameters, out: EtsPass): void {
  const { level: alpha, trend: beta, season: gamma, damping: phi } = by;
  const { start, season } = out;
  const m = season.length;
  let level = start[0]!;
  let trend = start[1]!;
  for (let s = 0; s < m; s++) season[s] = start[2 + s]!;
  let squares = 0;
  let relative = 0;
  let logs = 0;
  let product = 1;
  for (let t = 0, s = 0; t < y.length; t++) {
    const raw = level + phi * trend;
    const base = raw > LEAST ? raw : LEAST;
    const seasonal = season[s]! > LEAST ? season[s]! : LEAST;
    const fitted = base * seasonal;
    const error = y[t]! - fitted;
    const share = error / fitted;
    const move = base * share;
    level = base + alpha * move;
    trend = phi * trend + beta * move;
    season[s] = seasonal + gamma * seasonal * share;
    if (++s === m) s = 0;
    squares += error * error;
    relative += share * share;
    product *= fitted;
    if (product > 1e100 || product < 1e-100) {
      logs += Math.log(product);
      product = 1;
    }
  }
  out.level = level;
  out.trend = trend;
  out.sumOfSquares = squares;
  out.sumOfRelativeSquares = relative;
  out.sumOfLogs = logs + Math.log(product);
}
