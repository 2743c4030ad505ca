import type { Gap, GapKind, PlanningModel } from "../../../engine";
import { excelDay } from "../excelDay";
import type { GapChange } from "../gaps/afterReconciling";
import { amountWords, driverWords, monthsOf, subjectOf } from "../gaps/gapWords";
import type { CellContent } from "../sheetDescription";
import { gridTable, type GridColumn, type PartMaker } from "./part";
import { headlineGaps, type ReviewInput } from "./reviewInput";

/** More would not be decided in one meeting (domain.md D). */
const MOST_DECISIONS = 5;

const COLUMNS: readonly GridColumn[] = [
  { header: "No.", span: 1, format: "count" },
  { header: "Decision", span: 3 },
  { header: "Why", span: 2 },
  { header: "Decide by", span: 1, format: "date" },
  { header: "Timing", span: 1, isStatus: true },
  { header: "At risk as submitted", span: 1, format: "money" },
  { header: "At risk reconciled", span: 1, format: "money" },
  { header: "Proposal", span: 2 },
];

/** What has to be decided, as a question with its choices. */
export function decisionQuestion(gap: Gap, model: PlanningModel): string {
  const subject = subjectOf(gap, model);
  const months = monthsOf(gap, model);
  const amount = amountWords(gap, model);
  switch (gap.kind) {
    case "demand-supply":
      return `${subject}: short by ${amount} in ${months}. Take the reconciled plan, find more supply, or serve less?`;
    case "supply-capacity":
      return `${subject}: overloaded by ${amount} in ${months}. Move production as reconciled, add capacity, or make less?`;
    case "plan-budget":
      return `${subject}: ${gap.measure} ${amount} under budget in ${months}. Close the gap, or accept it?`;
    case "stock policy":
      return `${subject}: ${gap.measure} by ${amount} in ${months}. Change the plan, or change the policy?`;
    case "function-function":
      return `${subject}: ${gap.measure} disagree by ${amount} in ${months}. Whose plan counts?`;
    case "plan-target":
      return `${subject}: target missed in ${months}. Close the gap, or change the target?`;
    case "plan-last cycle":
      return `${subject}: ${amount} away from the last cycle in ${months}. Is the change agreed?`;
    case "strategy":
      return `${subject}: the plan contradicts its role (${gap.measure}) in ${months}. Change the plan, or the role?`;
  }
}

/** What is left to do where another supply plan does not help. */
const BEYOND_THE_PLAN: { readonly [K in GapKind]: string } = {
  "demand-supply": "No supply plan within the rules closes it: find more supply, or agree whom to serve.",
  "supply-capacity": "No plan within the rules closes it: add capacity, or agree what not to make.",
  "plan-budget": "Supply cannot close it: name the action on demand or price, or agree a new outlook.",
  "plan-target": "Supply cannot close it: name the action, or agree a new target.",
  "stock policy":
    "The plan cannot change it in time: sell the stock down or rebuild it, or agree a new policy.",
  "function-function": "Agree on one plan in the demand review.",
  "plan-last cycle": "Confirm the change, or go back to the last plan.",
  strategy: "Confirm the role of the family, or give it the hours that it needs.",
};

/** What the reconciled plan does about a gap, measured. */
export function proposal({ gap, before, after }: GapChange): string {
  if (after === null) return "No reconciled plan was found: see Data check.";
  if (before <= 0) return "Decide who owns it.";
  const closed = 1 - after / before;
  if (closed > 0.995) return "Adopt the reconciled plan: it closes the gap.";
  if (closed >= 0.005)
    return `Adopt the reconciled plan: it takes away ${Math.round(100 * closed)} % of the money at risk.`;
  return BEYOND_THE_PLAN[gap.kind];
}

function decisionRow(change: GapChange, model: PlanningModel, rank: number): CellContent[] {
  const { gap } = change;
  return [
    rank,
    decisionQuestion(gap, model),
    driverWords(gap),
    excelDay(gap.decideBy),
    gap.isTooLate ? "■ Too late" : "● In time",
    change.before,
    change.after,
    proposal(change),
  ];
}

/** *Decisions needed*, first on the page: the largest gaps as questions, with the date by which each must be answered. */
export function decisionsPart(input: ReviewInput): PartMaker {
  const rows = headlineGaps(input, MOST_DECISIONS).map((change, i) =>
    decisionRow(change, input.model, i + 1),
  );
  const note =
    rows.length === 0
      ? "Nothing needs a decision: no gap of a family, a resource or an objective is beyond its tolerance."
      : "Too late: past its lead time or in frozen months, so it needs an approval. Note what is decided on the Actions sheet; the next review measures the effect.";
  return (top) => gridTable(top, { heading: "Decisions needed", note, columns: COLUMNS, rows });
}
