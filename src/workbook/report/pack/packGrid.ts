import type { Calendar } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import type { NumberFormat } from "../sheetDescription";
import type { PackColumn } from "./packTable";

/** Periods that a table of the pack shows; all of them stand on the Plan page. */
export const PACK_PERIODS = 18;

/** Columns of words before the numbers. */
export const PACK_LEAD = 2;

/** The pages of the pack share a grid: two columns of words, a column a period, and one for a total. */
export const PACK_COLUMNS = PACK_LEAD + PACK_PERIODS + 1;

/** Least widths in characters of the two columns of words and of all others. */
export const LEAD_WIDTHS: readonly number[] = [26, 12];
export const NUMBER_WIDTH = 8;

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
