import { ok, type Result } from "../../problem/problem";
import { classifyDemand } from "../pattern/classify";
import type { DemandPattern } from "../pattern/pattern";
import { adjustHistory, type AdjustedHistory } from "./adjustedHistory";
import { combination, fitCombination } from "./combination";
import { explainCombination, explainIntermittent, explainDays, explainShort } from "./explanation";
import { faultsOf, type DemandHistory, type FittedForecast } from "./forecaster";
import { countsSpread, discountedMean, intermittentSpread } from "./intermittent/intermittentForecast";
import { commonPiece } from "./intermittent/pieces";
import { steadyingTransform } from "./fitting/transform";
import { withoutSeason, type SeasonalProfile } from "./seasonalProfile";
import { shortMean } from "./shortMean";
import { quantileOf, type ForecastSpread } from "./spread/forecastSpread";
import { steadyDeviations } from "./spread/steadyDeviations";
import { withEvenDays } from "./workingDayEffect";

/** Units that demand stays between with a stated probability, by period. */
export interface ForecastInterval {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The automatic forecast of one item: plain data. */
export interface DemandForecast {
  readonly item: string;
  readonly method: string;
  /** Why this method, in one sentence. */
  readonly explanation: string;
  readonly pattern: DemandPattern;
  /** Expected units, nearest period first; finite and not below zero. */
  readonly units: Float64Array;
  readonly interval80: ForecastInterval;
  readonly interval95: ForecastInterval;
  /** For any other quantile (see `quantileOf`). */
  readonly spread: ForecastSpread;
}

/**
 * Forecasts an item without being told how, and says how far demand may fall from it.
 *
 * Fails with every reason when the history is empty or holds something that is no number of units.
 */
export function forecastDemand(history: DemandHistory, horizonPeriods: number): Result<DemandForecast> {
  const problems = faultsOf(history, 1);
  if (problems.length > 0) return { ok: false, problems };
  const { even, power, withOwn } = withEvenDays(history);
  const { seen, pattern, isCounted, fitted, explanation } = chosenMethod(even);
  const units = withOwn(fitted.project(horizonPeriods));
  const spread = isCounted
    ? intermittentSpread(history.demand, units)
    : (fewPieces(history, units, { seen, pattern }) ?? steadySpread(even, units, seen));
  return ok({
    item: history.item,
    method: fitted.method,
    explanation: explainDays(explanation, power),
    pattern,
    units,
    interval80: intervalOf(spread, units, 0.8),
    interval95: intervalOf(spread, units, 0.95),
    spread,
  });
}

/** The units of `forecastDemand` alone, which cost less than its ranges. */
export function expectedDemand(history: DemandHistory, horizonPeriods: number): Result<Float64Array> {
  const problems = faultsOf(history, 1);
  if (problems.length > 0) return { ok: false, problems };
  const { even, withOwn } = withEvenDays(history);
  return ok(withOwn(chosenMethod(even).fitted.project(horizonPeriods)));
}

function chosenMethod(history: DemandHistory) {
  const seen = adjustHistory(history.demand, history.seasonPeriods);
  const pattern = classifyDemand(history.demand, history.seasonPeriods, seen);
  const isCounted = comesNowAndThen(pattern, seen);
  const chosen = isCounted ? seldom(history, pattern) : often(history, pattern, seen);
  return { seen, pattern, isCounted, ...chosen };
}

/** Seasonal strength from which zeros are taken for an off-season, not for chance. */
const OFF_SEASON = 0.9;

function comesNowAndThen({ shape }: DemandPattern, { profile }: AdjustedHistory): boolean {
  if (shape === "none") return true;
  return (shape === "intermittent" || shape === "lumpy") && profile.strength < OFF_SEASON;
}

interface ChosenMethod {
  readonly fitted: FittedForecast;
  readonly explanation: string;
}

function seldom(history: DemandHistory, pattern: DemandPattern): ChosenMethod {
  return {
    fitted: discountedMean.fit(history),
    explanation: explainIntermittent(pattern, history.demand.length),
  };
}

function often(history: DemandHistory, pattern: DemandPattern, seen: AdjustedHistory): ChosenMethod {
  const { demand, seasonPeriods } = history;
  if (demand.length < combination.needPeriods(seasonPeriods)) {
    return { fitted: shortMean.fit(history), explanation: explainShort(demand.length) };
  }
  const fitted = fitCombination(history, seen);
  return { fitted, explanation: explainCombination(fitted, pattern) };
}

/** Up to this many pieces a period demand without a season is spread as counts are. */
const FEW_PIECES = 10;

function fewPieces(
  { demand }: DemandHistory,
  units: Float64Array,
  { seen, pattern }: { seen: AdjustedHistory; pattern: DemandPattern },
): ForecastSpread | null {
  const piece = pattern.isSeasonal || pattern.trend !== "none" ? null : commonPiece(demand);
  return piece !== null && seen.unit <= FEW_PIECES * piece ? countsSpread(demand, units, piece) : null;
}

function steadySpread(
  { demand, observed = demand }: DemandHistory,
  units: Float64Array,
  { unit, profile }: AdjustedHistory,
): ForecastSpread {
  const adjusted = withoutSeason(
    observed.map((value) => value / unit),
    profile,
  );
  const transform = steadyingTransform(adjusted);
  return {
    kind: "steady",
    units,
    deviations: steadyDeviations(transform.forward(adjusted), units.length, seasonIndicesLearnt(profile)),
    scale: transform.name,
    meanUnits: unit,
  };
}

/** Indices that were learnt from the history, as far as shrinking has left them; one of them follows from the others. */
function seasonIndicesLearnt({ indices, strength }: SeasonalProfile): number {
  return strength * (indices.length - 1);
}

/** The interval that holds `share` of the possible demands, half of the rest on either side; it always holds the forecast. */
function intervalOf(spread: ForecastSpread, units: Float64Array, share: number): ForecastInterval {
  const lower = quantileOf(spread, (1 - share) / 2);
  const upper = quantileOf(spread, (1 + share) / 2);
  return {
    lower: lower.map((limit, h) => Math.min(limit, units[h]!)),
    upper: upper.map((limit, h) => Math.max(limit, units[h]!)),
  };
}
