import { linkToPage } from "../links";
import { locateProblems, problemRow, sortedProblems } from "../problemsPage";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import { nextSheet, nextSheetWords } from "./nextSheet";
import { bodyTop, gridTable, headingBlock, type GridColumn, type Part, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

const MOST_PROBLEMS = 6;

const COLUMNS: readonly GridColumn[] = [
  { header: "Kind", span: 1, isStatus: true },
  { header: "What is wrong, and what to do", span: 8 },
  { header: "Places", span: 1, format: "count" },
  { header: "First cell", span: 2 },
];

/** *Data problems*: the worst ones with their cells; the rest stands on Data check. */
export function problemsPart({ read, alignment }: ReviewInput): PartMaker {
  const all = sortedProblems([...read.problems, ...locateProblems(alignment.problems, read)]);
  const shown = all.slice(0, MOST_PROBLEMS);
  const note =
    all.length === 0
      ? "Every cell that was read could be used."
      : `${counted(all.length, "problem")}, the worst first. Putting them right makes the plan more certain.`;
  return (top) => {
    const rows: CellContent[][] = shown.map(problemRow);
    if (all.length > shown.length) {
      rows.push([
        "",
        `${counted(all.length - shown.length, "more problem")}.`,
        null,
        linkToPage("problems", "A1", "see Data check"),
      ]);
    }
    const part = gridTable(top, { heading: "Data problems", note, columns: COLUMNS, rows });
    const first = bodyTop(top, { note });
    const links =
      rows.length > 0 ? [{ top: first, left: 10, rows: rows.length, columns: 2, look: "link" as const }] : [];
    return { ...part, looks: [...(part.looks ?? []), ...links] };
  };
}

/** *What would add most*: the one sheet to fill next. */
export function nextSheetPart({ model, alignment }: ReviewInput): PartMaker | null {
  const next = nextSheet(model, alignment.submitted.index);
  if (!next) return null;
  return (top): Part => ({
    rows: 3,
    blocks: [
      headingBlock(top, "What would add most"),
      {
        top: top + 1,
        left: 0,
        cells: [[nextSheetWords(next), ...Array.from({ length: 11 }, () => null)]],
        look: "wrapped",
      },
    ],
    merges: [{ top: top + 1, left: 0, rows: 1, columns: 12 }],
  });
}
