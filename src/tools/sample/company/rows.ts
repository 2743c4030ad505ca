import type { DraftRows, SheetKind } from "../../../engine";
import type { Month } from "./months";

/** What stands in a cell; null is a blank. Days are Excel serials, shares are 0.95, flags "yes" and "no". */
export type Cell = string | number | null;

/** One row of a sheet by the fields of its draft row, and its months where the sheet has months across. */
export interface SheetRow<K extends SheetKind = SheetKind> {
  readonly cells: { readonly [F in keyof DraftRows[K]]?: Cell };
  readonly months?: readonly (number | null)[];
}

/** The months across a sheet: from the first, so many. */
export interface MonthSpan {
  readonly first: Month;
  readonly count: number;
}

/** A planning workbook as plain data. */
export interface BookData {
  readonly title: string;
  readonly spans: { readonly [K in SheetKind]?: MonthSpan };
  readonly sheets: { readonly [K in SheetKind]?: readonly SheetRow<K>[] };
}
