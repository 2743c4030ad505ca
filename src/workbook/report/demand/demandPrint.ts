import { pageBreaks, rowsOnPages } from "../pageBreaks";
import { columnsThatFit, pagePoints } from "../printFit";
import type { PrintDescription, SheetDescription } from "../sheetDescription";
import type { PlacedSection } from "./section";

/** Pages that a planner takes to the demand review; the rest is looked up on the screen. */
const MOST_PAGES = 4;

/** Sections as they stand, with the widths and heights of the sheet. */
export interface DemandSheet {
  readonly sections: readonly PlacedSection[];
  readonly widths: readonly number[];
  readonly heights: NonNullable<SheetDescription["rowHeights"]>;
}

/** Prints what fits on one page in width, up to what is only looked up, and no section cut that fits on a page. */
export function demandPrint({ sections, widths, heights }: DemandSheet): PrintDescription {
  const read = sections.filter(({ section }) => !section.isLookedUp);
  const printed = read.length > 0 ? read : sections.slice(0, 1);
  const columns = columnsThatFit(widths, 1);
  const points = pagePoints(widths.slice(0, columns));
  const tops = printed.map(({ top }) => top);
  const bottom = printed.at(-1)!.drawn.end - 1;
  const breaks = pageBreaks({ tops, bottom }, heights, points);
  const rows = Math.min(bottom, rowsOnPages({ breaks, heights, points, pages: MOST_PAGES }));
  return {
    area: { top: 0, left: 0, rows, columns },
    breaksBefore: breaks.filter((row) => row < rows),
  };
}
