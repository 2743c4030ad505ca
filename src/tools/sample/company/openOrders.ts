import type { SEGMENTS } from "./families";
import { HISTORY_MONTHS } from "./months";
import type { HorizonPlans } from "./horizonPlans";
import type { Item } from "./items";
import type { PastOperations } from "./pastOperations";
import { drawsFor } from "./seeded";

/** Months that the order book shows. */
export const ORDER_MONTHS = 6;

/** Open customer orders of an item from one segment. */
export interface OrderLine {
  readonly segment: string;
  readonly pastDue: number | null;
  readonly units: readonly (number | null)[];
}

/** Share of the sales plan that is already ordered for January, February and March, by segment. */
const BOOKED: { readonly [S in (typeof SEGMENTS)[number]]: readonly number[] } = {
  "Retail chains": [0.86, 0.55, 0.25],
  "Specialist dealers": [0.6, 0.22],
  Online: [0.35],
  Hospitality: [0.75, 0.5, 0.3],
};

/** What orders need to know of an item. */
export interface Ordered {
  readonly item: Item;
  readonly demand: readonly (number | null)[];
  readonly operations: PastOperations;
  readonly plans: HorizonPlans;
}

/** The order book on the first of January. Small parts are shipped on the day and have none. */
export function orderLines({ item, demand, operations, plans }: Ordered): readonly OrderLine[] {
  if (["PRT", "SPA", "CLN"].includes(item.family.code)) return [];
  const draws = drawsFor(`${item.code}/orders`);
  const december = HISTORY_MONTHS - 1;
  const unshipped = Math.max(0, (demand[december] ?? 0) - (operations.shipped[december] ?? 0));
  const total = plans.sales.reduce((sum, row) => sum + (row.units[0] ?? 0), 0);
  return plans.sales
    .map(({ segment, units }): OrderLine => {
      const booked = BOOKED[segment as (typeof SEGMENTS)[number]];
      const waits =
        segment === "Online" || total === 0 ? 0 : Math.round((unshipped * (units[0] ?? 0)) / total);
      return {
        segment,
        pastDue: waits > 0 ? waits : null,
        units: Array.from({ length: ORDER_MONTHS }, (_, t) =>
          bookedUnits(units[t] ?? 0, booked[t], draws.normal()),
        ),
      };
    })
    .filter(({ pastDue, units }) => pastDue !== null || units.some((value) => value !== null));
}

function bookedUnits(planned: number, share: number | undefined, chance: number): number | null {
  if (share === undefined) return null;
  const units = Math.round(planned * share * (1 + 0.12 * chance));
  return units > 0 ? units : null;
}
