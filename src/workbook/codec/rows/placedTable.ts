import type { PlacedPeriods } from "../headers/placePeriods";
import type { FoundTable } from "../tables/findTables";
import type { TableRows } from "./tableRows";

/** A table whose rows and periods are known. */
export interface PlacedTable {
  readonly table: FoundTable;
  readonly rows: TableRows;
  readonly periods: PlacedPeriods;
}
