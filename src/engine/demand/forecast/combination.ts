import { canFitAirline, fitAirline, projectAirline } from "./airline";
import { acrossAggregations, blockLengths, type PathOf } from "./aggregation";
import { fitDynamicTheta, projectDynamicTheta } from "./dynamicTheta";
import { averageEts, averagePlainEts, leadingModel, projectAverage } from "./ets/etsAverage";
import { asDemand, type DemandHistory, type FittedForecast, type Forecaster } from "./forecaster";
import { adjustHistory, type AdjustedHistory } from "./adjustedHistory";
import { withSeason, type SeasonalProfile } from "./seasonalProfile";
import { fitTheta, projectTheta } from "./theta";
import { historyTraits, type HistoryTraits } from "./traits";

/** One method of a combination, in units of the history's mean. */
export interface Member {
  readonly name: string;
  readonly weight: number;
  readonly project: (horizonPeriods: number) => Float64Array;
}

/** The fitted combination: its members, and what the weights came from. */
export interface CombinedForecast extends FittedForecast {
  readonly members: readonly Member[];
  readonly profile: SeasonalProfile;
  readonly traits: HistoryTraits;
  /** The exponential smoothing model with the largest weight, null when the history is too short for any. */
  readonly leadingEts: string | null;
}

/** A member that strays further than this from the largest demand ever seen is left out. */
const BELIEVABLE = 10;

/**
 * The weighted mean of exponential smoothing, smoothing and Theta across block lengths, dynamic Theta, the airline model
 * (as far as the season is clear and the history smooth) and the long-run mean (as far as it is noisy and level).
 *
 * Simple combinations of unlike methods win forecasting competitions: F. Petropoulos and I. Svetunkov, "A simple
 * combination of univariate models", International Journal of Forecasting 36 (2020), doi:10.1016/j.ijforecast.2019.01.006.
 */
export const combination: Forecaster = {
  name: "Combination",
  needPeriods: () => LEAST_PERIODS,
  fit: (history) => fitCombination(history),
};

/** Exponential smoothing with Akaike weights needs as many. */
const LEAST_PERIODS = 5;

/** Fits all members; `seen` is the history adjusted, where the caller has it already. */
export function fitCombination(
  { demand, seasonPeriods }: DemandHistory,
  seen: AdjustedHistory = adjustHistory(demand, seasonPeriods),
): CombinedForecast {
  const { values, unit, profile } = seen;
  const traits = historyTraits(seen.adjusted);
  const ets = averageEts(values, seasonPeriods);
  const members: Member[] = [];
  if (ets) members.push({ name: "ETS", weight: 1, project: (h) => projectAverage(ets, h) });
  members.push(...adjustedMembers(seen, traits, seasonPeriods));
  if (canFitAirline(values, seasonPeriods))
    members.push(...airlineMember(values, seasonPeriods, { profile, traits }));
  const limit = BELIEVABLE * values.reduce((most, value) => Math.max(most, value), 0);
  return {
    method: "Combination",
    members,
    profile,
    traits,
    leadingEts: ets ? leadingModel(ets) : null,
    project: (h) => asDemand(weightedMean(members, h, limit).map((value) => value * unit)),
  };
}

/** The members that see the history without its season and on a steadied scale. */
function adjustedMembers(seen: AdjustedHistory, traits: HistoryTraits, seasonPeriods: number): Member[] {
  const { adjusted, profile, transform, steadied: x } = seen;
  const lengths = blockLengths(x.length, seasonPeriods);
  const inUnits = (path: Float64Array): Float64Array => withSeason(transform.back(path), x.length, profile);
  const smoothing = acrossAggregations(x, lengths, plainEtsPath);
  const theta = acrossAggregations(x, lengths, (block, h) => projectTheta(fitTheta(block), h));
  const dynamic = fitDynamicTheta(x);
  const mean = longRunMean(adjusted, seasonPeriods);
  const flat = (h: number): Float64Array => withSeason(new Float64Array(h).fill(mean), x.length, profile);
  return [
    { name: "ETS across block lengths", weight: 1, project: (h) => inUnits(smoothing(h)) },
    { name: "Theta across block lengths", weight: 1, project: (h) => inUnits(theta(h)) },
    { name: "Dynamic Theta", weight: 1, project: (h) => inUnits(projectDynamicTheta(dynamic, h)) },
    { name: "Long-run mean", weight: MEAN_WEIGHT * traits.noise * (1 - traits.trend), project: flat },
  ];
}

const plainEtsPath: PathOf = (x, horizonPeriods) => {
  const average = averagePlainEts(x);
  return average ? projectAverage(average, horizonPeriods) : projectTheta(fitTheta(x), horizonPeriods);
};

/** Seasonal strength from which the airline model starts to count, and its weight when season and history are clear. */
const AIRLINE_FROM = 0.6;
const AIRLINE_WEIGHT = 2;

/** Weight of the long-run mean for a history that is white noise about a level. */
const MEAN_WEIGHT = 2;

function airlineMember(
  values: Float64Array,
  seasonPeriods: number,
  { profile, traits }: { profile: SeasonalProfile; traits: HistoryTraits },
): Member[] {
  const clarity = Math.max(0, (profile.strength - AIRLINE_FROM) / (1 - AIRLINE_FROM));
  const weight = AIRLINE_WEIGHT * clarity * (1 - traits.noise);
  if (weight === 0) return [];
  const state = fitAirline(values, seasonPeriods);
  return [{ name: "Airline ARIMA", weight, project: (h) => projectAirline(state, h) }];
}

/** Mean of the last three seasons (36 periods without a season). */
function longRunMean(adjusted: Float64Array, seasonPeriods: number): number {
  const last = adjusted.slice(-3 * (seasonPeriods > 1 ? seasonPeriods : 12));
  return last.reduce((sum, value) => sum + value / last.length, 0);
}

function weightedMean(members: readonly Member[], horizonPeriods: number, limit: number): Float64Array {
  const mean = new Float64Array(horizonPeriods);
  let total = 0;
  for (const { weight, project } of members) {
    const path = project(horizonPeriods);
    if (!path.every((value) => Math.abs(value) <= limit)) continue;
    total += weight;
    for (let h = 0; h < horizonPeriods; h++) mean[h]! += weight * path[h]!;
  }
  return total > 0 ? mean.map((value) => value / total) : mean;
}
