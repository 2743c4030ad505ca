import type { Day } from "../calendar/calendar";
import { dateOf, monthName } from "../calendar/months";

/** How a number in a sentence is said. */
export type NumberFormat = "money" | "amount" | "share" | "points" | "count" | "day" | "period";

/** Where a number of a sentence stands in the result: a table, its row by key, and the field. */
export interface NumberPlace {
  readonly table: "gaps" | "scorecard" | "index" | "decisions" | "kpis" | "cycle";
  readonly row: string;
  readonly field: string;
}

/** A number in a sentence, with the place that it was taken from. */
export interface NumberPart {
  readonly value: number;
  readonly format: NumberFormat;
  /** How it is said, unit included. */
  readonly text: string;
  readonly place: NumberPlace;
}

/** A sentence as data: words, and numbers that can be followed to their cells. */
export interface Sentence {
  readonly parts: readonly (string | NumberPart)[];
}

/** Joins words and numbers into a sentence. */
export function sentence(...parts: readonly (string | NumberPart)[]): Sentence {
  return { parts };
}

/** The sentence as text. */
export function say({ parts }: Sentence): string {
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** An amount of money: three figures of it, such as "EUR 1.23 million" or "EUR 312,000". */
export function moneyPart(value: number, currency: string, place: NumberPlace): NumberPart {
  return { value, format: "money", text: `${currency} ${sayLarge(Math.abs(value))}`.trim(), place };
}

/** A quantity with its unit, such as "1,250 cases". The size is said, not the sign. */
export function amountPart(value: number, unit: string, place: NumberPlace): NumberPart {
  return { value, format: "amount", text: `${sayLarge(Math.abs(value))} ${unit}`.trim(), place };
}

/** A share as a percentage, such as "93.4 %". */
export function sharePart(value: number, place: NumberPlace): NumberPart {
  return {
    value,
    format: "share",
    text: `${Math.abs(value * 100)
      .toFixed(1)
      .replace(/[.]0$/, "")} %`,
    place,
  };
}

/** Points of the index with one decimal, such as "68.0". */
export function pointsPart(value: number, place: NumberPlace): NumberPart {
  return { value, format: "points", text: Math.abs(value).toFixed(1), place };
}

/** A whole number. */
export function countPart(value: number, place: NumberPlace): NumberPart {
  return { value, format: "count", text: String(Math.abs(value)), place };
}

/** A day, such as "14 Feb 2027". */
export function dayPart(value: Day, place: NumberPlace): NumberPart {
  return { value, format: "day", text: sayDay(value), place };
}

/** A day as it is written in a sentence: "14 Feb 2027". */
export function sayDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${dayOfMonth} ${monthName(month)} ${year}`;
}

/** A period by its label. */
export function periodPart(value: number, label: string, place: NumberPlace): NumberPart {
  return { value, format: "period", text: label, place };
}

const LARGE = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

/** Three figures of a number, never fewer than its whole part needs: 1.23 million, 312,000, 1,250, 12.5. */
export function sayLarge(size: number): string {
  const large = LARGE.find(([unit]) => size >= 0.9995 * unit);
  if (large !== undefined) return `${trimmed(size / large[0])} ${large[1]}`;
  const rounded = size >= 10_000 ? Number(size.toPrecision(3)) : size >= 100 ? Math.round(size) : null;
  return rounded === null ? trimmed(size) : String(rounded).replace(/\B(?=(\d{3})+$)/g, ",");
}

const trimmed = (value: number): string => {
  if (value >= 1000) return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
  return String(Number(value.toPrecision(3)));
};
