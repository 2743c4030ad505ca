import type { Alignment, AlignSettings, Headline, IndexHeadline, MeasuredPlan, Stage } from "./alignment";
import { compareCycles, type CycleChange } from "./cycle/compareCycles";
import { lastCycleGaps } from "./cycle/lastCycleGaps";
import { snapshotOf } from "./cycle/snapshot";
import { decisionsOf } from "./decision/decisions";
import type { LeverResult } from "./decision/leverResult";
import { gapOptions } from "./decision/options/gapOptions";
import { consensusDemand, type Consensus } from "./demand/consensus/consensus";
import { demandReview } from "./demand/review/demandReview";
import { measurePlan, type MeasureExtras } from "./gap/measurePlan";
import { rankGaps, topGaps } from "./gap/rankGaps";
import type { PlanningModel } from "./model/planningModel";
import { functionViews } from "./narrative/functionViews";
import { storyOf } from "./narrative/story";
import { leverResults } from "./supply/levers/leverResults";
import type { Solver } from "./supply/lp";
import { reconcile } from "./supply/reconcile";
import { submittedPlan } from "./supply/submittedPlan";

/** What an alignment needs from outside. */
export interface AlignTools {
  readonly solver: Solver;
  /** Called as each stage begins. */
  readonly onStage: (stage: Stage) => void;
}

/**
 * Aligns sales and operations: one consensus, the plan as submitted, the
 * reconciled plan, and both measured by the same code.
 *
 * Deterministic: the same model gives the same alignment. Faults of the data
 * are in `problems`; nothing is thrown for them.
 */
export function align(model: PlanningModel, settings: AlignSettings, tools: AlignTools): Alignment {
  tools.onStage("consensus");
  const consensus = consensusDemand(model);
  tools.onStage("submitted");
  const plan = submittedPlan(model, consensus.units);
  tools.onStage("reconcile");
  const reconciliation = settings.reconcile ? reconcile(model, consensus.units, tools.solver) : null;
  tools.onStage("measure");
  const problems = [...(settings.problems ?? []), ...consensus.problems];
  const extras = { functionPlans: consensus.plansByCell, problems };
  const measured = { plan, ...measurePlan(model, plan, extras) };
  const snapshot = snapshotOf(model, plan, measured);
  const change = settings.lastCycle ? compareCycles(settings.lastCycle, snapshot) : null;
  const submitted = change ? withFalls(model, measured, change) : measured;
  const after = reconciliation?.reconciled ?? null;
  const reconciled = after && { plan: after, ...measurePlan(model, after, extras) };
  const levers =
    reconciled && settings.levers
      ? triedLevers({ model, consensus, submitted, reconciled, extras }, tools)
      : [];
  tools.onStage("decide");
  const both = { submitted, ...(reconciled ? { reconciled } : {}) };
  const decisions = decisionsOf({ model, ...both, levers, functionPlans: consensus.plansByCell });
  const told = { ...both, decisions, ...(change ? { change } : {}) };
  return {
    version: 1,
    consensus,
    demand: demandReview(model, consensus, plan),
    submitted,
    reconciled,
    reconciliation,
    headline: headlineOf(submitted, reconciled),
    decisions,
    story: storyOf(model, told),
    views: functionViews(model, told),
    change,
    snapshot,
    problems: [...consensus.problems, ...submitted.scorecard.problems, ...(reconciliation?.problems ?? [])],
  };
}

/** Adds what fell since the last cycle to the gaps of the plan. */
function withFalls(model: PlanningModel, plan: MeasuredPlan, change: CycleChange): MeasuredPlan {
  return { ...plan, gaps: rankGaps([...plan.gaps, ...lastCycleGaps(model, change)]) };
}

interface LeverCase {
  readonly model: PlanningModel;
  readonly consensus: Consensus;
  readonly submitted: MeasuredPlan;
  readonly reconciled: MeasuredPlan;
  readonly extras: MeasureExtras;
}

function triedLevers(of: LeverCase, { solver, onStage }: AlignTools): readonly LeverResult[] {
  onStage("levers");
  const { model, consensus, submitted, reconciled, extras } = of;
  const demand = consensus.units;
  const tried = leverResults({ model, demand }, { solver, submitted, reconciled, extras });
  const functionPlans = consensus.plansByCell;
  const problems = extras.problems ?? [];
  const gaps = topGaps(submitted.gaps);
  return [...tried, ...gapOptions({ model, demand, submitted, functionPlans, problems }, gaps)];
}

function headlineOf(submitted: MeasuredPlan, reconciled: MeasuredPlan | null): Headline {
  return {
    submitted: indexHeadline(submitted),
    reconciled: reconciled && indexHeadline(reconciled),
    atRisk: { submitted: atRisk(submitted), reconciled: reconciled && atRisk(reconciled) },
  };
}

const indexHeadline = ({ index }: MeasuredPlan): IndexHeadline => ({ index: index.shown, ...index.headline });

const atRisk = ({ gaps }: MeasuredPlan): number =>
  gaps.reduce((sum, gap) => (gap.level === "item" ? sum + gap.moneyAtRisk : sum), 0);
