import type { ProgramSlot, Solver } from "../lp";
import { readCase } from "../readCase";
import { isTrusted, solveCase, type CaseOptions, type SolvedCase } from "../solveCase";
import type { Scenario } from "./applyLever";
import { effectBetween, effectOf, type PlanEffect } from "./planEffect";
import { gapMoney } from "./gapMoney";

/** Where what-ifs start from: a model, its agreed demand and its solved plan. */
export interface Base extends Scenario {
  readonly solved: SolvedCase;
  /** Where the solver keeps the program from one what-if to the next; default: nowhere. */
  readonly slot?: ProgramSlot;
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

/** How a what-if is solved: from the plan of its base, in the base's slot. */
export const startOf = ({ solved, slot }: Base): CaseOptions => ({ from: solved, ...(slot ? { slot } : {}) });

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
  const solved = solveCase(readCase(changed.model, changed.demand), solver, startOf(base));
  if (!isTrusted(solved)) return null;
  const effect = effectBetween(effectOf(base.solved), effectOf(solved));
  return { scenario: changed, solved, effect, uncertainty: gapMoney(base.solved) + gapMoney(solved) };
}
