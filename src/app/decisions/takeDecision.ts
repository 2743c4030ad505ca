import { actionOf, dateOf, type Alignment, type Decision, type PlanningModel } from "../../engine";
import type { PlannerEntry } from "../demand/plannerEntry";
import { Refusal } from "../refusal";

/** The part of an alignment that asks for decisions. */
export type DecisionPart = Pick<Alignment, "decisions">;

/** What was decided in the meeting. */
export interface DecisionWish {
  /** Number of the decision on the page, from 1. */
  readonly number: number;
  readonly option: "A" | "B" | "C";
  /** Who does it; without one the owner that the page names. */
  readonly owner?: string;
}

/**
 * The row of Actions for a decision that was taken: what was chosen, by whom, until when, and the effect that the
 * next review measures it against. Taken again in the same cycle, it changes its own row.
 *
 * @throws `Refusal` where no such decision or option was offered.
 */
export function decisionEntry(
  model: PlanningModel,
  { decisions }: DecisionPart,
  { number, option, owner = "" }: DecisionWish,
): PlannerEntry {
  const decision = decisions.today.find((one) => one.number === number);
  if (decision === undefined) throw new Refusal("decision-unknown", noDecision(decisions.today.length));
  if (!decision.options.some(({ letter }) => letter === option)) {
    throw new Refusal("option-unknown", noOption(decision, option));
  }
  const id = idOf(model, decision);
  const action = actionOf(decision, option, id);
  return {
    sheet: "Actions",
    row: { field: "id", value: id },
    cells: {
      id,
      decision: action.decision,
      options: action.options,
      chosen: action.chosen,
      owner: owner.trim() === "" ? action.owner : owner.trim(),
      dueDay: action.dueDay,
      status: action.status,
      effectKpi: action.effectKpi,
      effectAmount: Math.round(action.effectAmount * 100) / 100,
      effectMonth: model.calendar.horizon[action.effectPeriod]!.start,
    },
  };
}

/** "2027-01-D3": the cycle and the number of the decision, so that each is found again. */
function idOf({ calendar }: PlanningModel, { number }: Decision): string {
  const { year, month } = dateOf(calendar.horizon[0]!.start);
  return `${year}-${String(month).padStart(2, "0")}-D${number}`;
}

const noDecision = (count: number): string =>
  count === 0
    ? "The last review asked for no decision. Press Monthly review, and take one that it asks for."
    : `The last review has decisions 1 to ${count} only. Choose one of them.`;

const noOption = ({ number, options }: Decision, option: string): string =>
  `Decision ${number} has no option ${option}. Choose one of ${options.map(({ letter }) => letter).join(", ")}.`;
