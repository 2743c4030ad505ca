import type { Item } from "./items";
import { HISTORY_MONTHS, month, monthsBetween, type Month } from "./months";
import { drawsFor, type Draws } from "./seeded";
import { expectedUnits, isSold } from "./truth";

/** One in so many item-months is an outlier: a container order, a strike, a booking error. */
const OUTLIER_CHANCE = 1 / 450;
/** The month in which the spare parts of the former series were not booked (change of system). */
const LOST_MONTH: Month = month(2025, 8);

/** Demand of the 36 months of history in whole units; null where nothing exists or nothing was booked. */
export function actualDemand(item: Item): readonly (number | null)[] {
  const draws = drawsFor(`${item.code}/demand`);
  let level = 1;
  return monthsBetween(0, HISTORY_MONTHS).map((at) => {
    level *= Math.exp(0.012 * draws.normal());
    const units = drawUnits(item, at, { draws, level });
    if (item.launch !== null && at < item.launch) return null;
    if (item.end !== null && at >= item.end) return null;
    if (at === LOST_MONTH && item.family.code === "SPA" && item.variant.label === "former series")
      return null;
    return units;
  });
}

interface Chance {
  readonly draws: Draws;
  /** Where the item's popularity has wandered to: 1 at the start. */
  readonly level: number;
}

function drawUnits(item: Item, at: Month, { draws, level }: Chance): number {
  const noise = draws.normal();
  const asked = draws.uniform();
  const outlier = draws.uniform();
  if (!isSold(item, at)) return 0;
  if (asked > item.activity) return 0;
  const size = (expectedUnits(item, at) * level) / item.activity;
  const spread = item.family.noise;
  const units = size * Math.exp(spread * noise - (spread * spread) / 2) * outlierFactor(outlier);
  return Math.max(item.activity < 1 ? 1 : 0, Math.round(units));
}

function outlierFactor(draw: number): number {
  if (draw < OUTLIER_CHANCE * 0.6) return 3;
  return draw < OUTLIER_CHANCE ? 0.15 : 1;
}
