import { groupMoney, itemMargins, planMoney, type PlanMoney } from "../measure/planMoney";
import { planValues, type PlanValues } from "../measure/planValues";
import type { Source } from "../model/demand";
import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import type { Grid } from "../series/grid";
import type { GapSubject } from "./gapField";
import type { Grouping } from "./rollUp";

/** One function's plan of demand, by cell (item × segment); `NaN` where it states nothing. */
export interface FunctionPlan {
  readonly source: Source;
  readonly units: Grid;
}

/** What gaps are found in: one plan of a model, with what its units are worth. */
export interface GapCase {
  readonly model: PlanningModel;
  readonly plan: Plan;
  readonly values: PlanValues;
  /** The plan in money, by item. */
  readonly money: PlanMoney;
  /** The same by family. */
  readonly familyMoney: PlanMoney;
  /** Margin of one more unit, by item. */
  readonly margins: Grid;
  /** The functions' plans; empty where nobody needs to compare them. */
  readonly functionPlans: readonly FunctionPlan[];
}

/** A case with prices and costs read from the model. */
export function gapCase(
  model: PlanningModel,
  plan: Plan,
  functionPlans: readonly FunctionPlan[] = [],
): GapCase {
  const values = planValues(model);
  const money = planMoney(model, plan, values);
  const familyMoney = groupMoney(money, model.families.length, model.items.family);
  return {
    model,
    plan,
    values,
    money,
    familyMoney,
    margins: itemMargins(model, money, values),
    functionPlans,
  };
}

/** An item as the subject of a gap. */
export function itemSubject(model: PlanningModel, item: number): GapSubject {
  return { name: model.items.code[item]!, item, family: model.items.family[item]! };
}

/** A family as the subject of a gap. */
export function familySubject(model: PlanningModel, family: number): GapSubject {
  return { name: model.families[family]!.name, family };
}

/** Joins rows of items into families. */
export function byFamily(model: PlanningModel): Grouping {
  return {
    level: "family",
    groups: model.families.length,
    groupOf: (item) => model.items.family[item]!,
    subjectOf: (family) => familySubject(model, family),
  };
}

/** The unit that all items of a family share; "units" for a mixture. */
export function familyUnit(model: PlanningModel, family: number): string {
  const units = new Set(model.items.unit.filter((_, item) => model.items.family[item] === family));
  return units.size === 1 ? [...units][0] || "units" : "units";
}
