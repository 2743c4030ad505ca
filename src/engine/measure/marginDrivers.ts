import { priceVolumeMix, type MixConvention, type PricedItem } from "./priceVolumeMix";

/** Units, revenue and margin of one item before (last cycle, budget, as submitted) and after. */
export interface ItemMoney {
  readonly unitsBefore: number;
  readonly revenueBefore: number;
  readonly marginBefore: number;
  readonly unitsAfter: number;
  readonly revenueAfter: number;
  readonly marginAfter: number;
  /** What other exchange rates than before add to revenue and margin after; 0 when absent. */
  readonly currencyAfter?: number;
}

/** Why margin changed: the parts add up to the change. */
export interface MarginDrivers {
  readonly volume: number;
  readonly price: number;
  readonly mix: number;
  /** Unit cost: positive where units became cheaper. */
  readonly cost: number;
  /** Exchange rates, at the new quantities and stated prices. */
  readonly currency: number;
  readonly added: number;
  readonly discontinued: number;
  readonly change: number;
}

/**
 * Splits a change of margin into volume, price, mix, unit cost, currency, new and discontinued items.
 *
 * Volume and mix are taken on unit margins (DOMAIN.md C8), and the change of unit margins is split into that of
 * prices and that of unit costs, at the new quantities and the exchange rates of before; currency is the last step.
 */
export function marginDrivers(items: readonly ItemMoney[], convention?: MixConvention): MarginDrivers {
  const parts = priceVolumeMix(items.map(unitMargins), convention);
  let price = 0;
  let currency = 0;
  for (const item of items) {
    const added = item.currencyAfter ?? 0;
    currency += added;
    if (item.unitsBefore === 0 || item.unitsAfter === 0) continue;
    price += item.revenueAfter - added - (item.unitsAfter * item.revenueBefore) / item.unitsBefore;
  }
  const { volume, mix, added, discontinued, change } = parts;
  const cost = parts.price - price;
  return { volume, price, mix, cost, currency, added, discontinued, change: change + currency };
}

function unitMargins(item: ItemMoney): PricedItem {
  const marginAfter = item.marginAfter - (item.currencyAfter ?? 0);
  return {
    quantityBefore: item.unitsBefore,
    priceBefore: item.unitsBefore === 0 ? 0 : item.marginBefore / item.unitsBefore,
    quantityAfter: item.unitsAfter,
    priceAfter: item.unitsAfter === 0 ? 0 : marginAfter / item.unitsAfter,
  };
}
