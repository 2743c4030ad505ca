import type { KpiFigures } from "../measure/kpi/figures";
import { kpiFigures } from "../measure/kpi/kpiFigures";
import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem/problem";
import { scorecard, type Scorecard } from "../strategy/scorecard";
import { alignmentIndex, type AlignmentIndex } from "./alignment/alignmentIndex";
import type { ComponentCells } from "./alignment/componentCells";
import { alignmentCells, indexWeights } from "./alignment/measureAlignment";
import { gapCase, type FunctionPlan, type GapCase } from "./gapCase";

/** What measuring a plan takes beside the model and the plan. */
export interface MeasureExtras {
  /** The functions' plans by cell, to compare them. */
  readonly functionPlans?: readonly FunctionPlan[];
  /** The faults found so far: what data integrity counts. */
  readonly problems?: readonly Problem[];
}

/** The figures of a plan and its index, without the gaps that explain them. */
export interface IndexMeasures {
  readonly gapCase: GapCase;
  readonly figures: KpiFigures;
  readonly scorecard: Scorecard;
  readonly cells: readonly ComponentCells[];
  readonly index: AlignmentIndex;
}

/** Measures the figures and the index of a plan: half the work of all its measures, for what-ifs that show no gaps. */
export function measureIndex(model: PlanningModel, plan: Plan, extras: MeasureExtras = {}): IndexMeasures {
  const found = gapCase(model, plan, extras.functionPlans);
  const figures = kpiFigures(found);
  const card = scorecard(model, figures);
  const problems = [...(extras.problems ?? []), ...card.problems];
  const cells = alignmentCells({ gapCase: found, scorecard: card, problems });
  return {
    gapCase: found,
    figures,
    scorecard: card,
    cells,
    index: alignmentIndex(cells, indexWeights(model)),
  };
}
