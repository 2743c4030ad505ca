import type { PlanningModel } from "../../model/planningModel";
import type { Grid } from "../../series/grid";
import { withSlot, type Solver } from "../lp";
import { readCase } from "../readCase";
import { isTrusted, solveCase, type SolvedCase } from "../solveCase";
import { applyLever, type Scenario } from "./applyLever";
import type { LeverIdea, LeverOutcome, LeverPair } from "./lever";
import { leverIdeas } from "./leverIdeas";
import { priceOfChange, type Base } from "./priceOfChange";
import { rulePrices, type RulePrice, type RulePrices } from "./rulePrices";

/** What was found by solving the plan again with one thing different each time. */
export interface Exploration {
  /** The levers tried, the one that adds most margin first. */
  readonly levers: readonly LeverOutcome[];
  /** Ideas that were not tried; their margin is an estimate. */
  readonly untried: readonly LeverIdea[];
  /** The best two levers together; `null` where there are not two that help. */
  readonly pair: LeverPair | null;
  /** The rules in force, the dearest first. */
  readonly rules: readonly RulePrice[];
}

export interface ExploreTools {
  readonly solver: Solver;
  /** The solved case of the same model and demand, where it is at hand; default: solved first. */
  readonly solved?: SolvedCase;
  /** Rules that were priced from that case before; the others are priced now. */
  readonly knownRules?: RulePrices;
  /** Levers to try; default 12. */
  readonly most?: number;
  /** Called as each answer lands, so that it can be shown. */
  readonly onLever?: (outcome: LeverOutcome) => void;
  readonly onRule?: (price: RulePrice) => void;
}

/** Tries the most promising levers and prices each rule, by solving again. Long: meant for the background. */
export function explore(model: PlanningModel, demand: Grid, tools: ExploreTools): Exploration {
  const solved = tools.solved ?? solveCase(readCase(model, demand), tools.solver);
  return withSlot((slot) => exploreFrom({ model, demand, solved, slot }, tools));
}

function exploreFrom(
  base: Base,
  { solver, most = 12, onLever, onRule, knownRules }: ExploreTools,
): Exploration {
  const ideas = isTrusted(base.solved) ? leverIdeas(base.model, base.solved) : [];
  const levers = ideas.slice(0, most).flatMap((idea) => {
    const tried = tryLever(base, idea, solver);
    if (tried !== null) onLever?.(tried.outcome);
    return tried?.outcome ?? [];
  });
  levers.sort((a, b) => b.effect.margin - a.effect.margin);
  const rules = rulePrices(base, solver, {
    ...(onRule ? { onRule } : {}),
    ...(knownRules ? { known: knownRules } : {}),
  }).priced;
  return { levers, untried: ideas.slice(most), pair: bestPair(base, levers, solver), rules };
}

/** A lever with the plan that it leads to. */
export interface TriedLever {
  readonly outcome: LeverOutcome;
  readonly scenario: Scenario;
  readonly solved: SolvedCase;
}

/** Solves again with the lever pulled; `null` where that plan cannot be trusted. */
export function tryLever(base: Base, idea: LeverIdea, solver: Solver): TriedLever | null {
  const priced = priceOfChange(base, applyLever(base, idea.lever), solver);
  if (priced === null) return null;
  const { scenario, solved, uncertainty } = priced;
  const effect = { ...priced.effect, margin: priced.effect.margin - idea.cost };
  const { horizon } = base.model.calendar;
  const latestDay = horizon[Math.min(idea.firstPeriod, horizon.length - 1)]!.start - idea.leadTimeDays;
  const outcome = { ...idea, effect, latestDay, isTooLate: latestDay < horizon[0]!.start, uncertainty };
  return { outcome, scenario, solved };
}

function bestPair(base: Base, levers: readonly LeverOutcome[], solver: Solver): LeverPair | null {
  const [first, second] = levers.filter(({ effect }) => effect.margin > 0);
  if (first === undefined || second === undefined) return null;
  const both = priceOfChange(base, applyLever(applyLever(base, first.lever), second.lever), solver);
  if (both === null) return null;
  const effect = { ...both.effect, margin: both.effect.margin - first.cost - second.cost };
  return { levers: [first.lever, second.lever], effect };
}
