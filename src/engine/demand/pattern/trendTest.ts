import { lineThrough } from "../forecast/fitting/line";
import { autocorrelation } from "../forecast/seasonality";

/** Normal deviate beyond which a trend counts: 99 % confidence, as most items are tested and few should cry wolf. */
const LIMIT = 2.576;
/** Fewer values than this show no trend. */
const LEAST_PERIODS = 8;

/**
 * Rising, falling or neither: the Mann-Kendall test, its variance enlarged for autocorrelation.
 *
 * H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945), doi:10.2307/1907187; the enlargement by
 * (1 + r) / (1 - r) follows K. H. Hamed and A. R. Rao, Journal of Hydrology 204 (1998),
 * doi:10.1016/S0022-1694(97)00125-X, with the first autocorrelation of the detrended values in place of all.
 */
export function trendDirection(values: Float64Array): "rising" | "falling" | "none" {
  const n = values.length;
  if (n < LEAST_PERIODS) return "none";
  let score = 0;
  for (let t = 1; t < n; t++) for (let s = 0; s < t; s++) score += Math.sign(values[t]! - values[s]!);
  const variance = ((n * (n - 1) * (2 * n + 5) - tieCorrection(values)) / 18) * enlargement(values);
  if (!(variance > 0)) return "none";
  const deviate = (score - Math.sign(score)) / Math.sqrt(variance);
  if (deviate > LIMIT) return "rising";
  return deviate < -LIMIT ? "falling" : "none";
}

function tieCorrection(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  let correction = 0;
  for (let i = 0; i < sorted.length;) {
    let j = i;
    while (j < sorted.length && sorted[j] === sorted[i]) j++;
    const ties = j - i;
    correction += ties * (ties - 1) * (2 * ties + 5);
    i = j;
  }
  return correction;
}

/** Factor of at least 1 for values that follow their neighbours once the line is taken out. */
function enlargement(values: Float64Array): number {
  const { mean, slope } = lineThrough(values, values.length);
  const middle = (values.length - 1) / 2;
  const rest = values.map((value, t) => value - mean - slope * (t - middle));
  const r = Math.min(0.95, Math.max(0, autocorrelation(rest, 1)));
  return (1 + r) / (1 - r);
}
