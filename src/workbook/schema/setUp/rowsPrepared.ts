/** Rows that get lists, so that typing below the last row works. */
export const ROWS_PREPARED = 500;
