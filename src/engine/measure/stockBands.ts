import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import { at, zeros, type Grid } from "../series/grid";
import { said } from "./planValues";
import { stockPolicy } from "./stockPolicy";

/**
 * Projected stock of a plan against its policy, by family and period: row `families` is the whole business.
 *
 * Items are added one by one, so that too much of one never hides too little of another. Units of whatever `worth`
 * gives: money at cost, or units.
 */
export interface StockBands {
  readonly stock: Grid;
  /** Safety stock; nothing where no item has one. */
  readonly least: Grid;
  /** Maximum stock, of the items that have one. */
  readonly most: Grid;
  /** Stock above the maximum, and what is missing to the safety stock. */
  readonly above: Grid;
  readonly below: Grid;
  /** Whether every item with stock has a maximum, by row: only then is the maximum one of the whole row. */
  readonly hasMaximum: readonly boolean[];
  /** Whether any item of the row has a safety stock. */
  readonly hasSafety: readonly boolean[];
}

/** Adds up stocks and their policy; `worth` is what one unit of an item counts in a period. */
export function stockBands(
  model: PlanningModel,
  plan: Plan,
  worth: (item: number, t: number) => number,
): StockBands {
  const rows = model.families.length + 1;
  const { periods } = plan.stock;
  const grid = (): Grid => zeros(rows, periods);
  const bands = { stock: grid(), least: grid(), most: grid(), above: grid(), below: grid() };
  const hasMaximum = Array.from({ length: rows }, () => true);
  const hasSafety = Array.from({ length: rows }, () => false);
  const policy = stockPolicy(model, plan.demand);
  for (let item = 0; item < model.items.count; item++) {
    const into = [model.items.family[item]!, rows - 1];
    const add = (to: Grid, t: number, value: number): void => {
      for (const row of into) to.values[row * periods + t]! += value;
    };
    for (let t = 0; t < periods; t++) {
      const least = at(policy.least, item, t);
      const most = at(policy.most, item, t);
      for (const row of into) {
        if (most !== most) hasMaximum[row] = false;
        if (least === least) hasSafety[row] = true;
      }
      const stock = said(at(plan.stock, item, t));
      const one = worth(item, t);
      add(bands.stock, t, stock * one);
      add(bands.least, t, said(least) * one);
      add(bands.most, t, said(most) * one);
      add(bands.above, t, most === most ? Math.max(0, stock - most) * one : 0);
      add(bands.below, t, least === least ? Math.max(0, least - stock) * one : 0);
    }
  }
  return { ...bands, hasMaximum, hasSafety };
}
