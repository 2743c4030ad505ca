import { said } from "../../measure/planValues";
import type { Plan } from "../../plan/plan";
import type { EventCheck, PeriodRun } from "./eventCheck";
import type { LiftCase } from "./planLift";

/** A lift of some items in some months, and the plan that should serve it. */
export interface LiftToServe {
  readonly from: LiftCase;
  readonly plan: Plan;
  readonly items: readonly number[];
  readonly run: PeriodRun;
}

/**
 * What the plan leaves unserved of these items in these months, where a limit forbids to mend it: months that are
 * frozen, or resources that these items use and that have no hours left in the months of the load. `null` where all is
 * served or where there is room.
 */
export function infeasible(lift: LiftToServe): Pick<EventCheck, "units" | "money" | "limit"> | null {
  const short = unserved(lift);
  if (!(short.units > 0)) return null;
  const limit =
    lift.run.first < lift.from.model.settings.frozenPeriods
      ? "frozen months"
      : fullResources(lift).join(", ");
  return limit === "" ? null : { ...short, limit };
}

function unserved({ from: { model, values }, plan, items, run }: LiftToServe): {
  units: number;
  money: number;
} {
  let units = 0;
  let money = 0;
  const segments = model.segments.length;
  for (const item of items) {
    for (let cell = item * segments; cell < (item + 1) * segments; cell++) {
      for (let t = run.first; t <= run.last; t++) {
        const index = cell * plan.demand.periods + t;
        const short = Math.max(0, plan.demand.values[index]! - plan.shipped.values[index]!);
        units += short;
        money += short * said(values.price.values[index]!);
      }
    }
  }
  return { units, money };
}

/** Names of the resources of these items that the plan fills, overtime included, in a month of their load. */
function fullResources({ from: { model }, plan, items, run }: LiftToServe): readonly string[] {
  const { resources } = model;
  const full = new Set<number>();
  for (const { item, resource, offsetPeriods } of model.routing) {
    if (!items.includes(item) || resources.kind[resource] !== "hours") continue;
    for (let t = Math.max(0, run.first - offsetPeriods); t <= run.last - offsetPeriods; t++) {
      const index = resource * plan.load.periods + t;
      const hours = resources.regular.values[index]! + said(resources.overtimeLimit.values[index]!);
      if (plan.load.values[index]! >= hours) full.add(resource);
    }
  }
  return [...full].sort((a, b) => a - b).map((resource) => resources.name[resource]!);
}
