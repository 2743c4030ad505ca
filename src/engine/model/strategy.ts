import type { Grid } from "../series/grid";

export interface Goal {
  readonly name: string;
  readonly perspective: string;
  readonly statement: string;
  /** `NaN`: equal share, or from Comparisons. */
  readonly weight: number;
  readonly owner: string;
}

export type Direction = "higher" | "lower" | "band";
export type Aggregation = "sum" | "average" | "end" | "ratio";
export type Glide = "linear" | "seasonal" | "s-curve" | "explicit";

/** A measurable objective under a goal. */
export interface Objective {
  readonly name: string;
  /** Name of the objective above it; "" for none. */
  readonly parent: string;
  /** Index of the goal; -1 where the sheet names none that exists. */
  readonly goal: number;
  /** Canonical name of the KPI, such as "revenue" or "OTIF". */
  readonly kpi: string;
  /** Index of the family it speaks of; -1 for the whole business. */
  readonly family: number;
  readonly unit: string;
  readonly direction: Direction;
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly aggregation: Aggregation;
  readonly numerator: string;
  readonly denominator: string;
  readonly baseline: number;
  /** Period index (negative: in history); `NaN` when blank. */
  readonly baselinePeriod: number;
  readonly target: number;
  readonly duePeriod: number;
  readonly dueBasis: "month" | "year to date" | "year";
  readonly glide: Glide;
  /** Free deviation and full-loss deviation, as shares of the target; `NaN`: the defaults of Settings. */
  readonly tolerance: number;
  readonly limit: number;
  readonly weight: number;
  readonly owner: string;
}

/** Goal A is `importance` times as important as goal B (1 to 9, or its reciprocal). */
export interface Comparison {
  readonly goalA: number;
  readonly goalB: number;
  readonly importance: number;
}

/** Measured or stated values of a KPI. */
export interface KpiRow {
  readonly kpi: string;
  /** -1: the whole business. */
  readonly family: number;
  readonly kind: "actual" | "explicit glide" | "outlook";
  readonly unit: string;
  readonly key: string;
}

/** The KPIs sheet: history then horizon as one series of `calendar.history.length + calendar.horizon.length` periods. */
export interface KpiTable {
  readonly rows: readonly KpiRow[];
  readonly values: Grid;
}
