import { aimAt, aimBetween, type Aim } from "../measure/aim";
import { glideProgress, type GlidePath } from "../measure/glidePath";
import { kpiAt, type KpiSeries } from "../measure/kpi/kpiSeries";
import type { Objective } from "../model/strategy";
import { aggregationOf } from "./objectiveSeries";
import { fiscalYear, yearToDate, type Span, type Timeline } from "./timeline";

/** What a target is asked of: the objective, its series and the line of time, in columns. */
export interface TargetInput {
  readonly objective: Objective;
  readonly series: KpiSeries;
  readonly explicitGlide: Float64Array;
  readonly timeline: Timeline;
}

/** Whether the objective is a sum over a fiscal year, whose target is the year's and not the month's. */
export function isYearlySum(objective: Objective): boolean {
  return aggregationOf(objective) === "sum" && objective.dueBasis !== "month";
}

/** The column in which an objective is due; the end of the line where none is stated. */
export function dueColumn({ objective, timeline }: Pick<TargetInput, "objective" | "timeline">): number {
  const { duePeriod } = objective;
  return duePeriod === duePeriod ? timeline.openFrom + duePeriod : timeline.periods.length - 1;
}

/**
 * The target that the glide path sets for a column.
 *
 * A level (month, average, end, ratio) glides from its baseline to its target. A sum over the year glides from 0 at
 * the start of the fiscal year to the year's target; the target of a year before the due one lies on the way from
 * the baseline to the target. A band stays where it is. An explicit path goes before all; its months are those of
 * the KPI, so a sum over the year adds them up from the start of the year.
 */
export function targetAt(input: TargetInput, column: number): Aim {
  const { objective } = input;
  if (objective.direction === "band") return aimBetween(objective.bandLow, objective.bandHigh);
  const stated = objective.glide === "explicit" ? statedTarget(input, column) : Number.NaN;
  const target = stated === stated ? stated : glidingTarget(input, column);
  return aimAt(target, objective.direction);
}

/** The explicit path at a column; blank where one of the months that it takes is not stated. */
function statedTarget(input: TargetInput, column: number): number {
  if (!isYearlySum(input.objective)) return input.explicitGlide[column] ?? Number.NaN;
  const { first, isFromStart } = yearToDate(input.timeline, column);
  if (!isFromStart) return Number.NaN;
  return input.explicitGlide.subarray(first, column + 1).reduce((sum, month) => sum + month, 0);
}

function glidingTarget(input: TargetInput, column: number): number {
  const { objective } = input;
  const due = dueColumn(input);
  if (!isYearlySum(objective)) return levelAt(input, column);
  const { first, endColumn } = fiscalYear(input.timeline, column);
  const isDueYear = due >= first && due <= endColumn;
  const end = isDueYear && objective.dueBasis === "year to date" ? due : endColumn;
  const total = isDueYear || due < first ? objective.target : levelAt(input, endColumn);
  return total * progress(input, { from: first - 1, to: end }, column);
}

/** The level on the way from the baseline to the target; the target where there is no baseline. */
function levelAt(input: TargetInput, column: number): number {
  const { objective, timeline } = input;
  if (objective.baseline !== objective.baseline) return objective.target;
  const stated = timeline.openFrom + objective.baselinePeriod;
  const from = stated === stated ? stated : timeline.openFrom - 1;
  const way = progress(input, { from, to: dueColumn(input) }, column);
  return objective.baseline + (objective.target - objective.baseline) * way;
}

interface Way {
  readonly from: number;
  readonly to: number;
}

function progress(input: TargetInput, { from, to }: Way, column: number): number {
  const { glide } = input.objective;
  const path: Omit<GlidePath, "seasonalWeights"> = {
    shape: glide === "explicit" ? "linear" : glide,
    baseline: 0,
    target: 1,
    baselinePeriod: from,
    duePeriod: to,
  };
  if (glide !== "seasonal") return glideProgress(path, column);
  return glideProgress({ ...path, seasonalWeights: seasonOf(input, { from, to }) }, column);
}

/**
 * The season of the columns after `from` up to `to`: last year's values, those of the year before where last year is
 * still open, so that the path never depends on the plan that it judges; this year's where history is shorter.
 */
function seasonOf({ series, timeline }: TargetInput, { from, to }: Way): number[] {
  const { openFrom, periodsAYear } = timeline;
  return Array.from({ length: Math.max(0, to - from) }, (_, n) => {
    let column = from + 1 + n - periodsAYear;
    while (column >= openFrom) column -= periodsAYear;
    while (column < 0) column += periodsAYear;
    return column < openFrom ? kpiAt(series, column) : Number.NaN;
  });
}

/** What a glide path was meant to follow and could not: no year of actuals, or no month of an explicit path. */
export function missingPath(input: TargetInput): "seasonal" | "explicit" | null {
  const { objective, explicitGlide, timeline } = input;
  if (objective.direction === "band" || objective.target !== objective.target) return null;
  if (objective.glide === "explicit") return explicitGlide.some((v) => v === v) ? null : "explicit";
  const isLevel = !isYearlySum(objective);
  if (objective.glide !== "seasonal" || (isLevel && objective.baseline !== objective.baseline)) return null;
  const from = timeline.openFrom - 1;
  const season = seasonOf(input, { from, to: from + timeline.periodsAYear });
  return season.every((value) => value >= 0) && season.some((value) => value > 0) ? null : "seasonal";
}

/** The columns that an objective speaks of when it is read at a column: the month, or its fiscal year up to it. */
export function spanAt(
  { objective, timeline }: Pick<TargetInput, "objective" | "timeline">,
  column: number,
): Span {
  if (objective.dueBasis === "month") return { first: column, last: column, isFromStart: true };
  return yearToDate(timeline, column);
}
