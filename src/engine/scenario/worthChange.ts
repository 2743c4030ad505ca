import type { PlanningModel } from "../model/planningModel";
import type { PriceTable } from "../model/supply";
import { rateRowOf } from "../model/rates";
import { at, blanks } from "../series/grid";
import { gridChanged, itemsIn, newValue } from "./changeGrid";
import type { ModelChange } from "./modelChange";

type WorthChange = Extract<ModelChange, { kind: "price" | "unit cost" }>;

/**
 * Prices and unit costs change on Items and, where the Prices sheet states them by month, there too.
 *
 * A change of some months only leaves Items as it is: each of its items gets a row of Prices, filled from Items in
 * those months where nothing was stated. An amount is in the plan's currency, whatever a row of Prices is in.
 */
export function worthChanged(model: PlanningModel, change: WorthChange): PlanningModel | null {
  const isItem = itemsIn(model, change);
  if (isItem === null) return null;
  const isWhole = change.firstPeriod === undefined && change.lastPeriod === undefined;
  const column = change.kind === "price" ? "price" : "unitCost";
  const stated = isWhole ? model.prices : withRows(model, change, isItem);
  const isRow = (row: number): boolean => {
    const { item, measure } = stated.rows[row]!;
    return measure === change.kind && isItem(item);
  };
  const unit = foreignUnit(model, stated);
  const values = gridChanged(stated.values, change, { isRow, ...(unit === null ? {} : { unit }) });
  const prices = { rows: stated.rows, values };
  if (!isWhole) return { ...model, prices };
  const usual = model.items[column].map((value, item) =>
    isItem(item) ? Math.max(0, newValue(value, change)) : value,
  );
  return { ...model, prices, items: { ...model.items, [column]: usual } };
}

/** What one of the plan's currency is in that of a row of Prices; `null` where all of them are in the plan's. */
function foreignUnit(
  { rates, segments }: PlanningModel,
  { rows }: PriceTable,
): ((row: number, t: number) => number) | null {
  const rateRows = rows.map(({ segment, measure }) =>
    measure === "price" ? rateRowOf(rates, segments[segment]?.currency) : -1,
  );
  if (rateRows.every((row) => row < 0)) return null;
  return (row, t) => (rateRows[row]! < 0 ? 1 : 1 / at(rates.outlook, rateRows[row]!, t));
}

/** Prices with a row of all segments for each item meant, in whose months to change nothing is blank that Items knows. */
function withRows(model: PlanningModel, change: WorthChange, isItem: (item: number) => boolean): PriceTable {
  const { prices, items } = model;
  const usual = items[change.kind === "price" ? "price" : "unitCost"];
  const isMeant = (row: PriceTable["rows"][number]): boolean =>
    row.measure === change.kind && row.segment < 0 && isItem(row.item);
  const has = new Set(prices.rows.filter(isMeant).map(({ item }) => item));
  const missing = items.code.flatMap((key, item) =>
    isItem(item) && !has.has(item) ? [{ item, segment: -1, measure: change.kind, key }] : [],
  );
  const rows = [...prices.rows, ...missing];
  const periods = model.calendar.horizon.length;
  const values = blanks(rows.length, periods);
  values.values.set(prices.values.values);
  const first = Math.max(0, change.firstPeriod ?? 0);
  const last = Math.min(periods - 1, change.lastPeriod ?? periods - 1);
  rows.forEach((row, r) => {
    if (!isMeant(row)) return;
    for (let n = r * periods + first; n <= r * periods + last; n++) {
      if (Number.isNaN(values.values[n]!)) values.values[n] = usual[row.item]!;
    }
  });
  return { rows, values };
}
