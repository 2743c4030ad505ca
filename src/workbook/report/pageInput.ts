import type { Alignment, PlanningModel } from "../../engine";

/** What every page is drawn from. */
export interface PageInput {
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}
