import type { Aim } from "../measure/aim";
import { favourableGap, shortfallShare, type GapBasis } from "../measure/favourableGap";
import { kpiNamed } from "../measure/kpi/catalogue";
import type { KpiFigures } from "../measure/kpi/figures";
import { kpiAt, kpiOver } from "../measure/kpi/kpiSeries";
import { DEFAULT_STATUS_LIMITS, statusOf, type Status, type StatusLimits } from "../measure/status";
import type { PlanningModel } from "../model/planningModel";
import type { Direction, Objective } from "../model/strategy";
import type { Problem } from "../problem/problem";
import { carriedOn } from "./carriedOn";
import { fault, objectiveFaults, pathFaults } from "./objectiveFaults";
import { objectiveSeries, type ObjectiveSeries, type SeriesSource } from "./objectiveSeries";
import { dueColumn, isYearlySum, spanAt, targetAt, type TargetInput } from "./objectiveTarget";
import { timelineOf, fiscalYear } from "./timeline";
import { trendOf, type Trend } from "./trend";
import { cascadeWeights, type CascadeWeights } from "./weights";

/** An objective read at one column: what is, what should be, and the light between them. */
export interface Reading {
  /** Period of the horizon; negative in history; `NaN` where nothing was ever measured. */
  readonly period: number;
  readonly value: number;
  readonly aim: Aim;
  /** The number to show as target: the edge of the band that is nearer, for a band. */
  readonly target: number;
  /** Favourable is positive; in the KPI's own unit. */
  readonly gap: number;
  /** The unfavourable part as a share of the target, or in points. */
  readonly shortfall: number;
  readonly status: Status;
}

/** One line of the scorecard. */
export interface ScorecardRow {
  /** Index of the objective. */
  readonly objective: number;
  readonly name: string;
  /** Index of the goal it serves; -1 for none. */
  readonly goal: number;
  readonly kpi: string;
  readonly family: number;
  readonly unit: string;
  readonly basis: GapBasis;
  readonly direction: Direction;
  readonly owner: string;
  /** Share of the whole cascade; all rows add up to 1. */
  readonly weight: number;
  /** The latest actual (of the year to date where the target is yearly) against the glide path. */
  readonly now: Reading;
  /** What is projected for the due month or year against the target. */
  readonly due: Reading;
  /** The due month lies beyond the plan, so the end of the plan was read. */
  readonly isBeyondPlan: boolean;
  readonly actualFrom: SeriesSource;
  readonly projectedFrom: SeriesSource | "trend";
  readonly trend: Trend;
  /** By column of history and horizon: what was or is planned, and the glide path of the same reading. */
  readonly values: Float64Array;
  readonly glide: Float64Array;
}

export interface Scorecard {
  readonly rows: readonly ScorecardRow[];
  readonly weights: CascadeWeights;
  /** Weight of the objectives that have a projection against a target; 1 when all have. */
  readonly coverage: number;
  readonly problems: readonly Problem[];
}

/** Every objective against its glide path now and against its target when due, under one plan. */
export function scorecard(model: PlanningModel, figures: KpiFigures): Scorecard {
  const weights = cascadeWeights(model);
  const timeline = timelineOf(model.calendar);
  const inputs = model.objectives.map((objective) => {
    return { objective, ...objectiveSeries(model, figures, objective), timeline };
  });
  const rows = inputs.map((input, index) => rowOf({ model, weights, input }, index));
  const problems: Problem[] = [...objectiveFaults(model), ...inputs.flatMap(pathFaults), ...weights.problems];
  for (const row of rows) {
    const isUnknown = row.actualFrom === "none" && row.projectedFrom === "none" && row.kpi !== "";
    if (!isUnknown) continue;
    const { kpi } = row;
    problems.push(
      fault(model.objectives[row.objective]!, "kpi", { code: "kpi-not-measured", facts: { kpi } }),
    );
  }
  model.goals.forEach(({ name }, goal) => {
    if (weights.goalOf.includes(goal)) return;
    const place = { sheet: "Goals" as const, row: name };
    problems.push({ code: "goal-without-objective", severity: "warning", place, facts: { goal: name } });
  });
  const measured = rows.filter(({ due }) => due.status !== "no actual");
  const coverage = measured.reduce((sum, { weight }) => sum + weight, 0);
  return { rows, weights, coverage: Math.min(1, coverage), problems };
}

interface RowInput {
  readonly model: PlanningModel;
  readonly weights: CascadeWeights;
  readonly input: TargetInput & ObjectiveSeries;
}

function rowOf({ model, weights, input }: RowInput, index: number): ScorecardRow {
  const { objective } = input;
  const known = kpiNamed(objective.kpi);
  const limits = limitsOf(model, objective);
  const projection = projectionOf(input);
  const columns = input.timeline.periods.length;
  return {
    objective: index,
    name: objective.name,
    goal: weights.goalOf[index]!,
    kpi: known?.name ?? objective.kpi,
    family: objective.family,
    unit: objective.unit,
    basis: limits.basis,
    direction: objective.direction,
    owner: objective.owner,
    weight: weights.objectives[index]!,
    now: readNow(input, limits),
    due: read(projection, limits),
    isBeyondPlan: endOfTarget(input) >= columns,
    actualFrom: input.actualFrom,
    projectedFrom: projection.from,
    trend: trendOf(input.series, input.timeline.openFrom, objective),
    values: Float64Array.from({ length: columns }, (_, column) => valueAt(input, column)),
    glide: Float64Array.from({ length: columns }, (_, column) => shown(targetAt(input, column), Number.NaN)),
  };
}

/** The column in which the target must be reached: the due one, or the end of its fiscal year. */
function endOfTarget(input: TargetInput): number {
  const due = dueColumn(input);
  const isYear = input.objective.dueBasis === "year" && due >= 0 && due < input.timeline.periods.length;
  return isYear ? fiscalYear(input.timeline, due).endColumn : due;
}

/** Tolerance and red limit of an objective; shares of one and percentages are read in points. */
export function limitsOf(model: PlanningModel, objective: Objective): StatusLimits {
  const { tolerance, limit } = objective;
  const isShare = kpiNamed(objective.kpi)?.unit === "share" || /%|percent|share|pp/i.test(objective.unit);
  const free = tolerance >= 0 ? tolerance : model.settings.index["goal-plan"].tolerance;
  return {
    tolerance: free,
    redFrom: limit >= 0 ? limit : Math.max(free, DEFAULT_STATUS_LIMITS.redFrom),
    basis: isShare ? "points" : "relative",
  };
}

/** The value that an objective is read by at a column: the month, or the fiscal year up to it. */
function valueAt(input: TargetInput, column: number): number {
  const { first, last, isFromStart } = spanAt(input, column);
  if (isYearlySum(input.objective) && !isFromStart) return Number.NaN;
  return kpiOver(input.series, first, last);
}

/** The latest closed column with an actual. */
function readNow(input: TargetInput, limits: StatusLimits): Reading {
  const { openFrom } = input.timeline;
  let column = openFrom - 1;
  while (column > 0 && Number.isNaN(kpiAt(input.series, column))) column -= 1;
  if (column < 0) return read({ value: Number.NaN, aim: targetAt(input, 0), period: Number.NaN }, limits);
  const value = valueAt(input, column);
  const period = value === value ? column - openFrom : Number.NaN;
  return read({ value, aim: targetAt(input, column), period }, limits);
}

interface Projection {
  readonly value: number;
  readonly aim: Aim;
  readonly period: number;
}

/** What is planned for the due month or year; months that no plan tells keep the average of the last three actuals. */
function projectionOf(
  input: TargetInput & ObjectiveSeries,
): Projection & { readonly from: ScorecardRow["projectedFrom"] } {
  const { timeline, objective } = input;
  const last = timeline.periods.length - 1;
  const due = Math.max(0, Math.min(dueColumn(input), last));
  const column = objective.dueBasis === "year" ? fiscalYear(timeline, due).last : due;
  const aim = targetAt(input, column);
  const period = column - timeline.openFrom;
  const carried = carriedOn(input, column);
  const value = valueAt(carried === null ? input : { ...input, series: carried }, column);
  const told = period < 0 ? input.actualFrom : input.outlookFrom;
  const from = carried === null ? told : "trend";
  return { value, aim, period, from: value === value ? from : "none" };
}

function read({ value, aim, period }: Projection, limits: StatusLimits): Reading {
  return {
    period,
    value,
    aim,
    target: shown(aim, value),
    gap: favourableGap(value, aim),
    shortfall: shortfallShare(value, aim, limits.basis),
    status: statusOf(value, aim, limits),
  };
}

function shown(aim: Aim, value: number): number {
  if (aim.direction !== "band") return aim.low;
  return Math.abs(value - aim.high) < Math.abs(value - aim.low) ? aim.high : aim.low;
}
