import {
  actionOf,
  cycleName,
  type Alignment,
  type Choice,
  type Day,
  type Decision,
  type PlanningModel,
} from "../../engine";
import { dayOfIso } from "../dayOfIso";
import type { PlannerEntry } from "../demand/plannerEntry";
import { Refusal } from "../refusal";

/** The part of an alignment that asks for decisions. */
export type DecisionPart = Pick<Alignment, "decisions">;

/** What was decided in the meeting. */
export interface DecisionWish {
  /** Number of the decision on the page, from 1. */
  readonly number: number;
  /** One of its options, or to decide later. */
  readonly option: Choice;
  /** Who does it; without one the owner that the page names. */
  readonly owner?: string;
  /** Who decided; without one the owner. */
  readonly by?: string;
  /** ISO date such as "2027-01-08"; without one, today. */
  readonly date?: string;
}

/**
 * The row of Actions for a decision that was taken or put off: what was chosen, by whom and when, and the effect that
 * the next review measures it against. Taken again in the same cycle, it changes its own row.
 *
 * @throws `Refusal` where no such decision or option was offered, or the date is none.
 */
export function decisionEntry(
  model: PlanningModel,
  { decisions }: DecisionPart,
  { number, option, owner = "", by = "", date, today }: DecisionWish & { readonly today: Day },
): PlannerEntry {
  const decision = decisions.today.find((one) => one.number === number);
  if (decision === undefined) throw new Refusal("decision-unknown", noDecision(decisions.today.length));
  if (option !== "defer" && !decision.options.some(({ letter }) => letter === option)) {
    throw new Refusal("option-unknown", noOption(decision, option));
  }
  const day = date === undefined ? today : dayOfIso(date);
  if (Number.isNaN(day)) {
    throw new Refusal("date-impossible", `"${date}" is no date. Write it as 2027-01-31.`);
  }
  const who = owner.trim() === "" ? decision.owner : owner.trim();
  const id = idOf(model, decision, decisions);
  const action = actionOf(decision, { choice: option, id, by: by.trim() === "" ? who : by.trim(), day });
  const { effectPeriod, measuredEffect, ...cells } = action;
  return {
    sheet: "Actions",
    row: { field: "id", value: id },
    cells: {
      ...cells,
      owner: who,
      effectAmount: rounded(action.effectAmount),
      effectMonth: option === "defer" ? "" : model.calendar.horizon[effectPeriod]!.start,
      gapSize: rounded(action.gapSize),
      reopenAbove: rounded(action.reopenAbove),
      ...(Number.isNaN(measuredEffect) ? {} : { measuredEffect }),
    },
  };
}

/** To cents; a blank cell for nothing. */
const rounded = (value: number): number | "" => (Number.isNaN(value) ? "" : Math.round(value * 100) / 100);

/**
 * "2027-01-D3": the cycle and the number of the decision, so that each is found again.
 *
 * A decision that stands on Actions keeps its row, also when its number has changed since; a new one never takes the
 * row of another.
 */
function idOf(model: PlanningModel, decision: Decision, { today }: DecisionPart["decisions"]): string {
  const cycle = cycleName(model);
  const prefix = `${cycle}-D`;
  const own = model.actions.findLast(({ id, about }) => id.startsWith(prefix) && about === decision.about);
  if (own) return own.id;
  const isTaken = (id: string): boolean =>
    model.actions.some((action) => action.id === id && action.about !== "");
  const free = [decision.number, ...Array.from({ length: 99 }, (_, n) => today.length + 1 + n)];
  return prefix + String(free.find((n) => !isTaken(prefix + String(n))));
}

const noDecision = (count: number): string =>
  count === 0
    ? "The last review asked for no decision. Press Monthly review, and take one that it asks for."
    : `The last review has decisions 1 to ${count} only. Choose one of them.`;

const noOption = ({ number, options }: Decision, option: string): string =>
  `Decision ${number} has no option ${option}. Choose one of ${options.map(({ letter }) => letter).join(", ")}, or defer.`;
