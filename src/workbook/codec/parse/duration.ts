import type { Culture } from "../sheetCells";
import { numberFromText } from "./numberText";

/** Average days of a month: 365.25 / 12. */
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:d|day|days|cd|calendar days|tage?|jours?)$/u, 1],
  [/^(?:wd|working days|workdays)$/u, 7 / 5],
  [/^(?:w|wk|wks|week|weeks|wochen?)$/u, 7],
  [/^(?:m|mth|mths|month|months|monate?)$/u, 365.25 / 12],
  [/^(?:y|yr|year|years)$/u, 365.25],
];

/** Days in one of a unit of time, such as "weeks"; null when it is none. */
export function daysInUnit(unit: string): number | null {
  const plain = unit.trim().toLowerCase().replace(/\.$/u, "");
  return DAYS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Days of a duration as people type it, "6 weeks" or "30 d"; null when it is none. */
export function daysFromText(text: string, culture: Culture): number | null {
  if (text.length > 60) return null;
  const match = /^(.*?)\s*(\p{L}[\p{L} .]*)$/u.exec(text.trim());
  if (!match) return null;
  const number = numberFromText(match[1]!, culture);
  const days = daysInUnit(match[2]!);
  return number === null || days === null ? null : number.value * days;
}
