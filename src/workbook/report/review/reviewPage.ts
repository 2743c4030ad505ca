import { pageBreaks, stackParts, type StackedParts } from "../pageBreaks";
import { rowHeights, spacers } from "../rowHeights";
import type { Block, SheetDescription } from "../sheetDescription";
import { COLORS } from "../theme";
import { CHART_NUMBERS_HEAD, chartNumbersPart, chartPart, indexNumbersPart } from "./chartPart";
import { chartData } from "./chartSeries";
import { controlLine } from "./controlLine";
import { decisionsPart } from "./decisions";
import { familyPart } from "./familyPart";
import { indexPart } from "./indexPart";
import { indexWaterfall } from "./indexWaterfall";
import { GRID_COLUMNS, GRID_PAGE_POINTS, GRID_WIDTH, type PartMaker } from "./part";
import { nextSheetPart, problemsPart } from "./problemsPart";
import type { ReviewInput } from "./reviewInput";
import { scorecardPart } from "./scorecardPart";
import { signOffPart } from "./signOffPart";
import { headlineWords, storyPart } from "./storyPart";
import { tilesPart } from "./tilesPart";
import { topGapsPart } from "./topGapsPart";
import { viewsPart } from "./viewsPart";

export const REVIEW_PAGE = { ownId: "review", name: "Review" } as const;

const FIRST_PART_ROW = 5;
const TITLE_POINTS = 27;
const KPI_POINTS = 36;

/** Where the numbers of the charts stand, below everything that is read and printed. */
interface NumbersTops {
  readonly index: number;
  readonly months: number;
}

/**
 * The *Review* page: on the first page the month's numbers, the decisions and how the index came to where it is, on the
 * second the scorecard, the largest gaps and the sign-offs; then what lies behind them.
 *
 * Reads without the add-in: values, ordinary formulas and links only.
 */
export function reviewPage(input: ReviewInput): SheetDescription {
  const stacked = stackedOnce(input);
  const { parts, tops } = stacked;
  const blocks: Block[] = [...titleBlocks(input), ...parts.flatMap((part) => part.blocks)];
  const merges = [HEADLINE_AREA, ...parts.flatMap((part) => part.merges ?? [])];
  const columnWidths = Array.from({ length: GRID_COLUMNS }, () => GRID_WIDTH);
  const heights = [
    ...rowHeights({ blocks, merges, columnWidths }),
    ...spacers([0, FIRST_PART_ROW, ...tops.slice(1)], blocks),
    { row: 0, points: TITLE_POINTS },
    { row: FIRST_PART_ROW + 1, points: KPI_POINTS },
  ];
  const printed = parts.findIndex((part) => part.isUnprinted);
  const bottom = tops[printed] ?? stacked.bottom;
  return {
    ...REVIEW_PAGE,
    tabColor: COLORS.navy,
    blocks,
    merges,
    looks: parts.flatMap((part) => part.looks ?? []),
    conditionalFormats: parts.flatMap((part) => part.conditionalFormats ?? []),
    charts: parts.flatMap((part) => part.charts ?? []),
    columnWidths,
    rowHeights: heights,
    freeze: { rows: 3, columns: 0 },
    print: {
      area: { top: 0, left: 0, rows: bottom - 1, columns: GRID_COLUMNS },
      breaksBefore: pageBreaks({ tops: tops.slice(0, printed), bottom }, heights, GRID_PAGE_POINTS),
    },
  };
}

/** The parts in the order in which they are read; the last ones hold the numbers of the charts. */
function stackedOnce(input: ReviewInput): StackedParts {
  const data = chartData(input);
  const waterfall = indexWaterfall(input.alignment);
  const periods = input.model.calendar.horizon.length;
  const makers = ({ index, months }: NumbersTops): (PartMaker | null)[] => [
    tilesPart(input),
    decisionsPart(input),
    storyPart(input, waterfall && { waterfall, numbersTop: index }),
    scorecardPart(input),
    topGapsPart(input),
    signOffPart(input),
    chartPart(input, { data, top: months, periods }),
    familyPart(input),
    indexPart(input),
    problemsPart(input),
    nextSheetPart(input),
    viewsPart(input),
    waterfall && indexNumbersPart(waterfall),
    chartNumbersPart(input, data),
  ];
  const { tops } = stackParts(FIRST_PART_ROW, makers({ index: 0, months: 0 }));
  const [index = 0, months = 0] = tops.slice(-2).map((top) => top + CHART_NUMBERS_HEAD);
  return stackParts(FIRST_PART_ROW, makers({ index, months }));
}

const HEADLINE_AREA = { top: 3, left: 0, rows: 1, columns: GRID_COLUMNS };

function titleBlocks(input: ReviewInput): Block[] {
  const rest = Array.from({ length: GRID_COLUMNS - 1 }, () => null);
  return [
    { top: 0, left: 0, cells: [["S&OP monthly review"]], look: "title" },
    { top: 1, left: 0, cells: [[controlLine(input)]], look: "subtitle" },
    { top: 3, left: 0, cells: [[headlineWords(input), ...rest]], look: "headline" },
  ];
}
