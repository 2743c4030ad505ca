/**
 * Average daily usage, units a day: past usage and the usage that the forecast says, by the share of the future (0 to 1).
 *
 * Domain reference C7. NaN when a side that counts has no days.
 */
export function averageDailyUsage(
  past: { readonly units: ArrayLike<number>; readonly days: number },
  future: { readonly units: ArrayLike<number>; readonly days: number },
  futureShare: number,
): number {
  const pastPart = futureShare < 1 ? ((1 - futureShare) * sum(past.units)) / past.days : 0;
  const futurePart = futureShare > 0 ? (futureShare * sum(future.units)) / future.days : 0;
  return pastPart + futurePart;
}

function sum(units: ArrayLike<number>): number {
  let total = 0;
  for (let t = 0; t < units.length; t++) total += units[t]!;
  return total;
}
