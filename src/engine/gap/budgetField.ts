import type { PlanMoney } from "../measure/planMoney";
import { type Grid } from "../series/grid";
import { budgetDrivers } from "./budgetDrivers";
import { budgetTotals, type BudgetMeasure } from "../measure/budgetTotals";
import { byFamily, familySubject, familyUnit, itemSubject, type GapCase } from "./gapCase";
import { emptyGrids, type AddDriver, type GapField, type GapSubject } from "./gapField";
import { rollUp } from "./rollUp";

interface BudgetRows {
  readonly gapCase: GapCase;
  readonly measure: BudgetMeasure;
  readonly level: "item" | "family";
  readonly money: PlanMoney;
  readonly budget: Grid;
  /** The budget of units of the same rows; all blank where there is none. */
  readonly unitBudget: Grid;
  /** The budget of revenue of the same rows, likewise. */
  readonly revenueBudget: Grid;
  readonly subjectOf: (row: number) => GapSubject;
  /** The unit of the items of a row. */
  readonly unitOf: (row: number) => string;
}

/**
 * Where the outlook (what the plan ships) falls short of the budget, by item and family, for each measure that the
 * Budget sheet states. Family rows go before the sum of item rows of the same measure.
 */
export function budgetFields(gapCase: GapCase): GapField[] {
  return (["revenue", "margin", "units"] as const).flatMap((measure) => fieldsOf(gapCase, measure));
}

function fieldsOf(gapCase: GapCase, measure: BudgetMeasure): GapField[] {
  const { model, money, familyMoney } = gapCase;
  const totals = budgetTotals(model, measure);
  const units = budgetTotals(model, "units");
  const revenue = budgetTotals(model, "revenue");
  const fields: GapField[] = [];
  if (totals.hasItems) {
    const ofItems = {
      level: "item",
      money,
      budget: totals.byItem,
      unitBudget: units.byItem,
      revenueBudget: revenue.byItem,
    } as const;
    const unitOf = (item: number): string => model.items.unit[item] || "units";
    const subjectOf = (item: number): GapSubject => itemSubject(model, item);
    fields.push(budgetField({ gapCase, measure, ...ofItems, subjectOf, unitOf }));
  }
  if (totals.hasFamilies) {
    const ofFamilies = {
      level: "family",
      money: familyMoney,
      budget: totals.byFamily,
      unitBudget: units.byFamily,
      revenueBudget: revenue.byFamily,
    } as const;
    const unitOf = (family: number): string => familyUnit(model, family);
    const subjectOf = (family: number): GapSubject => familySubject(model, family);
    fields.push(budgetField({ gapCase, measure, ...ofFamilies, subjectOf, unitOf }));
  } else if (fields[0] !== undefined) fields.push(rollUp(fields[0], byFamily(model)));
  return fields;
}

/** The outlook of a measure: what the plan ships. */
export function outlookOf(money: PlanMoney, measure: BudgetMeasure): Grid {
  return measure === "revenue" ? money.revenue : measure === "margin" ? money.margin : money.units;
}

function budgetField(rows: BudgetRows): GapField {
  const { gapCase, measure, money, budget } = rows;
  const { model } = gapCase;
  const grids = emptyGrids(budget.rows, budget.periods);
  const free = model.settings.index["plan-budget"].tolerance;
  const outlook = outlookOf(money, measure);
  budget.values.forEach((target, index) => {
    const gap = outlook.values[index]! - target;
    if (!(gap < 0) || -gap <= free * Math.abs(target)) return;
    grids.amount.values[index] = gap;
    grids.money.values[index] = gap * moneyAUnit(money, measure, index);
    grids.atRisk.values[index] = -gap * marginAUnit(money, measure, index);
  });
  return {
    kind: "plan-budget",
    level: rows.level,
    measure,
    addsOverTime: true,
    isFenced: false,
    ...grids,
    subjectOf: rows.subjectOf,
    unitOf: (row) => (measure === "units" ? rows.unitOf(row) : model.settings.currency),
    leadDays: () => 0,
    explain: (row, t, add) => explainBudget(rows, row * budget.periods + t, add),
  };
}

/** Money of one unit of the measure: 1 for money; the average price of the plan for units. */
function moneyAUnit(money: PlanMoney, measure: BudgetMeasure, index: number): number {
  if (measure !== "units") return 1;
  const units = money.demandUnits.values[index]!;
  return units > 0 ? money.demandRevenue.values[index]! / units : 0;
}

/** Margin of one unit of the measure, at the plan's own margin share. Never below 0. */
function marginAUnit(money: PlanMoney, measure: BudgetMeasure, index: number): number {
  if (measure === "margin") return 1;
  const base = measure === "units" ? money.demandUnits.values[index]! : money.demandRevenue.values[index]!;
  const share = base > 0 ? money.demandMargin.values[index]! / base : measure === "revenue" ? 1 : 0;
  return Math.max(0, share);
}

/** Supply: what demand is not shipped. Everything else is why demand differs from the budget. */
function explainBudget(rows: BudgetRows, index: number, add: AddDriver): void {
  const { measure, money } = rows;
  const worth = moneyAUnit(money, measure, index);
  const put = (cause: string, amount: number): void => {
    if (amount !== 0) add({ cause, subject: "", amount, money: amount * worth });
  };
  const cell = cellOf(rows, index);
  put("supply", outlookOf(money, measure).values[index]! - cell.demand);
  for (const [cause, amount] of Object.entries(budgetDrivers(cell))) put(cause, amount);
}

function cellOf({ measure, level, money, budget, unitBudget, revenueBudget }: BudgetRows, index: number) {
  const currency = measure === "units" ? undefined : money.currency;
  return {
    measure,
    isItem: level === "item",
    budget: budget.values[index]!,
    demand: demandOf(money, measure).values[index]!,
    currency: currency?.demand.values[index] ?? 0,
    budgetUnits: unitBudget.values[index]!,
    budgetRevenue: revenueBudget.values[index]!,
    demandUnits: money.demandUnits.values[index]!,
    demandRevenue: money.demandRevenue.values[index]!,
  };
}

function demandOf(money: PlanMoney, measure: BudgetMeasure): Grid {
  return measure === "revenue"
    ? money.demandRevenue
    : measure === "margin"
      ? money.demandMargin
      : money.demandUnits;
}
