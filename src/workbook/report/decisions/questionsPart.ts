import { say, type Decision, type PlanningModel } from "../../../engine";
import { excelDay } from "../excelDay";
import { gridTable, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { DecisionsInput } from "./decisionsInput";
import { timingWords } from "./timingWords";

const COLUMNS: readonly GridColumn[] = [
  { header: "No.", span: 1, format: "count" },
  { header: "Decision", span: 2 },
  { header: "Why now", span: 3 },
  { header: "Recommended, why and by whom", span: 4 },
  { header: "Decide by", span: 1, format: "date" },
  { header: "Timing", span: 1, isStatus: true },
];

/** Where nobody proposed anything before the meeting. */
const BY_MEASURE = "By S&OP Align, on the effects below.";

/** *Decisions required today*: the question, why now, what is recommended, why, by whom, and until when it can wait. */
export function questionsPart({ alignment }: DecisionsInput): PartMaker | null {
  const { today } = alignment.decisions;
  if (today.length === 0) return null;
  const note =
    "Recommended is what earns margin, or index points at no cost of margin. A row of Actions with the status proposed goes before it.";
  const rows = today.map(questionRow);
  return (top) => gridTable(top, { heading: "Decisions required today", note, columns: COLUMNS, rows });
}

const questionRow = (decision: Decision): CellContent[] => [
  decision.number,
  say(decision.question),
  say(decision.why),
  `${decision.recommended}. ${say(decision.because)} ${byWhom(decision)}`,
  excelDay(decision.decideBy),
  timingWords(decision),
];

const byWhom = ({ recommendedBy }: Decision): string =>
  recommendedBy === "" ? BY_MEASURE : `Proposed by ${recommendedBy}.`;

/** The months in which what is recommended changes the plan. */
export function effectiveWords({ effective }: Decision, { calendar }: PlanningModel): string {
  const [first, last] = [effective.firstPeriod, effective.lastPeriod].map(
    (period) => calendar.horizon[period]?.label ?? "",
  );
  return first === last ? first! : `${first} to ${last}`;
}
