import { pageBreaks, stackParts } from "../pageBreaks";
import { scopeLine } from "../pageHead";
import { rowHeights } from "../rowHeights";
import type { Block, SheetDescription } from "../sheetDescription";
import { COLORS } from "../theme";
import { CHART_NUMBERS_HEAD, chartNumbersPart, chartPart } from "./chartPart";
import { chartData } from "./chartSeries";
import { decisionsPart, optionsPart } from "./decisions";
import { familyPart } from "./familyPart";
import { indexPart } from "./indexPart";
import { GRID_COLUMNS, GRID_WIDTH, type PartMaker } from "./part";
import { nextSheetPart, problemsPart } from "./problemsPart";
import type { ReviewInput } from "./reviewInput";
import { scorecardPart } from "./scorecardPart";
import { signOffPart } from "./signOffPart";
import { headlineWords, storyPart, viewsPart } from "./storyPart";
import { tilesPart } from "./tilesPart";
import { topGapsPart } from "./topGapsPart";

export const REVIEW_PAGE = { ownId: "review", name: "Review" } as const;

const FIRST_PART_ROW = 5;

/** Points that fit on landscape A4 under each other when the grid is one page wide. */
const PAGE_POINTS = 620;

/**
 * The *Review* page: the month's numbers, the decisions, where the money is at
 * risk, and what the data lack; decisions and headline first.
 *
 * Reads without the add-in: values, ordinary formulas and links only.
 */
export function reviewPage(input: ReviewInput): SheetDescription {
  const { model } = input;
  const data = chartData(input);
  const head = [tilesPart(input), decisionsPart(input), storyPart(input), signOffPart(input)];
  const rest = [
    topGapsPart(input),
    optionsPart(input),
    scorecardPart(input),
    familyPart(input),
    indexPart(input),
    viewsPart(input),
  ];
  const end = [nextSheetPart(input), problemsPart(input), chartNumbersPart(input, data)];
  const chart = (top: number): PartMaker =>
    chartPart(input, { data, top, periods: model.calendar.horizon.length });
  const heightWith = (parts: readonly (PartMaker | null)[]): number =>
    stackParts(FIRST_PART_ROW, parts).bottom;
  const numbersTop = heightWith([...head, chart(0), ...rest, ...end.slice(0, -1)]) + CHART_NUMBERS_HEAD;
  const stacked = stackParts(FIRST_PART_ROW, [...head, chart(numbersTop), ...rest, ...end]);
  const { parts, bottom } = stacked;
  const blocks: Block[] = [...titleBlocks(input), ...parts.flatMap((part) => part.blocks)];
  const merges = [HEADLINE_AREA, ...parts.flatMap((part) => part.merges ?? [])];
  const columnWidths = Array.from({ length: GRID_COLUMNS }, () => GRID_WIDTH);
  const heights = [...rowHeights({ blocks, merges, columnWidths }), { row: FIRST_PART_ROW + 1, points: 36 }];
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
    freeze: { rows: 2, columns: 0 },
    print: {
      area: { top: 0, left: 0, rows: bottom, columns: GRID_COLUMNS },
      breaksBefore: pageBreaks(stacked, heights, PAGE_POINTS),
    },
  };
}

const HEADLINE_AREA = { top: 3, left: 0, rows: 1, columns: GRID_COLUMNS };

function titleBlocks(input: ReviewInput): Block[] {
  const rest = Array.from({ length: GRID_COLUMNS - 1 }, () => null);
  return [
    { top: 0, left: 0, cells: [["S&OP monthly review"]], look: "title" },
    { top: 1, left: 0, cells: [[scopeLine(input.model)]], look: "subtitle" },
    { top: 3, left: 0, cells: [[headlineWords(input), ...rest]], look: "headline" },
  ];
}
