import { functionBias, MARKETED_FAMILIES } from "./functionBias";
import { HISTORY_MONTHS, monthsBetween, type Month } from "./months";
import { drawsFor } from "./seeded";
import { statisticalUnits, type Past } from "./statistical";
import { expectedUnits } from "./truth";

/** Months of history for which the plans of the time were kept. */
const KEPT_MONTHS = 24;

/** What was forecast one month ahead for each month of history; null where nothing was kept. */
export interface PastForecasts {
  readonly statistical: readonly (number | null)[];
  readonly sales: readonly (number | null)[];
  readonly marketing: readonly (number | null)[] | null;
  readonly consensus: readonly (number | null)[];
}

/** The forecasts of the last 24 months at lag 1: the statistical one, and people who know more, or hope more. */
export function pastForecasts(past: Past): PastForecasts {
  const { family, code } = past.item;
  const bias = functionBias(family.code);
  const months = monthsBetween(0, HISTORY_MONTHS);
  const statistical = months.map((at) => (isKept(at) ? rounded(statisticalUnits(past, at, at)) : null));
  const sales = judged(past, { name: `${code}/sales then`, bias: bias.sales, spread: 0.1 });
  const marketing = MARKETED_FAMILIES.includes(family.code)
    ? judged(past, { name: `${code}/marketing then`, bias: bias.marketing, spread: 0.13 })
    : null;
  const consensus = months.map((at) =>
    meanOf([statistical[at] ?? null, sales[at] ?? null, marketing?.[at] ?? null]),
  );
  return { statistical, sales, marketing, consensus };
}

interface Judgement {
  readonly name: string;
  readonly bias: number;
  readonly spread: number;
}

function judged({ item }: Past, { name, bias, spread }: Judgement): readonly (number | null)[] {
  const draws = drawsFor(name);
  return monthsBetween(0, HISTORY_MONTHS).map((at) => {
    const chance = Math.exp(spread * draws.normal());
    const units = expectedUnits(item, at);
    return isKept(at) && units > 0 ? rounded(units * (1 + bias) * chance) : null;
  });
}

function isKept(at: Month): boolean {
  return at >= HISTORY_MONTHS - KEPT_MONTHS;
}

function rounded(units: number | null): number | null {
  return units === null ? null : Math.round(units);
}

/** Mean of the numbers that are there, in whole units. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0) / known.length);
}
