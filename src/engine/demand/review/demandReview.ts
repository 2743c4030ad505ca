import type { PlanningModel } from "../../model/planningModel";
import type { Plan } from "../../plan/plan";
import type { Consensus } from "../consensus/consensus";
import type { Disagreement } from "../disagreement/disagreement";
import { disagreements } from "../disagreement/disagreements";
import type { EventCheck } from "../events/eventCheck";
import { eventChecks } from "../events/eventChecks";
import { signOffOf, type SignOff } from "../signOff/signOff";
import { cleanedItems } from "./cleanedItems";
import { familyBackTest } from "./familyBackTest";
import { familyRanges, type FamilyRange } from "./familyRanges";
import { functionDemand, type FunctionDemand } from "./functionDemand";
import { historyRecord, type HistoryRecord } from "./historyCorrections";
import type { IndexEffect } from "./indexEffects";
import { stepForecasts } from "./stepForecasts";
import { valueAddedByFunction, valueAddedBySteps, type AccuracyTable } from "./valueAdded";

/** What the demand review needs beside the consensus itself. Plain data. */
export interface DemandReview {
  /** By family and month, conflicts first, the most money first. */
  readonly disagreements: readonly Disagreement[];
  /** `null` where History holds neither past forecasts nor enough demand to make them again. */
  readonly accuracy: DemandAccuracy | null;
  /** Whether the consensus may be signed, and who has. */
  readonly signOff: SignOff;
  /** The most money first. */
  readonly eventChecks: readonly EventCheck[];
  /** How far the demand of each family may fall; families with history only. */
  readonly familyRanges: readonly FamilyRange[];
  /** What the forecast sees otherwise than History has it. */
  readonly history: HistoryRecord;
  /** The demand of the whole business, function beside function. */
  readonly byFunction: FunctionDemand;
}

/** The demand review with what each way out of the first conflicts does to the alignment index. */
export interface MeasuredDemandReview extends DemandReview {
  /** Empty where levers were not asked for, or no index is known. */
  readonly indexEffects: readonly IndexEffect[];
}

/** Accuracy and value added of past forecasts at one lag. */
export interface DemandAccuracy {
  readonly lagPeriods: number;
  /** Newest closed periods that were forecast again by family (a back-test); `null` where past forecasts are kept. */
  readonly backTestPeriods: number | null;
  /** Step by step over all items (families in a back-test). */
  readonly steps: AccuracyTable;
  /** Step by step, by family. */
  readonly families: readonly AccuracyTable[];
  /** Each function against the naive and the statistical forecast; none in a back-test. */
  readonly functions: readonly AccuracyTable[];
}

/** The demand review of a consensus and the plan that was submitted for it. */
export function demandReview(model: PlanningModel, consensus: Consensus, submitted: Plan): DemandReview {
  const lines = disagreements(model, consensus);
  const cleaned = cleanedItems(model);
  return {
    disagreements: lines,
    signOff: signOffOf(model, consensus, lines),
    accuracy: demandAccuracy(model),
    eventChecks: eventChecks(model, consensus, submitted),
    familyRanges: familyRanges(model, cleaned),
    history: historyRecord(model, cleaned),
    byFunction: functionDemand(model, consensus),
  };
}

function demandAccuracy(model: PlanningModel): DemandAccuracy | null {
  const kept = stepForecasts(model);
  const madeAgain = kept ? null : familyBackTest(model);
  const forecasts = kept ?? madeAgain;
  if (!forecasts) return null;
  return {
    backTestPeriods: madeAgain?.origins ?? null,
    lagPeriods: forecasts.lagPeriods,
    steps: valueAddedBySteps(forecasts),
    families: model.families.map((_, family) =>
      valueAddedBySteps(forecasts, (place) => forecasts.family[place] === family),
    ),
    functions: kept ? valueAddedByFunction(kept) : [],
  };
}
