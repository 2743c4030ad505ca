import type { MIX_CONVENTIONS } from "../model/settings";

/** Quantity and price of one item before (plan, budget, last year) and after. A quantity of 0 means: not sold. */
export interface PricedItem {
  readonly quantityBefore: number;
  readonly priceBefore: number;
  readonly quantityAfter: number;
  readonly priceAfter: number;
}

/**
 * `level-adjusted` measures an item's mix against the average price, so that an item below the average that loses
 * share helps the mix; `plain` uses its own price. Both have the same total. Source: DOMAIN.md C8.
 */
export type MixConvention = (typeof MIX_CONVENTIONS)[number];

/** One item's parts of a change of money. */
export interface PvmParts {
  readonly price: number;
  readonly volume: number;
  readonly mix: number;
  readonly added: number;
  readonly discontinued: number;
}

export interface PriceVolumeMix extends PvmParts {
  /** Revenue after less revenue before: the sum of the five parts. */
  readonly change: number;
  readonly items: readonly PvmParts[];
}

const NONE: PvmParts = { price: 0, volume: 0, mix: 0, added: 0, discontinued: 0 };

/**
 * Price, volume and mix of a change of revenue, with new and discontinued items apart.
 *
 * The parts of each item add up to that item's change, and the items to the whole.
 * An item is new when it had no quantity before, discontinued when it has none after.
 */
export function priceVolumeMix(
  items: readonly PricedItem[],
  convention: MixConvention = "level-adjusted",
): PriceVolumeMix {
  const base = baseOf(items);
  const parts = items.map((item) => partsOf(item, base, convention));
  const total = { ...NONE };
  for (const part of parts) {
    total.price += part.price;
    total.volume += part.volume;
    total.mix += part.mix;
    total.added += part.added;
    total.discontinued += part.discontinued;
  }
  const change = total.price + total.volume + total.mix + total.added + total.discontinued;
  return { ...total, change, items: parts };
}

interface Base {
  readonly averagePrice: number;
  readonly growth: number;
}

const isCommon = (item: PricedItem): boolean => item.quantityBefore !== 0 && item.quantityAfter !== 0;

/** Average price before and growth of quantity, over the items present in both. */
function baseOf(items: readonly PricedItem[]): Base {
  let before = 0;
  let after = 0;
  let money = 0;
  for (const item of items) {
    if (!isCommon(item)) continue;
    before += item.quantityBefore;
    after += item.quantityAfter;
    money += item.quantityBefore * item.priceBefore;
  }
  return before === 0
    ? { averagePrice: 0, growth: 1 }
    : { averagePrice: money / before, growth: after / before };
}

function partsOf(item: PricedItem, base: Base, convention: MixConvention): PvmParts {
  const { quantityBefore: q0, quantityAfter: q1, priceBefore: p0, priceAfter: p1 } = item;
  if (q0 === 0) return { ...NONE, added: q1 === 0 ? 0 : q1 * p1 };
  if (q1 === 0) return { ...NONE, discontinued: -q0 * p0 };
  const shift = q1 - q0 * base.growth;
  const ownVolume = (base.growth - 1) * q0 * p0;
  const level = convention === "plain" ? 0 : shift * base.averagePrice;
  return { ...NONE, price: q1 * (p1 - p0), volume: ownVolume + level, mix: shift * p0 - level };
}
