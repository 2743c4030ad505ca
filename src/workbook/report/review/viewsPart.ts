import { gapOfSentence, gapPlace, say, type FunctionView, type Sentence } from "../../../engine";
import { linkTo, linkToPage } from "../links";
import type { CellContent } from "../sheetDescription";
import { bodyTop, gridTable, type GridColumn, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "Function", span: 1 },
  { header: "To", span: 1 },
  { header: "In its own terms", span: 8 },
  { header: "Cell", span: 2 },
];

/** Where the links stand on the grid. */
const LINKS = { left: 10, columns: 2 };

/** *For each function*: the same plan in the words of sales, operations, finance and marketing, each line with its cell. */
export function viewsPart(input: ReviewInput): PartMaker | null {
  const rows = input.alignment.views.flatMap((view) => rowsOf(input, view));
  if (rows.length === 0) return null;
  const note =
    "What each must know and do, dearest first; what concerns two of them is said to each in its own terms.";
  return (top) => {
    const part = gridTable(top, { heading: "For each function", note, columns: COLUMNS, rows });
    const links = { ...LINKS, top: bodyTop(top, { note }), rows: rows.length, look: "link" as const };
    return { ...part, looks: [...(part.looks ?? []), links] };
  };
}

function rowsOf(input: ReviewInput, { function: name, know, act }: FunctionView): CellContent[][] {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const lines = [...know.map((one) => ["know", one] as const), ...act.map((one) => ["do", one] as const)];
  return lines.map(([to, one], n): CellContent[] => [n === 0 ? title : "", to, say(one), linkOf(input, one)]);
}

/** To the cell where the gap of a sentence begins; to the decisions where it speaks of one. */
function linkOf({ read, model, alignment }: ReviewInput, one: Sentence): CellContent {
  const gap = gapOfSentence(one, alignment.submitted.gaps);
  if (gap === null) return null;
  if (one.parts.some((part) => typeof part !== "string" && part.place.table === "decisions"))
    return linkToPage("decisions", "A1", "see Decisions");
  const found = read.locate({ place: gapPlace(gap, model) });
  return found
    ? linkTo(found.sheet, found.address, `${found.sheet}!${found.address}`)
    : linkToPage("gaps", "A5", "see Gaps");
}
