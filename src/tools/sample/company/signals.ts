import { calendarMonth, HISTORY_MONTHS, LAST, monthsBetween, type Month } from "./months";
import { drawsFor } from "./seeded";

/** A published series that marketing watches, from the first month of history to the last of the horizon. */
export interface MarketSignal {
  readonly name: string;
  readonly family: string;
  readonly elasticity: number;
  readonly leadMonths: number;
  readonly values: readonly number[];
}

/** Moves espresso machines three months later: demand really depends on it. */
export const CAFE_OPENINGS: MarketSignal = {
  name: "Café openings (index)",
  family: "Espresso machines",
  elasticity: 1.5,
  leadMonths: 3,
  values: cycle("cafe", { mean: 100, swing: 7, months: 16 }),
};

/** Believed to move water filters; it does not. */
export const COFFEE_PRICE: MarketSignal = {
  name: "Green coffee price (EUR/kg)",
  family: "Water filters",
  elasticity: -0.4,
  leadMonths: 2,
  values: cycle("coffee price", { mean: 6.4, swing: 1.5, months: 23 }),
};

/** What the café openings do to demand in a month: 1 is nothing. */
export function signalEffect(family: string, at: Month): number {
  if (family !== CAFE_OPENINGS.family) return 1;
  const value = CAFE_OPENINGS.values[Math.min(LAST - 1, Math.max(0, at - CAFE_OPENINGS.leadMonths))]!;
  return Math.pow(value / 100, CAFE_OPENINGS.elasticity);
}

interface Wave {
  readonly mean: number;
  readonly swing: number;
  readonly months: number;
}

/** A slow wave with a rough surface; an outlook beyond the last actual is smooth. */
function cycle(name: string, { mean, swing, months }: Wave): readonly number[] {
  const draws = drawsFor(`signal/${name}`);
  let rough = 0;
  return monthsBetween(0, LAST).map((at) => {
    rough = at < HISTORY_MONTHS ? 0.6 * rough + draws.normal() * swing * 0.22 : 0.6 * rough;
    const wave = swing * Math.sin((2 * Math.PI * (at + 2)) / months);
    return Math.round(10 * (mean + wave + rough + 0.01 * mean * (calendarMonth(at) === 11 ? 1 : 0))) / 10;
  });
}
