import type { Override } from "../../model/collaboration";
import type { PlanningModel } from "../../model/planningModel";

/** A judgement that settles its cells: locked, and with a reason. */
export const settles = ({ isLocked, reasonCode }: Override): boolean => isLocked && reasonCode !== "";

/** The judgements on each item, its family's among them, in the order of Overrides. */
export function overridesByItem({
  overrides,
  items,
}: PlanningModel): ReadonlyMap<number, readonly Override[]> {
  const found = new Map<number, Override[]>();
  const put = (item: number, override: Override): void => {
    const before = found.get(item);
    if (before) before.push(override);
    else found.set(item, [override]);
  };
  for (const override of overrides) {
    if (override.item >= 0) put(override.item, override);
    else items.family.forEach((family, item) => family === override.family && put(item, override));
  }
  return found;
}

/** 1 by cell (item × segment) and period where a judgement has settled what the functions dispute. */
export function settledCells(model: PlanningModel): Uint8Array {
  const segments = model.segments.length;
  const periods = model.calendar.horizon.length;
  const settled = new Uint8Array(model.items.count * segments * periods);
  for (const [item, judged] of overridesByItem(model)) {
    for (const { segment, firstPeriod, lastPeriod } of judged.filter(settles)) {
      for (let s = 0; s < segments; s++) {
        if (segment >= 0 && s !== segment) continue;
        const row = (item * segments + s) * periods;
        settled.fill(1, row + Math.max(0, firstPeriod), row + Math.max(0, Math.min(lastPeriod + 1, periods)));
      }
    }
  }
  return settled;
}
