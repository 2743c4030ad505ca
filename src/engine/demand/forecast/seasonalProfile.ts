import { centredAverage, seasonalIndices, type SeasonKind } from "./seasonality";

/** Seasonal indices drawn towards "no season" as far as the history's noise asks for. */
export interface SeasonalProfile {
  readonly kind: SeasonKind;
  /** For position t % indices.length; all neutral (0 or 1) when nothing stands out. One neutral index when not seasonal. */
  readonly indices: Float64Array;
  /** What is left of the raw indices after shrinking: 0 none (no season), 1 all (a clear season). */
  readonly strength: number;
}

/** Below this share of the mean a multiplicative index would blow up what it divides. */
const LEAST_INDEX = 0.01;

/**
 * Shrunken seasonal indices: James-Stein, from the spread of each month's ratios over the years.
 *
 * D. M. Miller and D. Williams, "Shrinkage estimators of time series seasonal factors and their effect on forecasting
 * accuracy", International Journal of Forecasting 19 (2003), doi:10.1016/S0169-2070(02)00077-8. Needs two full seasons;
 * multiplicative where the history is positive throughout, additive otherwise.
 */
export function seasonalProfile(values: Float64Array, seasonPeriods: number): SeasonalProfile {
  const m = seasonPeriods;
  const kind: SeasonKind = values.every((value) => value > 0) ? "multiplicative" : "additive";
  const neutral = kind === "additive" ? 0 : 1;
  const flat: SeasonalProfile = { kind, indices: new Float64Array(1).fill(neutral), strength: 0 };
  if (m < 2 || values.length < 2 * m) return flat;
  const raw = seasonalIndices(values, m, kind);
  const spread = raw.reduce((sum, index) => sum + (index - neutral) ** 2, 0);
  const noise = varianceOfIndices(values, raw, kind);
  const strength = spread > 0 ? Math.max(0, 1 - ((m - 3) * noise) / spread) : 0;
  const indices = raw.map((index) => neutral + strength * (index - neutral));
  const isUsable = strength > 0 && (kind === "additive" || indices.every((index) => index >= LEAST_INDEX));
  return isUsable ? { kind, indices, strength } : flat;
}

/** The history without its season. */
export function withoutSeason(values: Float64Array, { kind, indices }: SeasonalProfile): Float64Array {
  const m = indices.length;
  return values.map((value, t) => (kind === "additive" ? value - indices[t % m]! : value / indices[t % m]!));
}

/** A forecast with its season, `seen` periods of history before it. */
export function withSeason(
  path: Float64Array,
  seen: number,
  { kind, indices }: SeasonalProfile,
): Float64Array {
  const m = indices.length;
  return path.map((value, h) => {
    const index = indices[(seen + h) % m]!;
    return kind === "additive" ? value + index : value * index;
  });
}

/** Variance of an index: that of one ratio over the number of years it is the mean of. */
function varianceOfIndices(values: Float64Array, indices: Float64Array, kind: SeasonKind): number {
  const m = indices.length;
  if (values.length < 3 * m) return varianceOfYears(values, m, kind) * (m / (values.length - m));
  const average = centredAverage(values, m);
  const count = new Float64Array(m);
  let squares = 0;
  let ratios = 0;
  for (let t = 0; t < values.length; t++) {
    const level = average[t]!;
    if (Number.isNaN(level)) continue;
    const ratio = kind === "additive" ? values[t]! - level : values[t]! / level;
    squares += (ratio - indices[t % m]!) ** 2;
    ratios++;
    count[t % m]!++;
  }
  const variance = squares / (ratios - m);
  return count.reduce((sum, years) => sum + variance / years, 0) / m;
}

/** Before the third year most months have one ratio only; then the noise is taken from the change on the same month last year. */
function varianceOfYears(values: Float64Array, m: number, kind: SeasonKind): number {
  const changes = values
    .slice(m)
    .map((value, t) => (kind === "additive" ? value - values[t]! : Math.log(value / values[t]!)));
  const mean = changes.reduce((sum, change) => sum + change / changes.length, 0);
  const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  return squares / (changes.length - 1) / 2;
}
