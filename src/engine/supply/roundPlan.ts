import { zeros } from "../series/grid";
import type { SupplyPlan } from "./assemblePlan";
import { roundingRoom, type RoundingRoom } from "./roundingRoom";
import { leastOrder, lotOf } from "./ruleRows";
import { shipTowards } from "./shipTowards";
import { boundsOf } from "./sourceBounds";
import type { SupplyCase } from "./supplyCase";

/** Changes up to this share of what Supply states are not proposed. */
export const LEAST_CHANGE_SHARE = 0.01;

/**
 * Rounds the sources of a plan to whole planning units and completes it again.
 *
 * Up where the resources allow, so that nothing is short by a part of a unit; what rounding takes or gives is carried to
 * the item's next periods, so that sums stay right. A change below one planning unit or one per cent of what
 * Supply states is not made. No quantity is rounded up beyond what its resources
 * and its source can give, nor into overtime that a family without overtime would share.
 */
export function roundPlan(supply: SupplyCase, of: SupplyPlan): SupplyPlan {
  const { periods } = supply;
  const bySource = zeros(supply.sources.length, periods);
  const room = roundingRoom(supply, of.plan);
  for (let i = 0; i < supply.items; i++) {
    for (const k of supply.sourcesOf[i]!) {
      let carry = 0;
      for (let t = 0; t < periods; t++) {
        const exact = of.bySource.values[k * periods + t]!;
        const units = roundOne(supply, { k, t, wanted: exact + carry, exact, room });
        room.take(k, t, units - exact);
        bySource.values[k * periods + t] = units;
        carry += exact - units;
      }
    }
  }
  return shipTowards(supply, bySource, of.plan.shipped);
}

interface Rounding {
  readonly k: number;
  readonly t: number;
  /** What the plan and the carry ask for, and what the plan alone asks for. */
  readonly wanted: number;
  readonly exact: number;
  readonly room: RoundingRoom;
}

function roundOne(supply: SupplyCase, of: Rounding): number {
  const source = supply.sources[of.k]!;
  const planned = source.submitted[of.t]!;
  const { least, most } = boundsOf(supply, source, of.t);
  if (most <= least) return of.exact;
  const unit = supply.roundingUnits[source.item]!;
  const top = Math.min(most, of.exact + of.room.unitsFor(of.k, of.t));
  const whole = (units: number): number => unit * Math.floor(units / unit + 1e-9);
  const enough = unit * Math.ceil(of.wanted / unit - 1e-6);
  let units = Math.max(least, Math.min(enough, whole(top)));
  const order = leastOrder(supply, of.k);
  if (units > 0 && units < order)
    units = unit * Math.ceil(order / unit) <= top ? unit * Math.ceil(order / unit) : 0;
  const isSmall = Math.abs(of.wanted - planned) < Math.max(unit, LEAST_CHANGE_SHARE * planned);
  const mayStay = planned >= least && planned <= top && keepsSizes(supply, of.k, planned);
  return isSmall && mayStay ? planned : units;
}

/** Whether a quantity obeys the minimum order and the lot of its source, where those rules are on. */
export function keepsSizes(supply: SupplyCase, k: number, units: number): boolean {
  const lot = lotOf(supply, k);
  const isWholeLots = lot === 0 || Math.abs(units / lot - Math.round(units / lot)) < 1e-9;
  return units === 0 || (units >= leastOrder(supply, k) && isWholeLots);
}
