import { amountWords, monthsOf, subjectOf, type Gap } from "../../../engine";
import { excelDay } from "../excelDay";
import { gridTable, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import type { StrategyInput } from "./strategyInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "What contradicts the strategy", span: 3 },
  { header: "Where", span: 3 },
  { header: "Months", span: 2 },
  { header: "How much", span: 2 },
  { header: "Margin at risk", span: 1, format: "money" },
  { header: "Decide by", span: 1, format: "date" },
];

const MOST_LINES = 12;

/** *Where the plan contradicts the strategy*. */
export function contradictionPart({ model, alignment }: StrategyInput): PartMaker | null {
  const gaps = alignment.submitted.gaps.filter(({ kind }) => kind === "strategy");
  if (gaps.length === 0) return null;
  const shown = gaps.slice(0, MOST_LINES);
  const left = gaps.length - shown.length;
  const rows = shown.map((gap): CellContent[] => [
    gap.measure.charAt(0).toUpperCase() + gap.measure.slice(1),
    whereWords(gap, subjectOf(gap, model)),
    monthsOf(gap, model),
    amountWords(gap, model),
    gap.moneyAtRisk,
    excelDay(gap.decideBy),
  ]);
  const rest = left > 0 ? ` ${counted(left, "more")} on the Gaps page.` : "";
  const note = `A contradiction is a gap like any other and may become a decision.${rest}`;
  return (top) =>
    gridTable(top, { heading: "Where the plan contradicts the strategy", note, columns: COLUMNS, rows });
}

function whereWords({ drivers }: Gap, subject: string): string {
  const names = drivers.map((driver) => driver.subject).filter((name) => name !== "" && name !== subject);
  return names.length === 0 ? subject : `${subject}: ${names.join(", ")}`;
}
