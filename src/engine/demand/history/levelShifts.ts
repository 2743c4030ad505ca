import type { AdjustedHistory } from "../forecast/adjustedHistory";
import type { LevelShift } from "./history";
import { robustDeviation, runningMedian, windowMedian } from "./robust";

/** Periods on either side whose medians are compared. */
const WINDOW = 6;
/** Robust standard deviations between them that make a shift. */
const LIMIT = 8;
/** The same by the deviation of all such steps: a history that wanders has many. */
const STEP_LIMIT = 4;
/** Share of the shift that must happen in one step: a trend climbs it in many. */
const STEP_SHARE = 0.6;

/** Lasting steps of the seasonally adjusted level, the largest of a neighbourhood each. */
export function findLevelShifts({ adjusted, unit, steadied: x }: AdjustedHistory): LevelShift[] {
  const level = runningMedian(x, 2);
  const deviation = robustDeviation(x.map((value, t) => value - level[t]!));
  const steps = stepsOf(x);
  const limit = Math.max(LIMIT * deviation, STEP_LIMIT * robustDeviation(steps), 1e-9);
  const jumps = level.map((value, t) => (t > 0 ? Math.abs(value - level[t - 1]!) : 0));
  const found: LevelShift[] = [];
  for (let t = WINDOW; t + WINDOW <= x.length; t++) {
    const size = Math.abs(steps[t]!);
    if (size <= limit || jumps[t]! < STEP_SHARE * size) continue;
    if (!isLargestNearby(jumps, t)) continue;
    const window = new Float64Array(WINDOW);
    const from = windowMedian(adjusted, { from: t - WINDOW, to: t, window });
    const to = windowMedian(adjusted, { from: t, to: t + WINDOW, window });
    found.push({ index: t, from: from * unit, to: to * unit });
  }
  return found;
}

/** Median of the window that starts at a period less that of the window before it; 0 near the ends. */
function stepsOf(x: Float64Array): Float64Array {
  const window = new Float64Array(WINDOW);
  return x.map((_, t) => {
    if (t < WINDOW || t + WINDOW > x.length) return 0;
    const before = windowMedian(x, { from: t - WINDOW, to: t, window });
    return windowMedian(x, { from: t, to: t + WINDOW, window }) - before;
  });
}

/** Whether no jump within a window is larger; of equal ones the first counts. */
function isLargestNearby(jumps: Float64Array, t: number): boolean {
  for (let other = Math.max(0, t - WINDOW); other <= Math.min(jumps.length - 1, t + WINDOW); other++) {
    if (jumps[other]! > jumps[t]! || (jumps[other] === jumps[t] && other < t)) return false;
  }
  return true;
}
