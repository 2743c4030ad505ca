import type { ItemTable } from "../model/items";
import type { PlanningModel } from "../model/planningModel";
import type { PriceTable } from "../model/supply";
import { at, blanks, type Grid } from "../series/grid";
import { keptFor } from "./keptFor";

/** What one unit is worth, period by period. Money of the plan's currency; `NaN` where nobody said. */
export interface PlanValues {
  /** Selling price by cell (item × segment). */
  readonly price: Grid;
  /** Unit cost by item. */
  readonly unitCost: Grid;
}

/** Prices and unit costs of the horizon: from Prices where they are stated, else from Items. Kept for each model. */
export function planValues({ prices, items, segments, calendar }: PlanningModel): PlanValues {
  return valuesKept(prices, { items, segments: segments.length, periods: calendar.horizon.length });
}

interface ValueParts {
  readonly items: ItemTable;
  readonly segments: number;
  readonly periods: number;
}

const valuesKept = keptFor((prices: PriceTable, parts: ValueParts): PlanValues => {
  const stated = statedPrices(prices, parts);
  fillBlanks(stated.price, parts.items.price, parts.segments);
  fillBlanks(stated.unitCost, parts.items.unitCost, 1);
  return stated;
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
function statedPrices(prices: PriceTable, { items, segments, periods }: ValueParts): PlanValues {
  const price = blanks(items.count * segments, periods);
  const unitCost = blanks(items.count, periods);
  const rows = prices.rows.map((row, index) => ({ ...row, index }));
  for (const row of rows.sort((a, b) => a.segment - b.segment || a.index - b.index)) {
    for (let t = 0; t < periods; t++) {
      const value = at(prices.values, row.index, t);
      if (value !== value) continue;
      if (row.measure === "unit cost") unitCost.values[row.item * periods + t] = value;
      else {
        const first = row.segment < 0 ? 0 : row.segment;
        const last = row.segment < 0 ? segments - 1 : row.segment;
        for (let s = first; s <= last; s++) price.values[(row.item * segments + s) * periods + t] = value;
      }
    }
  }
  return { price, unitCost };
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
