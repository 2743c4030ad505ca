import type { Part, PartMaker } from "./review/part";
import type { SheetDescription } from "./sheetDescription";

const ROW_POINTS = 15;

/** Parts under each other, where each begins, and the first row beneath them. */
export interface StackedParts {
  readonly parts: Part[];
  readonly tops: number[];
  readonly bottom: number;
}

/** The parts that are printed: those above the first one that says that it is not. */
export function printedParts({ parts, tops, bottom }: StackedParts): Omit<StackedParts, "parts"> {
  const last = parts.findIndex(({ isUnprinted }) => isUnprinted);
  return last < 0 ? { tops, bottom } : { tops: tops.slice(0, last), bottom: tops[last]! };
}

/** Draws parts one under the other; a part that has nothing to say is left out. */
export function stackParts(top: number, makers: readonly (PartMaker | null)[]): StackedParts {
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
 * Breaks before parts that would be cut in two, so that a table or a chart stands on one page where it can.
 *
 * A part that is longer than a page runs on over the next ones, and the parts behind it follow it there.
 * `pagePoints` is what fits under each other on a page, in points of the sheet.
 */
export function pageBreaks(
  { tops, bottom }: Pick<StackedParts, "tops" | "bottom">,
  heights: NonNullable<SheetDescription["rowHeights"]>,
  pagePoints: number,
): number[] {
  const between = pointsBetween(heights);
  const breaks: number[] = [];
  let pageTop = 0;
  tops.forEach((top, i) => {
    const end = tops[i + 1] ?? bottom;
    if (i > 0 && between(pageTop, end) > pagePoints) {
      breaks.push(top);
      pageTop = top;
    }
    while (between(pageTop, end) > pagePoints) pageTop = nextPage(pageTop, between, pagePoints);
  });
  return breaks;
}

/** The height of the rows from one to before another, in points. */
type Between = (first: number, end: number) => number;

function pointsBetween(heights: NonNullable<SheetDescription["rowHeights"]>): Between {
  const points = new Map(heights.map(({ row, points: height }) => [row, height]));
  return (first, end) => {
    let sum = 0;
    for (let row = first; row < end; row++) sum += points.get(row) ?? ROW_POINTS;
    return sum;
  };
}

/** The first row that no longer fits on the page that begins at a row; at least one row does. */
function nextPage(top: number, between: Between, pagePoints: number): number {
  let row = top + 1;
  while (between(top, row + 1) <= pagePoints) row++;
  return row;
}

/** Pages that a sheet may take, with the breaks that it has. */
export interface PageLimit {
  readonly breaks: readonly number[];
  readonly heights: NonNullable<SheetDescription["rowHeights"]>;
  /** Points of the sheet that fit on a page. */
  readonly points: number;
  readonly pages: number;
}

/** How many rows from the top stand on so many pages. */
export function rowsOnPages({ breaks, heights, points, pages }: PageLimit): number {
  const between = pointsBetween(heights);
  let row = 0;
  for (let page = 0; page < pages; page++) {
    const full = nextPage(row, between, points);
    row = Math.min(full, ...breaks.filter((at) => at > row));
  }
  return row;
}
