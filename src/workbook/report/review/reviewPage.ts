import { scopeLine } from "../pageHead";
import { rowHeights } from "../rowHeights";
import type { Block, SheetDescription } from "../sheetDescription";
import { COLORS } from "../theme";
import { CHART_NUMBERS_HEAD, chartNumbersPart, chartPart } from "./chartPart";
import { chartData } from "./chartSeries";
import { decisionsPart, optionsPart } from "./decisions";
import { familyPart } from "./familyPart";
import { indexPart } from "./indexPart";
import { GRID_COLUMNS, GRID_WIDTH, type Part, type PartMaker } from "./part";
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
const ROW_POINTS = 15;

/** Breaks before parts that would be cut in two, so that a table or the chart stands on one page where it can. */
function breaksBefore(
  tops: readonly number[],
  bottom: number,
  heights: NonNullable<SheetDescription["rowHeights"]>,
): number[] {
  const points = new Map(heights.map(({ row, points: height }) => [row, height]));
  const between = (first: number, end: number): number => {
    let sum = 0;
    for (let row = first; row < end; row++) sum += points.get(row) ?? ROW_POINTS;
    return sum;
  };
  const breaks: number[] = [];
  let pageTop = 0;
  tops.forEach((top, i) => {
    if (i === 0 || between(pageTop, tops[i + 1] ?? bottom) <= PAGE_POINTS) return;
    breaks.push(top);
    pageTop = top;
  });
  return breaks;
}

/** Draws parts one under the other; a part that has nothing to say is left out. */
function stack(
  top: number,
  makers: readonly (PartMaker | null)[],
): { readonly parts: Part[]; readonly tops: number[]; readonly bottom: number } {
  const parts: Part[] = [];
  const tops: number[] = [];
  let row = top;
  for (const maker of makers) {
    if (!maker) continue;
    const part = maker(row);
    parts.push(part);
    tops.push(row);
    row += part.rows;
  }
  return { parts, tops, bottom: row };
}

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
  const heightWith = (parts: readonly (PartMaker | null)[]): number => stack(FIRST_PART_ROW, parts).bottom;
  const numbersTop = heightWith([...head, chart(0), ...rest, ...end.slice(0, -1)]) + CHART_NUMBERS_HEAD;
  const { parts, tops, bottom } = stack(FIRST_PART_ROW, [...head, chart(numbersTop), ...rest, ...end]);
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
      breaksBefore: breaksBefore(tops, bottom, heights),
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
