import type { PlanMeasures } from "../gap/measurePlan";
import { rowOf } from "../series/grid";
import type { Solver } from "../supply/lp";
import { rolePrices, rolesPresent, type RoleCase, type RolePrice, type RoleSubject } from "./rolePrices";

/** How many solves the prices of roles may take: one a role, and one a family that is priced alone. */
export interface RoleBudget {
  readonly roles: number;
  readonly families: number;
}

/** Prices each role with all its families, then families of dear roles alone. */
export function rolesAndFamilies(
  of: RoleCase & { readonly figures: PlanMeasures["figures"] },
  { roles, families }: RoleBudget,
  solver: Solver,
): RolePrice[] {
  const whole = rolePrices(of, rolesPresent(of.model).slice(0, roles), solver);
  const { revenue, historyPeriods } = of.figures;
  const revenueOf = (family: number): number =>
    rowOf(revenue, family)
      .subarray(historyPeriods)
      .reduce((sum, money) => sum + (money || 0), 0);
  return [...whole, ...rolePrices(of, familiesToPrice(whole, revenueOf).slice(0, families), solver)];
}

/** A role that moves less money than this over the horizon moves nothing. */
const LEAST_MONEY = 1;

/**
 * The families worth pricing alone: those of roles that hold several families and change the plan at all, by the
 * revenue that the plan earns with them.
 */
export function familiesToPrice(
  prices: readonly RolePrice[],
  revenueOf: (family: number) => number,
): RoleSubject[] {
  return prices
    .filter(({ families, margin, revenue }) => {
      return families.length > 1 && Math.max(Math.abs(margin), Math.abs(revenue)) >= LEAST_MONEY;
    })
    .flatMap(({ role, families }) => families.map((family) => ({ role, families: [family] })))
    .map((subject) => ({ subject, revenue: revenueOf(subject.families[0]!) }))
    .sort((a, b) => b.revenue - a.revenue || a.subject.families[0]! - b.subject.families[0]!)
    .map(({ subject }) => subject);
}
