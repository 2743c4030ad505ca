import { aggregationOf } from "./objectiveSeries";
import { kpiNamed } from "../measure/kpi/catalogue";
import type { KpiFigures } from "../measure/kpi/figures";
import { normalCumulative } from "../measure/normal";
import { said } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import { at } from "../series/grid";
import type { Scorecard, ScorecardRow } from "./scorecard";
import { timelineOf, yearToDate } from "./timeline";

/** How sure a projection is. */
export interface ProjectionRange {
  /** Index of the objective. */
  readonly objective: number;
  /** Eight of ten outcomes lie between these; blank where nothing tells the spread. */
  readonly low: number;
  readonly high: number;
  /** Standard deviation of the outcome, in the KPI's unit. */
  readonly sigma: number;
  /** Probability of meeting the target, 0 to 1; blank where nothing tells the spread. */
  readonly probability: number;
  readonly basis: "forecast error" | "past spread" | "measured" | "none";
}

/** 80 % of a normal distribution lie within this many standard deviations. */
const EIGHTY_PERCENT = 1.2815515655446004;

/** At least this many months must tell a spread. */
const LEAST_MONTHS = 6;

/** A range for each line of the scorecard, in its order. */
export function projectionRanges(
  model: PlanningModel,
  figures: KpiFigures,
  { rows }: Scorecard,
): ProjectionRange[] {
  return rows.map((row) => {
    const { sigma, basis } = spreadOf({ model, figures }, row);
    return rangeOf(row, { sigma, basis });
  });
}

interface Spread {
  readonly sigma: number;
  readonly basis: ProjectionRange["basis"];
}

interface Sight {
  readonly model: PlanningModel;
  readonly figures: KpiFigures;
}

function rangeOf({ objective, due }: ScorecardRow, { sigma, basis }: Spread): ProjectionRange {
  const reach = EIGHTY_PERCENT * sigma;
  const below = (edge: number): number =>
    sigma === 0 ? Number(due.value < edge) : normalCumulative((edge - due.value) / sigma);
  const { aim } = due;
  const isBlank = sigma !== sigma || due.value !== due.value;
  const meets =
    aim.direction === "higher"
      ? 1 - below(aim.low)
      : aim.direction === "lower"
        ? below(aim.high)
        : below(aim.high) - below(aim.low);
  const atEdge = sigma === 0 && due.gap >= 0 ? 1 : meets;
  return {
    objective,
    low: due.value - reach,
    high: due.value + reach,
    sigma,
    probability: isBlank ? Number.NaN : atEdge,
    basis: isBlank ? "none" : basis,
  };
}

/** Amounts of money err as forecasts do; any other KPI as it has wavered itself. What is measured does not err. */
function spreadOf(sight: Sight, row: ScorecardRow): Spread {
  if (row.due.period < 0) return { sigma: 0, basis: "measured" };
  const known = kpiNamed(row.kpi);
  const isFlow = known?.name === "revenue" || known?.name === "gross margin";
  const isStock = known?.name === "inventory value";
  if (isFlow || isStock) {
    const sigma = errorOfMoney(sight, row, isStock ? "cogs" : "revenue");
    const share = known?.name === "gross margin" ? marginShareOf(sight, row) : 1;
    if (sigma === sigma) return { sigma: sigma * share, basis: "forecast error" };
  }
  return { sigma: ownSpread(sight, row), basis: "past spread" };
}

/**
 * Standard deviation of a sum of months from past forecast errors of the same family: the bias stays with every
 * month, the rest is new each month. Analytic, no simulation.
 */
function errorOfMoney({ model, figures }: Sight, row: ScorecardRow, name: "revenue" | "cogs"): number {
  const line = row.family < 0 ? figures.families : row.family;
  const errors: number[] = [];
  for (let column = 0; column < figures.historyPeriods; column++) {
    const error = at(figures.errorValue, line, column) / at(figures.actualValue, line, column);
    if (Number.isFinite(error)) errors.push(error);
  }
  if (errors.length < LEAST_MONTHS) return Number.NaN;
  const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  const variance = errors.reduce((sum, error) => sum + (error - bias) ** 2, 0) / (errors.length - 1);
  const last = figures.historyPeriods + row.due.period;
  const objective = model.objectives[row.objective]!;
  const isYear = objective.dueBasis !== "month" && aggregationOf(objective) === "sum";
  const isStock = name === "cogs";
  const yearStart = isYear ? yearToDate(timelineOf(model.calendar), last).first : last;
  const first = Math.max(figures.historyPeriods, isStock ? 0 : yearStart);
  let total = 0;
  let squares = 0;
  for (let column = first; column <= last; column++) {
    const money = said(at(figures[name], line, column));
    total += money;
    squares += money ** 2;
  }
  return Math.sqrt((bias * total) ** 2 + variance * squares);
}

function marginShareOf({ figures }: Sight, row: ScorecardRow): number {
  const line = row.family < 0 ? figures.families : row.family;
  let revenue = 0;
  let cogs = 0;
  for (let column = figures.historyPeriods; column < figures.revenue.periods; column++) {
    revenue += said(at(figures.revenue, line, column));
    cogs += said(at(figures.cogs, line, column));
  }
  return revenue > 0 ? Math.max(0, (revenue - cogs) / revenue) : 0;
}

/** How far the KPI's own months lay from the mean of the three before them. Blank with too few months. */
function ownSpread({ figures }: Sight, row: ScorecardRow): number {
  const known: number[] = [];
  for (let column = Math.max(0, figures.historyPeriods - 24); column < figures.historyPeriods; column++) {
    const value = row.values[column]!;
    if (value === value) known.push(value);
  }
  const moves = known.slice(3).map((value, n) => value - (known[n]! + known[n + 1]! + known[n + 2]!) / 3);
  if (moves.length < LEAST_MONTHS) return Number.NaN;
  return Math.sqrt(moves.reduce((sum, move) => sum + move ** 2, 0) / moves.length);
}
