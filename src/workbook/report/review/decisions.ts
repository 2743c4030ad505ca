import type { Gap, PlanningModel } from "../../../engine";
import { excelDay } from "../excelDay";
import type { GapChange } from "../gaps/afterReconciling";
import { driverWords, monthsOf, subjectOf } from "../gaps/gapWords";
import type { CellContent } from "../sheetDescription";
import { gridTable, type GridColumn, type PartMaker } from "./part";
import { headlineGaps, inWords, type ReviewInput } from "./reviewInput";

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
  const amount = `${inWords(Math.abs(gap.amount))} ${gap.unit}`;
  switch (gap.kind) {
    case "demand-supply":
      return `${subject} is short by ${amount} in ${months}: take the reconciled plan, find more supply, or serve less?`;
    case "supply-capacity":
      return `${subject} is overloaded by ${amount} in ${months}: move production as reconciled, add capacity, or make less?`;
    case "plan-budget":
      return `${subject} misses its budget of ${gap.measure} by ${amount} in ${months}: close the gap, or accept it?`;
    case "stock policy":
      return `${subject} is ${gap.measure} by ${amount} in ${months}: change the plan, or change the policy?`;
    case "function-function":
      return `${subject}: ${gap.measure} disagree by ${amount} in ${months}. Whose plan counts?`;
    case "plan-target":
      return `${subject} misses its target in ${months}: close the gap, or change the target?`;
    case "plan-last cycle":
      return `${subject} has moved by ${amount} since the last cycle in ${months}: is the change agreed?`;
    case "strategy":
      return `${subject}: the plan contradicts the strategy (${gap.measure}) in ${months}. Change the plan, or the role?`;
  }
}

/** What the reconciled plan does about a gap, measured. */
export function proposal({ before, after }: GapChange): string {
  if (after === null) return "No reconciled plan was found: see Data check.";
  if (before <= 0) return "Decide who owns it.";
  const closed = 1 - after / before;
  if (closed > 0.995) return "Adopt the reconciled plan: it closes the gap.";
  if (closed >= 0.005)
    return `Adopt the reconciled plan: it takes away ${Math.round(100 * closed)} % of the money at risk.`;
  return "The reconciled plan cannot close it: it needs a decision beyond the plan.";
}

function decisionRow(change: GapChange, model: PlanningModel, rank: number): CellContent[] {
  const { gap } = change;
  return [
    rank,
    decisionQuestion(gap, model),
    driverWords(gap),
    excelDay(gap.decideBy),
    gap.isTooLate ? "■ Too late: needs approval" : "● In time",
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
      : "Note what is decided, by whom and by when on the Actions sheet; the next review measures the effect.";
  return (top) => gridTable(top, { heading: "Decisions needed", note, columns: COLUMNS, rows });
}
