import type { ReadPlan } from "../../../app/ports";
import type { Alignment, PlanningModel } from "../../../engine";

/** What the page is drawn from. */
export interface FamiliesInput {
  readonly read: Pick<ReadPlan, "lastCycle">;
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}
