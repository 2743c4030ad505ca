import { say } from "../../../engine";
import type { ChartDescription } from "../chartDescription";
import { waterfallChart } from "../charts/waterfall";
import { linesOf } from "../rowHeights";
import type { IndexWaterfall } from "./indexWaterfall";
import { GRID_COLUMNS, GRID_WIDTH, headingBlock, noteBlock, type Part, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

/** Columns of the sentences where the chart of the index stands beside them. */
const STORY_COLUMNS = 5;
/** Lines of text that are as high as the chart; more sentences make it higher. */
const CHART_LINES = 10;

/** The first sentence of the summary: the page's headline. */
export function headlineWords({ alignment }: ReviewInput): string {
  const [first] = alignment.story;
  return first ? say(first) : "The plan was measured.";
}

/** The chart beside the sentences, and where its cells stand. */
export interface IndexChart {
  readonly waterfall: IndexWaterfall;
  /** The first row of its cells. */
  readonly numbersTop: number;
}

/** *In short*: the other sentences of the summary, one a row, beside how the index came to where it is. */
export function storyPart({ alignment }: ReviewInput, chart: IndexChart | null): PartMaker | null {
  const sentences = alignment.story.slice(1).map((one) => `•  ${say(one)}`);
  if (sentences.length === 0 && !chart) return null;
  const columns = chart ? STORY_COLUMNS : GRID_COLUMNS;
  const rest = Array.from({ length: columns - 1 }, () => null);
  return (top): Part => {
    const first = top + (chart ? 2 : 1);
    const rows = sentences.length + (chart ? freeRows(sentences) : 0);
    const cells = sentences.map((words) => [words, ...rest]);
    return {
      rows: first - top + rows + 1,
      blocks: [
        headingBlock(top, "In short"),
        ...(chart ? [noteBlock(top + 1, chart.waterfall.message)] : []),
        ...(cells.length > 0 ? [{ top: first, left: 0, cells, look: "wrapped" as const }] : []),
      ],
      merges: sentences.map((_, i) => ({ top: first + i, left: 0, rows: 1, columns })),
      ...(chart ? { charts: [indexChart(chart, { top: first, rows })] } : {}),
    };
  };
}

/** Rows below the sentences that give the chart its height. */
function freeRows(sentences: readonly string[]): number {
  const lines = sentences.reduce((sum, words) => sum + linesOf(words, 0.95 * STORY_COLUMNS * GRID_WIDTH), 0);
  return Math.max(1, CHART_LINES - lines);
}

function indexChart(
  { waterfall, numbersTop }: IndexChart,
  { top, rows }: { readonly top: number; readonly rows: number },
): ChartDescription {
  return waterfallChart({
    name: "SOP_Review_index",
    title: waterfall.title,
    altText: waterfall.message,
    bars: waterfall.bars,
    top: numbersTop,
    left: 0,
    unit: "points",
    valueFormat: "0",
    words: { decimals: 1, divisor: 1 },
    place: { top, left: STORY_COLUMNS, rows, columns: GRID_COLUMNS - STORY_COLUMNS },
  });
}
