import { pageBreaks } from "./pageBreaks";
import { GRID_COLUMNS, GRID_WIDTH } from "./review/part";
import { rowHeights } from "./rowHeights";
import type { SheetDescription } from "./sheetDescription";
import { stackedPage, type PageOfParts } from "./stackedPage";
import { COLORS } from "./theme";

/** Points that fit on landscape A4 under each other when the grid is one page wide. */
const PAGE_POINTS = 620;

/** Lays parts under each other on the grid of the Review, so that both look alike and print alike. */
export function gridPage(of: PageOfParts): SheetDescription {
  const { stacked, page } = stackedPage(of);
  const columnWidths = Array.from({ length: GRID_COLUMNS }, () => GRID_WIDTH);
  const heights = rowHeights({ ...page, columnWidths });
  return {
    ...page,
    tabColor: COLORS.navy,
    columnWidths,
    rowHeights: heights,
    print: {
      area: { top: 0, left: 0, rows: stacked.bottom - 1, columns: GRID_COLUMNS },
      breaksBefore: pageBreaks(stacked, heights, PAGE_POINTS),
    },
  };
}
