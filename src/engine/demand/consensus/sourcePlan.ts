import type { DemandRow, Source } from "../../model/demand";
import type { Grid } from "../../series/grid";

/** What one function expects, by item and period, in units; blank is no statement. */
export interface SourcePlan {
  readonly source: Source;
  readonly units: Grid;
  /** The totals of single segments, by cell; blank where the function spoke of the item as a whole, or not at all. */
  readonly bySegment: Grid;
  /** 1 where the figure was spread from a coarser row, in the shape of `units`. */
  readonly isSpread: Uint8Array;
}

/** What one function expects, by cell (item × segment) and period, in units; blank where it is silent. */
export interface CellPlan {
  readonly source: Source;
  readonly units: Grid;
}

/** A Demand row with its row number in the table's grid. */
export interface IndexedRow {
  readonly row: DemandRow;
  readonly index: number;
}
