import { effectsBetween } from "../../decision/effects";
import type { LeverResult } from "../../decision/leverResult";
import type { Gap } from "../../gap/gap";
import { bySubject, leftOf } from "../../gap/gapSubjects";
import type { MeasureExtras } from "../../gap/measureIndex";
import { measurePlan, type PlanMeasures } from "../../gap/measurePlan";
import { withSlot, type Solver } from "../lp";
import { readCase } from "../readCase";
import { isTrusted, solveCase, type SolvedCase } from "../solveCase";
import { rollForward } from "../submittedPlan";
import type { Scenario } from "./applyLever";
import { tryLever, type TriedLever } from "./explore";
import { leverIdeas } from "./leverIdeas";
import { leverId, leverName, leverRisk, leverTitle } from "./leverWords";
import { effectBetween, effectOf, type PlanEffect } from "./planEffect";

/** What the levers of a review are measured with. */
export interface ReviewTools {
  readonly solver: Solver;
  /** The solved case of the reconciled plan, where it is at hand; default: solved first. */
  readonly solved?: SolvedCase;
  /** The plan as submitted, measured: levers are judged against it. */
  readonly submitted: PlanMeasures;
  /** The reconciled plan without a lever: a lever helps only the gaps that it closes further than this. */
  readonly reconciled: PlanMeasures;
  readonly extras?: MeasureExtras;
  /** Levers to try; default 4, a few seconds at 220 items. */
  readonly most?: number;
}

/** A gap counts as helped when this share of its money at risk is gone. */
const HELPED_SHARE = 0.05;

/** Tries the most promising levers for the decisions of a review: effects against the plan as submitted, and the gaps that each helps. */
export function leverResults(of: Scenario, tools: ReviewTools): LeverResult[] {
  const supply = readCase(of.model, of.demand);
  const solved = tools.solved ?? solveCase(supply, tools.solver);
  if (!isTrusted(solved)) return [];
  const { economics } = solved;
  const before = effectOf({ supply, economics, supplyPlan: rollForward(supply) });
  const ideas = leverIdeas(of.model, solved).slice(0, tools.most ?? 4);
  return withSlot((slot) =>
    ideas.flatMap((idea) => {
      const tried = tryLever({ ...of, solved, slot }, idea, tools.solver);
      return tried === null ? [] : [resultOf(tried, before, tools)];
    }),
  );
}

function resultOf(
  { outcome, scenario, solved }: TriedLever,
  before: PlanEffect,
  tools: ReviewTools,
): LeverResult {
  const { lever } = outcome;
  const { model } = scenario;
  const after = measurePlan(model, solved.supplyPlan.plan, tools.extras);
  const plans = { before: tools.submitted, after };
  const effect = effectBetween(before, effectOf(solved), outcome.cost);
  const helped = helpedGaps(tools, after.gaps).filter(({ gap }) => mayHelp(leverName(lever), gap));
  const [first] = helped;
  return {
    id: leverId(lever),
    lever: leverName(lever),
    title: `Take the reconciled plan and ${lowerFirst(leverTitle(model, lever))}`,
    gapIds: helped.map(({ gap }) => gap.id),
    effects: { ...effectsBetween(plans, tools.submitted.figures.families), margin: effect.margin },
    leadDays: outcome.leadTimeDays,
    closes: first === undefined ? 0 : first.closes,
    isEstimate: false,
    risk: leverRisk(lever),
  };
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** A price moves money, not pieces: it is no answer to a shortage or an overload. */
function mayHelp(lever: LeverResult["lever"], { kind }: Gap): boolean {
  return lever !== "price or promotion" || kind === "plan-budget" || kind === "plan-target";
}

/** The gaps that lose more money at risk with the lever than by reconciling alone, the one that loses most first. */
function helpedGaps(
  { submitted, reconciled }: ReviewTools,
  withLever: readonly Gap[],
): { readonly gap: Gap; readonly closes: number }[] {
  const alone = bySubject(reconciled.gaps);
  const after = bySubject(withLever);
  return submitted.gaps
    .flatMap((gap) => {
      if (!(gap.moneyAtRisk > 0)) return [];
      const left = leftOf(gap, after);
      const isHelped = leftOf(gap, alone) - left >= HELPED_SHARE * gap.moneyAtRisk;
      return isHelped ? [{ gap, closes: Math.max(0, 1 - left / gap.moneyAtRisk) }] : [];
    })
    .sort((a, b) => b.closes * b.gap.moneyAtRisk - a.closes * a.gap.moneyAtRisk);
}
