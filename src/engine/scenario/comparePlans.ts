import type { PlanMeasures } from "../gap/measurePlan";
import type { Plan } from "../plan/plan";
import { said } from "../measure/planValues";
import { ratio } from "../measure/pairs";
import type { Grid } from "../series/grid";

/** The tables of a plan that are compared cell by cell, with what a row of each is. */
export const COMPARED = [
  { table: "demand", rows: "cell" },
  { table: "production", rows: "item" },
  { table: "purchased", rows: "item" },
  { table: "shipped", rows: "cell" },
  { table: "backlog", rows: "cell" },
  { table: "lost", rows: "cell" },
  { table: "stock", rows: "item" },
  { table: "load", rows: "resource" },
  { table: "overtime", rows: "resource" },
] as const satisfies readonly { readonly table: keyof Plan; readonly rows: string }[];

export type ComparedTable = (typeof COMPARED)[number]["table"];

/** One cell that differs between two plans. */
export interface CellDifference {
  readonly table: ComparedTable;
  /** Row of the grid: a cell (item × segment), an item or a resource. */
  readonly row: number;
  readonly period: number;
  readonly before: number;
  readonly after: number;
}

/** Differences smaller than this share of the table's largest number are rounding. */
const NOISE = 1e-9;

/** Every cell that differs, table by table, the largest difference first. */
export function comparePlans(before: Plan, after: Plan): CellDifference[] {
  return COMPARED.flatMap(({ table }) => differences(table, before[table], after[table]));
}

function differences(table: ComparedTable, before: Grid, after: Grid): CellDifference[] {
  if (before.rows !== after.rows || before.periods !== after.periods) {
    throw new RangeError(`two plans of one model have ${table} tables of different shape`);
  }
  let largest = 0;
  for (const value of before.values) largest = Math.max(largest, Math.abs(said(value)));
  const found: CellDifference[] = [];
  for (let index = 0; index < before.values.length; index++) {
    const was = said(before.values[index]!);
    const is = said(after.values[index]!);
    if (Math.abs(is - was) <= NOISE * Math.max(largest, Math.abs(is))) continue;
    const row = Math.floor(index / before.periods);
    found.push({ table, row, period: index - row * before.periods, before: was, after: is });
  }
  return found.sort(
    (a, b) =>
      Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.row - b.row || a.period - b.period,
  );
}

/** What a scenario comes to, over the horizon. */
export interface ScenarioFigures {
  readonly revenue: number;
  readonly margin: number;
  /** Margin of the demand that is not served on time. */
  readonly shortage: number;
  /** Stock at cost at the end of the horizon. */
  readonly stock: number;
  /** Hours of load, and those of overtime. */
  readonly hours: number;
  readonly overtimeHours: number;
  /** Demand served on time over demand; `NaN` without demand. */
  readonly onTime: number;
  readonly index: number;
  readonly moneyAtRisk: number;
}

/** The figures by which scenarios stand side by side. */
export function scenarioFigures(plan: Plan, { figures, index, gaps }: PlanMeasures): ScenarioFigures {
  const row = figures.families;
  const sum = (grid: Grid): number => {
    let total = 0;
    for (let c = figures.historyPeriods; c < grid.periods; c++)
      total += said(grid.values[row * grid.periods + c]!);
    return total;
  };
  const revenue = sum(figures.revenue);
  const stock = figures.stockCost.values[(row + 1) * figures.stockCost.periods - 1]!;
  return {
    revenue,
    margin: revenue - sum(figures.cogs),
    shortage: sum(figures.shortage),
    stock: said(stock),
    hours: sum(figures.loadHours),
    overtimeHours: plan.overtime.values.reduce((total, hours) => total + said(hours), 0),
    onTime: ratio(sum(figures.onTimeValue), sum(figures.demandValue)),
    index: index.index,
    moneyAtRisk: gaps.reduce((total, gap) => (gap.level === "item" ? total + gap.moneyAtRisk : total), 0),
  };
}
