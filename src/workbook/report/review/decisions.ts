import { say, type Decision, type DecisionOption, type PlanningModel } from "../../../engine";
import { excelDay } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import { gridTable, type GridColumn, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

const DECISIONS: readonly GridColumn[] = [
  { header: "No.", span: 1, format: "count" },
  { header: "Decision", span: 3 },
  { header: "Why", span: 2 },
  { header: "Decide by", span: 1, format: "date" },
  { header: "Timing", span: 1, isStatus: true },
  { header: "Owner", span: 1 },
  { header: "Recommended", span: 3 },
];

const OPTIONS: readonly GridColumn[] = [
  { header: "No.", span: 1, format: "count" },
  { header: "Option", span: 3 },
  { header: "Closes", span: 1, format: "percent" },
  { header: "Revenue", span: 1, format: "signedMoney" },
  { header: "Margin", span: 1, format: "signedMoney" },
  { header: "Stock at end", span: 1, format: "signedMoney" },
  { header: "Served", span: 1, format: "signedPercent" },
  { header: "Index points", span: 1, format: "signedIndex" },
  { header: "Risk", span: 2 },
];

const RECOMMENDED = "► ";

function decisionRow(decision: Decision, model: PlanningModel): CellContent[] {
  const goal = model.goals[decision.goal]?.name ?? "";
  return [
    decision.number,
    say(decision.question),
    goal === "" ? say(decision.why) : `${say(decision.why)} Goal: ${goal}.`,
    excelDay(decision.decideBy),
    decision.isTooLate ? "■ Too late" : "● In time",
    decision.owner,
    `${decision.recommended}. ${say(decision.because)} ${say(decision.trigger)}`,
  ];
}

function optionRow(decision: Decision, option: DecisionOption): CellContent[] {
  const { letter, title, closes, effects, risk, isEstimate } = option;
  const sign = letter === decision.recommended ? RECOMMENDED : "";
  const { revenue, margin, stock, service, index } = effects;
  const name = `${sign}${letter}. ${title}${isEstimate ? " (estimate)" : ""}`;
  return [decision.number, name, closes, revenue, margin, stock, service, index, risk];
}

/** *Decisions needed*, first on the page: questions with the day by which each must be answered, and who answers. */
export function decisionsPart({ model, alignment }: ReviewInput): PartMaker {
  const { today, delegated } = alignment.decisions;
  const rest =
    delegated.length > 0
      ? ` ${counted(delegated.length, "smaller gap")} can be decided at lower levels.`
      : "";
  const note =
    today.length === 0
      ? "Nothing needs a decision: no gap of a family, a resource or an objective is beyond its tolerance."
      : `Too late: past the lead time or in frozen months, so it needs an approval.${rest} Note what is decided on the Actions sheet.`;
  const rows = today.map((decision) => decisionRow(decision, model));
  return (top) => gridTable(top, { heading: "Decisions needed", note, columns: DECISIONS, rows });
}

/** *Options*: what each choice changes against the plan as submitted. */
export function optionsPart({ alignment }: ReviewInput): PartMaker | null {
  const { today } = alignment.decisions;
  const rows = today.flatMap((decision) => decision.options.map((option) => optionRow(decision, option)));
  if (rows.length === 0) return null;
  const note = `Change against the plan as submitted, over the whole horizon. ${RECOMMENDED}is recommended. Less stock is money released.`;
  return (top) => gridTable(top, { heading: "Options", note, columns: OPTIONS, rows });
}
