import type { Company, ItemStory } from "../company/halvern";
import type { SheetRow } from "../company/rows";

type HistoryRow = SheetRow<"History">;
type Series = readonly (number | null)[] | null;

/** Measure by measure as the warehouse books them, then the forecasts of the time at lag 1. */
export function historyRows({ stories }: Company): readonly HistoryRow[] {
  return stories.flatMap((story) => [...measured(story), ...forecast(story)]);
}

function measured({ item, demand, operations }: ItemStory): readonly HistoryRow[] {
  const row = (measure: string, months: Series): readonly HistoryRow[] =>
    rowOf({ item: item.code, measure }, months);
  return [
    ...row("demand", demand),
    ...row("shipments", operations.shipped),
    ...row("on-time shipments", operations.onTime),
    ...row("revenue", operations.revenue),
    ...row("production", operations.produced),
    ...row("planned production", operations.planned),
    ...row("ending stock", operations.stock),
  ];
}

function forecast({ item, forecasts }: ItemStory): readonly HistoryRow[] {
  const row = (source: string, months: Series): readonly HistoryRow[] =>
    rowOf({ item: item.code, measure: "forecast", source, lagPeriods: 1 }, months);
  return [
    ...row("statistical", forecasts.statistical),
    ...row("sales", forecasts.sales),
    ...row("marketing", forecasts.marketing),
    ...row("consensus", forecasts.consensus),
  ];
}

function rowOf(cells: HistoryRow["cells"], months: Series): readonly HistoryRow[] {
  return months === null || months.every((value) => value === null) ? [] : [{ cells, months }];
}
