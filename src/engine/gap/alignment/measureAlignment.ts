import type { PlanningModel } from "../../model/planningModel";
import { INDEX_COMPONENTS } from "../../model/settings";
import type { Problem } from "../../problem/problem";
import type { Scorecard } from "../../strategy/scorecard";
import type { GapCase } from "../gapCase";
import { alignmentIndex, type AlignmentIndex, type IndexWeights } from "./alignmentIndex";
import { executionPlanCells, forecastActualCells } from "./closedMonths";
import type { ComponentCells } from "./componentCells";
import { dataIntegrityCells } from "./dataIntegrity";
import { decisionsOnTimeCells } from "./decisionsOnTime";
import { demandSupplyCells } from "./demandSupply";
import { eventsForecastCells } from "./eventsForecast";
import { goalPlanCells } from "./goalPlan";
import { planBudgetCells } from "./planBudget";
import { planCapacityCells } from "./planCapacity";
import { planStockPolicyCells } from "./planStockPolicy";

/** What the index is taken of. */
export interface AlignmentInput {
  readonly gapCase: GapCase;
  readonly scorecard: Scorecard;
  /** The faults found while reading and aligning: what data integrity counts. */
  readonly problems: readonly Problem[];
}

/** The cells of all ten components. */
export function alignmentCells({ gapCase, scorecard, problems }: AlignmentInput): ComponentCells[] {
  const { model } = gapCase;
  return [
    goalPlanCells(model, scorecard),
    demandSupplyCells(gapCase),
    planCapacityCells(gapCase),
    planStockPolicyCells(gapCase),
    planBudgetCells(gapCase),
    eventsForecastCells(gapCase),
    forecastActualCells(gapCase),
    executionPlanCells(gapCase),
    dataIntegrityCells(model, problems),
    decisionsOnTimeCells(model),
  ];
}

/** The weights that Settings states for the components. */
export function indexWeights({ settings }: PlanningModel): IndexWeights {
  return Object.fromEntries(
    INDEX_COMPONENTS.map((name) => [name, settings.index[name].weight]),
  ) as IndexWeights;
}

/** The alignment index of one plan: the same code for the plan as submitted and the reconciled one. */
export function measureAlignment(input: AlignmentInput): AlignmentIndex {
  return alignmentIndex(alignmentCells(input), indexWeights(input.gapCase.model));
}
