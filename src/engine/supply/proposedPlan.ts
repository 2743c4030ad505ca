import type { SupplyPlan } from "./assemblePlan";
import { withoutNeedlessChanges } from "./needlessChanges";
import { roundPlan } from "./roundPlan";
import type { SolvedCase } from "./solveCase";

/** A solution on its way to the plan that is shown. */
export interface Proposal {
  /** In whole planning units. */
  readonly rounded: SupplyPlan;
  /** Without the changes that are not worth making: the plan that is shown. */
  readonly proposed: SupplyPlan;
}

type Answer = Pick<SolvedCase, "supply" | "economics" | "supplyPlan">;

export function proposalOf(solved: Answer): Proposal {
  const { supply, supplyPlan } = solved;
  const rounded = roundPlan(supply, supplyPlan);
  return { rounded, proposed: withoutNeedlessChanges(solved, rounded, supplyPlan.plan.shipped) };
}

/** The plan that is shown: the solution in whole planning units, without the changes that are not worth making. */
export const proposedPlan = (solved: Answer): SupplyPlan => proposalOf(solved).proposed;
