import type { Day } from "../../../engine";
import type { CellValue, Culture } from "../sheetCells";
import { dayFromSerial, dayFromText, fullYear } from "./dateText";
import { monthNamed } from "./monthNames";

/** What a header says about time. A year that it does not say is null. */
export type PeriodWord =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "month"; readonly month: number; readonly year: number | null }
  /** A period of the fiscal year, such as P3 FY26. */
  | { readonly kind: "fiscal"; readonly period: number; readonly year: number | null }
  | { readonly kind: "week"; readonly week: number; readonly year: number | null }
  /** A quarter, a half or a whole year: too coarse to plan by. */
  | { readonly kind: "coarse" };

const MARK = "(?:[ ]*[-(]?[ ]*(?:actuals?|act|fcst|forecast|plan|budget|bud|est|qty|units|volume)\\)?)?$";
const YEAR = "(\\d{2}|\\d{4})";
const GAP = "[ \\-/.'’_]*";

const pattern = (body: string): RegExp => new RegExp(`^${body}${MARK}`, "u");
const year = (digits: string | undefined): number | null => (digits === undefined ? null : fullYear(digits));

type Reader = readonly [RegExp, (match: RegExpExecArray) => PeriodWord | null];

const month = (number: number, digits: string | undefined): PeriodWord | null =>
  number >= 1 && number <= 12 ? { kind: "month", month: number, year: year(digits) } : null;
const fiscal = (number: number, digits: string | undefined): PeriodWord | null =>
  number >= 1 && number <= 12 ? { kind: "fiscal", period: number, year: year(digits) } : null;
const week = (number: number, digits: string | undefined): PeriodWord | null =>
  number >= 1 && number <= 53 ? { kind: "week", week: number, year: year(digits) } : null;

const READERS: readonly Reader[] = [
  [pattern(`(\\d{4})(?: ?[-/.] ?| )?m?(\\d{1,2})`), (m) => month(Number(m[2]), m[1])],
  [pattern(`0?(\\d{1,2}) ?[-/.] ?(\\d{4})`), (m) => month(Number(m[1]), m[2])],
  [pattern(`([\\p{L}]{3,14}\\.?)(?:${GAP}${YEAR})?`), (m) => month(monthNamed(m[1]!), m[2])],
  [pattern(`(\\d{4})${GAP}([\\p{L}]{3,14})`), (m) => month(monthNamed(m[2]!), m[1])],
  [
    pattern(`m(?:onth|onat|ois|es)? ?(\\d{1,2})(?:${GAP}(?:fy)?[ ]?${YEAR})?`),
    (m) => month(Number(m[1]), m[2]),
  ],
  [
    pattern(`p(?:er|eriod)?\\.? ?(\\d{1,2})(?:${GAP}(?:fy)?[ '’]*${YEAR})?`),
    (m) => fiscal(Number(m[1]), m[2]),
  ],
  [pattern(`fy ?['’]?${YEAR}${GAP}p(?:er|eriod)? ?(\\d{1,2})`), (m) => fiscal(Number(m[2]), m[1])],
  [pattern(`(?:w|wk|week|cw|kw) ?(\\d{1,2})(?:${GAP}${YEAR})?`), (m) => week(Number(m[1]), m[2])],
  [pattern(`(\\d{4})${GAP}(?:w|wk|week|cw|kw) ?(\\d{1,2})`), (m) => week(Number(m[2]), m[1])],
  [
    pattern(`(?:fy ?)?['’]?(?:q[1-4]|[1-4]q|h[12]|s[12])(?:${GAP}(?:fy)?[ '’]*${YEAR})?`),
    () => ({ kind: "coarse" }),
  ],
  [pattern(`(?:(?:fy|year|cy) ?)?${YEAR}${GAP}(?:q[1-4]|h[12])`), () => ({ kind: "coarse" })],
  [pattern(`(?:fy|year|cy|jahr) ?['’]?${YEAR}`), () => ({ kind: "coarse" })],
];

/** What a header says about time; null when it says nothing about it. Plain years such as 2026 are coarse. */
export function periodWord(value: CellValue, culture: Culture): PeriodWord | null {
  if (typeof value === "number") return wordOfNumber(value);
  if (typeof value !== "string" || value.length < 2 || value.length > 30) return null;
  const text = value.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
  if (/^\d{4}$/u.test(text)) return { kind: "coarse" };
  if (!MAY_SPEAK_OF_TIME.test(text)) return null;
  return wordOfText(text, culture) ?? wordBehindFigure(text, culture);
}

function wordOfText(text: string, culture: Culture): PeriodWord | null {
  for (const [shape, read] of READERS) {
    const match = shape.exec(text);
    const word = match && read(match);
    if (word) return word;
  }
  const day = /\d/u.test(text) ? dayFromText(text, culture) : null;
  return day === null ? null : { kind: "day", day };
}

/** What stands before a month without making it another column: "Demand Jan-27", "Qty 2027-01". */
const FIGURE =
  /^(?:demand|forecast|fcst|sales|plan|actuals?|qty|quantity|units|volume|bedarf|prognose)[ :_-]+(?=.*\d)/u;

function wordBehindFigure(text: string, culture: Culture): PeriodWord | null {
  const rest = text.replace(FIGURE, "");
  const word = rest === text ? null : wordOfText(rest, culture);
  return word?.kind === "coarse" ? null : word;
}

/** At most four words, of letters and digits that headers of time have: tells most other texts at once. */
const MAY_SPEAK_OF_TIME = /^(?=.*(?:\d|^[\p{L}.]{3,14}(?:$|[^\p{L}])))\S+(?: \S+){0,3}$/u;

function wordOfNumber(value: number): PeriodWord | null {
  if (!Number.isFinite(value) || value < 1950) return null;
  if (value <= 2150 && Number.isInteger(value)) return { kind: "coarse" };
  if (Number.isInteger(value) && value >= 195_001 && value <= 215_012) {
    const number = value % 100;
    return number >= 1 && number <= 12
      ? { kind: "month", month: number, year: Math.floor(value / 100) }
      : null;
  }
  const day = dayFromSerial(value);
  return day === null ? null : { kind: "day", day };
}
