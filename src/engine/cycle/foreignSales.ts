import { planValues } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import { currencyKey, rateRowOf } from "../model/rates";
import type { Plan } from "../plan/plan";
import { at } from "../series/grid";
import { rounded } from "./rounded";

type Row = readonly (number | null)[];

/** What a cycle sold in one other currency, kept so that the next one can tell what its rates did. */
export interface ForeignSales {
  readonly currency: string;
  /** Outlook rates by period. */
  readonly rates: Row;
  /** Revenue in the plan's currency by item and period: items that are sold in it. */
  readonly items: readonly { readonly item: string; readonly revenue: Row }[];
}

/** The sales of a plan by other currency; `undefined` where nothing is sold in one. */
export function foreignSales(model: PlanningModel, plan: Plan): readonly ForeignSales[] | undefined {
  const { price, budgetRatePrice } = planValues(model);
  if (price === budgetRatePrice) return undefined;
  const { rates, segments, items, prices, calendar } = model;
  return rates.currencies.map((currency, row) => {
    const byItem = new Map<number, Float64Array>();
    prices.rows.forEach(({ item, segment, measure }, priceRow) => {
      if (measure !== "price" || rateRowOf(rates, segments[segment]?.currency) !== row) return;
      const revenue = byItem.get(item) ?? new Float64Array(calendar.horizon.length);
      byItem.set(item, revenue);
      revenue.forEach((_, t) => {
        if (Number.isNaN(at(prices.values, priceRow, t))) return;
        const cell = item * segments.length + segment;
        revenue[t]! += at(plan.shipped, cell, t) * at(price, cell, t);
      });
    });
    return {
      currency,
      rates: calendar.horizon.map((_, t) => rounded(at(rates.outlook, row, t), 6)),
      items: [...byItem].map(([item, revenue]) => ({
        item: items.code[item]!,
        revenue: [...revenue].map((money) => rounded(money, 2)),
      })),
    };
  });
}

/** A cycle as far as its sales in other currencies go. */
export interface ForeignCycle {
  /** First day of each period. */
  readonly periods: readonly number[];
  readonly foreign?: readonly ForeignSales[];
}

/** What other exchange rates than last cycle's add to the revenue of an item. Money. */
export interface ItemCurrency {
  readonly item: string;
  readonly money: number;
}

/**
 * What the change of exchange rates since the last cycle adds to the revenue of each item, over the periods in both:
 * this cycle's sales less the same at last cycle's outlook rates. A currency that is new adds nothing.
 */
export function currencyChanges(
  before: ForeignCycle,
  after: ForeignCycle,
  periods: readonly number[],
): readonly ItemCurrency[] {
  const changes = new Map<string, number>();
  for (const { currency, rates, items } of after.foreign ?? []) {
    const key = currencyKey(currency);
    const then = before.foreign?.find((one) => currencyKey(one.currency) === key);
    if (then === undefined) continue;
    for (const { item, revenue } of items) {
      let sum = changes.get(item) ?? 0;
      for (const start of periods) {
        const t = after.periods.indexOf(start);
        const [was, is] = [then.rates[before.periods.indexOf(start)], rates[t]];
        if (was != null && is != null && is > 0) sum += (revenue[t] ?? 0) * (1 - was / is);
      }
      changes.set(item, sum);
    }
  }
  return [...changes].map(([item, money]) => ({ item, money }));
}

/** Whether sales in other currencies, where there are any, are whole. */
export function areForeignSales(found: unknown, periods: number): boolean {
  if (found === undefined) return true;
  const isRow = (row: unknown): boolean =>
    Array.isArray(row) &&
    row.length === periods &&
    row.every((one) => one === null || typeof one === "number");
  return (
    Array.isArray(found) &&
    found.every(({ currency, rates, items }: Partial<Record<keyof ForeignSales, unknown>>) => {
      if (typeof currency !== "string" || !isRow(rates) || !Array.isArray(items)) return false;
      return items.every(({ item, revenue }: { item?: unknown; revenue?: unknown }) => {
        return typeof item === "string" && isRow(revenue);
      });
    })
  );
}
