import { believedUnits, budgetFactor, salesUnits, type PlannedItem } from "./budgetPlan";
import { HORIZON_MONTHS, CYCLE, month } from "./months";
import { stockAimed, stockPolicy, toPacks } from "./stockPolicy";

/** Operations' plan of an item: units by the month in which they become available. */
export interface SupplyPlan {
  readonly planned: readonly (number | null)[];
  readonly firm: readonly (number | null)[];
  /** Stock at the end of each month on operations' own view of demand. */
  readonly stock: readonly number[];
}

/** An item with its plans and what lies in the warehouse on the first of January. */
export interface StockedItem extends PlannedItem {
  readonly openingStock: number;
}

/** Operations follow the mean of what the functions say, with a hand of their own here and there. */
export function supplyPlan(stocked: StockedItem): SupplyPlan {
  let stock = stocked.openingStock;
  const months = Array.from({ length: HORIZON_MONTHS }, (_, t) => {
    const demand = demandSeen(stocked, t);
    const made = supplyIn(stocked, t, demand + stockAimed(stocked.item, CYCLE + t) - stock);
    stock = Math.max(0, stock + made - demand);
    return { made, stock, isFirm: isFirm(stocked, t) };
  });
  return {
    planned: months.map(({ made, isFirm }) => (isFirm ? null : made)),
    firm: months.map(({ made, isFirm }) => (isFirm ? made : null)),
    stock: months.map((m) => m.stock),
  };
}

/** Bought items are on order for the length of their lead time. */
function isFirm({ item }: StockedItem, t: number): boolean {
  return !item.family.made && t * 30 < item.family.leadTimeDays;
}

/** Operations hear the functions, but not of a promotion that nobody has funded. */
export function demandSeen(stocked: StockedItem, t: number): number {
  const { item, plans } = stocked;
  const base = believedUnits(stocked, t);
  const views = [base, base * budgetFactor(item.family.code, t), plans.marketing?.[t] ?? base];
  if (item.family.code !== "GRI") views.push(salesUnits(plans, t));
  return Math.round(views.reduce((sum, units) => sum + units, 0) / views.length);
}

/** Share of what was ordered that the late kettle supplier has confirmed, January to March 2027. */
const KETTLES_CONFIRMED = [0.33, 0.28, 0.34] as const;

function supplyIn(stocked: StockedItem, t: number, wanted: number): number {
  const { item } = stocked;
  const pack = item.family.packUnits;
  const at = CYCLE + t;
  const isPeak = at >= month(2027, 9) && at <= month(2027, 12);
  if (item.end !== null && at >= item.end) return 0;
  if (item.family.code === "KET" && t < KETTLES_CONFIRMED.length)
    return toPacks(Math.max(0, wanted) * KETTLES_CONFIRMED[t]!, pack);
  if (item.family.code === "BTC" && isPeak) return toPacks(0.68 * demandSeen(stocked, t), pack);
  if (item.family.code === "FLT" && isPeak)
    return lotOf(item.family.packUnits, wanted * 1.08, stockPolicy(item).minimumOrder);
  if (item.family.code === "DRP") return kilnPlan(stocked, t);
  return lotOf(pack, wanted, stockPolicy(item).minimumOrder);
}

/** The kiln keeps firing three quarters of what is sold, whatever lies in the warehouse. */
function kilnPlan(stocked: StockedItem, t: number): number {
  return toPacks(0.75 * demandSeen(stocked, t), stocked.item.family.packUnits);
}

/** In packs, and at least the minimum order unless hardly anything is wanted. */
function lotOf(pack: number, wanted: number, minimumOrder: number): number {
  if (wanted < minimumOrder / 2) return 0;
  return toPacks(Math.max(wanted, minimumOrder), pack);
}
