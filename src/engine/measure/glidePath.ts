import type { Glide } from "../model/strategy";

/** The way from a baseline to a target. Periods are counted in one line, such as from the cycle month. */
export interface GlidePath {
  readonly shape: Exclude<Glide, "explicit">;
  readonly baseline: number;
  readonly target: number;
  readonly baselinePeriod: number;
  readonly duePeriod: number;
  /**
   * For `seasonal`: the weight of each period from the one after the baseline to the due one, such as last year's
   * values. All zero or missing: linear.
   */
  readonly seasonalWeights?: ArrayLike<number>;
}

/**
 * The glide path's target at a period: baseline + (target − baseline)·c, with c from 0 at the baseline to 1 when due.
 *
 * Linear: c is the share of time gone; s-curve: 3x² − 2x³ of it; seasonal: the cumulative share of the weights.
 * Before the baseline it is the baseline, after the due period the target. `NaN` where a number is blank.
 * Source: DOMAIN.md C9. An explicit path is a row of numbers and needs no formula.
 */
export function glideTarget(path: GlidePath, period: number): number {
  return path.baseline + (path.target - path.baseline) * glideProgress(path, period);
}

/** How much of the way is due by a period, 0 to 1. */
export function glideProgress(path: GlidePath, period: number): number {
  const span = path.duePeriod - path.baselinePeriod;
  const gone = period - path.baselinePeriod;
  if (span !== span || gone !== gone) return Number.NaN;
  if (gone >= span) return 1;
  if (gone <= 0) return 0;
  const x = gone / span;
  switch (path.shape) {
    case "linear":
      return x;
    case "s-curve":
      return x * x * (3 - 2 * x);
    case "seasonal":
      return seasonalShare(path.seasonalWeights, { gone, span }) ?? x;
  }
}

function seasonalShare(
  weights: ArrayLike<number> | undefined,
  { gone, span }: { readonly gone: number; readonly span: number },
): number | null {
  if (weights === undefined || weights.length < span) return null;
  let before = 0;
  let all = 0;
  for (let t = 0; t < span; t++) {
    const weight = weights[t]!;
    if (!(weight >= 0)) return null;
    all += weight;
    if (t < Math.floor(gone)) before += weight;
  }
  const part = gone - Math.floor(gone);
  return all > 0 ? (before + part * weights[Math.floor(gone)]!) / all : null;
}
