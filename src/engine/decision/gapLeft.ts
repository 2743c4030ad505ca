import type { Gap } from "../gap/gap";
import type { ActionRecord } from "../model/collaboration";
import type { PlanningModel } from "../model/planningModel";
import { actionAbout } from "./verdicts";

/**
 * What is left today of the gaps that past decisions were about, as a share of their size then: 0 is closed, 1 is as
 * it was, more is worse. By id of the action; only for those that name a gap and its size.
 *
 * Measured by the same code as every gap, so it needs no one to fill in what a decision brought.
 */
export function gapsLeft(model: PlanningModel, gaps: readonly Gap[]): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const { id, about, gapSize } of model.actions) {
    if (about !== "" && gapSize > 0) left.set(id, 0);
  }
  for (const gap of gaps) {
    if (gap.level === "item") continue;
    const action = actionAbout(model, gap);
    if (action !== undefined && left.has(action.id))
      left.set(action.id, left.get(action.id)! + shareOf(gap, action));
  }
  return left;
}

const shareOf = ({ amount }: Gap, { gapSize }: ActionRecord): number => Math.abs(amount) / gapSize;
