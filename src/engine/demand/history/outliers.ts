import type { AdjustedHistory } from "../forecast/adjustedHistory";
import { shapeOf } from "../pattern/classify";
import { robustDeviation, runningMedian } from "./robust";

/** Robust standard deviations from the neighbours' median that make an outlier. */
const LIMIT = 8;
/** Periods on either side that a value is compared with. */
const REACH = 3;
/** Fewer periods show no outlier. */
const LEAST_PERIODS = 12;
/** The newest periods may be the start of something new. */
const NEWEST = 2;
/** An outlier that comes back in the same month of another year, at half the limit, is a season. */
const RECURRING = LIMIT / 2;

/**
 * Periods whose single values lie far from their neighbours, seasonally adjusted and on a steadied scale: Hampel's rule (1974),
 * doi:10.2307/2285666. None for items with demand now and then, where a peak is the pattern.
 */
export function findOutliers({ values, steadied: x }: AdjustedHistory, seasonPeriods: number): number[] {
  const n = values.length;
  if (n < LEAST_PERIODS || isSeldom(values)) return [];
  const level = runningMedian(x, REACH);
  const remainders = x.map((value, t) => value - level[t]!);
  const deviation = robustDeviation(remainders);
  if (!(deviation > 0)) return [];
  const found: number[] = [];
  for (let t = 0; t < n - NEWEST; t++) {
    if (Math.abs(remainders[t]!) <= LIMIT * deviation) continue;
    if (recurs(remainders, t, { seasonPeriods, limit: RECURRING * deviation })) continue;
    found.push(t);
  }
  return found;
}

function isSeldom(demand: Float64Array): boolean {
  const sales = demand.filter((units) => units > 0).length;
  const shape = shapeOf(sales > 0 ? demand.length / sales : Infinity, 0);
  return shape !== "smooth";
}

/** Whether another year has a like remainder, in sign and size, in the same period. */
function recurs(remainders: Float64Array, t: number, by: { seasonPeriods: number; limit: number }): boolean {
  const { seasonPeriods, limit } = by;
  if (seasonPeriods < 2) return false;
  for (let other = t % seasonPeriods; other < remainders.length; other += seasonPeriods) {
    if (other !== t && remainders[other]! * Math.sign(remainders[t]!) > limit) return true;
  }
  return false;
}
