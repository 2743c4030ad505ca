import { dateOf, dayOf, type Day } from "../../../engine";
import type { Culture } from "../sheetCells";
import { SERIAL_OF_DAY_0 } from "../sheetView";
import { monthNamed } from "./monthNames";

/** Years that planning dates may have; a number beyond them is no date. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2150;

/** No date that people type is longer. */
const LONGEST = 40;

/** A year of two digits is of this century, but for 80 to 99. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 80 ? 2000 + year : 1900 + year;
}

/** The day, or null when the calendar has no such date. */
function checkedDay(year: number, month: number, dayOfMonth: number): Day | null {
  if (month < 1 || month > 12 || year < FIRST_YEAR || year > LAST_YEAR) return null;
  const day = dayOf(year, month, dayOfMonth);
  return dateOf(day).dayOfMonth === dayOfMonth && dateOf(day).month === month ? day : null;
}

/** The day of an Excel serial number, or null when it cannot be a planning date. */
export function dayFromSerial(serial: number): Day | null {
  const day = Math.floor(serial) - SERIAL_OF_DAY_0;
  return day >= dayOf(FIRST_YEAR, 1) && day < dayOf(LAST_YEAR, 1) ? day : null;
}

/** Whether the day comes before the month; null when the pattern does not say. */
function dayFirst(culture: Culture): boolean | null {
  const pattern = culture.shortDatePattern.toLowerCase();
  const day = pattern.indexOf("d");
  const month = pattern.indexOf("m");
  return day < 0 || month < 0 ? null : day < month;
}

/**
 * Reads a date as people type it. With dots the day comes first, wherever dates are
 * written with dots; other dates that could be two days are read by the workbook's
 * culture, or not at all.
 */
export function dayFromText(text: string, culture: Culture): Day | null {
  if (text.length > LONGEST) return null;
  const body = text.normalize("NFKC").trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/u.exec(body);
  if (iso) return checkedDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})(?: .*)?$/u.exec(body);
  if (dotted) return checkedDay(fullYear(dotted[3]!), Number(dotted[2]), Number(dotted[1]));
  const numeric = /^(\d{1,2})[-/ ](\d{1,2})[-/ ](\d{2}|\d{4})(?: .*)?$/u.exec(body);
  if (numeric) return numericDay(numeric, culture);
  const named = /^(\d{1,2})[-/. ]+([\p{L}.]+)[-/. ,']+(\d{2}|\d{4})$/u.exec(body);
  if (named) return checkedDay(fullYear(named[3]!), monthNamed(named[2]!), Number(named[1]));
  const american = /^([\p{L}.]+) (\d{1,2}),? (\d{4})$/u.exec(body);
  if (american) return checkedDay(Number(american[3]), monthNamed(american[1]!), Number(american[2]));
  return null;
}

function numericDay([, a = "", b = "", y = ""]: RegExpExecArray, culture: Culture): Day | null {
  const [first, second, year] = [Number(a), Number(b), fullYear(y)];
  if (first > 12) return checkedDay(year, second, first);
  if (second > 12) return checkedDay(year, first, second);
  const isDayFirst = first === second ? true : dayFirst(culture);
  if (isDayFirst === null) return null;
  return isDayFirst ? checkedDay(year, second, first) : checkedDay(year, first, second);
}
