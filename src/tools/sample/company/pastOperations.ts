import type { Item } from "./items";
import { HISTORY_MONTHS, month, monthsBetween, type Month } from "./months";
import { drawsFor, type Draws } from "./seeded";
import { stockAimed, toPacks } from "./stockPolicy";
import { expectedUnits } from "./truth";

type Series = readonly (number | null)[];

/** What the plants and the warehouse did in 36 months: units, and euro of revenue. */
export interface PastOperations {
  readonly planned: Series;
  readonly produced: Series;
  readonly shipped: Series;
  readonly onTime: Series;
  readonly revenue: Series;
  readonly stock: Series;
}

interface MonthDone {
  readonly planned: number;
  readonly produced: number;
  readonly shipped: number;
  readonly onTime: number;
  readonly stock: number;
}

/** Runs an item through its history, month by month; null before it existed. */
export function pastOperations(item: Item, demand: Series): PastOperations {
  const draws = drawsFor(`${item.code}/operations`);
  let stock = item.launch === null ? stockAimed(item, -1) : 0;
  const months = monthsBetween(0, HISTORY_MONTHS).map((at) => {
    const done = runMonth(item, at, { draws, stock: Math.round(stock), demand: demand[at] ?? 0 });
    stock = done.stock;
    return item.launch !== null && at < item.launch ? null : done;
  });
  return {
    planned: months.map((m, at) => endedOr(item, at, m?.planned)),
    produced: months.map((m, at) => endedOr(item, at, m?.produced)),
    shipped: months.map((m, at) => endedOr(item, at, m?.shipped)),
    onTime: months.map((m, at) => endedOr(item, at, m?.onTime)),
    revenue: months.map((m, at) => endedOr(item, at, m && Math.round(m.shipped * priceThen(item, at)))),
    stock: months.map((m) => m?.stock ?? null),
  };
}

interface Opening {
  readonly draws: Draws;
  readonly stock: number;
  readonly demand: number;
}

function runMonth(item: Item, at: Month, { draws, stock, demand }: Opening): MonthDone {
  const guess = expectedUnits(item, at) * (1 + 0.05 * draws.normal());
  const planned = plannedThen(item, at, guess + stockAimed(item, at) - stock);
  const produced = Math.round(planned * attainment(item, at, draws.normal()));
  const shipped = Math.min(demand, stock + produced);
  const late = Math.max(0, lateShare(item, at) + 0.012 * draws.normal());
  return {
    planned,
    produced,
    shipped,
    onTime: Math.round(shipped * (1 - late)),
    stock: stock + produced - shipped,
  };
}

/** What was asked of the plant. Since May 2026 the dripper kiln is filled, whatever the market asks for. */
function plannedThen(item: Item, at: Month, wanted: number): number {
  const pack = item.family.packUnits;
  const isKilnFilled = item.family.code === "DRP" && at >= month(2026, 5);
  if (isKilnFilled) return toPacks(1.7 * expectedUnits(item, at), pack);
  return expectedUnits(item, at + 1) === 0 ? 0 : toPacks(Math.max(0, wanted), pack);
}

/** Receipts of kettles against plan since the supplier's trouble began in September 2026. */
const KETTLE_RECEIPTS = [0.78, 0.68, 0.62, 0.58] as const;

function attainment(item: Item, at: Month, chance: number): number {
  const late = at - month(2026, 9);
  const usual = Math.min(1.06, 0.985 + 0.03 * chance);
  if (item.family.code === "KET" && late >= 0) return KETTLE_RECEIPTS[late]! + 0.03 * chance;
  if (item.family.code === "BTC" && (at === month(2026, 10) || at === month(2026, 11))) return usual - 0.1;
  return usual;
}

function lateShare(item: Item, at: Month): number {
  if (item.family.code === "KET") return at >= month(2026, 9) ? 0.14 : 0.05;
  if (item.family.code === "BTC" && at >= month(2026, 9)) return 0.07;
  return item.family.code === "SPA" ? 0.06 : 0.03;
}

/** Price levels rose by two percent a year. */
function priceThen(item: Item, at: Month): number {
  return item.price * Math.pow(1.02, Math.floor(at / 12) - 2);
}

function endedOr(item: Item, at: Month, value: number | null | undefined): number | null {
  return item.end !== null && at >= item.end ? null : (value ?? null);
}
