import type { Grid } from "../series/grid";

/**
 * A shared resource. Grids are rows of resources by periods of the horizon, in
 * the resource's own unit (hours, or places of storage).
 */
export interface ResourceTable {
  readonly count: number;
  readonly name: readonly string[];
  readonly site: readonly string[];
  readonly kind: readonly ("hours" | "storage")[];
  readonly unit: readonly string[];
  /** Regular amount available; blank is none stated (then the resource does not limit). */
  readonly regular: Grid;
  /** Overtime available on top. */
  readonly overtimeLimit: Grid;
  /** Money for one hour of overtime beyond regular cost. */
  readonly overtimeCost: Float64Array;
  /** Hours that one extra shift would add a period; `NaN`: no such option. */
  readonly extraShiftAmount: Float64Array;
  readonly extraShiftCost: Float64Array;
  readonly extraShiftDaysToStart: Float64Array;
}

/** What one unit of an item takes of a resource. */
export interface RoutingRow {
  readonly item: number;
  readonly resource: number;
  readonly hoursAUnit: number;
  /** The load falls this many periods before the period in which the unit is available. */
  readonly offsetPeriods: number;
  readonly key: string;
}

export type SourcingOption = "make" | "subcontract" | "buy";

export interface SourcingRow {
  readonly item: number;
  readonly option: SourcingOption;
  readonly supplier: string;
  readonly unitCost: number;
  /** `NaN`: none. */
  readonly minimumUnits: number;
  readonly maximumUnitsAMonth: number;
  readonly fixedCost: number;
  readonly leadTimeDays: number;
  readonly key: string;
}

export interface SupplyRow {
  readonly item: number;
  readonly measure: "planned production" | "firm receipts";
  readonly key: string;
}

/** The Supply sheet: units by the period in which they become available. */
export interface SupplyTable {
  readonly rows: readonly SupplyRow[];
  readonly values: Grid;
}

/**
 * Prices or unit costs that change over time; blank falls back to Items. A price of a segment that has a currency of
 * its own is in that currency, everything else in the plan's.
 */
export interface PriceRow {
  readonly item: number;
  readonly segment: number;
  readonly measure: "price" | "unit cost";
  readonly key: string;
}

export interface PriceTable {
  readonly rows: readonly PriceRow[];
  readonly values: Grid;
}

export interface BudgetRow {
  readonly item: number;
  readonly family: number;
  readonly measure: "units" | "revenue" | "margin";
  readonly key: string;
}

/** The budget over the horizon. */
export interface BudgetTable {
  readonly rows: readonly BudgetRow[];
  readonly values: Grid;
}
