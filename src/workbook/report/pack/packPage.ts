import type { Area } from "../area";
import { shownCharacters } from "../columnWidths";
import { pageBreaks, printedParts } from "../pageBreaks";
import { pagePoints, pagesWide } from "../printFit";
import { rowHeights, spacers, TITLE_POINTS } from "../rowHeights";
import type { Block, SheetDescription } from "../sheetDescription";
import { stackedPage, type PageOfParts } from "../stackedPage";
import { COLORS } from "../theme";
import { LEAD_WIDTHS, NUMBER_WIDTH, PACK_COLUMNS } from "./packGrid";

/** Columns beyond the grid hold the numbers of charts, which are not printed. */
const CHART_NUMBER_WIDTH = 14;

/** Characters of room beside the longest number or word of a column. */
const ROOM = 1.2;

/** Lays the parts of a page under each other on the pack's grid. */
export function packPage(of: PageOfParts): SheetDescription {
  const { stacked, page } = stackedPage(of);
  const widths = packWidths(page.blocks, page.merges);
  const heights = [
    ...rowHeights({ ...page, columnWidths: widths }),
    ...spacers([0, ...stacked.tops], page.blocks),
    { row: 0, points: TITLE_POINTS },
  ];
  const onPaper = widths.slice(0, PACK_COLUMNS);
  const wide = pagesWide(onPaper);
  const printed = printedParts(stacked);
  return {
    ...page,
    tabColor: COLORS.blue,
    charts: stacked.parts.flatMap((part) => part.charts ?? []),
    columnWidths: widths,
    rowHeights: heights,
    print: {
      area: { top: 0, left: 0, rows: printed.bottom - 1, columns: PACK_COLUMNS },
      pagesWide: wide,
      breaksBefore: pageBreaks(printed, heights, pagePoints(onPaper) / wide),
    },
  };
}

/** The widths of the grid: words wrap, so only numbers and headers of one column widen it. */
function packWidths(blocks: readonly Block[], merges: readonly Area[]): number[] {
  const columns = Math.max(PACK_COLUMNS, ...blocks.map(({ left, cells }) => left + (cells[0]?.length ?? 0)));
  const widths = Array.from({ length: columns }, (_, column) =>
    column < PACK_COLUMNS ? (LEAD_WIDTHS[column] ?? NUMBER_WIDTH) : CHART_NUMBER_WIDTH,
  );
  for (const block of blocks) {
    if (block.look !== "wrapped" && block.look !== "header") continue;
    block.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const [at, column] = [block.top + r, block.left + c];
        if (cell === null || merges.some((area) => holds(area, at, column))) return;
        const format = block.formats?.[c] ?? null;
        if (block.look === "wrapped" && format === null) return;
        const needed = format === null ? longestWord(String(cell)) : shownCharacters(cell, format);
        widths[column] = Math.max(widths[column] ?? 0, Math.ceil(2 * (needed + ROOM)) / 2);
      }),
    );
  }
  return widths;
}

const holds = ({ top, left, rows, columns }: Area, row: number, column: number): boolean =>
  row >= top && row < top + rows && column >= left && column < left + columns;

const longestWord = (words: string): number => Math.max(...words.split(/\s/).map((word) => word.length));
