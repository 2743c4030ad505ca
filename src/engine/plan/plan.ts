import type { Grid } from "../series/grid";

/**
 * One plan of supply against one demand, over the horizon.
 *
 * Grids "by item" have a row an item; "by cell" have a row an item and segment,
 * `item * segments + segment`; "by resource" a row a resource. Quantities are
 * units of the item, dated by the period in which they become available or leave.
 *
 * The plan as submitted and the reconciled plan have this one shape, so that
 * gaps, KPIs and the index are computed by the same code for both.
 */
export interface Plan {
  readonly view: "submitted" | "reconciled";
  /** Demand to serve, by cell. */
  readonly demand: Grid;
  /** Own production that becomes available, by item. */
  readonly production: Grid;
  /** Subcontracted and bought units that become available, by item. */
  readonly purchased: Grid;
  /** Receipts that are already firm, by item. */
  readonly receipts: Grid;
  /** Units served, by cell. */
  readonly shipped: Grid;
  /** Units waiting at the end of the period, by cell. */
  readonly backlog: Grid;
  /** Units of demand given up in the period, by cell. */
  readonly lost: Grid;
  /** On hand at the end of the period, by item; never negative. */
  readonly stock: Grid;
  /** Hours (or storage places) that the plan needs, by resource. */
  readonly load: Grid;
  /** Hours of the load that are overtime, by resource. */
  readonly overtime: Grid;
}
