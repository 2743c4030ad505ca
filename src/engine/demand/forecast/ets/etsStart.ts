import { seasonalIndices, type SeasonKind } from "../seasonality.ts";
import type { EtsStart } from "./etsFilter.ts";

/** Level, trend and seasonal states before the first period, from a decomposition and a line through the first year. */
export function heuristicStart(
  y: Float64Array,
  seasonPeriods: number,
  season: "none" | SeasonKind,
  trended: boolean,
): EtsStart {
  const m = season === "none" ? 0 : seasonPeriods;
  const start = new Float64Array(2 + m);
  let x = y;
  if (season !== "none") {
    const idx = seasonalIndices(y, seasonPeriods, season);
    for (let s = 0; s < m; s++)
      start[2 + s] = season === "multiplicative" ? Math.max(idx[s]!, 0.01) : idx[s]!;
    x = y.map((v, t) => (season === "additive" ? v - start[2 + (t % m)]! : v / start[2 + (t % m)]!));
  }
  const n = Math.min(x.length, Math.max(10, m));
  let mean = 0;
  for (let t = 0; t < n; t++) mean += x[t]! / n;
  if (!trended) {
    start[0] = mean;
    return start;
  }
  let sxy = 0;
  let sxx = 0;
  for (let t = 0; t < n; t++) {
    sxy += (t - (n - 1) / 2) * (x[t]! - mean);
    sxx += (t - (n - 1) / 2) ** 2;
  }
  const slope = sxx > 0 ? sxy / sxx : 0;
  start[0] = mean - slope * ((n + 1) / 2);
  start[1] = slope;
  return start;
}
