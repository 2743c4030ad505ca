import type { PlanningModel } from "../model/planningModel";

/** The unit that all of some items share; `null` where they do not, and cannot be added. */
export function unitOfItems({ items }: PlanningModel, some: readonly number[]): string | null {
  const units = new Set(some.map((item) => items.unit[item] || "units"));
  const [unit] = units;
  return units.size === 1 ? unit! : null;
}

/** A number in a sentence: whole where it is large, three digits where it is small. */
export const figure = (value: number): string =>
  (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))).toLocaleString("en-US");

/** Money in a sentence, with the currency where one is known. */
export const money = ({ settings }: PlanningModel, value: number): string =>
  `${settings.currency} ${Math.round(value).toLocaleString("en-US")}`.trim();
