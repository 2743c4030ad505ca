import type { ReadPlan } from "../../../app/ports";
import type { Alignment, PlanningModel } from "../../../engine";

/** What the page is drawn from. */
export interface DecisionsInput {
  /** Finds the cells that options change. */
  readonly read: Pick<ReadPlan, "locate">;
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}
