import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import { budgetFields } from "./budgetField";
import { capacityField } from "./capacityField";
import { functionFields } from "./functionField";
import type { Gap } from "./gap";
import { gapCase, type FunctionPlan, type GapCase } from "./gapCase";
import type { GapField } from "./gapField";
import { gapRuns } from "./gapRuns";
import { rankGaps } from "./rankGaps";
import { shortageFields } from "./shortageField";
import { stockFields } from "./stockField";

/**
 * Every gap of a plan, merged into exceptions and ranked by money at risk.
 *
 * The same for the plan as submitted and the reconciled one. `functionPlans` (by item and segment) adds where the
 * functions disagree. Gaps appear at each level (item, family, segment, resource): sum within one level only.
 */
export function findGaps(
  model: PlanningModel,
  plan: Plan,
  functionPlans: readonly FunctionPlan[] = [],
): Gap[] {
  return gapsOf(gapCase(model, plan, functionPlans));
}

/** The gaps of a prepared case, for callers that need its money too. */
export function gapsOf(found: GapCase): Gap[] {
  const { calendar, settings } = found.model;
  const clock = { calendar, frozenPeriods: settings.frozenPeriods };
  return rankGaps(gapFields(found).flatMap((field) => gapRuns(field, clock)));
}

/** The gaps before they are merged, by kind and level: for the index, maps and heat maps. */
export function gapFields(found: GapCase): GapField[] {
  return [
    ...shortageFields(found),
    capacityField(found),
    ...budgetFields(found),
    ...stockFields(found),
    ...functionFields(found),
  ];
}
