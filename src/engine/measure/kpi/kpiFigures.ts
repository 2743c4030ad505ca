import { kpiSettingsOf } from "../../model/kpiSettings";
import { rowOf } from "../../series/grid";
import { budgetTotals } from "../budgetTotals";
import { decisionRecord } from "../dueDecisions";
import { addCashDays } from "./cashFigures";
import type { KpiFigures } from "./figures";
import { addUpBusiness, blankFigures, put, takeHistory } from "./figureSheet";
import { historyFigures } from "./historyFigures";
import { addKept } from "./keptFigures";
import { planOtif } from "./otifFigures";
import { addPerfectOrder } from "./perfectOrderFigures";
import { addPolicy } from "./policyFigures";
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
  addPolicy(input, figures);
  planOtif(figures, kpiSettingsOf(input.model.settings).otif);
  addBudget(input, figures);
  addUpBusiness(figures);
  addOwnFigures(input, figures);
  return figures;
}

/** What each family and the whole business have of their own: rates, and what cycles keep. */
function addOwnFigures({ model, plan }: PlanInMoney, figures: KpiFigures): void {
  addCashDays(model, figures);
  addPerfectOrder(model, figures);
  addKept(model, plan, figures);
  const { due, onTime } = decisionRecord(model);
  rowOf(figures.decisionsDue, figures.families).set(due);
  rowOf(figures.decisionsTaken, figures.families).set(onTime);
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
