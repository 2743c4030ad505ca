import { gapPlace, kindWords, monthsOf, plural, spokenUnit, subjectOf } from "../../../engine";
import { linkTo, linkToPage } from "../links";
import type { CellContent } from "../sheetDescription";
import { bodyTop, gridTable, type GridColumn, type PartMaker } from "./part";
import { headlineGaps, type ReviewInput } from "./reviewInput";

const MOST_GAPS = 8;

const COLUMNS: readonly GridColumn[] = [
  { header: "Kind", span: 2 },
  { header: "What", span: 3 },
  { header: "Months", span: 2 },
  { header: "Amount", span: 1, format: "signedUnits" },
  { header: "Unit", span: 1 },
  { header: "At risk as submitted", span: 1, format: "money" },
  { header: "At risk reconciled", span: 1, format: "money" },
  { header: "Cell", span: 1 },
];

/** *Top gaps*: the widest level of each, by money at risk, with the cell where it begins. */
export function topGapsPart(input: ReviewInput): PartMaker {
  const { model, read, alignment } = input;
  const gaps = headlineGaps(input, MOST_GAPS);
  const all = alignment.submitted.gaps.length;
  const note =
    gaps.length === 0
      ? "There is no gap beyond its tolerance."
      : `Families, resources and objectives, most money at risk first; levers and all ${all.toLocaleString("en-US")} gaps of every level stand on Gaps.`;
  return (top) => {
    const first = bodyTop(top, { note });
    const rows = gaps.map(({ gap, before, after }): CellContent[] => {
      const found = read.locate({ place: gapPlace(gap, model) });
      return [
        kindWords(gap.kind),
        subjectOf(gap, model),
        monthsOf(gap, model),
        gap.amount,
        plural(spokenUnit(gap.unit), gap.amount),
        before,
        after,
        found ? linkTo(found.sheet, found.address, "go to cell") : linkToPage("gaps", "A5", "see Gaps"),
      ];
    });
    const part = gridTable(top, { heading: "Top gaps", note, columns: COLUMNS, rows });
    const links =
      rows.length > 0 ? [{ top: first, left: 11, rows: rows.length, columns: 1, look: "link" as const }] : [];
    return { ...part, looks: [...(part.looks ?? []), ...links] };
  };
}
