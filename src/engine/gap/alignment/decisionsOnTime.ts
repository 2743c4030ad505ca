import { dueDecisions } from "../../measure/dueDecisions";
import type { PlanningModel } from "../../model/planningModel";
import { addCell, cellsOf, cellSheet, type ComponentCells } from "./componentCells";

/** Decisions on time: the share of what was due that is still open. Without an Actions sheet it is missing. */
export function decisionsOnTimeCells(model: PlanningModel): ComponentCells {
  const sheet = cellSheet("decisions on time", model.settings.index["decisions on time"], 1);
  const { due, late } = dueDecisions(model);
  const share = due === 0 ? 0 : late / due;
  addCell(sheet, { value: 1, deviation: model.sheets.includes("Actions") ? share : Number.NaN });
  return cellsOf(sheet);
}
