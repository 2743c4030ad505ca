import type { PlanningModel } from "../model/planningModel";
import { familyRules, type FamilyRule } from "../strategy/positioning";

/** What the positioning of a family forbids or asks for; only families with a row on the Positioning sheet have one. */
export interface FamilyRole extends FamilyRule {
  /** The row of the Positioning sheet. */
  readonly row: string;
}

/** The rules of every positioned family, by index of the family; `null` where Positioning is silent. */
export function familyRoles(model: PlanningModel): readonly (FamilyRole | null)[] {
  return familyRules(model.families, Number.NaN).map((rule) => {
    const { isPositioned, name } = model.families[rule.family]!;
    return isPositioned ? { ...rule, row: name } : null;
  });
}
