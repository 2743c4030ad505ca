/**
 * Whether the autocorrelation at the season stands out at 90 % confidence.
 *
 * The test of the Theta method's authors: V. Assimakopoulos and K. Nikolopoulos, "The theta model", International
 * Journal of Forecasting 16 (2000), doi:10.1016/S0169-2070(00)00066-2. Needs three full seasons.
 */
export function isSeasonal(values: Float64Array, seasonPeriods: number): boolean {
  const n = values.length;
  if (seasonPeriods < 2 || n < 3 * seasonPeriods) return false;
  let sumOfSquares = 0;
  for (let lag = 1; lag < seasonPeriods; lag++) sumOfSquares += autocorrelation(values, lag) ** 2;
  const limit = 1.645 * Math.sqrt((1 + 2 * sumOfSquares) / n);
  return Math.abs(autocorrelation(values, seasonPeriods)) > limit;
}

/** Autocorrelation at `lag`, about the mean of the whole series; 0 for a constant series. */
export function autocorrelation(values: Float64Array, lag: number): number {
  const n = values.length;
  let mean = 0;
  for (let t = 0; t < n; t++) mean += values[t]! / n;
  let own = 0;
  let cross = 0;
  for (let t = 0; t < n; t++) {
    const deviation = values[t]! - mean;
    own += deviation * deviation;
    if (t >= lag) cross += deviation * (values[t - lag]! - mean);
  }
  return own > 0 ? cross / own : 0;
}

/** Centred moving average over one season; NaN in the half season at either end. */
export function centredAverage(values: Float64Array, seasonPeriods: number): Float64Array {
  const n = values.length;
  const average = new Float64Array(n).fill(NaN);
  const half = Math.floor(seasonPeriods / 2);
  const isEven = seasonPeriods % 2 === 0;
  for (let t = half; t < n - half; t++) {
    let sum = 0;
    for (let k = t - half; k <= t + half; k++) sum += values[k]!;
    if (isEven) sum -= (values[t - half]! + values[t + half]!) / 2;
    average[t] = sum / seasonPeriods;
  }
  return average;
}

/** How seasonal indices join the level: added to it, or multiplied by it. */
export type SeasonKind = "additive" | "multiplicative";

/**
 * Seasonal indices by classical decomposition, for position t % seasonPeriods; mean 0 when additive, 1 when
 * multiplicative. M. Kendall and A. Stuart, The Advanced Theory of Statistics 3 (1983). Needs two full seasons.
 */
export function seasonalIndices(values: Float64Array, seasonPeriods: number, kind: SeasonKind): Float64Array {
  const average = centredAverage(values, seasonPeriods);
  const sum = new Float64Array(seasonPeriods);
  const count = new Float64Array(seasonPeriods);
  for (let t = 0; t < values.length; t++) {
    const level = average[t]!;
    if (Number.isNaN(level) || (kind === "multiplicative" && level <= 0)) continue;
    sum[t % seasonPeriods]! += kind === "additive" ? values[t]! - level : values[t]! / level;
    count[t % seasonPeriods]! += 1;
  }
  const neutral = kind === "additive" ? 0 : 1;
  const indices = sum.map((total, s) => (count[s]! > 0 ? total / count[s]! : neutral));
  const mean = indices.reduce((total, index) => total + index, 0) / seasonPeriods;
  if (kind === "additive") return indices.map((index) => index - mean);
  return indices.map((index) => (mean > 0 ? index / mean : 1));
}
