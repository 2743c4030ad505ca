import type { Plan } from "../plan/plan";
import { fixedLoads } from "./fixedLoads";
import { isOwn, type Capacity, type Source, type SupplyCase } from "./supplyCase";

/** Hours below this share of the regular amount are numerical dust. */
const DUST = 1e-6;

/** A month of a resource that works overtime while it works for a family that should have none. */
export interface RoleOvertime {
  readonly resource: number;
  readonly period: number;
  /** Hours of those families that can still be moved, by index of the family; 0 for all others. */
  readonly hours: Float64Array;
  /** Hours of all other families. */
  readonly others: number;
  /** Hours of all families that nothing can move. */
  readonly forced: number;
}

/** Whether overtime can meet a family without overtime at all. */
export const mayMeet = ({ settings, roles }: SupplyCase): boolean =>
  settings.rules.roles !== "off" && roles.some((role) => role?.allowsOvertime === false);

/**
 * Finds where a plan works overtime on a resource that also works for a family without overtime.
 *
 * Hours of strictly frozen months cannot be moved and do not count.
 */
export function roleOvertimeOf(supply: SupplyCase, plan: Plan): RoleOvertime[] {
  if (!mayMeet(supply)) return [];
  const found: RoleOvertime[] = [];
  const { least } = fixedLoads(supply);
  supply.capacities.forEach(({ kind, regular }, resource) => {
    for (let t = 0; kind === "hours" && t < supply.periods; t++) {
      const dust = DUST * Math.max(1e-6, regular[t]!);
      if (!(plan.overtime.values[resource * supply.periods + t]! > dust)) continue;
      const { hours, others } = hoursByFamily(supply, plan, { resource, t });
      const forced = least[resource * supply.periods + t]!;
      if (hours.some((moved) => moved > dust)) found.push({ resource, period: t, hours, others, forced });
    }
  });
  return found;
}

/** Hours of a resource in a period: of each family without overtime, as far as they can be moved, and of all others. */
function hoursByFamily(
  supply: SupplyCase,
  plan: Plan,
  at: { readonly resource: number; readonly t: number },
): Pick<RoleOvertime, "hours" | "others"> {
  const hours = new Float64Array(supply.familyName.length);
  let others = 0;
  supply.loadsOf.forEach((loads, i) => {
    for (const { resource, hoursAUnit, offsetPeriods } of loads) {
      const made = at.t + offsetPeriods;
      if (resource !== at.resource || made >= supply.periods) continue;
      const load = hoursAUnit * plan.production.values[i * supply.periods + made]!;
      if (!hasNoOvertime(supply, i)) others += load;
      else if (!isFrozenFor(supply, made)) hours[supply.familyOf[i]!]! += load;
    }
  });
  return { hours, others };
}

/** Whether what is made in a period cannot be moved, so that no role can forbid it. */
export const isFrozenFor = ({ settings }: SupplyCase, t: number): boolean =>
  t < settings.frozenPeriods && settings.rules["frozen months"] === "strict";

/** Whether the role of an item's family allows it no overtime. */
export const hasNoOvertime = (supply: SupplyCase, i: number): boolean =>
  supply.roles[supply.familyOf[i]!]?.allowsOvertime === false;

/** What gives way where overtime and a family without overtime meet: by who fills the hours, always the family, or always the overtime. */
export const ROLE_CHOICES = ["by hours", "family", "overtime"] as const;
export type RoleChoice = (typeof ROLE_CHOICES)[number];

/**
 * The case in which overtime and those families no longer meet in the months found.
 *
 * Either the family gets none of that month's hours, or the month works no overtime; by hours: the family gives way where
 * the others alone fill the regular hours. What is frozen beyond the regular hours needs its overtime, whatever the choice.
 * Soft: such an hour of overtime only counts twice.
 */
export function withoutRoleOvertime(
  supply: SupplyCase,
  found: readonly RoleOvertime[],
  choice: RoleChoice = "by hours",
): SupplyCase {
  const closed = new Set<string>();
  const capacities: Capacity[] = [...supply.capacities];
  const isSoft = supply.settings.rules.roles === "soft";
  for (const meeting of found) {
    const { resource, period, others } = meeting;
    const capacity = capacities[resource]!;
    const isFull = others >= fullHours(capacity, period);
    const isFamily = isForced(supply, meeting) || choice === "family" || (choice === "by hours" && isFull);
    if (isFamily) closed.add(`${resource}/${period}`);
    else if (isSoft) {
      const roleCost = withValue(capacity.roleCost, period, capacity.overtimeCost);
      capacities[resource] = { ...capacity, roleCost };
    } else {
      const overtimeLimit = withValue(capacity.overtimeLimit, period, 0);
      capacities[resource] = { ...capacity, overtimeLimit };
    }
  }
  const sources = supply.sources.map((source) =>
    isOwn(source) && hasNoOvertime(supply, source.item) ? withClosed(supply, source, closed) : source,
  );
  return { ...supply, capacities, sources };
}

/** Whether what is frozen needs the overtime of the month, so that only the family can give way. */
export const isForced = ({ capacities }: SupplyCase, { resource, period, forced }: RoleOvertime): boolean =>
  forced >= fullHours(capacities[resource]!, period);

const fullHours = ({ regular }: Capacity, period: number): number => regular[period]! * (1 - DUST);

function withValue(values: Float64Array, at: number, value: number): Float64Array {
  const changed = values.slice();
  changed[at] = value;
  return changed;
}

function withClosed(supply: SupplyCase, source: Source, closed: ReadonlySet<string>): Source {
  const roleLimit = source.roleLimit.slice();
  const roleCost = source.roleCost.slice();
  const isSoft = supply.settings.rules.roles === "soft";
  for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[source.item]!) {
    for (let t = offsetPeriods; t < supply.periods; t++) {
      if (!closed.has(`${resource}/${t - offsetPeriods}`)) continue;
      if (isSoft) roleCost[t]! += hoursAUnit * supply.capacities[resource]!.overtimeCost;
      else roleLimit[t] = 0;
    }
  }
  return { ...source, roleLimit, roleCost };
}

/** The case without any overtime on the resources that such families use, but where what is frozen needs it: there without the families. */
export function withoutSharedOvertime(supply: SupplyCase): SupplyCase {
  const { periods, capacities, loadsOf } = supply;
  const { least } = fixedLoads(supply);
  const shared = new Set<number>();
  loadsOf.forEach((loads, i) => {
    if (hasNoOvertime(supply, i)) for (const { resource } of loads) shared.add(resource);
  });
  const hours = new Float64Array(supply.familyName.length);
  const months = [...shared].flatMap((resource) =>
    Array.from({ length: periods }, (_, period): RoleOvertime => {
      return { resource, period, hours, others: 0, forced: least[resource * periods + period]! };
    }).filter(({ period }) => capacities[resource]!.overtimeLimit[period]! > 0),
  );
  return withoutRoleOvertime(supply, months, "overtime");
}
