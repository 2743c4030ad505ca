import {
  decisionLedger,
  kpiNamed,
  type ActionRecord,
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
  { header: "Decided", span: 3 },
  { header: "Chosen", span: 2 },
  { header: "Owner", span: 1 },
  { header: "Due", span: 1, format: "date" },
  { header: "Status", span: 1, isStatus: true },
  { header: "Expected effect", span: 1, format: "signedMoney" },
  { header: "Measured effect", span: 1, format: "signedMoney" },
  { header: "Measured of expected", span: 1, format: "percent" },
];

const MOST_LINES = 15;

/** *Earlier decisions*: done or late, and what they brought of what was expected. */
export function ledgerPart({ model }: DecisionsInput): PartMaker | null {
  const ledger = decisionLedger(model);
  if (ledger.length === 0) return null;
  const shown = ledger.slice(0, MOST_LINES);
  const rest = ledger.length - shown.length;
  const done = ledger.filter(({ isDone }) => isDone).length;
  const late = ledger.filter(({ isLate }) => isLate).length;
  const note =
    `From the Actions sheet: ${counted(ledger.length, "action")}, ${done} done, ${late} late. Effects are in the unit of their KPI.` +
    (rest > 0 ? ` ${counted(rest, "more", "more")} on that sheet.` : "");
  const rows = shown.map((line) => rowOf(line, model));
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

function rowOf({ action, isDone, isLate, hindsight }: LedgerLine, model: PlanningModel): CellContent[] {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const kpi = action.effectKpi === "" ? "" : ` (${action.effectKpi})`;
  return [
    action.id,
    action.decision,
    `${action.chosen}${kpi}`,
    action.owner,
    Number.isFinite(action.dueDay) ? excelDay(action.dueDay) : null,
    isDone ? "● Done" : isLate ? `■ ${daysLate(action.dueDay, model)} late` : "▲ Open",
    finite(action.effectAmount),
    finite(action.measuredEffect),
    finite(hindsight),
  ];
}

const daysLate = (due: number, { calendar }: PlanningModel): string =>
  counted(Math.round(calendar.horizon[0]!.start - due), "day");
