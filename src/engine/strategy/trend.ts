import { kpiAt, type KpiSeries } from "../measure/kpi/kpiSeries";
import type { Objective } from "../model/strategy";

/** Which way the last actual went against the average of the three before it. */
export type Trend = "better" | "worse" | "steady" | "unknown";

/** A move smaller than this share of the earlier average is no move. */
const STEADY_SHARE = 0.01;

/** The trend of the actuals before a column. For a band, better is nearer to it. */
export function trendOf(series: KpiSeries, openFrom: number, objective: Objective): Trend {
  const known: number[] = [];
  for (let column = openFrom - 1; column >= 0 && known.length < 4; column--) {
    const value = kpiAt(series, column);
    if (value === value) known.push(value);
  }
  const [last, ...before] = known;
  if (last === undefined || before.length < 3) return "unknown";
  const average = before.reduce((sum, value) => sum + value, 0) / before.length;
  const move = goodness(last, objective) - goodness(average, objective);
  if (Math.abs(move) <= STEADY_SHARE * Math.abs(average)) return "steady";
  return move > 0 ? "better" : "worse";
}

function goodness(value: number, { direction, bandLow, bandHigh }: Objective): number {
  if (direction === "higher") return value;
  if (direction === "lower") return -value;
  return -Math.max(0, bandLow - value, value - bandHigh);
}
