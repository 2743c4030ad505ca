import type { Alignment, PlanningModel } from "../../../engine";

/** What the page is drawn from. */
export interface SupplyInput {
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}
