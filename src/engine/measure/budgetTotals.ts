import type { PlanningModel } from "../model/planningModel";
import type { BudgetRow } from "../model/supply";
import { blanks, type Grid } from "../series/grid";

export type BudgetMeasure = BudgetRow["measure"];

/** The budget of one measure by item and by family; `NaN` where none is stated. */
export interface BudgetTotals {
  readonly byItem: Grid;
  readonly byFamily: Grid;
  readonly hasItems: boolean;
  readonly hasFamilies: boolean;
}

/** Adds up the rows of the Budget sheet that speak of one measure. Rows that repeat a subject add. */
export function budgetTotals(model: PlanningModel, measure: BudgetMeasure): BudgetTotals {
  const periods = model.calendar.horizon.length;
  const byItem = blanks(model.items.count, periods);
  const byFamily = blanks(model.families.length, periods);
  let hasItems = false;
  let hasFamilies = false;
  model.budget.rows.forEach((row, index) => {
    if (row.measure !== measure) return;
    const isItem = row.item >= 0;
    hasItems ||= isItem;
    hasFamilies ||= !isItem;
    addRow(
      model.budget.values,
      index,
      isItem ? { grid: byItem, row: row.item } : { grid: byFamily, row: row.family },
    );
  });
  return { byItem, byFamily, hasItems, hasFamilies };
}

function addRow(from: Grid, row: number, into: { readonly grid: Grid; readonly row: number }): void {
  for (let t = 0; t < from.periods; t++) {
    const value = from.values[row * from.periods + t]!;
    if (value !== value) continue;
    const index = into.row * into.grid.periods + t;
    const before = into.grid.values[index]!;
    into.grid.values[index] = (before === before ? before : 0) + value;
  }
}
