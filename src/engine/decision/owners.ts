import type { Gap, GapKind } from "../gap/gap";
import type { Source } from "../model/demand";
import type { PlanningModel } from "../model/planningModel";

/** The function that answers for a kind of gap. */
const FUNCTION_OF: Readonly<Record<GapKind, string>> = {
  "demand-supply": "Operations",
  "supply-capacity": "Operations",
  "plan-budget": "Sales",
  "plan-target": "Management",
  "stock policy": "Operations",
  "function-function": "Sales and marketing",
  "plan-last cycle": "Sales",
  strategy: "Management",
};

const SUBMITTED_BY: Partial<Record<GapKind, Source>> = {
  "plan-budget": "sales",
  "function-function": "sales",
  "plan-last cycle": "sales",
};

/** Who owns the decision on a gap: the objective's owner, the submitting planner, else the function. */
export function ownerOf(model: PlanningModel, gap: Gap, goal: number): string {
  const objective = model.objectives[gap.objective]?.owner ?? "";
  if (objective !== "") return objective;
  const source = SUBMITTED_BY[gap.kind];
  const submitted = model.submissions.find((one) => one.function === source)?.owner ?? "";
  if (source !== undefined && submitted !== "") return submitted;
  const goalOwner = gap.kind === "strategy" ? (model.goals[goal]?.owner ?? "") : "";
  return goalOwner === "" ? FUNCTION_OF[gap.kind] : goalOwner;
}
