import { kpiNamed } from "../measure/kpi/catalogue";
import type { KpiFigures } from "../measure/kpi/figures";
import { kpiAt, type KpiSeries } from "../measure/kpi/kpiSeries";
import { said } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import { at } from "../series/grid";
import { aggregationOf, objectiveSeries } from "./objectiveSeries";
import { spanAt } from "./objectiveTarget";
import type { ScorecardRow } from "./scorecard";
import { timelineOf, type Span } from "./timeline";

/** How far the outcome may lie from what is projected, in the KPI's own unit. */
export interface Spread {
  /** Where the outcomes lie on average, less the projection: what past forecasts were off by, and stay off by. */
  readonly shift: number;
  readonly sigma: number;
  readonly basis: "forecast error" | "past spread" | "measured" | "none";
}

/** What spreads are told from. */
export interface Sight {
  readonly model: PlanningModel;
  readonly figures: KpiFigures;
}

const UNKNOWN: Spread = { shift: 0, sigma: Number.NaN, basis: "none" };

/** At least this many months must tell a spread. */
const LEAST_MONTHS = 6;

/** Months of the past that tell how far a KPI wavers. */
const MONTHS_BACK = 24;

/** What follows demand errs as forecasts do; any other KPI as it has wavered itself. What is measured does not err. */
export function spreadOf(sight: Sight, row: ScorecardRow): Spread {
  if (row.due.period < 0) return { shift: 0, sigma: 0, basis: "measured" };
  const base = baseOf(sight, row);
  const ofForecast = base === null ? UNKNOWN : forecastSpread(sight, row, base);
  return ofForecast.sigma === ofForecast.sigma ? ofForecast : ownSpread(sight, row);
}

/** How a KPI follows demand: the figure that errs with it, by how much, and over which columns. */
interface Base {
  readonly figure: "revenue" | "cogs" | "loadHours";
  /** The KPI's change for one more of the figure. Stock falls as more is sold. */
  readonly factor: number;
  readonly span: Span;
}

function baseOf({ model, figures }: Sight, row: ScorecardRow): Base | null {
  const column = figures.historyPeriods + row.due.period;
  const objective = model.objectives[row.objective]!;
  const joins = aggregationOf(objective);
  const month = { first: column, last: column, isFromStart: true };
  const span = joins === "end" ? month : spanAt({ objective, timeline: timelineOf(model.calendar) }, column);
  const each = joins === "average" ? 1 / (span.last - span.first + 1) : 1;
  const over = (bottom: KpiFigures["revenue"]): number => 1 / sumOver(figures, { row, bottom, span });
  switch (kpiNamed(row.kpi)?.name) {
    case "revenue":
      return { figure: "revenue", factor: each, span };
    case "gross margin":
      return { figure: "revenue", factor: each * marginShareOf({ model, figures }, row), span };
    case "budget attainment":
      return { figure: "revenue", factor: over(figures.budgetRevenue), span };
    case "revenue growth":
      return { figure: "revenue", factor: 1 / yearBefore(figures, row, span), span };
    case "capacity utilisation":
      return { figure: "loadHours", factor: over(figures.availableHours), span };
    case "inventory value":
      return { figure: "cogs", factor: -1, span: { ...month, first: 0 } };
    default:
      return null;
  }
}

const lineOf = (figures: KpiFigures, { family }: ScorecardRow): number =>
  family < 0 ? figures.families : family;

function sumOver(
  figures: KpiFigures,
  of: { readonly row: ScorecardRow; readonly bottom: KpiFigures["revenue"]; readonly span: Span },
): number {
  const line = lineOf(figures, of.row);
  let sum = 0;
  for (let column = of.span.first; column <= of.span.last; column++) sum += said(at(of.bottom, line, column));
  return sum;
}

/** Revenue of the same months a year before. */
function yearBefore(figures: KpiFigures, row: ScorecardRow, { first, last, isFromStart }: Span): number {
  const back = figures.periodsAYear;
  if (first < back) return Number.NaN;
  return sumOver(figures, {
    row,
    bottom: figures.revenue,
    span: { first: first - back, last: last - back, isFromStart },
  });
}

/**
 * The distribution of a sum of open months from past relative errors of the same family: each month errs by their mean,
 * and by a part of its own of their standard deviation; the mean itself is known only as well as so many months tell it.
 */
function forecastSpread({ figures }: Sight, row: ScorecardRow, { figure, factor, span }: Base): Spread {
  const errors = relativeErrors(figures, lineOf(figures, row));
  if (errors.length < LEAST_MONTHS || !Number.isFinite(factor)) return UNKNOWN;
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  const variance = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / (errors.length - 1);
  let total = 0;
  let squares = 0;
  for (let column = Math.max(figures.historyPeriods, span.first); column <= span.last; column++) {
    const planned = said(at(figures[figure], lineOf(figures, row), column));
    total += planned;
    squares += planned ** 2;
  }
  const sigma = Math.sqrt(variance * (squares + total ** 2 / errors.length));
  return { shift: factor * mean * total, sigma: Math.abs(factor) * sigma, basis: "forecast error" };
}

/** By how much of the forecast the actual differed from it, month by month, where something was forecast. */
function relativeErrors({ errorValue, actualValue, historyPeriods }: KpiFigures, line: number): number[] {
  const errors: number[] = [];
  for (let column = 0; column < historyPeriods; column++) {
    const error = -at(errorValue, line, column);
    const forecast = at(actualValue, line, column) - error;
    if (forecast > 0) errors.push(error / forecast);
  }
  return errors;
}

function marginShareOf({ figures }: Sight, row: ScorecardRow): number {
  const open = { first: figures.historyPeriods, last: figures.revenue.periods - 1, isFromStart: true };
  const revenue = sumOver(figures, { row, bottom: figures.revenue, span: open });
  const cogs = sumOver(figures, { row, bottom: figures.cogs, span: open });
  return revenue > 0 ? Math.max(0, (revenue - cogs) / revenue) : 0;
}

/**
 * How far the KPI's own months lay from the mean of the three before them. Over a year the closed months err no more,
 * and of the open ones each errs for itself and all err with the level that three months told.
 */
function ownSpread({ model, figures }: Sight, row: ScorecardRow): Spread {
  const objective = model.objectives[row.objective]!;
  const { series } = objectiveSeries(model, figures, objective);
  const open = figures.historyPeriods;
  const known: number[] = [];
  for (let column = Math.max(0, open - MONTHS_BACK); column < open; column++) {
    const value = kpiAt(series, column);
    if (value === value) known.push(value);
  }
  const moves = known.slice(3).map((value, n) => value - (known[n]! + known[n + 1]! + known[n + 2]!) / 3);
  if (moves.length < LEAST_MONTHS) return UNKNOWN;
  const one = moves.reduce((sum, move) => sum + move ** 2, 0) / moves.length;
  const span = spanAt({ objective, timeline: timelineOf(model.calendar) }, open + row.due.period);
  const { squares, total } = shares(series, span, open);
  return { shift: 0, sigma: Math.sqrt(0.75 * one * (squares + total ** 2 / 3)), basis: "past spread" };
}

/** What the open months of a span weigh in its reading: the sum of their weights, and of their squares. */
function shares(series: KpiSeries, { first, last }: Span, open: number): { squares: number; total: number } {
  if (series.aggregation === "end" || first === last) return { squares: 1, total: 1 };
  const columns = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const known = columns.map((column) => series.bottom[column]!).filter((weight) => weight > 0);
  const usual = known.length === 0 ? 1 : known.reduce((sum, weight) => sum + weight, 0) / known.length;
  const weightOf = (column: number): number => series.bottom[column]! || usual;
  const all = series.aggregation === "sum" ? 1 : columns.reduce((sum, column) => sum + weightOf(column), 0);
  const weights = columns.filter((column) => column >= open).map((column) => weightOf(column) / all);
  return {
    squares: weights.reduce((sum, weight) => sum + weight ** 2, 0),
    total: weights.reduce((sum, weight) => sum + weight, 0),
  };
}
