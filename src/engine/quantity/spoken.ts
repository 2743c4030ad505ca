import type { PlanningModel } from "../model/planningModel";

/** A number in a sentence: whole where it is large, three digits where it is small. */
export const figure = (value: number): string =>
  (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))).toLocaleString("en-US");

/** Money in a sentence, whole, with the currency where one is known: "EUR 1,234". */
export const money = ({ settings }: Pick<PlanningModel, "settings">, value: number): string =>
  `${settings.currency} ${Math.round(value).toLocaleString("en-US")}`.trim();

/** Regular plurals of units that are words; abbreviations such as kg stay. */
export function plural(unit: string, amount: number): string {
  const isWord = /^[a-z]{3,}$/.test(unit) && !/(s|kg)$/.test(unit);
  if (!isWord || Math.abs(amount) === 1) return unit;
  return /(x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}

/** "h" is how resources measure and not how people talk. */
export const spokenUnit = (unit: string): string => (/^h(rs?)?$/i.test(unit) ? "hours" : unit);
