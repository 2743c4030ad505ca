import { BUDGET_POUND, POUND_SEGMENT } from "./exchange";
import { SEGMENTS } from "./families";
import type { Item } from "./items";
import { CYCLE, HORIZON_MONTHS, month } from "./months";

type Series = readonly number[];

const months = Array.from({ length: HORIZON_MONTHS }, (_, t) => t);

/** The list price of espresso machines rises by three percent in April 2027. */
export function priceIn(item: Item, t: number): number {
  return item.family.code === "ESP" && CYCLE + t >= month(2027, 4) ? cents(item.price * 1.03) : item.price;
}

/** Resin makes water filters five percent dearer from July 2027. */
export function unitCostIn(item: Item, t: number): number {
  return item.family.code === "WAT" && CYCLE + t >= month(2027, 7)
    ? cents(item.unitCost * 1.05)
    : item.unitCost;
}

/** A row of the Prices sheet. */
export interface PriceLine {
  readonly item: Item;
  readonly segment: string;
  readonly measure: "price" | "unit cost";
  readonly values: Series;
}

/** Every price or cost that is not simply the one on Items. */
export function priceLines(items: readonly Item[]): readonly PriceLine[] {
  return items.flatMap((item): readonly PriceLine[] => [
    ...listChange(item),
    ...(item.family.segments[SEGMENTS.indexOf(POUND_SEGMENT)]! > 0 ? [poundLine(item)] : []),
  ]);
}

function listChange(item: Item): readonly PriceLine[] {
  if (item.family.code === "ESP") {
    return [{ item, segment: "", measure: "price", values: months.map((t) => priceIn(item, t)) }];
  }
  if (item.family.code === "WAT") {
    return [{ item, segment: "", measure: "unit cost", values: months.map((t) => unitCostIn(item, t)) }];
  }
  return [];
}

/** Hospitality's price list: bean-to-cup machines six percent under list, everything else at list. Pounds. */
function poundLine(item: Item): PriceLine {
  const share = item.family.code === "BTC" ? 0.94 : 1;
  const values = months.map((t) => cents((share * priceIn(item, t)) / BUDGET_POUND));
  return { item, segment: POUND_SEGMENT, measure: "price", values };
}

function cents(money: number): number {
  return Math.round(money * 100) / 100;
}
