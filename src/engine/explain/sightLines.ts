import { sightOfCell, type CellSight } from "../gap/alignment/lineOfSight";
import type { PlanningModel } from "../model/planningModel";
import type { CellSubject, Explained } from "./cellExplanation";

/** The points of the index that hang on the cell, by component, and the goals behind them. */
export function sightLines({ model, alignment }: Explained, subject: CellSubject): string[] {
  const { item, resource, period } = subject;
  if (period < 0 || (item < 0 && resource < 0)) return [];
  const { scorecard, cells, index } = alignment.submitted;
  const place = item >= 0 ? { item, period } : { resource, period };
  return sightOfCell({ model, scorecard, cells, index }, place)
    .filter(({ stake }) => stake >= LEAST_POINTS)
    .sort((a, b) => b.lost - a.lost || b.stake - a.stake)
    .map((sight) => lineOf(model, sight));
}

/** Less than this of the index is not worth a sentence. */
const LEAST_POINTS = 0.0005;

function lineOf(model: PlanningModel, { component, lost, stake, goals }: CellSight): string {
  const served = goals
    .filter(({ goal, share }) => goal >= 0 && share > 0)
    .map(({ goal, share }) => `${model.goals[goal]!.name} (${Math.round(100 * share)} %)`);
  const towards = served.length > 0 ? ` It counts towards ${served.join(", ")}.` : "";
  const costs =
    lost >= LEAST_POINTS
      ? `costs ${points(lost)} of ${points(stake)} points at stake`
      : `has ${points(stake)} points at stake and loses none`;
  return `In ${component} it ${costs}.${towards}`;
}

const points = (value: number): string => value.toFixed(3);
