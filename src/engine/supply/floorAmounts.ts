import type { SupplyPlan } from "./assemblePlan";
import { overtimeTerm, unitWorth } from "./floorTerms";
import { floorsByItem } from "./floors";
import type { PlanFloor } from "./planFloor";
import type { SupplyCase } from "./supplyCase";

/** What a plan gives to each floor, recomputed from its quantities alone: money, units or hours of the horizon. */
export function floorAmounts(supply: SupplyCase, { plan }: SupplyPlan): Float64Array {
  const amounts = new Float64Array(supply.floors.length);
  if (amounts.length === 0) return amounts;
  floorsByItem(supply).forEach((floors, i) => {
    for (const f of floors) amounts[f]! += ofItem(supply, supply.floors[f]!, { i, plan });
  });
  supply.floors.forEach((floor, f) => (amounts[f]! += ofOvertime(supply, floor, plan)));
  return amounts;
}

/** By how much a plan misses each floor. */
export function floorMisses(supply: SupplyCase, of: SupplyPlan): Float64Array {
  return floorAmounts(supply, of).map((amount, f) => {
    const floor = supply.floors[f]!;
    return Math.max(0, floor.isAtMost ? amount - floor.amount : floor.amount - amount);
  });
}

interface OfItem {
  readonly i: number;
  readonly plan: SupplyPlan["plan"];
}

function ofItem(supply: SupplyCase, floor: PlanFloor, { i, plan }: OfItem): number {
  const { periods } = supply;
  if (floor.measure === "stock value") {
    const n = i * periods + floor.lastPeriod;
    return supply.unitCost[n]! * plan.stock.values[n]!;
  }
  if (floor.measure === "load hours") return hoursOf(supply, floor, { i, plan });
  if (floor.measure === "overtime hours") return 0;
  let sum = 0;
  for (let c = i * supply.segments; c < (i + 1) * supply.segments; c++) {
    for (let t = floor.firstPeriod; t <= floor.lastPeriod; t++) {
      const n = c * periods + t;
      sum += unitWorth(supply, floor, n) * countedUnits(floor, plan, { n, t });
    }
  }
  return sum;
}

/** Units that count in a period: shipped, not given up, or shipped beyond the backlog. */
function countedUnits(
  { measure }: PlanFloor,
  plan: SupplyPlan["plan"],
  { n, t }: { readonly n: number; readonly t: number },
): number {
  if (measure === "served value") return plan.demand.values[n]! - plan.lost.values[n]!;
  const shipped = plan.shipped.values[n]!;
  if (measure !== "on-time value") return shipped;
  return shipped - (t === 0 ? 0 : plan.backlog.values[n - 1]!);
}

function hoursOf(supply: SupplyCase, floor: PlanFloor, { i, plan }: OfItem): number {
  const { periods } = supply;
  let hours = 0;
  for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[i]!) {
    const { regular } = supply.capacities[resource]!;
    for (let t = floor.firstPeriod; t <= floor.lastPeriod && t + offsetPeriods < periods; t++) {
      if (Number.isFinite(regular[t]!)) {
        hours += hoursAUnit * plan.production.values[i * periods + t + offsetPeriods]!;
      }
    }
  }
  return hours;
}

function ofOvertime(supply: SupplyCase, floor: PlanFloor, plan: SupplyPlan["plan"]): number {
  let hours = 0;
  plan.overtime.values.forEach((worked, n) => (hours += worked * overtimeTerm(floor, n % supply.periods)));
  return hours;
}
