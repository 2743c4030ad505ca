import type { Day } from "../calendar/calendar";
import { offsetOf } from "../calendar/periods";
import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import { at, type Grid } from "../series/grid";
import { said, type PlanValues } from "./planValues";

/** An item that comes or goes within the horizon. */
export interface ItemLife {
  readonly item: number;
  readonly kind: "launch" | "phase-out";
  readonly day: Day;
  /** First and last open period in which it is sold: from the launch on, or up to the end. */
  readonly first: number;
  readonly last: number;
  /** The item that it follows or that follows it; -1 for none. */
  readonly partner: number;
}

/** Closed periods for which a launch still counts as new. */
const NEW_PERIODS = 6;

/** Launches of the last closed and all open periods, and phase-outs of the open ones, by day; ties in item order. */
export function itemLives(model: PlanningModel): ItemLife[] {
  const { items, calendar } = model;
  const end = calendar.horizon.length - 1;
  const lives: ItemLife[] = [];
  for (let item = 0; item < items.count; item++) {
    const launch = items.launchDay[item]!;
    const from = launch === launch ? offsetOf(calendar, launch) : Number.NaN;
    if (from >= -NEW_PERIODS && from <= end) {
      const partner = items.successor.indexOf(item);
      lives.push({ item, kind: "launch", day: launch, first: Math.max(0, from), last: end, partner });
    }
    const exit = items.endDay[item]!;
    const to = exit === exit ? offsetOf(calendar, exit - 1) : Number.NaN;
    if (to >= 0 && to <= end) {
      lives.push({ item, kind: "phase-out", day: exit, first: 0, last: to, partner: items.successor[item]! });
    }
  }
  return lives.sort((a, b) => a.day - b.day || a.item - b.item);
}

/** What a plan makes of a launch or phase-out: units, and money at unit cost. */
export interface LifeFigures {
  readonly demand: number;
  readonly shipped: number;
  /** On hand at the end of its last period. */
  readonly stockLeft: number;
  readonly stockMoney: number;
}

/** Sums over the periods in which the item is sold. */
export function lifeFigures(
  model: PlanningModel,
  { plan, values }: { readonly plan: Plan; readonly values: PlanValues },
  { item, first, last }: ItemLife,
): LifeFigures {
  const segments = model.segments.length;
  const sum = (grid: Grid): number => {
    let total = 0;
    for (let cell = item * segments; cell < (item + 1) * segments; cell++) {
      for (let t = first; t <= last; t++) total += said(at(grid, cell, t));
    }
    return total;
  };
  const stockLeft = said(at(plan.stock, item, last));
  return {
    demand: sum(plan.demand),
    shipped: sum(plan.shipped),
    stockLeft,
    stockMoney: stockLeft * said(at(values.unitCost, item, last)),
  };
}
