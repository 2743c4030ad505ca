import type { PlanningModel } from "../model/planningModel";

/** The unit that all of some items share; `null` where they do not, and cannot be added. */
export function unitOfItems({ items }: PlanningModel, some: readonly number[]): string | null {
  const units = new Set(some.map((item) => items.unit[item] || "units"));
  const [unit] = units;
  return units.size === 1 ? unit! : null;
}
