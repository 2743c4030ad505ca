import { dateOf } from "../../../engine";
import { columnNamed } from "../headers/headerIndex";
import { dayFromSerial, dayFromText } from "../parse/dateText";
import type { Culture } from "../sheetCells";
import { cellAt, isBlank, textOf, type SheetView } from "../sheetView";
import { readHeaderRow, type Label } from "../tables/headerRow";

/** A list with a row for each date, as exports from other systems are. */
export interface LongList {
  readonly rows: number;
  readonly item: string;
  readonly date: string;
  readonly quantity: string;
  /** First and last month, such as "2019-01". */
  readonly from: string;
  readonly to: string;
}

const DATES =
  /^(?:date|day|due|due date|month|period|week|posting date|order date|ship date|delivery date|datum)$/u;
const QUANTITIES = /^(?:quantity|qty|units|volume|amount|value|net quantity|order quantity|menge)$/u;

const HEADER_DEPTH = 20;

/** Finds a list of dated quantities; null when the sheet is none. */
export function longList(view: SheetView, culture: Culture): LongList | null {
  for (let row = 0; row < Math.min(view.rowCount, HEADER_DEPTH); row++) {
    const { labels } = readHeaderRow(view, row, culture);
    const item = labels.find(({ name }) => columnNamed("Routing", name)?.field === "item");
    const date = labels.find(({ name }) => DATES.test(name));
    const quantity = labels.find(({ name }) => QUANTITIES.test(name));
    if (item && date && quantity) return summary(view, { row, item, date, quantity, culture });
  }
  return null;
}

interface ListColumns {
  readonly row: number;
  readonly item: Label;
  readonly date: Label;
  readonly quantity: Label;
  readonly culture: Culture;
}

function summary(view: SheetView, { row, item, date, quantity, culture }: ListColumns): LongList | null {
  let rows = 0;
  let dated = 0;
  let [from, to] = ["9999-99", ""];
  for (let at = row + 1; at < view.rowCount; at++) {
    const value = cellAt(view, at, date.column);
    if (isBlank(cellAt(view, at, item.column)) || isBlank(value)) continue;
    rows++;
    const day = typeof value === "number" ? dayFromSerial(value) : dayFromText(textOf(value), culture);
    if (day === null) continue;
    dated++;
    const { year, month } = dateOf(day);
    const name = `${year}-${String(month).padStart(2, "0")}`;
    if (name < from) from = name;
    if (name > to) to = name;
  }
  if (rows === 0 || dated < 0.8 * rows) return null;
  return { rows, item: item.text, date: date.text, quantity: quantity.text, from, to };
}

/** What is said of such a list. */
export function longListText({ rows, item, date, quantity, from, to }: LongList): string {
  return (
    `A list with a row for each date: ${rows} rows from ${from} to ${to}, ` +
    `items in "${item}", dates in "${date}", amounts in "${quantity}". ` +
    "Not read: make a pivot table of it with items in rows and months across, on a sheet named Demand, Actuals or Orders."
  );
}
