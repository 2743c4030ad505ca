import { scaledHistory } from "./fitting/scale";
import { steadyingTransform, type Transform } from "./fitting/transform";
import { seasonalProfile, withoutSeason, type SeasonalProfile } from "./seasonalProfile";

/** A history scaled to its mean, freed of its season, and brought to a scale on which its noise is steady. */
export interface AdjustedHistory {
  /** In units of the mean. */
  readonly values: Float64Array;
  /** Units of demand per unit of `values`. */
  readonly unit: number;
  readonly profile: SeasonalProfile;
  /** `values` without the season. */
  readonly adjusted: Float64Array;
  readonly transform: Transform;
  /** `adjusted` on the steadied scale. */
  readonly steadied: Float64Array;
}

/** What most of the cleaning and forecasting looks at, worked out once. */
export function adjustHistory(demand: Float64Array, seasonPeriods: number): AdjustedHistory {
  const { values, unit } = scaledHistory(demand);
  const profile = seasonalProfile(values, seasonPeriods);
  const adjusted = withoutSeason(values, profile);
  const transform = steadyingTransform(adjusted);
  return { values, unit, profile, adjusted, transform, steadied: transform.forward(adjusted) };
}
