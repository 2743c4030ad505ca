import {
  at,
  groupMoney,
  planMoney,
  planValues,
  type Plan,
  type PlanningModel,
  type PlanValues,
} from "../../../engine";

/** A family's plan in money over the horizon. */
export interface FamilyMoney {
  readonly demand: number;
  readonly shipped: number;
  /** Closing stock of the last period at unit cost. */
  readonly closingStock: number;
}

const finiteOrNothing = (value: number): number => (Number.isFinite(value) ? value : 0);

/** Demand and shipments at their price and closing stock at cost, by family. */
export function familyMoney(
  model: PlanningModel,
  plan: Plan,
  values: PlanValues = planValues(model),
): FamilyMoney[] {
  const money = groupMoney(planMoney(model, plan, values), model.families.length, model.items.family);
  const periods = money.revenue.periods;
  const total = (grid: typeof money.revenue, f: number): number => {
    let sum = 0;
    for (let t = 0; t < periods; t++) sum += at(grid, f, t);
    return sum;
  };
  const stock = new Float64Array(model.families.length);
  for (let i = 0; i < model.items.count; i++) {
    const cost = finiteOrNothing(at(values.unitCost, i, periods - 1));
    stock[model.items.family[i]!]! += cost * finiteOrNothing(at(plan.stock, i, periods - 1));
  }
  return model.families.map((_, f) => ({
    demand: total(money.demandRevenue, f),
    shipped: total(money.revenue, f),
    closingStock: stock[f]!,
  }));
}
