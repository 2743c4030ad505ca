import type { Plan } from "../plan/plan";
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
