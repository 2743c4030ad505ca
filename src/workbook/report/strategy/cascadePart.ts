import {
  ACCEPTED_CONSISTENCY,
  cascadeTable,
  type CascadeRow,
  type PairwiseWeights,
  type PlanningModel,
  type ProjectionRange,
  type ScorecardRow,
  type Status,
} from "../../../engine";
import { gridTable, bodyTop, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent, NumberFormat } from "../sheetDescription";
import { counted } from "../words";
import { finite, formatOf, rangeWords, STATUS_WORDS, type StrategyInput } from "./strategyInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "Goal, objective, family", span: 2 },
  { header: "Weight", span: 1, format: "percent" },
  { header: "Actual", span: 1, format: "units" },
  { header: "Glide path", span: 1, format: "units" },
  { header: "Now", span: 1, isStatus: true },
  { header: "Projected when due", span: 1, format: "units" },
  { header: "Target", span: 1, format: "units" },
  { header: "When due", span: 1, isStatus: true },
  { header: "Eight of ten outcomes", span: 1 },
  { header: "Probability", span: 1, format: "percent" },
  { header: "Index points lost", span: 1, format: "index" },
];

/** Families shown under an objective, and lines in all: more would not be read. */
const MOST_FAMILIES = 2;
const MOST_LINES = 40;
const LEAST_POINTS = 0.15;

/** *From goals to families*: one table that serves OGSM, Hoshin and the balanced scorecard. */
export function cascadePart(input: StrategyInput): PartMaker | null {
  const { model, alignment } = input;
  const { scorecard, index } = alignment.submitted;
  if (scorecard.rows.length === 0 && model.goals.length === 0) return null;
  const all = worthShowing(cascadeTable(model, scorecard, index));
  const lines = all.slice(0, MOST_LINES);
  const left = all.length - lines.length;
  const drawn = lines.map((line) => lineCells(input, line));
  const note = noteOf(input, left);
  return (top) => {
    const part = gridTable(top, {
      heading: "From goals to families",
      note,
      columns: COLUMNS,
      rows: drawn.map(({ cells }) => cells),
      rowFormats: drawn.map(({ formats }) => formats),
    });
    const first = bodyTop(top, { note });
    const goals = lines.flatMap(({ level }, r) =>
      level === "goal" ? [{ top: first + r, left: 0, rows: 1, columns: 12, look: "subtotal" as const }] : [],
    );
    return { ...part, looks: [...(part.looks ?? []), ...goals] };
  };
}

/** Goals and objectives, and under each the families that cost it most. */
function worthShowing(rows: readonly CascadeRow[]): CascadeRow[] {
  const shown = new Map<number, number>();
  return rows.filter(({ level, parent, lostPoints }) => {
    if (level !== "family") return true;
    const before = shown.get(parent) ?? 0;
    if (before >= MOST_FAMILIES || lostPoints < LEAST_POINTS) return false;
    shown.set(parent, before + 1);
    return true;
  });
}

function noteOf({ model, alignment }: StrategyInput, left: number): string {
  const { comparison } = alignment.submitted.scorecard.weights;
  const parts = [
    "As submitted. A family stands where its gaps cost the objective points of the index.",
    "Eight of ten outcomes: as far off as past forecasts and months were, their bias included.",
  ];
  if (comparison !== null && model.goals.length > 1) {
    parts.push(comparisonWords(model, comparison));
  }
  if (left > 0) parts.push(`${counted(left, "line")} more not shown.`);
  return parts.join(" ");
}

/** How consistent the comparisons are, which pair fits least and what would fit, and how many pairs were judged. */
function comparisonWords({ goals }: PlanningModel, comparison: PairwiseWeights): string {
  const { consistencyRatio, worst, judged, pairs } = comparison;
  const isFine = consistencyRatio < ACCEPTED_CONSISTENCY;
  const pair =
    worst === null
      ? ""
      : `${goals[worst.a]!.name} against ${goals[worst.b]!.name} is ${importanceWords(worst.stated)}, ` +
        `the other comparisons imply ${importanceWords(worst.fitting)}`;
  const verdict = isFine ? "good" : `too high: ${pair}`;
  const rest = judged < pairs ? ` ${judged} of ${pairs} pairs are judged, the others follow from them.` : "";
  return (
    `Weights of goals come from Comparisons, with a consistency ratio of ${consistencyRatio.toFixed(2)} ` +
    `(${verdict}; below 0.10 is accepted).${rest}`
  );
}

/** 3, or 1/3 the other way; what the others imply may lie beyond the scale of 9. */
const importanceWords = (value: number): string => {
  const short = (number: number): string => String(Number(number.toPrecision(2)));
  return value >= 1 ? short(Math.min(9, value)) : `1/${short(Math.min(9, 1 / value))}`;
};

interface Line {
  readonly cells: CellContent[];
  readonly formats: (NumberFormat | null)[];
}

function lineCells({ model, alignment }: StrategyInput, line: CascadeRow): Line {
  const { scorecard, ranges } = alignment.submitted;
  const plain: (NumberFormat | null)[] = COLUMNS.map(({ format }) => format ?? null);
  const words = lineWords(line);
  const points = line.lostPoints;
  if (line.level === "family") {
    return {
      cells: [words, ...Array.from({ length: COLUMNS.length - 2 }, () => null), points],
      formats: plain,
    };
  }
  const at = scorecard.rows.findIndex(({ objective }) => objective === line.objective);
  const row = scorecard.rows[at];
  if (row === undefined) {
    const light = (status: Status): CellContent => (status === "no actual" ? null : STATUS_WORDS[status]);
    const [now, due] = [light(line.now), light(line.due)];
    const cells = [words, line.weight, null, null, now, null, null, due, null, null, points];
    return { cells, formats: plain };
  }
  const format = formatOf(row);
  const formats = plain.map((own) => (own === "units" ? format : own));
  const name = `${words} (${objectiveWords(model, row)})${line.owner === "" ? "" : `, ${line.owner}`}`;
  return { cells: [name, line.weight, ...readingCells(row, ranges[at], format), points], formats };
}

/** "revenue, EUR, Espresso machines, due Jun 2028". */
function objectiveWords({ families, calendar, objectives }: PlanningModel, row: ScorecardRow): string {
  const { duePeriod } = objectives[row.objective]!;
  const due =
    duePeriod < 0 ? calendar.history[calendar.history.length + duePeriod] : calendar.horizon[duePeriod];
  const when = row.isBeyondPlan ? "due after the plan, read at its end" : due ? `due ${due.label}` : "";
  return [row.kpi, row.unit, families[row.family]?.name ?? "", when].filter((word) => word !== "").join(", ");
}

/** Deeper lines stand further in. */
function lineWords({ level, name, owner, depth }: CascadeRow): string {
  if (level === "goal") return owner === "" ? name : `${name}, ${owner}`;
  return `${"   ".repeat(depth)}${level === "family" ? "› " : ""}${name}`;
}

function readingCells(
  row: ScorecardRow,
  range: ProjectionRange | undefined,
  format: NumberFormat,
): CellContent[] {
  const { now, due } = row;
  const isKnown = range !== undefined && Number.isFinite(range.low) && range.high > range.low;
  return [
    finite(now.value),
    finite(now.target),
    STATUS_WORDS[now.status],
    finite(due.value),
    finite(due.target),
    STATUS_WORDS[due.status],
    isKnown ? rangeWords(range.low, range.high, format) : null,
    range === undefined ? null : finite(range.probability),
  ];
}
