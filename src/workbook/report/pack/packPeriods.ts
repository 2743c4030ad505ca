import type { Calendar } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import type { NumberFormat } from "../sheetDescription";
import { PACK_PERIODS } from "./packGrid";
import type { PackColumn } from "./packTable";

/** How many periods of the horizon fit. */
export const shownPeriods = ({ horizon }: Calendar): number => Math.min(PACK_PERIODS, horizon.length);

/** A column for each period of the horizon that is shown. */
export function periodColumns(calendar: Calendar, format: NumberFormat): PackColumn[] {
  const { horizon, kind } = calendar;
  return horizon.slice(0, shownPeriods(calendar)).map((period) => ({
    header: periodCell(period, kind),
    headerFormat: periodFormat(kind),
    format,
  }));
}

/** What a note adds where the horizon is longer than the page. */
export function shownNote(calendar: Calendar): string {
  const shown = shownPeriods(calendar);
  const { length } = calendar.horizon;
  return shown === length ? "" : ` The first ${shown} of ${length} periods; Plan has them all.`;
}
