import type { BudgetMeasure } from "../measure/budgetTotals";
import { shapleyProduct } from "../measure/shapley";

/** One row and period of a budget and of the demand that the plan was made for. Money, or units for that measure. */
export interface BudgetCell {
  readonly measure: BudgetMeasure;
  /** Whether the row is one item, which has no mix. */
  readonly isItem: boolean;
  readonly budget: number;
  readonly demand: number;
  /** The part of `demand` that the outlook's exchange rates add to the budget's. */
  readonly currency: number;
  /** Units of the budget, and its revenue; `NaN` where it does not state them. */
  readonly budgetUnits: number;
  readonly budgetRevenue: number;
  readonly demandUnits: number;
  readonly demandRevenue: number;
}

/** What makes demand differ from the budget, by cause. */
export type BudgetDrivers = Readonly<Record<string, number>>;

/**
 * Splits demand less budget by cause; the parts add up to it (DOMAIN.md C8).
 *
 * An item is a product of units, price and exchange rate, so its parts do not depend on their order. A family is not:
 * its volume is taken at the budget's average, currency at the outlook's units, and the rest is price and mix. Without
 * budgeted units volume and price cannot be told apart and are one cause, demand.
 */
export function budgetDrivers(cell: BudgetCell): BudgetDrivers {
  const { measure, budget, demand, currency, budgetUnits, isItem } = cell;
  if (measure === "units" || !(budgetUnits > 0)) return { demand: demand - currency - budget, currency };
  if (!isItem) return familyDrivers(cell);
  return measure === "revenue" ? revenueDrivers(cell, { budget, demand }) : marginDrivers(cell);
}

function familyDrivers({
  measure,
  budget,
  demand,
  currency,
  budgetUnits,
  demandUnits,
}: BudgetCell): BudgetDrivers {
  const volume = ((demandUnits - budgetUnits) * budget) / budgetUnits;
  const rest = measure === "margin" ? "price, mix and cost" : "price and mix";
  return { volume, [rest]: demand - currency - budget - volume, currency };
}

interface Money {
  readonly budget: number;
  readonly demand: number;
}

/** Units × price × exchange rate, which is 1 in the budget. */
function revenueDrivers({ currency, budgetUnits, demandUnits }: BudgetCell, { budget, demand }: Money) {
  const price = budget / budgetUnits;
  const atBudgetRates = demand - currency;
  const after =
    demandUnits > 0 && atBudgetRates > 0
      ? [demandUnits, atBudgetRates / demandUnits, demand / atBudgetRates]
      : [0, price, 1];
  const parts = shapleyProduct([budgetUnits, price, 1], after);
  return { volume: parts[0]!, price: parts[1]!, currency: parts[2]! };
}

/** Revenue less units × unit cost; without budgeted revenue, units × (margin at the budget's rates + currency). */
function marginDrivers(cell: BudgetCell): BudgetDrivers {
  const { budget, demand, currency, budgetUnits, budgetRevenue, demandUnits, demandRevenue } = cell;
  const split = (before: number, after: number): readonly number[] =>
    shapleyProduct(
      [budgetUnits, before / budgetUnits],
      [demandUnits, demandUnits > 0 ? after / demandUnits : before / budgetUnits],
    );
  if (Number.isFinite(budgetRevenue)) {
    const revenue = revenueDrivers(cell, { budget: budgetRevenue, demand: demandRevenue });
    const [units, cost] = split(budgetRevenue - budget, demandRevenue - demand) as [number, number];
    return { ...revenue, volume: revenue.volume - units, cost: -cost };
  }
  const [volume, rest] = split(budget, demand - currency) as [number, number];
  const [added, rate] = split(0, currency) as [number, number];
  return { volume: volume + added, "price and cost": rest, currency: rate };
}
