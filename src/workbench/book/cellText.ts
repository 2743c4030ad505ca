import { format, getFormatInfo, isDateFormat } from "numfmt";
import type { CellScalar } from "./calculator";

/** What a cell shows: its value in its number format. Column width is not considered. */
export function cellText(value: CellScalar, numberFormat: string, usesDate1904 = false): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "General" || numberFormat === "@")
    return typeof value === "string" ? value : generalText(value);
  try {
    const serial =
      usesDate1904 && typeof value === "number" && isDateFormat(numberFormat) ? value + 1462 : value;
    return format(numberFormat, serial, { leap1900: true });
  } catch {
    return typeof value === "string" ? value : generalText(value);
  }
}

/** "General": up to 11 characters, scientific outside of what fits. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return format("General", value);
}

export type NumberCategory =
  | "General"
  | "Number"
  | "Currency"
  | "Accounting"
  | "Date"
  | "Time"
  | "Percentage"
  | "Fraction"
  | "Scientific"
  | "Text"
  | "Special"
  | "Custom";

const CATEGORIES: Readonly<Record<string, NumberCategory>> = {
  general: "General",
  number: "Number",
  currency: "Currency",
  accounting: "Accounting",
  date: "Date",
  time: "Time",
  percent: "Percentage",
  fraction: "Fraction",
  scientific: "Scientific",
  text: "Text",
  datetime: "Custom",
  error: "Custom",
};

/** Excel's category of a number format. */
export function numberCategory(numberFormat: string): NumberCategory {
  if (numberFormat === "@") return "Text";
  try {
    return CATEGORIES[getFormatInfo(numberFormat).type] ?? "Custom";
  } catch {
    return "Custom";
  }
}

/** Whether a text is a number format that Excel would take. */
export function isNumberFormat(text: string): boolean {
  const bare = text.replaceAll(/"[^"]*"|\\./g, "");
  if (bare.includes('"') || /\[[^\]]*$/.test(bare) || bare.split(";").length > 4) return false;
  try {
    getFormatInfo(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a number format shows dates. */
export function isDateText(numberFormat: string): boolean {
  try {
    return isDateFormat(numberFormat);
  } catch {
    return false;
  }
}
