import type { Day } from "../../calendar/calendar";
import type { HistoryMeasure, Source } from "../demand";
import type { KeyedRow, SeriesRow } from "./row";

/** Names and values as a planner wrote them; blanks are "", `NaN` or null. */
export interface DemandDraft extends SeriesRow {
  readonly item: string;
  readonly family: string;
  readonly segment: string;
  readonly source: Source | null;
  readonly unit: "units" | "money" | null;
  readonly basis: "total" | "change" | null;
}

export interface HistoryDraft extends SeriesRow {
  readonly item: string;
  readonly measure: HistoryMeasure | null;
  readonly source: Source | "consensus" | null;
  readonly lagPeriods: number;
  /** What stands under the cycle period: the actual so far. `NaN`: nothing. */
  readonly toDate: number;
}

export interface OrderDraft extends SeriesRow {
  readonly item: string;
  readonly segment: string;
  readonly pastDueUnits: number;
}

export interface EventDraft extends KeyedRow {
  readonly event: string;
  readonly item: string;
  readonly family: string;
  readonly startDay: Day;
  readonly endDay: Day;
  readonly uplift: number;
  readonly upliftUnit: "percent" | "units" | null;
  readonly confidence: number;
  readonly owner: string;
  readonly isInBaseline: boolean | null;
}

/** Values run over history, then the horizon. */
export interface SignalDraft extends SeriesRow {
  readonly signal: string;
  readonly item: string;
  readonly family: string;
  readonly elasticity: number;
  readonly leadPeriods: number;
}
