import type { Plan } from "../plan/plan";
import { zeros, type Grid } from "../series/grid";
import { keptFor } from "./keptFor";
import { said } from "./planValues";

/**
 * Units of one cell's demand that are not served in the period in which they are due.
 *
 * What was waiting is served first, so a unit counts once, in its due period, however long it waits. The backlog at
 * the start follows from the cell's own balance: backlog now − demand + shipped + given up.
 */
export function unservedUnits(plan: Plan, index: number): number {
  const demand = said(plan.demand.values[index]!);
  const shipped = said(plan.shipped.values[index]!);
  const given = said(plan.lost.values[index]!);
  const waitingBefore = Math.max(0, said(plan.backlog.values[index]!) - demand + shipped + given);
  return Math.max(0, demand - Math.max(0, shipped - waitingBefore));
}

/** The same for every cell of a plan, in the shape of its demand. Kept, since every measure asks for it. */
export function unservedGrid(plan: Plan): Grid {
  return unservedKept(plan, {});
}

const unservedKept = keptFor((plan: Plan): Grid => {
  const grid = zeros(plan.demand.rows, plan.demand.periods);
  for (let index = 0; index < grid.values.length; index++) grid.values[index] = unservedUnits(plan, index);
  return grid;
});
