import type { Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";

/**
 * The weight of each function that states a plan; they sum to 1.
 *
 * A weight on the Submissions sheet counts as it stands; a blank one counts as
 * an equal share. All zero falls back to equal weights.
 */
export function sourceWeights(model: PlanningModel, sources: readonly Source[]): readonly number[] {
  if (sources.length === 0) return [];
  const equal = 1 / sources.length;
  const raw = sources.map((source) => {
    const stated = model.submissions.find((submission) => submission.function === source)?.weight;
    return stated === undefined || Number.isNaN(stated) || stated < 0 ? equal : stated;
  });
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? raw.map((weight) => weight / sum) : sources.map(() => equal);
}
