import type { ActionRecord } from "../model/collaboration";
import type { PlanningModel } from "../model/planningModel";
import { say } from "../narrative/sentence";
import { isDone } from "../measure/dueDecisions";
import type { Decision, DecisionOption } from "./decision";

/**
 * The row of the Actions sheet for a decision that was taken: what was chosen, by whom, until when, and the margin
 * (or, without one, the index points) that it is expected to bring.
 */
export function actionOf(decision: Decision, letter: DecisionOption["letter"], id: string): ActionRecord {
  const chosen = decision.options.find((option) => option.letter === letter);
  if (chosen === undefined) throw new RangeError(`decision ${decision.id} has no option ${letter}`);
  const { margin, index } = chosen.effects;
  return {
    id,
    decision: say(decision.question),
    options: decision.options.map((option) => `${option.letter}: ${option.title}`).join("; "),
    chosen: `${letter}: ${chosen.title}`,
    owner: decision.owner,
    dueDay: decision.decideBy,
    status: "open",
    effectKpi: margin === 0 ? "alignment index" : "gross margin",
    effectAmount: margin === 0 ? index : margin,
    effectPeriod: decision.gap.lastPeriod,
    measuredEffect: Number.NaN,
  };
}

/** A past decision with what it was to bring and what it brought. */
export interface LedgerLine {
  readonly action: ActionRecord;
  readonly isDone: boolean;
  readonly isLate: boolean;
  /** Measured over expected; `NaN` where either is not stated. 1 is as expected. */
  readonly hindsight: number;
}

/** The decision ledger, the oldest due first. */
export function decisionLedger(model: PlanningModel): LedgerLine[] {
  const today = model.calendar.horizon[0]!.start;
  return [...model.actions]
    .sort((a, b) => a.dueDay - b.dueDay || (a.id < b.id ? -1 : 1))
    .map((action) => ({
      action,
      isDone: isDone(action),
      isLate: !isDone(action) && action.dueDay < today,
      hindsight: action.effectAmount === 0 ? Number.NaN : action.measuredEffect / action.effectAmount,
    }));
}
