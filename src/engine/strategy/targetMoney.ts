import { kpiNamed } from "../measure/kpi/catalogue";
import type { FigureName, KpiFigures } from "../measure/kpi/figures";
import { said } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import { at } from "../series/grid";
import type { ScorecardRow } from "./scorecard";
import { timelineOf, yearToDate } from "./timeline";

/** What the money of a missed target is taken from. */
export interface TargetMoneyInput {
  readonly model: PlanningModel;
  readonly figures: KpiFigures;
  /** Margin over revenue of the plan. */
  readonly marginShare: number;
}

/** The gap of an objective in money, and the part of it that is margin or stock. */
export interface TargetMoney {
  /** Negative where the target is missed; 0 where the KPI has no money behind it. */
  readonly money: number;
  readonly atRisk: number;
}

/** KPIs that are shares of sales: what they are shares of, and whether only the margin of it is at risk. */
const SHARES_OF: Readonly<Record<string, { readonly of: FigureName; readonly isMargin: boolean }>> = {
  "gross margin %": { of: "revenue", isMargin: false },
  OTIF: { of: "demandValue", isMargin: true },
  "perfect order": { of: "demandValue", isMargin: true },
  "fill rate": { of: "demandValue", isMargin: true },
  "budget attainment": { of: "budgetRevenue", isMargin: true },
};

/** KPIs of stock against its use: how far stock is off is how far the KPI is off. */
const COVERS: ReadonlySet<string> = new Set(["days of supply", "months of cover", "forward cover"]);

/**
 * What missing a target is worth: money as it is (revenue at risk by its margin), points of a share of sales times
 * those sales, growth times the sales it grows from, and cover or turns as the stock that is too much or too little.
 */
export function targetMoney(input: TargetMoneyInput, row: ScorecardRow): TargetMoney {
  const known = kpiNamed(row.kpi);
  const name = known?.name ?? "";
  const margin = Math.max(0, input.marginShare);
  if (known?.unit === "money") return worth(row.due.gap, name === "revenue" ? margin : 1);
  const share = SHARES_OF[name];
  if (share !== undefined)
    return worth(row.due.gap * over(input, row, share.of), share.isMargin ? margin : 1);
  if (name === "revenue growth") {
    const before = over(input, row, "revenue") / (1 + row.due.value);
    return worth(row.due.gap * said(before), margin);
  }
  const whole = COVERS.has(name) ? row.due.value : name === "inventory turns" ? row.due.target : Number.NaN;
  return worth(whole > 0 ? (row.due.gap * stockWhenDue(input, row)) / whole : 0, 1);
}

const worth = (money: number, share: number): TargetMoney => ({
  money,
  atRisk: Math.max(0, -money) * share,
});

/** The columns of the last reading: the due month, or its fiscal year up to it. */
export function columnsWhenDue(
  { model, figures }: Pick<TargetMoneyInput, "model" | "figures">,
  row: ScorecardRow,
): { readonly first: number; readonly last: number } {
  const last = figures.historyPeriods + row.due.period;
  const { dueBasis } = model.objectives[row.objective]!;
  if (dueBasis === "month") return { first: last, last };
  return { first: yearToDate(timelineOf(model.calendar), last).first, last };
}

const lineOf = ({ figures }: TargetMoneyInput, { family }: ScorecardRow): number =>
  family < 0 ? figures.families : family;

function over(input: TargetMoneyInput, row: ScorecardRow, name: FigureName): number {
  const { first, last } = columnsWhenDue(input, row);
  let sum = 0;
  for (let column = first; column <= last; column++)
    sum += said(at(input.figures[name], lineOf(input, row), column));
  return sum;
}

const stockWhenDue = (input: TargetMoneyInput, row: ScorecardRow): number =>
  said(at(input.figures.stockCost, lineOf(input, row), input.figures.historyPeriods + row.due.period));
