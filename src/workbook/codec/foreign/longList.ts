import { dateOf, dayOf, type Day } from "../../../engine";
import { columnNamed } from "../headers/headerIndex";
import { periodWord } from "../parse/periodWord";
import type { CellValue, Culture } from "../sheetCells";
import { cellAt, isBlank, type SheetView } from "../sheetView";
import type { Label } from "../headers/headerParts";
import { readHeaderRow } from "../tables/headerRow";

/** A list with a row for each date, as exports from other systems are. */
export interface LongList {
  readonly view: SheetView;
  readonly headerRow: number;
  readonly item: Label;
  readonly date: Label;
  readonly quantity: Label;
  readonly segment: Label | null;
  /** What says what the amount of a row is: a measure, or the state of an order. */
  readonly measure: Label | null;
  readonly state: Label | null;
  /** Who states the plan of a row. */
  readonly source: Label | null;
  readonly entries: readonly ListEntry[];
}

/** A row of a list that has an item and a date. */
export interface ListEntry {
  readonly row: number;
  readonly day: Day;
}

const DATES =
  /^(?:date|day|due|due date|month|period|week|posting date|order date|ship date|delivery date|datum)$/u;
const QUANTITIES = /^(?:quantity|qty|units|volume|amount|value|net quantity|order quantity|menge)$/u;
const STATES = /^(?:status|state|order status)$/u;

const HEADER_DEPTH = 20;

/** Finds a list of dated quantities; null when the sheet is none. */
export function longList(view: SheetView, culture: Culture): LongList | null {
  for (let headerRow = 0; headerRow < Math.min(view.rowCount, HEADER_DEPTH); headerRow++) {
    const { labels } = readHeaderRow(view, headerRow, culture);
    const named = (kind: "Orders" | "History", field: string): Label | undefined =>
      labels.find(({ name }) => columnNamed(kind, name)?.field === field);
    const item = named("Orders", "item");
    const date = labels.find(({ name }) => DATES.test(name));
    const quantity = labels.find(({ name }) => QUANTITIES.test(name));
    if (!item || !date || !quantity) continue;
    const entries = entriesOf(view, { headerRow, item, date, culture });
    if (entries.length === 0) return null;
    const measure = named("History", "measure") ?? null;
    const state = labels.find(({ name }) => STATES.test(name)) ?? null;
    return {
      view,
      headerRow,
      item,
      date,
      quantity,
      segment: named("Orders", "segment") ?? null,
      measure,
      state,
      source: labels.find(({ name }) => columnNamed("Demand", name)?.field === "source") ?? null,
      entries,
    };
  }
  return null;
}

/** Share of rows that must have a date for a list to be one. */
const MOSTLY = 0.8;

function entriesOf(
  view: SheetView,
  at: { readonly headerRow: number; readonly item: Label; readonly date: Label; readonly culture: Culture },
): ListEntry[] {
  const entries: ListEntry[] = [];
  let rows = 0;
  for (let row = at.headerRow + 1; row < view.rowCount; row++) {
    const value = cellAt(view, row, at.date.column);
    if (isBlank(cellAt(view, row, at.item.column)) || isBlank(value)) continue;
    rows++;
    const day = dayOfEntry(value, at.culture);
    if (day !== null) entries.push({ row, day });
  }
  return entries.length >= MOSTLY * rows ? entries : [];
}

/** The day of an entry, or the first of its month: 3 Jan 2027, "Jan-27", 202701. */
function dayOfEntry(value: CellValue, culture: Culture): Day | null {
  const word = periodWord(value, culture);
  if (word?.kind === "day") return word.day;
  return word?.kind === "month" && word.year !== null ? dayOf(word.year, word.month) : null;
}

/** What is said of such a list. */
export function longListText({ entries, item, date, quantity }: LongList, isRead: boolean): string {
  const days = entries.map(({ day }) => day);
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const told =
    `A list with a row for each date: ${entries.length} rows from ${monthText(first)} to ${monthText(last)}, ` +
    `items in "${item.text}", dates in "${date.text}", amounts in "${quantity.text}".`;
  if (isRead) return told;
  const advice = "name the sheet Demand, Shipments or Open orders, or add a column Measure";
  return `${told} Not read: nothing says what its amounts are that the plan needs; ${advice}.`;
}

function monthText(day: Day): string {
  const { year, month } = dateOf(day);
  return `${year}-${String(month).padStart(2, "0")}`;
}
