import type { Override } from "../../model/collaboration";
import type { PlanningModel } from "../../model/planningModel";

/**
 * Whether a judgement refuses what cleaning makes of closed months: a locked row of the statistical function without a
 * number, for months before the horizon. The history of these months then counts as it stands.
 */
export function refusesCorrections({ source, isLocked, units, lastPeriod }: Override): boolean {
  return source === "statistical" && isLocked && Number.isNaN(units) && lastPeriod < 0;
}

/** The judgement that refuses corrections of an item's closed month (a negative period); the latest counts. */
export type RefusalOf = (item: number, period: number) => Override | null;

/** Finds refusals by item and closed month; a row for a family speaks of all its items. */
export function refusalsIn({ overrides, items }: PlanningModel): RefusalOf {
  const refusals = overrides.filter(refusesCorrections);
  return (item, period) =>
    refusals.findLast(
      (one) =>
        (one.item >= 0 ? one.item === item : one.family === items.family[item]) &&
        one.firstPeriod <= period &&
        period <= one.lastPeriod,
    ) ?? null;
}

/** By item, the indices in the history of the periods whose corrections are refused; items without any are left out. */
export function refusedPeriods(model: PlanningModel): ReadonlyMap<number, ReadonlySet<number>> {
  const past = model.calendar.history.length;
  const found = new Map<number, Set<number>>();
  for (const { item, family, firstPeriod, lastPeriod } of model.overrides.filter(refusesCorrections)) {
    const items = item >= 0 ? [item] : itemsOf(model, family);
    for (const one of items) {
      const periods = found.get(one) ?? new Set<number>();
      for (let t = Math.max(0, past + firstPeriod); t <= past + lastPeriod; t++) periods.add(t);
      found.set(one, periods);
    }
  }
  return found;
}

function itemsOf({ items }: PlanningModel, family: number): number[] {
  return Array.from(items.family.keys()).filter((item) => items.family[item] === family);
}
