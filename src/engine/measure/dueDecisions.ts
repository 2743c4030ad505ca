import type { ActionRecord } from "../model/collaboration";
import type { PlanningModel } from "../model/planningModel";
import { ratio } from "./pairs";

const DONE = /done|closed|complete|decided|taken|dropped|cancel/i;

/** Whether a decision or action needs nothing more. */
export function isDone({ status }: ActionRecord): boolean {
  return DONE.test(status);
}

/** Decisions that were due before the cycle month, and how many of them are still open. */
export function dueDecisions(model: PlanningModel): { readonly due: number; readonly late: number } {
  const today = model.calendar.horizon[0]!.start;
  const due = model.actions.filter(({ dueDay }) => dueDay < today);
  return { due: due.length, late: due.filter((action) => !isDone(action)).length };
}

/** On-time decisions: the share of decisions due before the cycle month that are taken. `NaN` when none was due. */
export function onTimeDecisions(model: PlanningModel): number {
  const { due, late } = dueDecisions(model);
  return ratio(due - late, due);
}
