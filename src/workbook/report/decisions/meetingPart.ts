import { say, type Decision, type PlanningModel, type Verdict } from "../../../engine";
import { excelDay } from "../excelDay";
import { bodyTop, gridTable, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { DecisionsInput } from "./decisionsInput";
import { effectiveWords } from "./questionsPart";

const COLUMNS: readonly GridColumn[] = [
  { header: "No.", span: 1, format: "count" },
  { header: "Goal affected", span: 2 },
  { header: "Owner", span: 1 },
  { header: "In effect", span: 1 },
  { header: "Forecast accuracy", span: 1, format: "percent" },
  { header: "Decide again when", span: 2 },
  { header: "Decided: A, B, C, defer", span: 2 },
  { header: "On", span: 1, format: "date" },
  { header: "By", span: 1 },
];

/** Where *Decided*, *On* and *By* stand on the grid. */
const WRITTEN = { left: 8, columns: 4 };

/** *For the minutes*: what each decision touches, when to take it again, and what was decided, by whom and when. */
export function meetingPart({ model, alignment }: DecisionsInput): PartMaker | null {
  const { today } = alignment.decisions;
  if (today.length === 0) return null;
  const rows = today.map((decision) => minutesRow(decision, model));
  const note =
    "What is decided is entered under Decisions in the pane, or on Actions, and stands here from the next review on. Forecast accuracy of the family over six closed months says how sure the size is.";
  return (top) => {
    const part = gridTable(top, { heading: "For the minutes", note, columns: COLUMNS, rows });
    const first = bodyTop(top, { note });
    const boxes = { ...WRITTEN, top: first, rows: rows.length, look: "input" as const };
    return { ...part, looks: [...(part.looks ?? []), boxes] };
  };
}

function minutesRow(decision: Decision, model: PlanningModel): CellContent[] {
  const { verdict, confidence, goal, owner } = decision;
  return [
    decision.number,
    model.goals[goal]?.name ?? "–",
    owner,
    effectiveWords(decision, model),
    Number.isFinite(confidence) ? confidence : null,
    say(decision.trigger)
      .replace(/^Reopen (if|when) /u, "")
      .replace(/[.]$/u, ""),
    verdict && decidedWords(verdict),
    verdict && Number.isFinite(verdict.day) ? excelDay(verdict.day) : null,
    verdict && verdict.state !== "reopened" ? verdict.by : null,
  ];
}

const SAID: Readonly<Record<Verdict["state"], string>> = {
  taken: "",
  deferred: "Deferred",
  proposed: "Proposed: ",
  reopened: "Open again, was ",
};

const decidedWords = ({ state, chosen }: Verdict): string =>
  state === "deferred" ? SAID.deferred : `${SAID[state]}${chosen}`;
