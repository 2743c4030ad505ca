import type { Alignment, AlignSettings, Headline, IndexHeadline, MeasuredPlan, Stage } from "./alignment";
import { decisionsOf } from "./decision/decisions";
import { consensusDemand } from "./demand/consensus/consensus";
import { measurePlan } from "./gap/measurePlan";
import type { PlanningModel } from "./model/planningModel";
import { functionViews } from "./narrative/functionViews";
import { storyOf } from "./narrative/story";
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
  const extras = { functionPlans: consensus.plansByCell, problems: consensus.problems };
  const submitted = { plan, ...measurePlan(model, plan, extras) };
  const after = reconciliation?.reconciled ?? null;
  const reconciled = after && { plan: after, ...measurePlan(model, after, extras) };
  tools.onStage("decide");
  const both = { submitted, ...(reconciled ? { reconciled } : {}) };
  const decisions = decisionsOf({ model, ...both, levers: [] });
  const told = { ...both, decisions };
  return {
    version: 1,
    consensus,
    submitted,
    reconciled,
    reconciliation,
    headline: headlineOf(submitted, reconciled),
    decisions,
    story: storyOf(model, told),
    views: functionViews(model, told),
    problems: [...consensus.problems, ...submitted.scorecard.problems, ...(reconciliation?.problems ?? [])],
  };
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
