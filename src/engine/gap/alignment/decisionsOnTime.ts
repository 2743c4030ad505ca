import type { ActionRecord } from "../../model/collaboration";
import type { PlanningModel } from "../../model/planningModel";
import { cellSheet, type ComponentCells } from "./componentCells";

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

/** Decisions on time: the share of what was due that is still open. Without an Actions sheet it is missing. */
export function decisionsOnTimeCells(model: PlanningModel): ComponentCells {
  const sheet = cellSheet("decisions on time", model.settings.index["decisions on time"]);
  const { due, late } = dueDecisions(model);
  const share = due === 0 ? 0 : late / due;
  sheet.add({ value: 1, deviation: model.sheets.includes("Actions") ? share : Number.NaN });
  return sheet.cells();
}
