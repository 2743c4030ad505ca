import type { LocatedProblem, ReadPlan } from "../../../src/app/ports";
import type { PlanningModel } from "../../../src/engine";

/** What a reader would say of a model: every place is a cell of the sheet of its name. */
export function readPlanOf(model: PlanningModel | null, problems: readonly LocatedProblem[] = []): ReadPlan {
  return {
    model,
    problems,
    found: [
      { name: "Items", kind: "Items", note: "3 items." },
      { name: "Bob's notes", kind: null, note: "Left alone: it has no header that is known." },
    ],
    lastCycle: null,
    locate: ({ place }) => ({
      sheet: place.sheet,
      address: place.period === undefined ? "B2" : `D${place.period + 2}`,
    }),
  };
}
