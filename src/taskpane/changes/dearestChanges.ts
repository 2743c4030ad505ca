import type { PlanChange } from "../../engine";

/** Positions of the changes that are worth most, dearest first; ties in the order of the list. */
export function dearestChanges(changes: readonly PlanChange[], count: number): readonly number[] {
  return [...changes.keys()].sort((a, b) => changes[b]!.worth - changes[a]!.worth || a - b).slice(0, count);
}
