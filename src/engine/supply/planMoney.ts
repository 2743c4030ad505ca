import type { SupplyPlan } from "./assemblePlan";
import type { SupplyCase } from "./supplyCase";

/** Money of a plan over the horizon, unweighted: what finance would book. */
export interface PlanMoney {
  readonly revenue: number;
  /** Units made or bought at their cost, less the growth of stock at book cost: the cost of what was sold. */
  readonly costOfSales: number;
  readonly overtime: number;
  readonly holding: number;
  /** Fixed cost of each source in each period in which it is used. */
  readonly fixed: number;
  /** revenue − costOfSales − overtime − fixed. Holding is shown apart: it is not part of gross margin. */
  readonly margin: number;
  /** Closing stock at book cost. */
  readonly closingStock: number;
}

/** Recomputes the money of a plan from its quantities. `bookCost` values stock, by item. */
export function planMoney(supply: SupplyCase, of: SupplyPlan, bookCost: Float64Array): PlanMoney {
  const { plan, bySource } = of;
  const { periods } = supply;
  let revenue = 0;
  plan.shipped.values.forEach((units, n) => {
    if (units > 0 && supply.price[n]! > 0) revenue += units * supply.price[n]!;
  });
  let spent = 0;
  let fixed = 0;
  supply.sources.forEach((source, k) => {
    for (let t = 0; t < periods; t++) {
      const units = bySource.values[k * periods + t]!;
      spent += units * source.unitCost[t]!;
      if (units > 0) fixed += source.fixedCost;
    }
  });
  let overtime = 0;
  plan.overtime.values.forEach((hours, n) => {
    overtime += hours * supply.capacities[Math.floor(n / periods)]!.overtimeCost;
  });
  let holding = 0;
  let closingStock = 0;
  let used = 0;
  for (let i = 0; i < supply.items; i++) {
    let received = 0;
    for (let t = 0; t < periods; t++) {
      holding += supply.holdingCost[i]! * plan.stock.values[i * periods + t]!;
      received += plan.receipts.values[i * periods + t]!;
    }
    const closing = plan.stock.values[(i + 1) * periods - 1]!;
    closingStock += closing * bookCost[i]!;
    used += (supply.openingStock[i]! + received - closing) * bookCost[i]!;
  }
  const costOfSales = spent + used;
  return {
    revenue,
    costOfSales,
    overtime,
    holding,
    fixed,
    margin: revenue - costOfSales - overtime - fixed,
    closingStock,
  };
}
