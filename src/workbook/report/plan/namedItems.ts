import { rowOf, type PlanningModel } from "../../../engine";
import type { ItemPlan } from "../itemGrids";

/** Items and months that a page names one by one: with more, the workbook becomes too large to open or to filter. */
export const MOST_ITEM_MONTHS = 60_000;

/**
 * The items that the plan pages name: all of them, or in a large plan those with the most demand at their price.
 * The others stand together, by family and unit, so that every sum is still whole.
 */
export function namedItems(
  { items, calendar }: PlanningModel,
  { demand }: Pick<ItemPlan, "demand">,
  most = MOST_ITEM_MONTHS,
): ReadonlySet<number> {
  const all = Array.from({ length: items.count }, (_, item) => item);
  const fit = Math.max(1, Math.floor(most / calendar.horizon.length));
  if (items.count <= fit) return new Set(all);
  const worth = all.map((item) => {
    const units = rowOf(demand, item).reduce((sum, value) => sum + value, 0);
    return units * (known(items.price[item]!) ?? known(items.unitCost[item]!) ?? 1);
  });
  return new Set([...all].sort((a, b) => worth[b]! - worth[a]! || a - b).slice(0, fit));
}

const known = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

/** What a page says of the items that it does not name; "" where it names all. */
export function othersNote({ items }: PlanningModel, named: ReadonlySet<number>): string {
  if (named.size === items.count) return "";
  const [shown, all] = [named.size, items.count].map((count) => count.toLocaleString("en-US"));
  return ` Named are the ${shown} items of ${all} with the most demand in money; the others stand together by family.`;
}
