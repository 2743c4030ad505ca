import { SEASONS } from "./familySpecs";
import { calendarMonth, CYCLE, type Month } from "./months";
import type { Item } from "./items";
import { isSold, yearlyEvent } from "./truth";

/** Months whose mean level is carried forward. */
const WINDOW = 6;
/** An item younger than this has no statistical forecast of its own. */
const LEAST_MONTHS = 12;
/** How much of a year's growth is believed for the next year. */
const DAMPING = 0.6;

/** Demand of the past as the statistical forecast sees it, with the seasonal profile of its family. */
export interface Past {
  readonly item: Item;
  readonly demand: readonly (number | null)[];
}

/**
 * The planners' own statistical forecast: the mean of the last six months without season, carried
 * forward with damped growth and the family's seasonal profile. Null where there is too little history.
 */
export function statisticalUnits(past: Past, at: Month, known: Month): number | null {
  if (!isSold(past.item, at)) return null;
  const recent = levels(past, { from: known - monthsFor(past.item), to: known });
  if (countKnown(past, known) < LEAST_MONTHS || recent.length === 0) return null;
  const level = mean(recent);
  const growth = yearlyGrowth(past, known);
  const years = (at - known + (WINDOW + 1) / 2) / 12;
  return Math.max(0, level * (1 + DAMPING * growth * years) * profileAt(past.item, at));
}

/** The family's season, with what returns every year. */
function profileAt(item: Item, at: Month): number {
  return SEASONS[item.family.season][calendarMonth(at)]! * yearlyEvent(item, at);
}

/** Intermittent items look back a year, the others half a year. */
function monthsFor(item: Item): number {
  return item.activity < 1 ? 12 : WINDOW;
}

interface Span {
  readonly from: Month;
  readonly to: Month;
}

function levels({ item, demand }: Past, { from, to }: Span): readonly number[] {
  const first = Math.max(0, from);
  return demand
    .slice(first, to)
    .flatMap((units, k) => (units === null ? [] : [units / profileAt(item, first + k)]));
}

function yearlyGrowth(past: Past, known: Month): number {
  const before = levels(past, { from: known - 24, to: known - 12 });
  const last = levels(past, { from: known - 12, to: known });
  if (past.item.activity < 1 || before.length < 12 || last.length < 12) return 0;
  return Math.min(0.2, Math.max(-0.2, mean(last) / mean(before) - 1));
}

function countKnown({ demand }: Past, known: Month): number {
  return demand.slice(0, Math.min(known, CYCLE)).filter((units) => units !== null).length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
