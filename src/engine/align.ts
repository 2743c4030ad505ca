import type { Alignment, AlignSettings, MeasuredPlan, Stage } from "./alignment";
import { consensusDemand, type Consensus } from "./demand/consensus/consensus";
import { gapsOf } from "./gap/findGaps";
import { gapCase } from "./gap/gapCase";
import { rankGaps } from "./gap/rankGaps";
import { kpiFigures } from "./measure/kpi/kpiFigures";
import type { PlanningModel } from "./model/planningModel";
import type { Plan } from "./plan/plan";
import { strategyGaps } from "./strategy/contradictions";
import { scorecard } from "./strategy/scorecard";
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
  const submitted = submittedPlan(model, consensus.units);
  tools.onStage("reconcile");
  const reconciliation = settings.reconcile ? reconcile(model, consensus.units, tools.solver) : null;
  tools.onStage("measure");
  const before = measured(model, submitted, consensus);
  const after = reconciliation?.reconciled ? measured(model, reconciliation.reconciled, consensus) : null;
  return {
    version: 1,
    consensus,
    submitted: before,
    reconciled: after,
    reconciliation,
    headline: { atRisk: { submitted: atRisk(before), reconciled: after && atRisk(after) } },
    problems: [...consensus.problems, ...before.scorecard.problems, ...(reconciliation?.problems ?? [])],
  };
}

function measured(model: PlanningModel, plan: Plan, consensus: Consensus): MeasuredPlan {
  const found = gapCase(model, plan, consensus.plansByCell);
  const figures = kpiFigures(found);
  const gaps = rankGaps([...gapsOf(found), ...strategyGaps(found, figures)]);
  return { plan, gaps, scorecard: scorecard(model, figures) };
}

const atRisk = ({ gaps }: MeasuredPlan): number =>
  gaps.reduce((sum, gap) => (gap.item >= 0 ? sum + gap.moneyAtRisk : sum), 0);
