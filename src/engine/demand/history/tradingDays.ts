/**
 * Demand as it would have been had every period the average number of working days (or of weeks, in a 4-4-5 calendar).
 *
 * `days` covers the history, period by period; a period without days keeps its demand.
 */
export function perAverageDay(demand: ArrayLike<number>, days: ArrayLike<number>): Float64Array {
  const average = averageDays(days, demand.length);
  return Float64Array.from(demand, (units, t) => (days[t]! > 0 ? (units * average) / days[t]! : units));
}

/** A forecast with the days of its own periods; `days` goes on from the history's last period. */
export function withOwnDays(
  path: Float64Array,
  days: ArrayLike<number>,
  historyPeriods: number,
): Float64Array {
  const average = averageDays(days, historyPeriods);
  return path.map((units, h) => {
    const own = days[historyPeriods + h];
    return own !== undefined && own >= 0 && average > 0 ? (units * own) / average : units;
  });
}

function averageDays(days: ArrayLike<number>, periods: number): number {
  let sum = 0;
  let count = 0;
  for (let t = 0; t < periods; t++) {
    if (!(days[t]! > 0)) continue;
    sum += days[t]!;
    count++;
  }
  return count > 0 ? sum / count : 0;
}
