import type { HistoryMeasure, HistoryRow, HistoryTable } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import { keptFor } from "../keptFor";

/** The History rows of one item, by measure; -1 where there is none. */
export type HistoryRowsOf = Readonly<Record<HistoryMeasure, number>>;

const NO_ROWS: HistoryRowsOf = {
  demand: -1,
  shipments: -1,
  "on-time shipments": -1,
  "on-time to request": -1,
  "late by customer": -1,
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
export function historyRowsByItem({ history, items, settings }: PlanningModel): readonly HistoryRowsOf[] {
  return rowsKept(history, { items: items.count, frozenPeriods: settings.frozenPeriods });
}

interface RowParts {
  readonly items: number;
  readonly frozenPeriods: number;
}

const rowsKept = keptFor(({ rows }: HistoryTable, { items, frozenPeriods }: RowParts): HistoryRowsOf[] => {
  const byItem = Array.from({ length: items }, () => ({ ...NO_ROWS }));
  const lag = Math.max(1, frozenPeriods);
  rows.forEach((row, index) => {
    const of = byItem[row.item];
    if (of === undefined) return;
    const before = of[row.measure];
    const isBetter = before < 0 || (row.measure === "forecast" && isNearer(row, rows[before]!, lag));
    if (isBetter) of[row.measure] = index;
  });
  return byItem;
});

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
