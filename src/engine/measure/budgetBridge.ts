import type { PlanningModel } from "../model/planningModel";
import { at, type Grid } from "../series/grid";
import { budgetTotals } from "./budgetTotals";
import { groupMoney, type PlanMoney } from "./planMoney";
import { priceVolumeMix, type PricedItem, type PvmParts } from "./priceVolumeMix";

/** The way from a budget of revenue to the outlook: the parts add up to the difference. Money. */
export interface BudgetBridge extends PvmParts {
  readonly budget: number;
  /** The outlook less the same outlook at the budget's exchange rates: negative where currencies are worth less. */
  readonly currency: number;
  readonly outlook: number;
}

/** Periods of the horizon, first and last included. */
export interface BridgeWindow {
  readonly first: number;
  readonly last: number;
}

/**
 * Price, volume, mix and currency between budget and outlook over periods of the horizon (DOMAIN.md C8).
 *
 * Price, volume and mix compare the budget with the outlook at the budget's exchange rates; currency is the last step.
 * Taken on families where the budget states families, on items where it states items. `null` unless revenue and
 * units are budgeted for every family in every one of the periods: a part would not add up to the whole.
 */
export function budgetBridge(
  model: PlanningModel,
  money: PlanMoney,
  window: BridgeWindow,
): BudgetBridge | null {
  const revenue = budgetTotals(model, "revenue");
  const units = budgetTotals(model, "units");
  const byFamily = groupMoney(money, model.families.length, model.items.family);
  const ofFamilies = { revenue: revenue.byFamily, units: units.byFamily, outlook: byFamily, window };
  const ofItems = { revenue: revenue.byItem, units: units.byItem, outlook: money, window };
  const subjects = [...new Set(model.items.family)].flatMap((family): PricedItem[] => {
    const whole = priced(ofFamilies, family);
    if (isStated(whole)) return [whole];
    const items = [...model.items.family.keys()].filter((item) => model.items.family[item] === family);
    return items.map((item) => priced(ofItems, item));
  });
  if (subjects.length === 0 || !subjects.every(isStated)) return null;
  const { change, items: _, ...parts } = priceVolumeMix(subjects);
  const budget = subjects.reduce((all, one) => all + one.quantityBefore * one.priceBefore, 0);
  const currency = model.families.reduce((all, _, family) => all + currencyIn(byFamily, family, window), 0);
  return { ...parts, currency, budget, outlook: budget + change + currency };
}

/** Budget and outlook of the rows that are compared. */
interface Compared {
  readonly revenue: Grid;
  readonly units: Grid;
  readonly outlook: PlanMoney;
  readonly window: BridgeWindow;
}

/** Units and average price of a row in the budget, and in the outlook at the budget's exchange rates. */
function priced({ revenue, units, outlook, window }: Compared, row: number): PricedItem {
  const quantityBefore = sumIn(units, row, window);
  const quantityAfter = sumIn(outlook.units, row, window);
  const after = sumIn(outlook.revenue, row, window) - currencyIn(outlook, row, window);
  return {
    quantityBefore,
    priceBefore: average(sumIn(revenue, row, window), quantityBefore),
    quantityAfter,
    priceAfter: average(after, quantityAfter),
  };
}

const currencyIn = ({ currency }: PlanMoney, row: number, window: BridgeWindow): number =>
  currency === undefined ? 0 : sumIn(currency.shipped, row, window);

function sumIn(grid: Grid, row: number, { first, last }: BridgeWindow): number {
  let total = 0;
  for (let t = first; t <= last; t++) total += at(grid, row, t);
  return total;
}

/** Money without units has no price: such a budget cannot be split. */
const average = (amount: number, quantity: number): number =>
  quantity === 0 ? (amount === 0 ? 0 : Number.NaN) : amount / quantity;

const isStated = ({ quantityBefore, priceBefore }: PricedItem): boolean =>
  quantityBefore === quantityBefore && priceBefore === priceBefore;
