import { pageBreaks } from "./pageBreaks";
import { GRID_COLUMNS, GRID_PAGE_POINTS, GRID_WIDTH } from "./review/part";
import { rowHeights, spacers } from "./rowHeights";
import type { SheetDescription } from "./sheetDescription";
import { stackedPage, type PageOfParts } from "./stackedPage";
import { COLORS } from "./theme";

/** Lays parts under each other on the grid of the Review, so that both look alike and print alike. */
export function gridPage(of: PageOfParts): SheetDescription {
  const { stacked, page } = stackedPage(of);
  const columnWidths = Array.from({ length: GRID_COLUMNS }, () => GRID_WIDTH);
  const heights = [...rowHeights({ ...page, columnWidths }), ...spacers([0, ...stacked.tops], page.blocks)];
  return {
    ...page,
    tabColor: COLORS.navy,
    columnWidths,
    rowHeights: heights,
    print: {
      area: { top: 0, left: 0, rows: stacked.bottom - 1, columns: GRID_COLUMNS },
      breaksBefore: pageBreaks(stacked, heights, GRID_PAGE_POINTS),
    },
  };
}
