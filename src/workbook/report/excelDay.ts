import type { Day, Period } from "../../engine";
import type { CellContent, NumberFormat } from "./sheetDescription";

/** Excel's serial number of 1970-01-01. */
const SERIAL_OF_EPOCH = 25_569;

/** A day as Excel stores it; a blank day is a blank cell. */
export function excelDay(day: Day): number | null {
  return Number.isFinite(day) ? day + SERIAL_OF_EPOCH : null;
}

/** A period as a column header or cell: months are real dates, other periods go by their label. */
export function periodCell(period: Period, kind: string): CellContent {
  return kind === "month" ? excelDay(period.start) : period.label;
}

/** The number format that goes with `periodCell`. */
export function periodFormat(kind: string): NumberFormat {
  return kind === "month" ? "month" : "text";
}
