import type { PlanningModel } from "../model/planningModel";
import type { FamilyRole } from "./familyRole";
import type { Source, SupplyCase } from "./supplyCase";

/** Limits and costs that a role puts on a source, by period. */
export interface RoleBounds {
  /** Most units that the role allows; infinite: no limit. */
  readonly roleLimit: Float64Array;
  /** Money a unit for what a soft role should not do; counted by the program only. */
  readonly roleCost: Float64Array;
}

/** What a soft role makes a unit dearer that it should not have, as a share of its cost. */
export const SOFT_ROLE = 0.25;

/** The bounds of a source whose family has no role. */
export function noRole(periods: number): RoleBounds {
  return {
    roleLimit: new Float64Array(periods).fill(Number.POSITIVE_INFINITY),
    roleCost: new Float64Array(periods),
  };
}

/** What the limits of a role are read from. */
export interface RoleCase extends Pick<SupplyCase, "segments" | "periods" | "demand" | "maximumWait"> {
  readonly sources: readonly Source[];
}

/**
 * The sources with the limits of their families' roles: no subcontracting (harvest); nothing after the end, and
 * until then no more than the demand of the month and of those before it that may still wait (exit).
 */
export function withRoles(
  model: PlanningModel,
  roles: readonly (FamilyRole | null)[],
  of: RoleCase,
): readonly Source[] {
  const strictness = model.settings.rules.roles;
  if (strictness === "off") return of.sources;
  return of.sources.map((source) => {
    const role = roles[model.items.family[source.item]!] ?? null;
    const isBarred = source.kind === "subcontract" && role?.allowsSubcontract === false;
    if (role === null || (role.allowsPreBuild && role.role !== "exit" && !isBarred)) return source;
    const { roleLimit, roleCost } = noRole(of.periods);
    for (let t = 0; t < of.periods; t++) {
      const allowed = isBarred ? 0 : allowedIn(model, { role, of, source, t });
      if (strictness === "strict") roleLimit[t] = allowed;
      else if (Number.isFinite(allowed)) roleCost[t] = SOFT_ROLE * source.unitCost[t]!;
    }
    return { ...source, roleLimit, roleCost };
  });
}

function allowedIn(
  { items, calendar }: PlanningModel,
  at: { readonly role: FamilyRole; readonly of: RoleCase; readonly source: Source; readonly t: number },
): number {
  const { role, of, source, t } = at;
  if (role.role === "exit" && calendar.horizon[t]!.start >= items.endDay[source.item]!) return 0;
  return role.allowsPreBuild ? Number.POSITIVE_INFINITY : dueIn(of, source.item, t);
}

/** Demand of an item in a period and in those before it that may still wait. */
function dueIn({ segments, periods, demand, maximumWait }: RoleCase, item: number, t: number): number {
  let units = 0;
  for (let g = 0; g < segments; g++) {
    const row = (item * segments + g) * periods;
    for (let s = Math.max(0, t - maximumWait[g]!); s <= t; s++) units += demand[row + s]!;
  }
  return units;
}
