import type { ActionRecord } from "../model/collaboration";
import type { PlanningModel } from "../model/planningModel";

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

/** Decisions due in each closed period, and those of them that were taken by their day. Blank where none was due. */
export interface DecisionRecord {
  readonly due: Float64Array;
  readonly onTime: Float64Array;
}

/**
 * The record of deciding on time. A decision without a day on which it was taken counts by its status: done is on
 * time, open after its day is late.
 */
export function decisionRecord({ actions, calendar }: PlanningModel): DecisionRecord {
  const starts = [...calendar.history, calendar.horizon[0]!].map(({ start }) => start);
  const blank = (): Float64Array => new Float64Array(calendar.history.length).fill(Number.NaN);
  const record = { due: blank(), onTime: blank() };
  for (const action of actions) {
    const column = starts.findIndex((start) => action.dueDay < start) - 1;
    if (column < 0) continue;
    record.due[column] = (record.due[column] || 0) + 1;
    record.onTime[column] = (record.onTime[column] || 0) + Number(isOnTime(action));
  }
  return record;
}

function isOnTime(action: ActionRecord): boolean {
  const { decidedDay, dueDay } = action;
  return Number.isFinite(decidedDay) ? decidedDay <= dueDay : isDone(action);
}
