import type { ReadPlan } from "../../../app/ports";
import type { Alignment, PlanningModel } from "../../../engine";

/** What the page is drawn from. */
export interface RegistersInput {
  readonly read: Pick<ReadPlan, "lastCycle" | "problems">;
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}
