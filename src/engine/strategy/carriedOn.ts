import { kpiOver, type KpiSeries } from "../measure/kpi/kpiSeries";
import { recentSpan } from "../measure/kpi/recent";
import { spanAt, type TargetInput } from "./objectiveTarget";

/**
 * The series with open months that nobody tells carried on at the level of the last three closed ones: those of a sum
 * that are missing, or all of an average, ratio or end of which none is told. `null` where nothing is to be carried on.
 */
export function carriedOn({ series, timeline, objective }: TargetInput, column: number): KpiSeries | null {
  const { first, last } = spanAt({ objective, timeline }, column);
  const isMissing = (at: number): boolean => Number.isNaN(series.top[at]! + series.bottom[at]!);
  const open: number[] = [];
  for (let at = Math.max(first, timeline.openFrom); at <= last; at++) open.push(at);
  const missing = (series.aggregation === "end" ? open.slice(-1) : open).filter(isMissing);
  const isTold =
    series.aggregation === "average" || series.aggregation === "ratio" ? missing.length < open.length : false;
  const level = kpiOver({ ...series, aggregation: "average" }, timeline.openFrom - 3, timeline.openFrom - 1);
  if (missing.length === 0 || isTold || level !== level) return null;
  const weight = recentWeight(series, timeline.openFrom);
  const [top, bottom] = [series.top.slice(), series.bottom.slice()];
  for (const at of missing) {
    top[at] = level * weight;
    bottom[at] = weight;
  }
  return { ...series, top, bottom };
}

/** What a closed month weighs on average: 1 unless the KPI is a ratio. */
function recentWeight({ bottom, top }: KpiSeries, openFrom: number): number {
  const { first, end } = recentSpan(openFrom);
  const known = bottom
    .subarray(first, end)
    .filter((weight, n) => weight > 0 && !Number.isNaN(top[first + n]!));
  return known.reduce((sum, weight) => sum + weight, 0) / known.length;
}
