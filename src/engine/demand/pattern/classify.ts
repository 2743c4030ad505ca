import { adjustHistory, type AdjustedHistory } from "../forecast/adjustedHistory";
import { INTERVAL_LIMIT, VARIATION_LIMIT, type DemandPattern, type DemandShape } from "./pattern";
import { trendDirection } from "./trendTest";

/** Seasonal strength that noise reaches once or twice in a hundred histories (a random walk five times). */
const SEASONAL_STRENGTH = 0.75;
/** A season for judging youth where the calendar has none. */
const PERIODS_WITHOUT_SEASON = 12;
/** An item is ending after this many of its own intervals, and at least these periods, without demand. */
const ENDING_INTERVALS = 4;
const ENDING_PERIODS = 6;

/**
 * Pattern of a complete history; `seen` is the same adjusted, where the caller has it already.
 *
 * Shape by A. A. Syntetos, J. E. Boylan and J. D. Croston, "On the categorization of demand patterns", Journal of the
 * Operational Research Society 56 (2005), doi:10.1057/palgrave.jors.2601841.
 */
export function classifyDemand(
  demand: Float64Array,
  seasonPeriods: number,
  seen: AdjustedHistory = adjustHistory(demand, seasonPeriods),
): DemandPattern {
  const { averageInterval, squaredVariation, periodsSinceLast } = sizesAndIntervals(demand);
  const steadySeason = seasonPeriods > 1 ? seasonPeriods : PERIODS_WITHOUT_SEASON;
  const quietLimit = Math.max(ENDING_PERIODS, ENDING_INTERVALS * averageInterval);
  return {
    shape: shapeOf(averageInterval, squaredVariation),
    averageInterval,
    squaredVariation,
    isSeasonal: seen.profile.strength >= SEASONAL_STRENGTH,
    trend: trendDirection(seen.adjusted),
    isNew: demand.length < steadySeason,
    isEnding: Number.isFinite(averageInterval) && periodsSinceLast >= quietLimit,
  };
}

/** The four shapes, by the two limits; a value on a limit belongs to the harder side. */
export function shapeOf(averageInterval: number, squaredVariation: number): DemandShape {
  if (!Number.isFinite(averageInterval)) return "none";
  const isLike = squaredVariation < VARIATION_LIMIT;
  if (averageInterval < INTERVAL_LIMIT) return isLike ? "smooth" : "erratic";
  return isLike ? "intermittent" : "lumpy";
}

interface SizesAndIntervals {
  readonly averageInterval: number;
  readonly squaredVariation: number;
  readonly periodsSinceLast: number;
}

/** Interval and variation of demand; the interval counts up to the last sale, so that an end does not look like a pattern. */
function sizesAndIntervals(demand: Float64Array): SizesAndIntervals {
  let count = 0;
  let sum = 0;
  let last = -1;
  for (let t = 0; t < demand.length; t++) {
    if (!(demand[t]! > 0)) continue;
    count++;
    sum += demand[t]!;
    last = t;
  }
  if (count === 0) return { averageInterval: Infinity, squaredVariation: 0, periodsSinceLast: demand.length };
  const mean = sum / count;
  let squares = 0;
  for (let t = 0; t <= last; t++) if (demand[t]! > 0) squares += (demand[t]! / mean - 1) ** 2;
  return {
    averageInterval: (last + 1) / count,
    squaredVariation: squares / count,
    periodsSinceLast: demand.length - 1 - last,
  };
}
