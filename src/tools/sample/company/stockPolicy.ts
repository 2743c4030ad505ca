import type { Item } from "./items";
import { CYCLE, monthsBetween, type Month } from "./months";
import { expectedUnits } from "./truth";

/** Stock rules of an item in units. */
export interface StockPolicy {
  readonly safety: number;
  readonly maximum: number;
  readonly minimumOrder: number;
}

/** The rules that stand on the Items sheet, from the market's expected demand over the coming year. */
export function stockPolicy(item: Item): StockPolicy {
  const year = monthsBetween(CYCLE, CYCLE + 12).map((at) => expectedUnits(item, at));
  const average = year.reduce((sum, units) => sum + units, 0) / 12;
  const safety = Math.round(item.family.safetyMonths * average);
  const pack = item.family.packUnits;
  return {
    safety,
    maximum: toPacks(safety + 1.15 * Math.max(...year) + pack, pack),
    minimumOrder: Math.max(pack, toPacks(0.25 * average, pack)),
  };
}

/** What should be on hand at the end of a month: the safety stock and half of the next month. */
export function stockAimed(item: Item, at: Month): number {
  const next = expectedUnits(item, at + 1);
  if (expectedUnits(item, at + 2) === 0) return 0.2 * next;
  const around = monthsBetween(Math.max(0, at - 5), at + 7).map((m) => expectedUnits(item, m));
  const average = around.reduce((sum, units) => sum + units, 0) / around.length;
  return item.family.safetyMonths * average + 0.5 * next;
}

/** Up to the next whole pack. */
export function toPacks(units: number, pack: number): number {
  return Math.ceil(Math.round(units) / pack) * pack;
}
