import type { HeaderRow, Label, PeriodLabel } from "../headers/headerParts";
import { dateOf, monthName } from "../../../engine";
import { joinMonthsAbove } from "../headers/monthsAbove";
import { withYearsAbove } from "../headers/yearsAbove";
import { headerText } from "../headers/headerText";
import { isKnownHeader } from "../headers/headerIndex";
import { periodWord, type PeriodWord } from "../parse/periodWord";
import type { CellValue, Culture } from "../sheetCells";
import { cellAt, type SheetView } from "../sheetView";

/**
 * Reads a row as headers, with the years above its months, or the months above its labels.
 * Numbers count as dates here; whether the row is a header row is for others to say.
 */
export function readHeaderRow(view: SheetView, row: number, culture: Culture): HeaderRow {
  const own = readOneRow(view, row, culture);
  const isJoined = row > 0 && own.knownLabels > 0 && own.periods.length === 0;
  const joined = isJoined ? joinMonthsAbove(view, own, readOneRow(view, row - 1, culture)) : null;
  return joined ?? own;
}

function readOneRow(view: SheetView, row: number, culture: Culture): HeaderRow {
  const labels: Label[] = [];
  const periods: PeriodLabel[] = [];
  let knownLabels = 0;
  for (let column = 0; column < view.columnCount; column++) {
    const value = cellAt(view, row, column);
    if (value === "" || value === null) continue;
    const header = headerText(value);
    const isKnown = header !== null && isKnownHeader(header.name);
    const word = isKnown ? null : periodWord(value, culture);
    if (word) periods.push({ column, word, text: header?.text ?? textOfPeriod(word, value) });
    else if (header) labels.push({ ...header, column });
    if (isKnown) knownLabels++;
  }
  return { row, labels, periods: withYearsAbove(view, row, periods), knownLabels };
}

/** A header that is a date as a person says it: "Jan 2027", or "4 Jan 2027" within a month. */
function textOfPeriod(word: PeriodWord, value: CellValue): string {
  if (word.kind !== "day") return String(value);
  const { year, month, dayOfMonth } = dateOf(word.day);
  const text = `${monthName(month)} ${year}`;
  return dayOfMonth === 1 ? text : `${dayOfMonth} ${text}`;
}

/** Rows of a sheet that may hold headers, cheaply: rows with a label that is known, and at least `least` headers. */
export function candidateRows(
  view: SheetView,
  culture: Culture,
  { to, least }: { readonly to: number; readonly least: number },
): HeaderRow[] {
  const rows: HeaderRow[] = [];
  for (let row = 0; row < Math.min(to, view.rowCount); row++) {
    if (!mayBeHeader(view, row)) continue;
    const header = readHeaderRow(view, row, culture);
    if (header.knownLabels > 0 && header.labels.length + header.periods.length >= least) rows.push(header);
  }
  return rows;
}

/** Whether a known label stands among the first cells of a row. */
function mayBeHeader(view: SheetView, row: number): boolean {
  const cells = view.cells.values[row] ?? [];
  const end = Math.min(cells.length, view.columnCount);
  let seen = 0;
  for (let column = 0; column < end && seen < 40; column++) {
    const value = cells[column]!;
    if (value === "" || value === null) continue;
    seen++;
    const header = typeof value === "string" ? headerText(value) : null;
    if (header !== null && isKnownHeader(header.name)) return true;
  }
  return false;
}
