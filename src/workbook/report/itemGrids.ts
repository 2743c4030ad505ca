import type { Grid, Plan } from "../../engine";

/** A plan with every quantity by item: cells of item and segment added up. */
export interface ItemPlan {
  readonly demand: Grid;
  readonly production: Grid;
  readonly purchased: Grid;
  readonly receipts: Grid;
  readonly shipped: Grid;
  readonly backlog: Grid;
  readonly lost: Grid;
  readonly stock: Grid;
}

/** Adds the segments of each item; a grid that is by item already stays as it is. */
export function byItem(grid: Grid, items: number): Grid {
  if (grid.rows === items) return grid;
  const segments = grid.rows / items;
  const { periods } = grid;
  const values = new Float64Array(items * periods);
  for (let row = 0; row < grid.rows; row++) {
    const to = Math.floor(row / segments) * periods;
    for (let t = 0; t < periods; t++) {
      const value = grid.values[row * periods + t]!;
      if (value === value) values[to + t]! += value;
    }
  }
  return { rows: items, periods, values };
}

/** A plan by item. */
export function itemPlan(plan: Plan, items: number): ItemPlan {
  return {
    demand: byItem(plan.demand, items),
    production: plan.production,
    purchased: plan.purchased,
    receipts: plan.receipts,
    shipped: byItem(plan.shipped, items),
    backlog: byItem(plan.backlog, items),
    lost: byItem(plan.lost, items),
    stock: plan.stock,
  };
}

/** Whether anything but zero or blank stands in a grid. */
export function hasAmounts(grid: Grid): boolean {
  return grid.values.some((value) => value === value && Math.abs(value) > 1e-9);
}
