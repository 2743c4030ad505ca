import type { MeasureExtras } from "../../gap/measureIndex";
import { measurePlan } from "../../gap/measurePlan";
import type { PlanningModel } from "../../model/planningModel";
import type { Grid } from "../../series/grid";
import { withSlot, type Solver } from "../lp";
import { readCase } from "../readCase";
import { isTrusted, solveCase, type SolvedCase } from "../solveCase";
import { applyLever, type Scenario } from "./applyLever";
import type { LeverIdea, LeverOutcome, LeverPair } from "./lever";
import { leverIdeas } from "./leverIdeas";
import type { PlanEffect } from "./planEffect";
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
  /** The reconciled plan's index and what it was measured with; default: the index of levers is not measured. */
  readonly measured?: { readonly index: number; readonly extras: MeasureExtras };
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

function exploreFrom(base: Base, tools: ExploreTools): Exploration {
  const { solver, most = 12, onLever, onRule, knownRules } = tools;
  const ideas = isTrusted(base.solved) ? leverIdeas(base.model, base.solved) : [];
  const levers = ideas.slice(0, most).flatMap((idea) => {
    const tried = tryLever(base, idea, solver);
    if (tried === null) return [];
    const outcome = { ...tried.outcome, index: indexPoints(tried, tools) };
    onLever?.(outcome);
    return outcome;
  });
  levers.sort((a, b) => b.effect.margin - a.effect.margin);
  const rules = rulePrices(base, solver, {
    ...(onRule ? { onRule } : {}),
    ...(knownRules ? { known: knownRules } : {}),
  }).priced;
  return { levers, untried: ideas.slice(most), pair: bestPair(base, levers, solver), rules };
}

/** What the lever adds to the index; `null` where it is not measured or not known. */
function indexPoints({ scenario, solved }: TriedLever, { measured }: ExploreTools): number | null {
  if (!measured) return null;
  const { index } = measurePlan(scenario.model, solved.supplyPlan.plan, measured.extras).index;
  const points = index - measured.index;
  return Number.isNaN(points) ? null : points;
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
  const effect = withCost(priced.effect, idea.cost);
  const { horizon } = base.model.calendar;
  const latestDay = horizon[Math.min(idea.firstPeriod, horizon.length - 1)]!.start - idea.leadTimeDays;
  const outcome: LeverOutcome = {
    ...idea,
    effect,
    index: null,
    latestDay,
    isTooLate: latestDay < horizon[0]!.start,
    uncertainty,
  };
  return { outcome, scenario, solved };
}

/** An effect less what the lever itself costs. */
const withCost = (effect: PlanEffect, cost: number): PlanEffect => ({
  ...effect,
  margin: effect.margin - cost,
  cash: effect.cash - cost,
});

function bestPair(base: Base, levers: readonly LeverOutcome[], solver: Solver): LeverPair | null {
  const [first, second] = levers.filter(({ effect }) => effect.margin > 0);
  if (first === undefined || second === undefined) return null;
  const both = priceOfChange(base, applyLever(applyLever(base, first.lever), second.lever), solver);
  if (both === null) return null;
  const effect = withCost(both.effect, first.cost + second.cost);
  return { levers: [first.lever, second.lever], effect };
}
