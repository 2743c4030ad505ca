import { budgetTotals } from "../budgetTotals";
import type { KpiFigures } from "./figures";
import { blankFigures, type FigureSheet } from "./figureSheet";
import { addHistory } from "./historyFigures";
import { addPlan, type PlanInMoney } from "./planFigures";

/** The figures of history and of a plan, by family and for the whole business. */
export function kpiFigures(input: PlanInMoney): KpiFigures {
  const { calendar, families } = input.model;
  const sheet = blankFigures({
    families: families.length,
    historyPeriods: calendar.history.length,
    horizonPeriods: calendar.horizon.length,
    periodsAYear: calendar.seasonPeriods,
  });
  addHistory(input.model, sheet);
  addPlan(input, sheet);
  addBudget(input, sheet);
  return sheet.figures;
}

/** Budgeted revenue by family: its own row, else the sum of its items. */
function addBudget({ model }: PlanInMoney, { add, figures }: FigureSheet): void {
  const { byItem, byFamily } = budgetTotals(model, "revenue");
  const periods = byFamily.periods;
  const put = (family: number, t: number, value: number): void =>
    add("budgetRevenue", { family, column: figures.historyPeriods + t }, value);
  byFamily.values.forEach((value, index) => put(Math.floor(index / periods), index % periods, value));
  byItem.values.forEach((value, index) => {
    const family = model.items.family[Math.floor(index / periods)]!;
    const own = byFamily.values[family * periods + (index % periods)]!;
    if (own !== own) put(family, index % periods, value);
  });
}
