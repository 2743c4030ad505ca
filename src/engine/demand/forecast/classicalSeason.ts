import { asDemand, type DemandHistory, type FittedForecast } from "./forecaster";
import { scaledHistory } from "./fitting/scale";
import { withoutSeason, withSeason, type SeasonalProfile } from "./seasonalProfile";
import { isSeasonal, seasonalIndices } from "./seasonality";

/**
 * Fits a non-seasonal method the way the Theta method's authors did: on the history divided by classical multiplicative
 * indices where the season passes the test at 90 %, else on the history as it is.
 */
export function onClassicalSeason(method: string, history: DemandHistory, fit: FitPath): FittedForecast {
  const { values, unit } = scaledHistory(history.demand);
  const profile = classicalProfile(values, history.seasonPeriods);
  const path = fit(withoutSeason(values, profile));
  return {
    method,
    project: (h) => asDemand(withSeason(path(h), values.length, profile).map((value) => value * unit)),
  };
}

/** Fits once; the result can be projected as far as wanted. */
export type FitPath = (x: Float64Array) => (horizonPeriods: number) => Float64Array;

function classicalProfile(values: Float64Array, seasonPeriods: number): SeasonalProfile {
  const flat: SeasonalProfile = { kind: "multiplicative", indices: new Float64Array(1).fill(1), strength: 0 };
  if (!isSeasonal(values, seasonPeriods)) return flat;
  const indices = seasonalIndices(values, seasonPeriods, "multiplicative");
  return indices.every((index) => index > 0.001) ? { kind: "multiplicative", indices, strength: 1 } : flat;
}
