/** Every row of every sheet carries the key by which a place names it. */
export interface KeyedRow {
  /** Unique in its sheet, such as "A-100 · sales" or, for a repetition, "A-100 · sales (2)". */
  readonly key: string;
}

/** A row with a number for each period; `NaN` is a blank. */
export interface SeriesRow extends KeyedRow {
  readonly values: Float64Array;
}
