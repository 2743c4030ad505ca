import { INDEX_COMPONENTS, type IndexComponentName } from "../../model/settings";
import type { AlignmentIndex } from "./alignmentIndex";

/** One bar of the waterfall from the last index to this one, in points. Positive: better aligned. */
export interface IndexBar {
  readonly cause: IndexComponentName | "re-weighting";
  readonly points: number;
}

/** What comparing needs of an index: kept in the snapshot of a cycle. */
export type ComparableIndex = Pick<AlignmentIndex, "index"> & {
  readonly components: readonly Pick<AlignmentIndex["components"][number], "component" | "share" | "loss">[];
};

/**
 * Why the index moved: each component's change at last cycle's weights, and one bar for weights that changed,
 * components that came or went among them. The bars add up to the change. Empty where one of the two has no index.
 */
export function changeOfIndex(before: ComparableIndex, after: ComparableIndex): IndexBar[] {
  if (before.index !== before.index || after.index !== after.index) return [];
  const known = (loss: number): number => (loss === loss ? loss : 0);
  let reweighting = 0;
  const bars = INDEX_COMPONENTS.map((cause): IndexBar => {
    const then = before.components.find(({ component }) => component === cause);
    const now = after.components.find(({ component }) => component === cause);
    const shareThen = then?.share ?? 0;
    const shareNow = now?.share ?? 0;
    const lossNow = known(now?.loss ?? 0);
    const isInBoth = shareThen > 0 && shareNow > 0;
    const moved = isInBoth ? shareThen * (lossNow - known(then?.loss ?? 0)) : 0;
    reweighting += shareNow * lossNow - shareThen * known(then?.loss ?? 0) - moved;
    return { cause, points: moved === 0 ? 0 : -100 * moved };
  });
  return [...bars, { cause: "re-weighting", points: -100 * reweighting }];
}
