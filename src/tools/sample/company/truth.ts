import { SEASONS } from "./familySpecs";
import type { Item } from "./items";
import { calendarMonth, month, type Month } from "./months";
import { signalEffect } from "./signals";

/** Share of a launch's full volume in its first months. */
const RAMP = [0.4, 0.65, 0.85];
/** Share of the volume left in the last months before an end. */
const FADE = [0.4, 0.65, 0.85];

/** What the market asks for of an item in a month, before chance: units. */
export function expectedUnits(item: Item, at: Month): number {
  const { family } = item;
  const trend = Math.pow(1 + family.growth, at / 12);
  const season = SEASONS[family.season][calendarMonth(at)]!;
  const events = pastEvent(item, at) * yearlyEvent(item, at);
  return item.baseUnits * trend * season * lifeShare(item, at) * signalEffect(family.name, at) * events;
}

/** 0 before the launch and after the end, 1 in the middle of life. */
export function lifeShare(item: Item, at: Month): number {
  if (item.launch !== null && at < item.launch) return 0;
  if (item.end !== null && at >= item.end) return 0;
  const ramp = item.launch === null ? 1 : (RAMP[at - item.launch] ?? 1);
  const fade = item.end === null ? 1 : (FADE[item.end - 1 - at] ?? 1);
  return Math.min(ramp, fade);
}

/** Whether the item is sold in a month. */
export function isSold(item: Item, at: Month): boolean {
  return lifeShare(item, at) > 0;
}

/** Promotions held once: the Barista Weeks of spring 2026. */
export function pastEvent(item: Item, at: Month): number {
  if (item.family.code === "GRI" && at === month(2026, 4)) return 1.4;
  if (item.family.code === "GRI" && at === month(2026, 5)) return 1.2;
  return 1;
}

/** Promotions held every year, which any seasonal forecast has learnt: kettles in May, frothers in September. */
export function yearlyEvent(item: Item, at: Month): number {
  if (item.family.code === "KET" && calendarMonth(at) === 4) return 1.18;
  if (item.family.code === "FRO" && calendarMonth(at) === 8) return 1.2;
  return 1;
}
