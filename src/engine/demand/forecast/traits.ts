import { lineThrough } from "./fitting/line";

/** What a history without its season looks like. */
export interface HistoryTraits {
  /** Share of the variance that a straight line explains, 0 to 1. */
  readonly trend: number;
  /** Half the mean squared step over the variance, at most 1: near 0 a smooth path, 1 white noise. */
  readonly noise: number;
}

/**
 * Trend and noise of a seasonally adjusted history. The noise measure is half of J. von Neumann's ratio (Annals of
 * Mathematical Statistics 12, 1941). A constant history has neither.
 */
export function historyTraits(adjusted: Float64Array): HistoryTraits {
  const n = adjusted.length;
  const { mean, slope } = lineThrough(adjusted, n);
  let squares = 0;
  let steps = 0;
  for (let t = 0; t < n; t++) {
    squares += (adjusted[t]! - mean) ** 2;
    if (t > 0) steps += (adjusted[t]! - adjusted[t - 1]!) ** 2;
  }
  if (!(squares > 0)) return { trend: 0, noise: 0 };
  const explained = (slope * slope * n * (n * n - 1)) / 12 / squares;
  return { trend: Math.min(1, explained), noise: Math.min(1, steps / squares / 2) };
}
