import type { Solver } from "../lp";
import { readCase } from "../readCase";
import { isTrusted, solveCase, type SolvedCase } from "../solveCase";
import type { Scenario } from "./applyLever";
import { effectBetween, effectOf, type PlanEffect } from "./planEffect";
import { gapMoney } from "./rulePrices";

/** Where what-ifs start from: a model, its agreed demand and its solved plan. */
export interface Base extends Scenario {
  readonly solved: SolvedCase;
}

/** What a change of the model does to the best plan. */
export interface ChangePrice {
  readonly scenario: Scenario;
  /** The best plan of the changed model. */
  readonly solved: SolvedCase;
  /** What it has more than the plan of the base, measure by measure; positive is more. */
  readonly effect: PlanEffect;
  /** The effect may be off by this much money: the gaps of the two plans. Nothing where both are exact. */
  readonly uncertainty: number;
}

/** Solves the case that what-ifs start from; `null` where its plan cannot be trusted. */
export function baseOf(of: Scenario, solver: Solver): Base | null {
  const solved = solveCase(readCase(of.model, of.demand), solver);
  return isTrusted(solved) ? { ...of, solved } : null;
}

/**
 * Solves a changed model and compares its plan with that of the base; `null` where the plan cannot be trusted.
 *
 * The solve starts where the base's ended, so it takes a fraction of one from nothing. The base stays as it was:
 * changes may be priced in any order.
 */
export function priceOfChange(base: Base, changed: Scenario, solver: Solver): ChangePrice | null {
  const solved = solveCase(readCase(changed.model, changed.demand), solver, { from: base.solved });
  if (!isTrusted(solved)) return null;
  const effect = effectBetween(effectOf(base.solved), effectOf(solved));
  return { scenario: changed, solved, effect, uncertainty: gapMoney(base.solved) + gapMoney(solved) };
}
