import { kpiNamed, type PlanningModel, type Reading, type ScorecardRow, type Status } from "../../../engine";
import { cellAddress } from "../area";
import type { CellContent, NumberFormat } from "../sheetDescription";
import { bodyTop, gridTable, noteBlock, type GridColumn, type Part, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "Objective", span: 3 },
  { header: "Actual", span: 1, format: "general" },
  { header: "Glide path", span: 1, format: "general" },
  { header: "Now", span: 1, isStatus: true },
  { header: "Projected when due", span: 1, format: "general" },
  { header: "Target", span: 1, format: "general" },
  { header: "Gap when due", span: 1, format: "general" },
  { header: "When due", span: 1, isStatus: true },
  { header: "Projected reconciled", span: 1, format: "general" },
  { header: "When due reconciled", span: 1, isStatus: true },
];
const PROJECTED = 6;

const STATUS_WORDS: { readonly [S in Status]: string } = {
  "on track": "● On track",
  "at risk": "▲ At risk",
  "off track": "■ Off track",
  "no actual": "○ No data",
};
const TREND_SIGNS = { better: " ↗", worse: " ↘", steady: " →", unknown: "" } as const;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Shares show as percentages, small numbers with decimals, large ones without. */
function formatOf({ basis, due, now }: ScorecardRow): NumberFormat {
  const sizes = [due.target, due.value, now.value, now.target].filter(Number.isFinite).map(Math.abs);
  const largest = Math.max(0, ...sizes);
  if (basis === "points" && largest <= 1.5) return "percent";
  return largest < 100 ? "factor" : "units";
}

/** The gap as a formula: favourable is positive, whichever way the objective points. */
function gapCell(row: ScorecardRow, at: number): CellContent {
  const value = finite(row.due.gap);
  if (value === null) return null;
  const projected = cellAddress(at, PROJECTED);
  const target = cellAddress(at, PROJECTED + 1);
  if (row.direction === "higher") return { formula: `=${projected}-${target}`, value };
  if (row.direction === "lower") return { formula: `=${target}-${projected}`, value };
  return value;
}

const projection = (reading: Reading | undefined): CellContent => (reading ? finite(reading.value) : null);

/** The objective and its unit in one line; scope and owner stand on Strategy. */
const objectiveWords = ({ name, unit }: ScorecardRow): string =>
  unit === "" || unit === "%" ? name : `${name}, ${unit}`;

/** The light of the latest actual, with its month where that is not the last closed one. */
function nowWords({ now, trend }: ScorecardRow, { calendar }: PlanningModel): string {
  const month = now.period < -1 ? `, ${calendar.history.at(now.period)!.label}` : "";
  return `${STATUS_WORDS[now.status]}${TREND_SIGNS[trend]}${month}`;
}

/** What Settings chose for the KPIs that are shown, a line each: a figure never stands without its definition. */
function withDefinitions(part: Part, top: number, lines: readonly string[]): Part {
  const notes = lines.map((line, n) => noteBlock(top + part.rows - 1 + n, line));
  return { ...part, rows: part.rows + lines.length, blocks: [...part.blocks, ...notes] };
}

function definitions(rows: readonly ScorecardRow[], { settings }: PlanningModel): string[] {
  return [...new Set(rows.map(({ kpi }) => kpi))].flatMap((kpi) => {
    const words = kpiNamed(kpi)?.chosen?.(settings);
    return words === undefined ? [] : [`${kpi.charAt(0).toUpperCase()}${kpi.slice(1)}: ${words}`];
  });
}

/** *Scorecard*: every objective now and when it is due, for both plans. */
export function scorecardPart(input: ReviewInput): PartMaker | null {
  const { model } = input;
  const { submitted, reconciled } = input.alignment;
  const { rows: lines, coverage } = submitted.scorecard;
  if (lines.length === 0) return null;
  const note = `Favourable gaps are positive, those of percentages are in points. Objectives with ${Math.round(100 * coverage)} % of the weight can be projected. ↗ better, → steady, ↘ worse than the three months before.`;
  return (top) => {
    const first = bodyTop(top, { note });
    const rows = lines.map((line, r): CellContent[] => {
      const after = reconciled?.scorecard.rows[r]?.due;
      return [
        objectiveWords(line),
        finite(line.now.value),
        finite(line.now.target),
        nowWords(line, model),
        projection(line.due),
        finite(line.due.target),
        gapCell(line, first + r),
        STATUS_WORDS[line.due.status],
        projection(after),
        after ? STATUS_WORDS[after.status] : null,
      ];
    });
    const rowFormats = lines.map((line) => {
      const format = formatOf(line);
      const gap = format === "percent" ? "signedPercent" : format;
      return [null, format, format, null, format, format, gap, null, format, null];
    });
    const part = gridTable(top, { heading: "Scorecard", note, columns: COLUMNS, rows, rowFormats });
    return withDefinitions(part, top, definitions(lines, model));
  };
}
