import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import { zeros, type Grid } from "../series/grid";
import { said, type PlanValues } from "./planValues";

/**
 * What a plan demands and ships in units and money, by row (items, or a grouping of them) and period.
 *
 * Margin is at standard unit cost: overtime, subcontracting and holding are costs of the plan, not of the goods.
 */
export interface PlanMoney {
  readonly demandUnits: Grid;
  readonly demandRevenue: Grid;
  readonly demandMargin: Grid;
  readonly units: Grid;
  readonly revenue: Grid;
  readonly margin: Grid;
  /** Absent where no price is in another currency. */
  readonly currency?: CurrencyMoney;
}

/**
 * What the outlook's exchange rates add to revenue, and so to margin, over the budget's: money of the same units at the
 * same stated prices. Negative where a currency is worth less than budgeted. By row and period.
 */
export interface CurrencyMoney {
  readonly demand: Grid;
  readonly shipped: Grid;
}

const MEASURES = ["demandUnits", "demandRevenue", "demandMargin", "units", "revenue", "margin"] as const;

const emptyMoney = (rows: number, periods: number): PlanMoney => ({
  demandUnits: zeros(rows, periods),
  demandRevenue: zeros(rows, periods),
  demandMargin: zeros(rows, periods),
  units: zeros(rows, periods),
  revenue: zeros(rows, periods),
  margin: zeros(rows, periods),
});

/** The plan's demand and shipments by item, in units and money. Blanks are 0. */
export function planMoney(model: PlanningModel, plan: Plan, values: PlanValues): PlanMoney {
  const segments = model.segments.length;
  const { periods } = plan.demand;
  const money = emptyMoney(model.items.count, periods);
  for (let cell = 0; cell < plan.demand.rows; cell++) {
    const item = Math.floor(cell / segments);
    for (let t = 0; t < periods; t++) {
      const from = cell * periods + t;
      const to = item * periods + t;
      const price = values.price.values[from]! || 0;
      const margin = price === 0 ? 0 : price - (values.unitCost.values[to]! || 0);
      const demand = plan.demand.values[from]! || 0;
      const shipped = plan.shipped.values[from]! || 0;
      money.demandUnits.values[to]! += demand;
      money.demandRevenue.values[to]! += demand * price;
      money.demandMargin.values[to]! += demand * margin;
      money.units.values[to]! += shipped;
      money.revenue.values[to]! += shipped * price;
      money.margin.values[to]! += shipped * margin;
    }
  }
  return values.budgetRatePrice === values.price
    ? money
    : { ...money, currency: currencyMoney(model, plan, values) };
}

function currencyMoney({ items, segments }: PlanningModel, plan: Plan, values: PlanValues): CurrencyMoney {
  const { rows, periods } = plan.demand;
  const money = { demand: zeros(items.count, periods), shipped: zeros(items.count, periods) };
  for (let cell = 0; cell < rows; cell++) {
    const shift = (Math.floor(cell / segments.length) - cell) * periods;
    for (let from = cell * periods; from < (cell + 1) * periods; from++) {
      const added = values.price.values[from]! - values.budgetRatePrice.values[from]!;
      // Most cells are in the plan's currency; a cell without a price has no difference either.
      if (added === 0 || added !== added) continue;
      money.demand.values[from + shift]! += (plan.demand.values[from]! || 0) * added;
      money.shipped.values[from + shift]! += (plan.shipped.values[from]! || 0) * added;
    }
  }
  return money;
}

/** The same by group, such as by family. */
export function groupMoney(money: PlanMoney, groups: number, groupOf: ArrayLike<number>): PlanMoney {
  const { periods } = money.units;
  const sums = emptyMoney(groups, periods);
  for (const measure of MEASURES) sumByGroup(money[measure], sums[measure], groupOf);
  if (!money.currency) return sums;
  const currency = { demand: zeros(groups, periods), shipped: zeros(groups, periods) };
  sumByGroup(money.currency.demand, currency.demand, groupOf);
  sumByGroup(money.currency.shipped, currency.shipped, groupOf);
  return { ...sums, currency };
}

/** Adds the rows of a grid into the rows of their groups; a group of -1 takes no part. */
export function sumByGroup(from: Grid, into: Grid, groupOf: ArrayLike<number>): void {
  for (let row = 0; row < from.rows; row++) {
    const group = groupOf[row]!;
    if (group < 0) continue;
    const offset = (group - row) * from.periods;
    for (let n = row * from.periods; n < (row + 1) * from.periods; n++) {
      const value = from.values[n]!;
      if (value === value) into.values[n + offset]! += value;
    }
  }
}

/**
 * The margin that one more unit of an item earns, averaged over segments by demand; where nothing is demanded, by
 * price of the first segment. Money by item and period.
 */
export function itemMargins(model: PlanningModel, money: PlanMoney, values: PlanValues): Grid {
  const segments = model.segments.length;
  const { rows, periods } = money.demandUnits;
  const margins = zeros(rows, periods);
  for (let item = 0; item < rows; item++) {
    for (let t = 0; t < periods; t++) {
      const index = item * periods + t;
      const units = money.demandUnits.values[index]!;
      const price = said(values.price.values[item * segments * periods + t]!);
      const plain = price === 0 ? 0 : price - said(values.unitCost.values[index]!);
      margins.values[index] = units > 0 ? money.demandMargin.values[index]! / units : plain;
    }
  }
  return margins;
}
