import type { Grid } from "../series/grid";

/** What earlier cycles left in the workbook, in the rows and periods of this one. */
export interface KeptCycles {
  /**
   * Units that the last cycle planned to supply, by item and period of the horizon; 0 for an item that it did not
   * have, `NaN` in a period that it did not plan.
   */
  readonly supply: Grid;
  /** The same of items that are gone since, all together, by period; `NaN` in a period that it did not plan. */
  readonly goneSupply: Float64Array;
  /** What they measured of closed periods, by figure: rows families, then the whole business; columns of history. */
  readonly record: { readonly [figure: string]: Grid | undefined };
}
