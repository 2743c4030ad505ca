import { sightOfCell, type CellSight, type SightPlace } from "../gap/alignment/lineOfSight";
import type { PlanningModel } from "../model/planningModel";
import type { CellSubject, Explained } from "./cellExplanation";
import { points, POINTS_WORTH_SAYING } from "./points";

/** The points of the index that hang on an item, a family or a resource, by component, and the goals behind them. */
export function sightLines({ model, alignment }: Explained, subject: CellSubject): string[] {
  const place = placeOf(subject);
  if (place === null) return [];
  const { scorecard, cells, index } = alignment.submitted;
  const told = sightOfCell({ model, scorecard, cells, index }, place)
    .filter(({ stake }) => stake >= POINTS_WORTH_SAYING)
    .sort((a, b) => b.lost - a.lost || b.stake - a.stake);
  return told.length > 0 ? told.map((sight) => lineOf(model, sight)) : [NOTHING_HANGS];
}

const NOTHING_HANGS = "No point of the index hangs on it: what it says is compared with nothing.";

function placeOf({ item, resource, family, period }: CellSubject): SightPlace | null {
  if (item >= 0) return { item, period };
  if (resource >= 0) return { resource, period };
  return family >= 0 ? { family, period } : null;
}

function lineOf(model: PlanningModel, { component, lost, stake, goals }: CellSight): string {
  const served = goals
    .filter(({ goal, share }) => goal >= 0 && share > 0)
    .sort((a, b) => b.share - a.share || a.goal - b.goal)
    .map(({ goal, share }) => `${model.goals[goal]!.name} (${Math.round(100 * share)} %)`);
  const towards = served.length > 0 ? ` It counts towards ${served.join(", ")}.` : " No goal counts it.";
  return `In ${component} it ${costs(lost, stake)}.${towards}`;
}

function costs(lost: number, stake: number): string {
  if (lost < POINTS_WORTH_SAYING) return `has ${points(stake)} index points at stake and loses none`;
  if (stake - lost < POINTS_WORTH_SAYING) return `loses all of the ${points(stake)} index points at stake`;
  return `costs ${points(lost)} of the ${points(stake)} index points at stake`;
}
