/** Periods that a table of the pack shows; all of them stand on the Plan page. */
export const PACK_PERIODS = 18;

/** Columns of words before the numbers. */
export const PACK_LEAD = 2;

/** The pages of the pack share a grid: two columns of words, a column a period, and one for a total. */
export const PACK_COLUMNS = PACK_LEAD + PACK_PERIODS + 1;

/** Least widths in characters of the two columns of words and of all others. */
export const LEAD_WIDTHS: readonly number[] = [26, 12];
export const NUMBER_WIDTH = 8;
