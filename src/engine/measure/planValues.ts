import type { ItemTable, Segment } from "../model/items";
import type { PlanningModel } from "../model/planningModel";
import { rateRowOf, type RateTable } from "../model/rates";
import type { PriceTable } from "../model/supply";
import { at, blanks, type Grid } from "../series/grid";
import { keptFor } from "./keptFor";

/** What one unit is worth, period by period. Money of the plan's currency; `NaN` where nobody said. */
export interface PlanValues {
  /** Selling price by cell (item × segment). */
  readonly price: Grid;
  /** Unit cost by item. */
  readonly unitCost: Grid;
  /**
   * The selling price that the budget's exchange rates would have made of the same stated prices; `price` itself where
   * no price is in another currency.
   */
  readonly budgetRatePrice: Grid;
}

/**
 * Prices and unit costs of the horizon: from Prices where they are stated, else from Items. Kept for each model.
 *
 * A price that a segment with a currency has of its own is turned into the plan's currency at the outlook rate of its
 * month.
 */
export function planValues({ prices, rates, items, segments, calendar }: PlanningModel): PlanValues {
  return valuesKept(prices, { items, segments, rates, periods: calendar.horizon.length });
}

interface ValueParts {
  readonly items: ItemTable;
  readonly segments: readonly Segment[];
  readonly rates: RateTable;
  readonly periods: number;
}

const valuesKept = keptFor((prices: PriceTable, parts: ValueParts): PlanValues => {
  const rateRow = parts.segments.map(({ currency }) => rateRowOf(parts.rates, currency));
  const foreign = prices.rows.some(({ segment, measure }) => measure === "price" && rateRow[segment]! >= 0);
  const stated = statedPrices(prices, parts);
  fillBlanks(stated.price, parts.items.price, parts.segments.length);
  fillBlanks(stated.unitCost, parts.items.unitCost, 1);
  if (!foreign) return { ...stated, budgetRatePrice: stated.price };
  const budgetRatePrice = { ...stated.price, values: stated.price.values.slice() };
  inPlanCurrency(prices, parts, { rateRow, price: stated.price, budgetRatePrice });
  return { ...stated, budgetRatePrice };
});

/** Puts a row's usual value where nothing else is stated; `share` rows have one usual value. */
function fillBlanks({ rows, periods, values }: Grid, usual: Float64Array, share: number): void {
  for (let row = 0; row < rows; row++) {
    const value = usual[Math.floor(row / share)]!;
    for (let n = row * periods; n < (row + 1) * periods; n++) {
      if (values[n] !== values[n]) values[n] = value;
    }
  }
}

/** The Prices sheet by cell and item. A row of one segment goes before a row of all segments; unit cost has no segment. */
function statedPrices(
  prices: PriceTable,
  { items, segments, periods }: ValueParts,
): Pick<PlanValues, "price" | "unitCost"> {
  const price = blanks(items.count * segments.length, periods);
  const unitCost = blanks(items.count, periods);
  const rows = prices.rows.map((row, index) => ({ ...row, index }));
  for (const row of rows.sort((a, b) => a.segment - b.segment || a.index - b.index)) {
    for (let t = 0; t < periods; t++) {
      const value = at(prices.values, row.index, t);
      if (value !== value) continue;
      if (row.measure === "unit cost") unitCost.values[row.item * periods + t] = value;
      else {
        const first = row.segment < 0 ? 0 : row.segment;
        const last = row.segment < 0 ? segments.length - 1 : row.segment;
        for (let s = first; s <= last; s++)
          price.values[(row.item * segments.length + s) * periods + t] = value;
      }
    }
  }
  return { price, unitCost };
}

interface Converted {
  /** Row of the rates for each segment; -1 for those in the plan's currency. */
  readonly rateRow: readonly number[];
  readonly price: Grid;
  readonly budgetRatePrice: Grid;
}

/** Turns the segments' own prices in another currency into the plan's, at both rates. */
function inPlanCurrency(
  prices: PriceTable,
  { segments, rates, periods }: ValueParts,
  { rateRow, price, budgetRatePrice }: Converted,
): void {
  prices.rows.forEach(({ item, segment, measure }, row) => {
    const rate = rateRow[segment] ?? -1;
    if (measure !== "price" || rate < 0) return;
    for (let t = 0; t < periods; t++) {
      const stated = at(prices.values, row, t);
      if (stated !== stated) continue;
      const cell = (item * segments.length + segment) * periods + t;
      price.values[cell] = stated * at(rates.outlook, rate, t);
      budgetRatePrice.values[cell] = stated * at(rates.budget, rate, t);
    }
  });
}

/** A number, or 0 where nothing is said. */
export function said(value: number): number {
  return value === value ? value : 0;
}

/** Margin of one more unit sold: price less unit cost. Without a price 0; without a cost the price. */
export function unitMarginAt(values: PlanValues, place: MarginPlace): number {
  const price = said(at(values.price, place.item * place.segments + place.segment, place.t));
  return price === 0 ? 0 : price - said(at(values.unitCost, place.item, place.t));
}

/** One item, segment and period, with the number of segments there are. */
export interface MarginPlace {
  readonly item: number;
  readonly segment: number;
  readonly segments: number;
  readonly t: number;
}
