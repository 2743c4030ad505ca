import type { PlanningModel } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import type { NumberFormat } from "../sheetDescription";
import type { SectionColumn } from "./section";

/** Closed months that are shown before the open ones. */
export const MONTHS_BACK = 6;

/** A column for each of the last closed and of the open months. */
export function monthColumns({ calendar }: PlanningModel, format: NumberFormat): SectionColumn[] {
  const headerFormat = periodFormat(calendar.kind);
  return [...calendar.history.slice(-MONTHS_BACK), ...calendar.horizon].map((period) => ({
    header: periodCell(period, calendar.kind),
    format,
    headerFormat,
  }));
}
