import type { PlanningModel } from "../../model/planningModel";
import type { Plan } from "../../plan/plan";
import type { Shortage } from "../shortages";
import type { SolvedCase } from "../solveCase";

/** Shares and sizes that the ideas propose; each is stated in the lever itself. */
export const PROPOSED = {
  overtimeShare: 0.1,
  moreFromSupplier: 0.5,
  expediteDays: 30,
  lowerSafety: 0.5,
  priceRise: 0.01,
  elasticity: -1,
  cutFamily: 0.5,
  dearestResources: 4,
} as const;

/** What ideas are drawn from. */
export interface Known {
  readonly model: PlanningModel;
  readonly solved: SolvedCase;
  readonly plan: Plan;
  readonly short: readonly Shortage[];
}
