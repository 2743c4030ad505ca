import { FUNCTION_PAIRS, type CycleChange } from "../../../engine";
import { addressOf, cellAddress } from "../area";
import { columnStarts, packBodyTop, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { RegistersInput } from "./registersInput";

type IndexBar = CycleChange["index"][number];

const COLUMNS: readonly PackColumn[] = [
  { header: "Step" },
  { header: "What agrees more or less", span: 5 },
  { header: "Index points", span: 2, format: "signedIndex" },
  { header: "Index after it", span: 2, format: "index" },
];

const NOTE =
  "Points of the alignment index; positive is better aligned. Re-weighting is what changed weights, and components that came or went, do by themselves.";

/** Points that are rounding of the computer. */
const ROUNDING = 1e-9;
/** Points that show as none. */
const LEAST_SHOWN = 0.05;

/**
 * *Alignment since the last cycle*: from the last index to this one, a row for each component that moved and one for
 * weights that did. The rows add up by formula.
 *
 * `null` without an earlier cycle, or where one of the two has too little data for an index.
 */
export function indexChangePart({ alignment }: RegistersInput): PartMaker | null {
  const { change, submitted } = alignment;
  const now = submitted.index.index;
  if (!change || change.index.length === 0 || !Number.isFinite(now)) return null;
  const steps = stepsOf(change.index);
  const moved = steps.reduce((sum, { points }) => sum + points, 0);
  return (top) => {
    const first = packBodyTop(top, { note: NOTE });
    const [, , points = 0, after = 0] = columnStarts(COLUMNS);
    let level = now - moved;
    const rows = steps.map((bar, r): CellContent[] => {
      level += bar.points;
      const formula = `=${cellAddress(first + r, after)}+${cellAddress(first + r + 1, points)}`;
      return [bar.name, bar.words, bar.points, { formula, value: level }];
    });
    const sums = addressOf({ top: first + 1, left: points, rows: Math.max(1, rows.length), columns: 1 });
    const total: CellContent[] = [
      change.to,
      "as submitted now",
      rows.length === 0 ? 0 : { formula: `=SUM(${sums})`, value: moved },
      { formula: `=${cellAddress(first + rows.length, after)}`, value: now },
    ];
    const bodies = [
      { rows: [[change.from, "as submitted then", null, now - moved]], look: "subtotal" as const },
      { rows },
      { rows: [total], look: "total" as const },
    ];
    return packTable(top, {
      heading: "Alignment since the last cycle",
      note: NOTE,
      columns: COLUMNS,
      bodies,
    });
  };
}

interface Step {
  readonly name: string;
  readonly words: string;
  readonly points: number;
}

/** The components that moved, the largest gain first; those whose points show as none are one row at the end. */
function stepsOf(bars: readonly IndexBar[]): Step[] {
  const moved = bars.filter(({ points }) => Math.abs(points) > ROUNDING);
  const small = moved.filter(({ points }) => Math.abs(points) < LEAST_SHOWN);
  const folded = small.length > 1 ? new Set(small) : new Set<IndexBar>();
  const steps = moved
    .filter((bar) => !folded.has(bar))
    .sort((a, b) => b.points - a.points)
    .map((bar): Step => ({ name: stepName(bar), words: stepWords(bar), points: bar.points }));
  if (folded.size === 0) return steps;
  const points = small.reduce((sum, bar) => sum + bar.points, 0);
  const words = `${small.length} components, under ${LEAST_SHOWN} points each`;
  return [...steps, { name: "Others", words, points }];
}

const stepName = ({ cause }: IndexBar): string => cause.charAt(0).toUpperCase() + cause.slice(1);

const stepWords = ({ cause }: IndexBar): string =>
  cause === "re-weighting" ? "the weights of the components" : FUNCTION_PAIRS[cause];
