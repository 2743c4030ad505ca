import type { AlignmentIndex, IndexComponentName } from "../../../engine";
import { cellAddress } from "../area";
import type { CellContent } from "../sheetDescription";
import { bodyTop, gridTable, type GridColumn, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

const MEANING: { readonly [C in IndexComponentName]: string } = {
  "goal-plan": "Objectives as the plan meets them, against their targets",
  "demand-supply": "What is wanted against what the plan serves",
  "plan-capacity": "Load against what the resources can carry",
  "plan-stock policy": "Projected stock against safety and maximum stock",
  "plan-budget": "Outlook against budget",
  "events-forecast": "Events against the plans that should hold them",
  "forecast-actual": "Past forecasts against what was demanded",
  "execution-plan": "What was made against what was planned",
  "data integrity": "Cells that could not be read or contradict others",
  "decisions on time": "Decisions against their due dates",
};

const COLUMNS: readonly GridColumn[] = [
  { header: "Component", span: 2 },
  { header: "What it compares", span: 4 },
  { header: "Weight", span: 1, format: "percent" },
  { header: "Known", span: 1, format: "percent" },
  { header: "Points lost as submitted", span: 1, format: "index" },
  { header: "Points lost reconciled", span: 1, format: "index" },
  { header: "Points gained", span: 2, format: "index" },
];
const SUBMITTED = 8;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** *Alignment index*: what each component costs, in points that add up to what is missing to 100. */
export function indexPart({ alignment }: ReviewInput): PartMaker {
  const before = alignment.submitted.index;
  const after = alignment.reconciled?.index ?? null;
  const note = noteOf(before, after);
  return (top) => {
    const first = bodyTop(top, { note });
    const rows = before.components.map((score, r): CellContent[] => {
      const late = after?.components[r];
      const gained = late ? score.points - late.points : null;
      const formula = `=${cellAddress(first + r, SUBMITTED)}-${cellAddress(first + r, SUBMITTED + 1)}`;
      return [
        score.component,
        MEANING[score.component],
        finite(score.share),
        finite(score.coverage),
        score.points,
        late ? late.points : null,
        gained === null ? null : { formula, value: gained },
      ];
    });
    const sum = (column: number, value: number): CellContent => ({
      formula: `=SUM(${cellAddress(first, column)}:${cellAddress(first + rows.length - 1, column)})`,
      value,
    });
    const lost = (index: AlignmentIndex): number =>
      index.components.reduce((all, { points }) => all + points, 0);
    const total: CellContent[] = [
      "Total lost",
      "100 less this is the index over what is known",
      sum(
        6,
        before.components.reduce((all, { share }) => all + (finite(share) ?? 0), 0),
      ),
      null,
      sum(SUBMITTED, lost(before)),
      after ? sum(SUBMITTED + 1, lost(after)) : null,
      after ? sum(SUBMITTED + 2, lost(before) - lost(after)) : null,
    ];
    return gridTable(top, { heading: "Alignment index", note, columns: COLUMNS, rows, total });
  };
}

function noteOf(before: AlignmentIndex, after: AlignmentIndex | null): string {
  if (before.shown === null) {
    return `Only ${Math.round(100 * before.coverage)} % of what the index compares is in the workbook: too little for one number. Below is what is known.`;
  }
  const later =
    after?.shown === null || after === null ? "" : `, ${after.shown.toFixed(1)} for the reconciled plan`;
  return `${before.shown.toFixed(1)} of 100 for the submitted plan${later}. Each component loses points for gaps beyond its tolerance, weighed by money.`;
}
