import type { PlanningModel } from "../../model/planningModel";
import type { Scorecard } from "../../strategy/scorecard";
import { addCell, cellsOf, cellSheet, type ComponentCells } from "./componentCells";

/** Goals against the plan: each objective's projected shortfall when due, by its weight in the cascade. */
export function goalPlanCells(model: PlanningModel, scorecard: Scorecard): ComponentCells {
  const range = model.settings.index["goal-plan"];
  const sheet = cellSheet("goal-plan", range, scorecard.rows.length);
  for (const row of scorecard.rows) {
    const { tolerance, limit } = model.objectives[row.objective]!;
    addCell(sheet, {
      value: row.weight,
      deviation: row.due.shortfall,
      tolerance: tolerance >= 0 ? tolerance : range.tolerance,
      limit: limit >= 0 ? limit : range.limit,
      goal: row.goal,
      family: row.family,
      period: row.due.period,
    });
  }
  return cellsOf(sheet);
}
