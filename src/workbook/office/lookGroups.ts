import { overlap, type Area } from "../report/area";
import type { Look, LookArea } from "../report/sheetDescription";

/** Areas that get the same look together. */
export interface LookGroup {
  readonly look: Look;
  readonly areas: readonly Area[];
}

/**
 * Puts areas of the same look together, so that Excel is told once for all of them.
 *
 * Looks are laid over one another: an area joins an earlier group only where no
 * look that was laid in between touches it.
 */
export function lookGroups(areas: readonly LookArea[]): LookGroup[] {
  const groups: { look: Look; areas: Area[] }[] = [];
  for (const { look, ...area } of areas) {
    const found = groupFor(groups, look, area);
    if (found) found.areas.push(area);
    else groups.push({ look, areas: [area] });
  }
  return groups;
}

function groupFor<G extends LookGroup>(groups: readonly G[], look: Look, area: Area): G | undefined {
  for (let g = groups.length - 1; g >= 0; g--) {
    const group = groups[g]!;
    if (group.look === look) return group;
    if (group.areas.some((other) => overlap(other, area))) return undefined;
  }
  return undefined;
}
