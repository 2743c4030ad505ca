import { pageBreaks, printedParts } from "./pageBreaks";
import { GRID_COLUMNS, GRID_PAGE_POINTS, GRID_WIDTH } from "./review/part";
import { rowHeights, spacers, TITLE_POINTS } from "./rowHeights";
import type { SheetDescription } from "./sheetDescription";
import { stackedPage, type PageOfParts } from "./stackedPage";
import { COLORS } from "./theme";

/** Lays parts under each other on the grid of the Review, so that both look alike and print alike. */
export function gridPage(of: PageOfParts): SheetDescription {
  const { stacked, page } = stackedPage(of);
  const columnWidths = Array.from({ length: GRID_COLUMNS }, () => GRID_WIDTH);
  const heights = [
    ...rowHeights({ ...page, columnWidths }),
    ...spacers([0, ...stacked.tops], page.blocks),
    { row: 0, points: TITLE_POINTS },
  ];
  const printed = printedParts(stacked);
  return {
    ...page,
    tabColor: COLORS.navy,
    columnWidths,
    rowHeights: heights,
    print: {
      area: { top: 0, left: 0, rows: printed.bottom - 1, columns: GRID_COLUMNS },
      breaksBefore: pageBreaks(printed, heights, GRID_PAGE_POINTS),
    },
  };
}
