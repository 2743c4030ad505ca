import type { SupplyPlan } from "./assemblePlan";
import { withoutNeedlessChanges } from "./needlessChanges";
import { roundPlan } from "./roundPlan";
import type { SolvedCase } from "./solveCase";

/** The plan that is shown: the solution in whole planning units, without the changes that are not worth making. */
export function proposedPlan(solved: Pick<SolvedCase, "supply" | "economics" | "supplyPlan">): SupplyPlan {
  const { supply, supplyPlan } = solved;
  return withoutNeedlessChanges(solved, roundPlan(supply, supplyPlan), supplyPlan.plan.shipped);
}
