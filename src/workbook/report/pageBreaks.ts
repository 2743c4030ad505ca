import type { Part, PartMaker } from "./review/part";
import type { SheetDescription } from "./sheetDescription";

const ROW_POINTS = 15;

/** Parts under each other, where each begins, and the first row beneath them. */
export interface StackedParts {
  readonly parts: Part[];
  readonly tops: number[];
  readonly bottom: number;
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
 * `pagePoints` is what fits under each other on a page, in points of the sheet.
 */
export function pageBreaks(
  { tops, bottom }: Pick<StackedParts, "tops" | "bottom">,
  heights: NonNullable<SheetDescription["rowHeights"]>,
  pagePoints: number,
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
    if (i === 0 || between(pageTop, tops[i + 1] ?? bottom) <= pagePoints) return;
    breaks.push(top);
    pageTop = top;
  });
  return breaks;
}
