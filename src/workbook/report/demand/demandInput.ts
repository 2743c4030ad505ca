import type { Alignment, PlanningModel } from "../../../engine";

/** What the page is drawn from. */
export interface DemandInput {
  readonly model: PlanningModel;
  readonly alignment: Pick<Alignment, "consensus" | "demand">;
}
