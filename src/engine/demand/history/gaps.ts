import { seasonalProfile, withoutSeason, withSeason } from "../forecast/seasonalProfile";

/** Share of zeros from which a gap is filled with the mean: between zeros there is no line to follow. */
const SELDOM = 0.25;
/** The season is learnt from a filled history, and the filling from the season: a few rounds settle both. */
const ROUNDS = 5;

/** Fills NaN in place: along the seasonally adjusted neighbours, or with the mean where demand is seldom. */
export function fillGaps(demand: Float64Array, seasonPeriods: number): void {
  const isGap = Uint8Array.from(demand, (units) => (Number.isNaN(units) ? 1 : 0));
  if (!isGap.includes(1)) return;
  const known = demand.filter((units) => !Number.isNaN(units));
  if (known.length === 0) return;
  if (known.filter((units) => units === 0).length > SELDOM * known.length) {
    const mean = known.reduce((sum, units) => sum + units / known.length, 0);
    isGap.forEach((gap, t) => {
      if (gap) demand[t] = mean;
    });
    return;
  }
  joinNeighbours(demand, isGap);
  for (let round = 0; round < ROUNDS; round++) {
    const profile = seasonalProfile(demand, seasonPeriods);
    const adjusted = withoutSeason(demand, profile);
    joinNeighbours(adjusted, isGap);
    const filled = withSeason(adjusted, 0, profile);
    isGap.forEach((gap, t) => {
      if (gap) demand[t] = Math.max(0, filled[t]!);
    });
  }
}

/** Straight lines across the gaps; before the first and after the last known value, that value. */
function joinNeighbours(values: Float64Array, isGap: Uint8Array): void {
  let left = -1;
  for (let t = 0; t <= values.length; t++) {
    if (t < values.length && isGap[t]) continue;
    for (let gap = left + 1; gap < t; gap++) {
      if (left < 0) values[gap] = values[t]!;
      else if (t === values.length) values[gap] = values[left]!;
      else values[gap] = values[left]! + ((values[t]! - values[left]!) * (gap - left)) / (t - left);
    }
    left = t;
  }
}
