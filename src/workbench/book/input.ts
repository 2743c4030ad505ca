import type { CellScalar } from "./calculator";

/** What typing a text into a cell enters, and the number format that Excel gives the cell for it. */
export interface TypedInput {
  readonly value: CellScalar;
  readonly formula?: string;
  readonly isError?: boolean;
  /** Only where the cell was "General". */
  readonly numberFormat?: string;
  readonly isQuoted?: boolean;
}

export const CELL_ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

/**
 * Reads a typed text as Excel (en-US) does: formula, number, percentage, money, date, time, truth value, error
 * or text. `format` is the cell's number format; "@" keeps everything but formulas as text.
 */
export function parseTyped(text: string, format: string): TypedInput {
  if (text === "") return { value: null };
  if (format === "@")
    return text.startsWith("'") ? { value: text.slice(1), isQuoted: true } : { value: text };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  if (text.startsWith("'")) return { value: text.slice(1), isQuoted: true };
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (CELL_ERRORS.has(upper)) return { value: upper, isError: true };
  return parseNumber(text.trim()) ?? parseDate(text.trim()) ?? parseTime(text.trim()) ?? { value: text };
}

const NUMBER = /^([-+])?(\$)?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[-+]?\d+)?(%)?$/i;

function parseNumber(text: string): TypedInput | undefined {
  const negative = /^\((.+)\)$/.exec(text);
  const found = NUMBER.exec(negative?.[1] ?? text);
  if (!found) return undefined;
  const [, sign, dollar, whole = "", fraction = "", exponent = "", percent] = found;
  if (whole === "" && fraction.length < 2) return undefined;
  const size = Number(`${whole.replaceAll(",", "") || "0"}${fraction === "." ? "" : fraction}${exponent}`);
  if (!Number.isFinite(size)) return undefined;
  const value = (sign === "-" || negative ? -size : size) / (percent ? 100 : 1);
  const numberFormat = formatOfNumber({ dollar, percent, whole, fraction, exponent });
  return { value, ...(numberFormat && { numberFormat }) };
}

function formatOfNumber(
  parts: Record<"dollar" | "percent" | "whole" | "fraction" | "exponent", string | undefined>,
): string | undefined {
  const hasFraction = (parts.fraction ?? "").length > 1;
  if (parts.percent) return hasFraction ? "0.00%" : "0%";
  if (parts.dollar) return hasFraction ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (parts.exponent) return "0.00E+00";
  if (parts.whole?.includes(",")) return hasFraction ? "#,##0.00" : "#,##0";
  return undefined;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function parseDate(text: string): TypedInput | undefined {
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/.exec(text);
  if (slashed) return dateInput(slashed[3], slashed[1], slashed[2], "m/d/yyyy");
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dateInput(iso[1], iso[2], iso[3], "m/d/yyyy");
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (short)
    return dateInput(String(new Date().getFullYear()), short[1], short[2], "d-mmm") ?? monthOf(short);
  const named = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ,]+(\d{2}|\d{4})$/.exec(text);
  if (named) return dateInput(named[3], monthNumber(named[2]), named[1], "d-mmm-yy");
  const american = /^([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})$/.exec(text);
  if (american) return dateInput(american[3], monthNumber(american[1]), american[2], "d-mmm-yy");
  const monthYear = /^([A-Za-z]{3,9})[- ](\d{2}|\d{4})$/.exec(text);
  if (monthYear) return dateInput(monthYear[2], monthNumber(monthYear[1]), "1", "mmm-yy");
  return undefined;
}

/** "5-27" where the second part is no day: May 2027. */
const monthOf = ([, month, year]: RegExpExecArray): TypedInput | undefined =>
  Number(year) > 31 ? dateInput(year, month, "1", "mmm-yy") : undefined;

function monthNumber(name: string | undefined): string {
  const lower = (name ?? "").toLowerCase();
  const index = MONTHS.findIndex((month) => lower.startsWith(month));
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ];
  return index >= 0 && (full[index] ?? "").startsWith(lower) ? String(index + 1) : "0";
}

function dateInput(
  year?: string,
  month?: string,
  day?: string,
  numberFormat = "m/d/yyyy",
): TypedInput | undefined {
  const short = Number(year);
  const full = (year ?? "").length === 2 ? short + (short < 30 ? 2000 : 1900) : short;
  const value = dateSerial(full, Number(month), Number(day));
  return value === undefined ? undefined : { value, numberFormat };
}

/** Excel's serial of a day (1900 system), or undefined when there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  const serial = Math.round(time / 86_400_000) + 25_569;
  if (serial < 1) return undefined;
  return serial < 61 ? serial - 1 : serial;
}

function parseTime(text: string): TypedInput | undefined {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])M)?$/i.exec(text);
  if (!found) return undefined;
  const [, hours, minutes, seconds, half] = found;
  const hour =
    Number(hours) +
    (half?.toUpperCase() === "P" && Number(hours) < 12 ? 12 : 0) -
    (half?.toUpperCase() === "A" && hours === "12" ? 12 : 0);
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (half && hour > 23)) return undefined;
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, numberFormat: `h:mm${seconds ? ":ss" : ""}${half ? " AM/PM" : ""}` };
}
