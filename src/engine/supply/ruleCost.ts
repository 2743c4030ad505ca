import type { SupplyPlan } from "./assemblePlan";
import type { Economics } from "./economics";
import { floorMisses } from "./floorAmounts";
import { isOpen, leastOrder, lotOf, shelfOf } from "./ruleRows";
import type { SupplyCase } from "./supplyCase";

/** What a plan pays for the rules that are off unless the planner asks, in money. */
export interface RuleCost {
  readonly expired: number;
  readonly swings: number;
  readonly floorMiss: number;
  /** Fixed costs and quantities off the minimum order or lot, where those rules are on. */
  readonly sizes: number;
}

/** Recomputes the cost of those rules from a plan's quantities alone. */
export function ruleCost(supply: SupplyCase, economics: Economics, of: SupplyPlan): RuleCost {
  const missed = floorMisses(supply, of);
  return {
    expired: expiredUnits(supply, of).reduce((sum, units, n) => {
      return sum + units * economics.expired[Math.floor(n / supply.periods)]!;
    }, 0),
    swings: swingCost(supply, economics, of),
    floorMiss: missed.reduce((sum, amount, f) => sum + amount * economics.floorMiss[f]!, 0),
    sizes: sizeCost(supply, economics, of),
  };
}

/** Units of stock that will not be sold within their shelf life, by item and period. */
export function expiredUnits(supply: SupplyCase, { plan }: SupplyPlan): Float64Array {
  const { periods, segments } = supply;
  const expired = new Float64Array(supply.items * periods);
  for (let i = 0; i < supply.items; i++) {
    const keeps = shelfOf(supply, i);
    if (keeps === 0) continue;
    for (let t = 0; t + keeps < periods; t++) {
      let left = plan.stock.values[i * periods + t]!;
      for (let c = i * segments; c < (i + 1) * segments; c++) {
        for (let s = t + 1; s <= t + keeps; s++) left -= plan.shipped.values[c * periods + s]!;
      }
      expired[i * periods + t] = Math.max(0, left);
    }
  }
  return expired;
}

/** Money for the swings of load between periods, where the load is to be level. */
export function swingCost(supply: SupplyCase, economics: Economics, { plan }: SupplyPlan): number {
  if (supply.settings.rules["capacity smoothing"] === "off") return 0;
  let cost = 0;
  supply.capacities.forEach((capacity, r) => {
    if (capacity.kind !== "hours") return;
    for (let t = 1; t < supply.periods; t++) {
      const n = r * supply.periods + t;
      cost += economics.swing[r]! * Math.abs(plan.load.values[n]! - plan.load.values[n - 1]!);
    }
  });
  return cost;
}

function sizeCost(supply: SupplyCase, economics: Economics, { bySource }: SupplyPlan): number {
  const { periods } = supply;
  let cost = 0;
  supply.sources.forEach((source, k) => {
    const least = leastOrder(supply, k);
    const lot = lotOf(supply, k);
    for (let t = 0; t < periods; t++) {
      const units = bySource.values[k * periods + t]!;
      if (!isOpen(supply, k, t) || !(units > 0)) continue;
      if (least > 0) cost += source.fixedCost + economics.size[source.item]! * Math.max(0, least - units);
      if (lot > 0) cost += economics.size[source.item]! * Math.abs(units - lot * Math.round(units / lot));
    }
  });
  return cost;
}
