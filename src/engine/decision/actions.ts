import type { Day } from "../calendar/calendar";
import { isDone } from "../measure/dueDecisions";
import type { ActionRecord } from "../model/collaboration";
import type { PlanningModel } from "../model/planningModel";
import { say } from "../narrative/sentence";
import type { Decision, DecisionOption } from "./decision";

/** What a meeting decides: one of the options, or to decide later. */
export type Choice = DecisionOption["letter"] | "defer";

/** What was said in the meeting. */
export interface TakenDecision {
  readonly choice: Choice;
  /** Id of the row on Actions. */
  readonly id: string;
  readonly by: string;
  readonly day: Day;
}

/**
 * The row of the Actions sheet for a decision that was taken or put off: what was chosen, by whom and when, until when
 * it is to be done, what it is expected to bring, and the size of its gap at which to decide again.
 *
 * The effect is the margin; without one, the stock that it releases or ties up; without that, points of the index.
 */
export function actionOf(decision: Decision, { choice, id, by, day }: TakenDecision): ActionRecord {
  const row = {
    id,
    decision: say(decision.question),
    options: decision.options.map((option) => `${option.letter}: ${option.title}`).join("; "),
    owner: decision.owner,
    dueDay: decision.decideBy,
    effectPeriod: decision.gap.lastPeriod,
    measuredEffect: Number.NaN,
    decidedDay: day,
    decidedBy: by,
    about: decision.about,
    gapSize: Math.abs(decision.gap.amount),
    reopenAbove: decision.reopenAbove,
  };
  if (choice === "defer")
    return { ...row, chosen: "Defer", status: "deferred", effectKpi: "", effectAmount: Number.NaN };
  const chosen = decision.options.find((option) => option.letter === choice);
  if (chosen === undefined) throw new RangeError(`decision ${decision.id} has no option ${choice}`);
  return { ...row, chosen: `${choice}: ${chosen.title}`, status: "open", ...expectedOf(chosen) };
}

function expectedOf({ effects }: DecisionOption): Pick<ActionRecord, "effectKpi" | "effectAmount"> {
  const { margin, stock, index } = effects;
  if (margin !== 0) return { effectKpi: "gross margin", effectAmount: margin };
  if (stock !== 0) return { effectKpi: "inventory value", effectAmount: stock };
  return { effectKpi: "alignment index", effectAmount: index };
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

/** How many open actions are how late: what a meeting looks at first. */
export interface Ageing {
  readonly done: number;
  readonly notDue: number;
  readonly upTo30: number;
  readonly upTo90: number;
  readonly older: number;
  /** Without a due day. */
  readonly undated: number;
}

/** Actions by how many days they are past their due day at the start of the cycle. */
export function ageingOf(model: PlanningModel): Ageing {
  const today = model.calendar.horizon[0]!.start;
  const open = model.actions.filter((action) => !isDone(action));
  const late = open.map(({ dueDay }) => today - dueDay);
  const between = (above: number, most: number): number =>
    late.filter((days) => days > above && days <= most).length;
  return {
    done: model.actions.length - open.length,
    notDue: late.filter((days) => days <= 0).length,
    upTo30: between(0, 30),
    upTo90: between(30, 90),
    older: late.filter((days) => days > 90).length,
    undated: late.filter((days) => Number.isNaN(days)).length,
  };
}
