import {
  driverWords,
  kindWords,
  monthsOf,
  ownerOf,
  subjectOf,
  type Gap,
  type PlanningModel,
} from "../../../engine";
import { excelDay } from "../excelDay";
import { gridTable, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import type { DecisionsInput } from "./decisionsInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "Gap", span: 2 },
  { header: "Where", span: 2 },
  { header: "Months", span: 1 },
  { header: "Why", span: 2 },
  { header: "At risk", span: 1, format: "money" },
  { header: "Decide by", span: 1, format: "date" },
  { header: "Owner", span: 1 },
  { header: "Cheapest lever", span: 2 },
];

const MOST_LINES = 12;

/** *Decided at lower levels*: the next gaps, each with its owner. */
export function delegatedPart({ model, alignment }: DecisionsInput): PartMaker | null {
  const gaps = alignment.decisions.delegated.filter(({ moneyAtRisk }) => moneyAtRisk > 0);
  if (gaps.length === 0) return null;
  const shown = gaps.slice(0, MOST_LINES);
  const rest = gaps.length - shown.length;
  const note =
    `${shown.length === 1 ? "The one gap" : `The dearest ${shown.length}`} that the meeting need not see.` +
    (rest > 0 ? ` ${counted(rest, "smaller one")} on the Gaps page.` : "");
  const rows = shown.map((gap) => rowOf(gap, model));
  return (top) => gridTable(top, { heading: "Decided at lower levels", note, columns: COLUMNS, rows });
}

const rowOf = (gap: Gap, model: PlanningModel): CellContent[] => [
  `${kindWords(gap.kind)}, ${gap.measure}`,
  subjectOf(gap, model),
  monthsOf(gap, model),
  driverWords(gap),
  gap.moneyAtRisk,
  excelDay(gap.decideBy),
  ownerOf(model, gap, -1),
  gap.cheapestLever ?? null,
];
