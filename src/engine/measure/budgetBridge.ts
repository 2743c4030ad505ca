import type { PlanningModel } from "../model/planningModel";
import { at, type Grid } from "../series/grid";
import { budgetTotals } from "./budgetTotals";
import { groupMoney, type PlanMoney } from "./planMoney";
import { priceVolumeMix, type PricedItem, type PvmParts } from "./priceVolumeMix";

/** The way from a budget of revenue to the outlook: the parts add up to the difference. Money. */
export interface BudgetBridge extends PvmParts {
  readonly budget: number;
  readonly outlook: number;
}

/**
 * Price, volume and mix between budget and outlook over periods of the horizon (DOMAIN.md C8).
 *
 * Taken on families where the budget states families, on items where it states items. `null` unless revenue and
 * units are budgeted for every family in every one of the periods: a part would not add up to the whole.
 */
export function budgetBridge(
  model: PlanningModel,
  money: PlanMoney,
  { first, last }: { readonly first: number; readonly last: number },
): BudgetBridge | null {
  const revenue = budgetTotals(model, "revenue");
  const units = budgetTotals(model, "units");
  const byFamily = groupMoney(money, model.families.length, model.items.family);
  const sum = (grid: Grid, row: number): number => {
    let total = 0;
    for (let t = first; t <= last; t++) total += at(grid, row, t);
    return total;
  };
  const priced = (budget: { revenue: Grid; units: Grid }, outlook: PlanMoney, row: number): PricedItem => {
    const quantityBefore = sum(budget.units, row);
    const quantityAfter = sum(outlook.units, row);
    // Money without units has no price: such a budget cannot be split.
    const average = (amount: number, quantity: number): number =>
      quantity === 0 ? (amount === 0 ? 0 : Number.NaN) : amount / quantity;
    return {
      quantityBefore,
      priceBefore: average(sum(budget.revenue, row), quantityBefore),
      quantityAfter,
      priceAfter: average(sum(outlook.revenue, row), quantityAfter),
    };
  };
  const subjects = [...new Set(model.items.family)].flatMap((family): PricedItem[] => {
    const whole = priced({ revenue: revenue.byFamily, units: units.byFamily }, byFamily, family);
    if (isStated(whole)) return [whole];
    const items = [...model.items.family.keys()].filter((item) => model.items.family[item] === family);
    return items.map((item) => priced({ revenue: revenue.byItem, units: units.byItem }, money, item));
  });
  if (subjects.length === 0 || !subjects.every(isStated)) return null;
  const { change, items: _, ...parts } = priceVolumeMix(subjects);
  const budget = subjects.reduce((all, one) => all + one.quantityBefore * one.priceBefore, 0);
  return { ...parts, budget, outlook: budget + change };
}

const isStated = ({ quantityBefore, priceBefore }: PricedItem): boolean =>
  quantityBefore === quantityBefore && priceBefore === priceBefore;
