import type { PlanningModel } from "../../model/planningModel";
import { RULES, type Rule } from "../../model/settings";
import type { Grid } from "../../series/grid";
import type { Solver } from "../lp";
import { planCost } from "../planCost";
import { readCase } from "../readCase";
import { isTrusted, solveCase, type SolvedCase } from "../solveCase";
import { effectBetween, effectOf, type PlanEffect } from "./planEffect";

/** What a rule costs: the plan without it, less the plan with it. */
export interface RulePrice {
  readonly rule: Rule;
  /**
   * Money that the objective loses by the rule: the plan with it, valued without
   * the rule's own penalties, less the best plan without it. Never negative.
   */
  readonly price: number;
  /** What would change if the rule were off. */
  readonly effect: PlanEffect;
}

/** The rules that are on, in the order of Settings. */
export const rulesInForce = (model: PlanningModel): readonly Rule[] =>
  RULES.filter((rule) => model.settings.rules[rule] !== "off");

/** Switches one rule off and solves again; `null` where that plan cannot be trusted. */
export function rulePrice(
  of: { readonly model: PlanningModel; readonly demand: Grid; readonly solved: SolvedCase },
  rule: Rule,
  solver: Solver,
): RulePrice | null {
  const { model, demand, solved } = of;
  const rules = { ...model.settings.rules, [rule]: "off" as const };
  const without = { ...model, settings: { ...model.settings, rules } };
  const free = solveCase(readCase(without, demand), solver);
  if (!isTrusted(free)) return null;
  const kept = planCost(free.supply, free.economics, solved.supplyPlan).total;
  return {
    rule,
    price: Math.max(0, kept - free.objective),
    effect: effectBetween(effectOf(solved), effectOf(free)),
  };
}
