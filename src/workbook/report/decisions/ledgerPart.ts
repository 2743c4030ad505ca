import {
  ageingOf,
  decisionLedger,
  gapsLeft,
  kpiNamed,
  type ActionRecord,
  type Ageing,
  type LedgerLine,
  type PlanningModel,
} from "../../../engine";
import { excelDay } from "../excelDay";
import { gridTable, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent, NumberFormat } from "../sheetDescription";
import { counted } from "../words";
import type { DecisionsInput } from "./decisionsInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "No.", span: 1 },
  { header: "Decided", span: 2 },
  { header: "Chosen", span: 2 },
  { header: "Owner", span: 1 },
  { header: "Due", span: 1, format: "date" },
  { header: "Status", span: 1, isStatus: true },
  { header: "Expected effect", span: 1, format: "signedMoney" },
  { header: "Measured effect", span: 1, format: "signedMoney" },
  { header: "Measured of expected", span: 1, format: "percent" },
  { header: "Gap left", span: 1, format: "percent" },
];

const MOST_LINES = 15;

/** *Earlier decisions*: done or late, what they brought of what was expected, and what is left of their gaps. */
export function ledgerPart({ model, alignment }: DecisionsInput): PartMaker | null {
  const ledger = decisionLedger(model);
  if (ledger.length === 0) return null;
  const shown = ledger.slice(0, MOST_LINES);
  const rest = ledger.length - shown.length;
  const left = gapsLeft(model, alignment.submitted.gaps);
  const standing = alignment.decisions.standing.length;
  const note =
    `From the Actions sheet: ${counted(ledger.length, "action")}; ${ageWords(ageingOf(model))}. Effects are in the unit of their KPI.` +
    (left.size > 0 ? " Gap left: size of its gap today over its size when it was decided." : "") +
    (standing > 0 ? ` ${counted(standing, "gap")} within the agreed size: not asked again.` : "") +
    (rest > 0 ? ` ${counted(rest, "more", "more")} on that sheet.` : "");
  const rows = shown.map((line) => rowOf(line, model, left.get(line.action.id) ?? Number.NaN));
  const rowFormats = shown.map(({ action }) => formatsFor(action));
  return (top) => gridTable(top, { heading: "Earlier decisions", note, columns: COLUMNS, rows, rowFormats });
}

/** Effects on a share are percentages, small numbers keep their decimals. */
function formatsFor({ effectKpi, effectAmount }: ActionRecord): (NumberFormat | null)[] {
  const isShare = kpiNamed(effectKpi)?.unit === "share" || /share|%|rate/i.test(effectKpi);
  const isSmall = Math.abs(effectAmount) < 100;
  const effect =
    isShare && Math.abs(effectAmount) <= 1 ? "signedPercent" : isSmall ? "factor" : "signedMoney";
  return COLUMNS.map(({ format }) => (format === "signedMoney" ? effect : (format ?? null)));
}

/** "3 done, 2 not due, 1 late by up to 30 days, 1 by 31 to 90": the ages that there are. */
function ageWords({ done, notDue, upTo30, upTo90, older, undated }: Ageing): string {
  const late = [
    upTo30 > 0 ? `${upTo30} by up to 30 days` : "",
    upTo90 > 0 ? `${upTo90} by 31 to 90 days` : "",
    older > 0 ? `${older} by more than 90 days` : "",
  ].filter((words) => words !== "");
  const parts = [
    `${done} done`,
    notDue > 0 ? `${notDue} open and not due` : "",
    undated > 0 ? `${undated} without a due day` : "",
    late.length > 0 ? `late: ${late.join(", ")}` : "none late",
  ];
  return parts.filter((words) => words !== "").join(", ");
}

function rowOf(
  { action, isDone, isLate, hindsight }: LedgerLine,
  model: PlanningModel,
  gapLeft: number,
): CellContent[] {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const kpi = action.effectKpi === "" ? "" : ` (${action.effectKpi})`;
  return [
    action.id,
    action.decision,
    `${action.chosen}${kpi}`,
    action.owner,
    Number.isFinite(action.dueDay) ? excelDay(action.dueDay) : null,
    isDone ? "● Done" : isLate ? `■ ${daysLate(action.dueDay, model)} late` : openWords(action),
    finite(action.effectAmount),
    finite(action.measuredEffect),
    finite(hindsight),
    finite(gapLeft),
  ];
}

const openWords = ({ status }: ActionRecord): string =>
  /defer/i.test(status) ? "▲ Deferred" : /propos/i.test(status) ? "▲ Proposed" : "▲ Open";

const daysLate = (due: number, { calendar }: PlanningModel): string =>
  counted(Math.round(calendar.horizon[0]!.start - due), "day");
