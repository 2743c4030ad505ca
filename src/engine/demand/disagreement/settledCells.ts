import type { Override } from "../../model/collaboration";
import type { PlanningModel } from "../../model/planningModel";

/** The judgements on each item, in the order of Overrides. */
export function overridesByItem({ overrides }: PlanningModel): ReadonlyMap<number, readonly Override[]> {
  const found = new Map<number, Override[]>();
  for (const override of overrides) {
    const before = found.get(override.item);
    if (before) before.push(override);
    else found.set(override.item, [override]);
  }
  return found;
}
