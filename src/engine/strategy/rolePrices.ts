import type { Role } from "../model/items";
import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import type { Grid } from "../series/grid";
import { withSlot, type ProgramSlot, type Solver } from "../supply/lp";
import { planMoney, type PlanMoney } from "../supply/planMoney";
import { readCase } from "../supply/readCase";
import { roundPlan } from "../supply/roundPlan";
import { isTrusted, solveCase, type CaseOptions, type SolvedCase } from "../supply/solveCase";
import { withRole } from "./positioning";

/** Families whose role is priced together: all of one role, or one by itself. */
export interface RoleSubject {
  readonly role: Role;
  /** Indexes of families. */
  readonly families: readonly number[];
}

/** What a role is worth: the reconciled plan with it, less the best plan with those families set to maintain. */
export interface RolePrice extends RoleSubject {
  /** Gross margin over the horizon, money; negative where the role costs margin. */
  readonly margin: number;
  readonly revenue: number;
  /** Stock at the end, at cost; more is cash tied up. */
  readonly stock: number;
  /** Share of these families' demand that is served. */
  readonly served: number;
}

/** What roles are priced in. */
export interface RoleCase {
  readonly model: PlanningModel;
  /** The agreed demand, by cell. */
  readonly demand: Grid;
  /** The reconciled plan in whole units and its money, where it is known already: saves a solve. */
  readonly reconciled?: PricedPlan;
}

/** A plan in whole units with its money. */
export interface PricedPlan {
  readonly plan: Plan;
  readonly money: PlanMoney;
  /** The solved case behind it, where it is kept: the first role is then priced from there. */
  readonly solved?: SolvedCase;
}

/** The roles that Positioning gives, each with its families, in the order of the roles; maintain is the measure of all. */
export function rolesPresent({ families }: PlanningModel): RoleSubject[] {
  const roles: readonly Role[] = ["grow", "defend", "harvest", "exit"];
  return roles.flatMap((role) => {
    const own = [...families.keys()].filter((f) => families[f]!.isPositioned && families[f]!.role === role);
    return own.length > 0 ? [{ role, families: own }] : [];
  });
}

/**
 * Prices roles by solving again with their families set to maintain: one solve a subject, and one
 * for the plan as it is where that is not known.
 *
 * A subject whose plan cannot be trusted is left out. Money is that of finance, not weighted by priority.
 */
export function rolePrices(of: RoleCase, subjects: readonly RoleSubject[], solver: Solver): RolePrice[] {
  const own = subjects.length === 0 ? null : ownPlan(of, solver);
  if (own === null) return [];
  return withSlot((slot) => pricedFrom({ of, own, slot }, subjects, solver));
}

/** The plan with its roles, made as the plans without them are: else what only one of them had would count as a price. */
function ownPlan(of: RoleCase, solver: Solver): PricedPlan | null {
  const { reconciled } = of;
  if (reconciled === undefined) return solvedPlan(of, solver);
  return reconciled.solved ? planOf(reconciled.solved) : reconciled;
}

function pricedFrom(
  { of, own, slot }: { readonly of: RoleCase; readonly own: PricedPlan; readonly slot: ProgramSlot },
  subjects: readonly RoleSubject[],
  solver: Solver,
): RolePrice[] {
  let last = own.solved;
  return subjects.flatMap((subject) => {
    const neutral = solvedPlan({ ...of, model: neutralised(of.model, subject) }, solver, {
      slot,
      ...(last ? { from: last } : {}),
    });
    if (neutral === null) return [];
    // The next solve starts where this one ended: their models differ by a few roles.
    last = neutral.solved;
    const served = ({ plan }: PricedPlan): number => servedShare(of.model, plan, subject);
    return [
      {
        ...subject,
        margin: own.money.margin - neutral.money.margin,
        revenue: own.money.revenue - neutral.money.revenue,
        stock: own.money.closingStock - neutral.money.closingStock,
        served: served(own) - served(neutral),
      },
    ];
  });
}

function neutralised(model: PlanningModel, { families }: RoleSubject): PlanningModel {
  return {
    ...model,
    families: families.reduce((all, family) => withRole(all, family, "maintain"), [...model.families]),
  };
}

function solvedPlan(
  { model, demand }: RoleCase,
  solver: Solver,
  options: CaseOptions = {},
): Required<PricedPlan> | null {
  const solved = solveCase(readCase(model, demand), solver, options);
  return isTrusted(solved) ? planOf(solved) : null;
}

/** The plan of a solved case in whole units, and its money. */
function planOf(solved: SolvedCase): Required<PricedPlan> {
  const { supply, economics, supplyPlan } = solved;
  const whole = roundPlan(supply, supplyPlan);
  return { plan: whole.plan, money: planMoney(supply, whole, economics.bookCost), solved };
}

function servedShare(
  { items, segments }: PlanningModel,
  { shipped, demand }: Plan,
  { families }: RoleSubject,
): number {
  const isMeant = new Set(families);
  let served = 0;
  let wanted = 0;
  shipped.values.forEach((units, n) => {
    const item = Math.floor(n / demand.periods / segments.length);
    if (!isMeant.has(items.family[item]!)) return;
    served += units;
    wanted += demand.values[n]!;
  });
  return wanted > 0 ? served / wanted : 1;
}
