import type { HistoryMeasure, HistoryRow } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import type { FigurePlace, FigureSheet } from "./figureSheet";

/** The History rows of one item, by measure; -1 where there is none. */
export type HistoryRowsOf = Readonly<Record<HistoryMeasure, number>>;

const NO_ROWS: HistoryRowsOf = {
  demand: -1,
  shipments: -1,
  "on-time shipments": -1,
  revenue: -1,
  production: -1,
  "planned production": -1,
  "ending stock": -1,
  forecast: -1,
};

/**
 * Which row speaks for each measure of each item. Of several forecasts the consensus, then the one whose lag is
 * nearest to the frozen months: the lag at which decisions were taken.
 */
export function historyRowsByItem(model: PlanningModel): HistoryRowsOf[] {
  const { rows } = model.history;
  const byItem = Array.from({ length: model.items.count }, () => ({ ...NO_ROWS }));
  const lag = Math.max(1, model.settings.frozenPeriods);
  rows.forEach((row, index) => {
    const of = byItem[row.item];
    if (of === undefined) return;
    const before = of[row.measure];
    const isBetter = before < 0 || (row.measure === "forecast" && isNearer(row, rows[before]!, lag));
    if (isBetter) of[row.measure] = index;
  });
  return byItem;
}

function isNearer(one: HistoryRow, other: HistoryRow, lag: number): boolean {
  const consensus = Number(one.source === "consensus") - Number(other.source === "consensus");
  if (consensus !== 0) return consensus > 0;
  return Math.abs((one.lagPeriods ?? lag) - lag) < Math.abs((other.lagPeriods ?? lag) - lag);
}

/** The rows of one function's forecasts with the rows of the demand that they forecast. */
export function historyRowsOfSource(
  model: PlanningModel,
  source: HistoryRow["source"],
): { readonly item: number; readonly forecastRow: number; readonly demandRow: number }[] {
  const demandRows = new Map<number, number>();
  model.history.rows.forEach((row, index) => {
    if (row.measure === "demand" && !demandRows.has(row.item)) demandRows.set(row.item, index);
  });
  return model.history.rows.flatMap((row, forecastRow) => {
    const demandRow = demandRows.get(row.item);
    const isMeant = row.measure === "forecast" && row.source === source && demandRow !== undefined;
    return isMeant ? [{ item: row.item, forecastRow, demandRow }] : [];
  });
}

/** Adds what History says to the columns of history. Prices and costs are those of Items. */
export function addHistory(model: PlanningModel, sheet: FigureSheet): void {
  const rowsOf = historyRowsByItem(model);
  const periods = model.calendar.history.length;
  const { values } = model.history;
  rowsOf.forEach((rows, item) => {
    const family = model.items.family[item]!;
    for (let t = 0; t < periods; t++) {
      const read = (measure: HistoryMeasure): number =>
        rows[measure] < 0 ? Number.NaN : values.values[rows[measure] * values.periods + t]!;
      const worth = { price: model.items.price[item]!, cost: model.items.unitCost[item]! };
      const place = { family, column: t };
      addSales({ read, ...worth }, place, sheet);
      addService({ read, ...worth }, place, sheet);
      addOperations({ read, ...worth }, place, sheet);
    }
  });
}

interface HistoryCell {
  readonly read: (measure: HistoryMeasure) => number;
  readonly price: number;
  readonly cost: number;
}

const first = (value: number, otherwise: number): number => (value === value ? value : otherwise);

function addSales({ read, price, cost }: HistoryCell, place: FigurePlace, { add }: FigureSheet): void {
  const sold = first(read("shipments"), read("demand"));
  const revenue = first(read("revenue"), sold * price);
  add("revenue", place, revenue);
  if (revenue === revenue) add("cogs", place, sold * cost);
  const demand = read("demand");
  add("demandCost", place, demand * cost);
  const forecast = read("forecast");
  const error = (forecast - demand) * first(price, 1);
  if (error !== error) return;
  add("errorValue", place, error);
  add("absoluteErrorValue", place, Math.abs(error));
  add("actualValue", place, demand * first(price, 1));
}

/** Service needs the demand and what was shipped, both of the same items. */
function addService({ read, price }: HistoryCell, place: FigurePlace, { add }: FigureSheet): void {
  const demand = read("demand");
  const worth = first(price, 1);
  const shipped = first(read("shipments"), read("on-time shipments"));
  const onTime = first(read("on-time shipments"), Math.min(shipped, demand));
  if (!(demand >= 0) || onTime !== onTime) return;
  add("demandValue", place, demand * worth);
  add("onTimeValue", place, Math.min(onTime, demand) * worth);
  add("servedValue", place, Math.min(first(shipped, onTime), demand) * worth);
  if (demand === 0) return;
  add("itemsDemanded", place, 1);
  add("itemsServed", place, onTime >= demand * (1 - 1e-9) ? 1 : 0);
}

function addOperations({ read, cost }: HistoryCell, place: FigurePlace, { add }: FigureSheet): void {
  const made = read("production");
  const planned = read("planned production");
  const worth = first(cost, 1);
  add("stockCost", place, read("ending stock") * worth);
  if (!(planned >= 0) || made !== made) return;
  add("madeCost", place, made * worth);
  add("plannedCost", place, planned * worth);
  add("attainedCost", place, Math.min(made, planned) * worth);
}
