import type { Grid } from "../series/grid";

/** Who states a plan of demand. */
export type Source = "statistical" | "sales" | "marketing" | "finance" | "customer";

/** What one row of the Demand sheet speaks of. */
export interface DemandRow {
  readonly source: Source;
  /** Index of the item, or -1 where the row speaks of a whole family. */
  readonly item: number;
  /** Index of the family (always set). */
  readonly family: number;
  /** Index of the segment, or -1 where the row speaks of all segments together. */
  readonly segment: number;
  readonly unit: "units" | "money";
  /** `total` states the demand; `change` states what to add to the statistical baseline. */
  readonly basis: "total" | "change";
  /** The place key, for problems and sources. */
  readonly key: string;
}

/** The Demand sheet: a grid row for each sheet row, periods of the horizon; blank is no statement. */
export interface DemandTable {
  readonly rows: readonly DemandRow[];
  readonly values: Grid;
}

export type HistoryMeasure =
  | "demand"
  | "shipments"
  | "on-time shipments"
  | "on-time to request"
  | "late by customer"
  | "revenue"
  | "production"
  | "planned production"
  | "ending stock"
  | "forecast";

export interface HistoryRow {
  readonly item: number;
  readonly measure: HistoryMeasure;
  /** Only for `forecast`: whose it was and how many periods ahead it was made. */
  readonly source: Source | "consensus" | null;
  readonly lagPeriods: number | null;
  readonly key: string;
}

/** The History sheet: periods of `calendar.history`. Blanks before the first sale do not exist, later ones are missing. */
export interface HistoryTable {
  readonly rows: readonly HistoryRow[];
  readonly values: Grid;
  /** What stands under the cycle period, by row: the actual so far in a started month; `NaN`: nothing. */
  readonly toDate?: Float64Array;
}

export interface OrderRow {
  readonly item: number;
  /** -1: all segments. */
  readonly segment: number;
  readonly pastDueUnits: number;
  readonly key: string;
}

/** Open customer orders by the period in which they are due. */
export interface OrderTable {
  readonly rows: readonly OrderRow[];
  readonly values: Grid;
}

/** A marketing event. */
export interface PlanEvent {
  readonly name: string;
  readonly item: number;
  readonly family: number;
  /** First and last period of the horizon it touches; may be negative for past events. */
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  /** A share of the baseline ("percent") or units a period. */
  readonly uplift: number;
  readonly upliftUnit: "percent" | "units";
  readonly confidence: number;
  readonly owner: string;
  readonly isInBaseline: boolean;
}

/** A market signal, such as an index of housing starts. */
export interface Signal {
  readonly name: string;
  readonly item: number;
  readonly family: number;
  readonly elasticity: number;
  readonly leadPeriods: number;
  /** History then horizon, as one series. */
  readonly values: Float64Array;
}
