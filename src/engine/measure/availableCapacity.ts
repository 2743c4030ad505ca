import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import { at } from "../series/grid";
import { said } from "./planValues";

/**
 * What a resource can carry in a period, in its own unit: the regular amount and the overtime that the plan uses,
 * as far as the overtime limit allows. `NaN` where no amount is stated: then the resource does not limit.
 */
export function availableCapacity(
  model: PlanningModel,
  plan: Plan,
  { resource, t }: { readonly resource: number; readonly t: number },
): number {
  const regular = at(model.resources.regular, resource, t);
  const limit = said(at(model.resources.overtimeLimit, resource, t));
  return regular + Math.min(Math.max(0, said(at(plan.overtime, resource, t))), limit);
}
