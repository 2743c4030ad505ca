import { say, type Decision, type PlanningModel } from "../../../engine";
import { excelDay } from "../excelDay";
import { gridTable, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { DecisionsInput } from "./decisionsInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "No.", span: 1, format: "count" },
  { header: "Decision", span: 2 },
  { header: "Why now", span: 2 },
  { header: "Recommended", span: 2 },
  { header: "Decide by", span: 1, format: "date" },
  { header: "Timing", span: 1, isStatus: true },
  { header: "Owner", span: 1 },
  { header: "In effect", span: 1 },
  { header: "Forecast accuracy", span: 1, format: "percent" },
];

/** *Decisions required today*: the question, why now, what is recommended, by when, by whom, and how sure it is. */
export function questionsPart({ model, alignment }: DecisionsInput): PartMaker | null {
  const { today } = alignment.decisions;
  if (today.length === 0) return null;
  const rows = today.map((decision) => rowOf(decision, model));
  const note = "Forecast accuracy of the family over six closed months says how sure the size is.";
  return (top) => gridTable(top, { heading: "Decisions required today", note, columns: COLUMNS, rows });
}

function rowOf(decision: Decision, model: PlanningModel): CellContent[] {
  const goal = model.goals[decision.goal]?.name ?? "";
  const { firstPeriod, lastPeriod } = decision.effective;
  const { horizon } = model.calendar;
  const [first, last] = [horizon[firstPeriod]?.label ?? "", horizon[lastPeriod]?.label ?? ""];
  return [
    decision.number,
    say(decision.question),
    goal === "" ? say(decision.why) : `${say(decision.why)} Goal: ${goal}.`,
    `${decision.recommended}. ${say(decision.because)} ${say(decision.trigger)}`,
    excelDay(decision.decideBy),
    decision.isTooLate ? "■ Too late" : "● In time",
    decision.owner,
    first === last ? first : `${first} to ${last}`,
    Number.isFinite(decision.confidence) ? decision.confidence : null,
  ];
}
