import { say, type Sentence } from "../../../engine";
import type { CellContent } from "../sheetDescription";
import { GRID_COLUMNS, gridTable, headingBlock, type GridColumn, type Part, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

const VIEWS: readonly GridColumn[] = [
  { header: "Function", span: 2 },
  { header: "What to know", span: 5 },
  { header: "What to do", span: 5 },
];

/** The first sentence of the summary: the page's headline. */
export function headlineWords({ alignment }: ReviewInput): string {
  const [first] = alignment.story;
  return first ? say(first) : "The plan was measured.";
}

/** *In short*: the other sentences of the summary, one a line. */
export function storyPart({ alignment }: ReviewInput): PartMaker | null {
  const sentences = alignment.story.slice(1).map(say);
  if (sentences.length === 0) return null;
  const rest = Array.from({ length: GRID_COLUMNS - 1 }, () => null);
  return (top): Part => ({
    rows: sentences.length + 2,
    blocks: [
      headingBlock(top, "In short"),
      { top: top + 1, left: 0, cells: sentences.map((words) => [`•  ${words}`, ...rest]), look: "wrapped" },
    ],
    merges: sentences.map((_, i) => ({ top: top + 1 + i, left: 0, rows: 1, columns: GRID_COLUMNS })),
  });
}

const lines = (sentences: readonly Sentence[]): string => sentences.map((one) => `•  ${say(one)}`).join("\n");

/** *For each function*: the same plan in the words of sales, operations, finance and marketing. */
export function viewsPart({ alignment }: ReviewInput): PartMaker | null {
  const views = alignment.views.filter(({ know, act }) => know.length + act.length > 0);
  if (views.length === 0) return null;
  const rows = views.map((view): CellContent[] => [
    view.function.charAt(0).toUpperCase() + view.function.slice(1),
    lines(view.know),
    lines(view.act),
  ]);
  return (top) => gridTable(top, { heading: "For each function", columns: VIEWS, rows });
}
