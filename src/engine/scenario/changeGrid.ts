import type { PlanningModel } from "../model/planningModel";
import type { Grid } from "../series/grid";
import type { ItemScope, MonthScope, NumberChange } from "./modelChange";

export const newValue = (value: number, { factor = 1, add = 0 }: NumberChange): number =>
  value * factor + add;

/** Which items a scope names; `null` for none. */
export function itemsIn(
  { items, families }: PlanningModel,
  scope: ItemScope,
): ((item: number) => boolean) | null {
  if (scope.item !== undefined) {
    const item = items.code.indexOf(scope.item);
    return item < 0 ? null : (one) => one === item;
  }
  if (scope.family === undefined) return () => true;
  const family = families.findIndex(({ name }) => name === scope.family);
  return family < 0 ? null : (one) => items.family[one] === family;
}

/** Which rows of a grid change, and what becomes of an amount that is added. */
export interface ChangedRows {
  readonly isRow: (row: number) => boolean;
  /** The part of it that each row gets; all of it where absent. */
  readonly share?: number;
  /** What one unit of it is in a row and period; the same where absent. */
  readonly unit?: (row: number, t: number) => number;
}

/** A grid with the rows and months of a change set to new values, never below 0. */
export function gridChanged(
  grid: Grid,
  change: MonthScope & NumberChange,
  { isRow, share, unit }: ChangedRows,
): Grid {
  const values = grid.values.slice();
  const first = Math.max(0, change.firstPeriod ?? 0);
  const last = Math.min(grid.periods - 1, change.lastPeriod ?? grid.periods - 1);
  const by = { factor: change.factor ?? 1, add: (change.add ?? 0) * (share ?? 1) };
  for (let row = 0; row < grid.rows; row++) {
    if (!isRow(row)) continue;
    for (let t = first; t <= last; t++) {
      const index = row * grid.periods + t;
      const own = unit === undefined ? by : { ...by, add: by.add * unit(row, t) };
      values[index] = Math.max(0, newValue(values[index]!, own));
    }
  }
  return { ...grid, values };
}
