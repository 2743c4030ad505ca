import { budgetTotals, type BudgetTotals } from "../../measure/budgetTotals";
import { zeros, type Grid } from "../../series/grid";
import { outlookOf } from "../budgetField";
import type { GapCase } from "../gapCase";
import { addCell, cellsOf, cellSheet, type ComponentCells } from "./componentCells";

/**
 * The plan against the budget: how far a family's outlook of a month falls short, by the revenue that is demanded.
 *
 * Measured in revenue, else margin, else units, whichever the Budget sheet states first for the family and month.
 * A family without any budget is missing.
 */
export function planBudgetCells({ model, familyMoney: families }: GapCase): ComponentCells {
  const { length: room } = families.demandRevenue.values;
  const sheet = cellSheet("plan-budget", model.settings.index["plan-budget"], room);
  const measures = (["revenue", "margin", "units"] as const).map((measure) => {
    const totals = budgetTotals(model, measure);
    return { budget: familyBudget(totals, model.items.family), outlook: outlookOf(families, measure) };
  });
  const { periods } = families.revenue;
  families.demandRevenue.values.forEach((value, index) => {
    const stated = measures.find(({ budget }) => budget.values[index]! > 0);
    const target = stated?.budget.values[index] ?? Number.NaN;
    const deviation = Math.max(0, target - (stated?.outlook.values[index] ?? Number.NaN)) / target;
    addCell(sheet, { value, deviation, family: Math.floor(index / periods), period: index % periods });
  });
  return cellsOf(sheet);
}

/** The budget by family: its own rows, else the sum of its items; 0 where there is none. */
function familyBudget({ byItem, byFamily }: BudgetTotals, familyOf: ArrayLike<number>): Grid {
  const { rows, periods } = byFamily;
  const sums = zeros(rows, periods);
  byItem.values.forEach((value, index) => {
    const family = familyOf[Math.floor(index / periods)]!;
    if (value === value) sums.values[family * periods + (index % periods)]! += value;
  });
  byFamily.values.forEach((value, index) => {
    if (value === value) sums.values[index] = value;
  });
  return sums;
}
