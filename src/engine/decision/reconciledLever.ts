import type { Gap } from "../gap/gap";
import type { PlanMeasures } from "../gap/measurePlan";
import { closedShare, effectsBetween } from "./effects";
import type { LeverResult } from "./leverResult";

/**
 * What taking the reconciled plan does for one gap: the change of its family (or of the whole business) between the
 * two plans, and how much of the gap is left.
 */
export function reconciledLever(gap: Gap, before: PlanMeasures, after: PlanMeasures): LeverResult {
  const row = gap.family >= 0 ? gap.family : before.figures.families;
  return {
    id: `reconciled/${gap.id}`,
    lever: "take the reconciled plan",
    title: "Take the reconciled plan",
    gapIds: [gap.id],
    effects: effectsBetween({ before, after }, row),
    leadDays: 0,
    closes: closedShare(gap, { before, after }),
    isEstimate: false,
    risk: "every line of Supply changes, so all planners must follow",
  };
}
