import type { Decision, PlanningModel, ScenarioComparison } from "../../../engine";

/** What the *Scenarios* page is drawn from. */
export interface ScenariosInput {
  readonly model: PlanningModel;
  /** `null` where the plan is so large that scenarios are computed only when somebody asks. */
  readonly comparison: ScenarioComparison | null;
  /** The decisions of today. */
  readonly decisions: readonly Decision[];
}

/** A comparison that has a plan to compare with. */
export type Compared = Omit<ScenariosInput, "comparison"> & {
  readonly comparison: ScenarioComparison & { readonly base: NonNullable<ScenarioComparison["base"]> };
};
