/** What fits on a page of landscape A4 between our margins: widths in characters, heights in points of the sheet. */

/** Characters beside each other in the smallest letters that we print: a little over half of the sheet's, six points. */
const MOST_CHARACTERS = 264;

/** Points of a character of the body font, and of the padding of a column. */
const CHARACTER_POINTS = 5.25;
const PADDING_POINTS = 3.75;

/** Height less margins over width less margins, and a little less for heights that programs round up. */
const PAGE_SHAPE = 0.675;

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** How many pages wide a sheet must print to stay readable. */
export const pagesWide = (widths: readonly number[]): number =>
  Math.max(1, Math.ceil(sumOf(widths) / MOST_CHARACTERS));

/** How many columns from A on fit on one page; never fewer than `least`. */
export function columnsThatFit(widths: readonly number[], least: number): number {
  let columns = Math.min(least, widths.length);
  let used = sumOf(widths.slice(0, columns));
  while (columns < widths.length && used + widths[columns]! <= MOST_CHARACTERS) used += widths[columns++]!;
  return columns;
}

/** Points of the sheet under each other on a page to whose width these columns are fitted. */
export const pagePoints = (widths: readonly number[]): number =>
  PAGE_SHAPE * (CHARACTER_POINTS * sumOf(widths) + PADDING_POINTS * widths.length);
