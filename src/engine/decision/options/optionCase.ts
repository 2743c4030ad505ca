import type { FunctionPlan } from "../../gap/gapCase";
import type { PlanMeasures } from "../../gap/measurePlan";
import type { PlanningModel } from "../../model/planningModel";
import type { Plan } from "../../plan/plan";
import type { Problem } from "../../problem/problem";
import type { ModelChange } from "../../scenario/modelChange";
import type { Grid } from "../../series/grid";
import { readCase } from "../../supply/readCase";
import type { SupplyCase } from "../../supply/supplyCase";
import type { Lever } from "../leverResult";

/** The plan as submitted, measured: what local options change. */
export interface SubmittedCase {
  readonly model: PlanningModel;
  /** The agreed demand, by cell. */
  readonly demand: Grid;
  readonly submitted: PlanMeasures & { readonly plan: Plan };
  readonly functionPlans: readonly FunctionPlan[];
  readonly problems: readonly Problem[];
}

/** A case with the supply side settled once for all options. */
export interface OptionCase extends SubmittedCase {
  readonly supply: SupplyCase;
  /** Items that the Supply sheet plans: only these can be planned otherwise. */
  readonly isPlanned: Uint8Array;
}

/** Prepares a case for its options. */
export function optionCase(of: SubmittedCase): OptionCase {
  const isPlanned = new Uint8Array(of.model.items.count);
  for (const { item, measure } of of.model.supply.rows) {
    if (measure === "planned production") isPlanned[item] = 1;
  }
  return { ...of, supply: readCase(of.model, of.demand), isPlanned };
}

/** A change of the plan as submitted that answers one gap, before it is measured. */
export interface OptionIdea {
  readonly lever: Lever;
  /** In the imperative, without numbers and full stop. */
  readonly title: string;
  /** How much of what, and when; "" where the title says it all. */
  readonly detail: string;
  readonly changes: readonly ModelChange[];
  /** The demand by cell where the option changes it. */
  readonly demand?: Grid;
  /** The functions' plans where the option settles between them. */
  readonly functionPlans?: readonly FunctionPlan[];
  /** Money beyond standard cost and overtime: a supplier's price, a shift. */
  readonly cost: number;
  readonly leadDays: number;
  readonly risk: string;
  /** It holds only if a demand comes that is not agreed. */
  readonly isConditional?: boolean;
}
