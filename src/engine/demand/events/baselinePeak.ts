import type { PeriodRun } from "./eventCheck";

/** A baseline that holds this share of the promised uplift in the event's months already has the event. */
export const DOUBLE_SHARE = 0.5;

/**
 * Units of the run above the straight line between the months before and after it; the level of the only one of them
 * that has a baseline, and 0 where none has: a launch is no peak.
 */
export function baselinePeak(units: Float64Array, { first, last }: PeriodRun): number {
  const levels = [units[first - 1] ?? 0, units[last + 1] ?? 0];
  const before = levels[0]! || levels[1]!;
  const after = levels[1]! || before;
  if (!(before > 0)) return 0;
  const steps = last - first + 2;
  let peak = 0;
  for (let t = first; t <= last; t++) {
    peak += units[t]! - (before + ((after - before) * (t - first + 1)) / steps);
  }
  return peak;
}
