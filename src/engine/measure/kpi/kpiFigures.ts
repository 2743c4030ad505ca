import { budgetTotals } from "../budgetTotals";
import type { KpiFigures } from "./figures";
import { addUpBusiness, blankFigures, put, takeHistory } from "./figureSheet";
import { historyFigures } from "./historyFigures";
import { addPlan, type PlanInMoney } from "./planFigures";

/** The figures of history and of a plan, by family and for the whole business. */
export function kpiFigures(input: PlanInMoney): KpiFigures {
  const { calendar, families } = input.model;
  const figures = blankFigures({
    families: families.length,
    historyPeriods: calendar.history.length,
    horizonPeriods: calendar.horizon.length,
    periodsAYear: calendar.seasonPeriods,
  });
  takeHistory(figures, historyFigures(input.model));
  addPlan(input, figures);
  addBudget(input, figures);
  addUpBusiness(figures);
  return figures;
}

/** Budgeted revenue by family: its own row, else the sum of its items. */
function addBudget({ model }: PlanInMoney, figures: KpiFigures): void {
  const { byItem, byFamily, hasItems } = budgetTotals(model, "revenue");
  const periods = byFamily.periods;
  const add = (family: number, t: number, value: number): void =>
    put(figures.budgetRevenue, family * figures.revenue.periods + figures.historyPeriods + t, value);
  byFamily.values.forEach((value, index) => add(Math.floor(index / periods), index % periods, value));
  if (!hasItems) return;
  byItem.values.forEach((value, index) => {
    const family = model.items.family[Math.floor(index / periods)]!;
    const own = byFamily.values[family * periods + (index % periods)]!;
    if (own !== own) add(family, index % periods, value);
  });
}
