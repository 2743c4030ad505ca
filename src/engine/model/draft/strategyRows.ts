import { rowOf } from "../../series/grid";
import type { PlanningModel } from "../planningModel";
import { familyName, firstDay, keyOf } from "./rowNames";
import type {
  ComparisonDraft,
  GoalDraft,
  KpiDraft,
  ObjectiveDraft,
  PositioningDraft,
} from "./strategyDrafts";

export function goalRows(model: PlanningModel): GoalDraft[] {
  return model.goals.map(({ name, ...goal }) => ({ ...goal, goal: name, key: name }));
}

export function objectiveRows(model: PlanningModel): ObjectiveDraft[] {
  return model.objectives.map(({ name, goal, family, baselinePeriod, duePeriod, ...objective }) => ({
    ...objective,
    key: name,
    objective: name,
    goal: model.goals[goal]?.name ?? "",
    scope: familyName(model, family),
    baselineMonth: firstDay(model, baselinePeriod),
    dueMonth: firstDay(model, duePeriod),
  }));
}

export function comparisonRows(model: PlanningModel): ComparisonDraft[] {
  return model.comparisons.map(({ goalA, goalB, importance }) => {
    const names = { goalA: model.goals[goalA]!.name, goalB: model.goals[goalB]!.name };
    return { ...names, importance, key: keyOf(names.goalA, names.goalB) };
  });
}

export function positioningRows(model: PlanningModel): PositioningDraft[] {
  return model.families
    .filter(({ isPositioned }) => isPositioned)
    .map((family) => ({
      key: family.name,
      family: family.name,
      role: family.role,
      competitiveEdge: family.competitiveEdge,
      priority: family.priority,
      serviceTarget: family.serviceTarget,
      marginFloor: family.marginFloor,
    }));
}

export function kpiRows(model: PlanningModel): KpiDraft[] {
  const { rows, values } = model.kpis;
  return rows.map((row, r) => ({
    kpi: row.kpi,
    scope: familyName(model, row.family),
    kind: row.kind,
    unit: row.unit,
    key: row.key,
    values: rowOf(values, r),
  }));
}
