import { projectEts, fitEts, type EtsFit } from "./etsFit";
import { etsName, type EtsModel } from "./etsModel";

/** Fitted models of one history with their weights, which add up to 1. */
export interface EtsAverage {
  readonly fits: readonly EtsFit[];
  readonly weights: readonly number[];
}

const TRENDS = ["none", "additive", "damped"] as const;

/** Models of a history that may touch zero: additive throughout. */
const ADDITIVE_MODELS: readonly EtsModel[] = (["none", "additive"] as const).flatMap((season) =>
  TRENDS.map((trend): EtsModel => ({ error: "additive", trend, season })),
);

/** All models that are numerically sound on a positive history (an additive error on a multiplicative season is not). */
const ALL_MODELS: readonly EtsModel[] = [
  ...ADDITIVE_MODELS,
  ...(["none", "additive", "multiplicative"] as const).flatMap((season) =>
    TRENDS.map((trend): EtsModel => ({ error: "multiplicative", trend, season })),
  ),
];

/**
 * All exponential smoothing models that the history allows, weighted by their Akaike weights.
 *
 * Averaging beats choosing the best one: S. Kolassa, "Combining exponential smoothing forecasts using Akaike weights",
 * International Journal of Forecasting 27 (2011), doi:10.1016/j.ijforecast.2010.04.006. Null when the history is too
 * short for every model (fewer than five periods).
 */
export function averageEts(y: Float64Array, seasonPeriods: number): EtsAverage | null {
  const models = y.every((value) => value > 0) ? ALL_MODELS : ADDITIVE_MODELS;
  const allowsSeason = seasonPeriods > 1 && y.length >= 2 * seasonPeriods + 4;
  return weigh(
    models
      .filter(({ season }) => season === "none" || allowsSeason)
      .map((model) => fitEts(y, seasonPeriods, model)),
  );
}

/** As {@link averageEts} with additive errors and no season: for histories adjusted and transformed beforehand. */
export function averagePlainEts(y: Float64Array): EtsAverage | null {
  return weigh(TRENDS.map((trend) => fitEts(y, 1, { error: "additive", trend, season: "none" })));
}

/** Weighted mean of the models' point forecasts. */
export function projectAverage({ fits, weights }: EtsAverage, horizonPeriods: number): Float64Array {
  const path = new Float64Array(horizonPeriods);
  fits.forEach((fit, i) => {
    const one = projectEts(fit, horizonPeriods);
    for (let h = 0; h < horizonPeriods; h++) path[h]! += weights[i]! * one[h]!;
  });
  return path;
}

/** The model with the largest weight, in the textbook's letters. */
export function leadingModel({ fits, weights }: EtsAverage): string {
  return etsName(fits[weights.indexOf(Math.max(...weights))]!.model);
}

/** Akaike weights; models of less than a thousandth are left out. */
function weigh(fits: readonly EtsFit[]): EtsAverage | null {
  const least = Math.min(...fits.map((fit) => fit.criterion));
  if (!Number.isFinite(least)) return null;
  const likelihood = (fit: EtsFit): number => Math.exp((least - fit.criterion) / 2);
  const kept = fits.filter((fit) => likelihood(fit) > 0.001);
  const total = kept.reduce((sum, fit) => sum + likelihood(fit), 0);
  return { fits: kept, weights: kept.map((fit) => likelihood(fit) / total) };
}
