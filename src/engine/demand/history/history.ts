import type { Problem } from "../../problem/problem";
import type { DemandHistory } from "../forecast/forecaster";

/** History of one item as the workbook has it. */
export interface RawHistory {
  readonly item: string;
  /** Units a period, oldest first; NaN where the cell is empty. */
  readonly demand: ArrayLike<number>;
  /** Periods in a season: 12 for months, 52 for weeks, 1 for no season. */
  readonly seasonPeriods: number;
  /** Working days of each period of the history and of those that follow; default unknown. */
  readonly workingDays?: ArrayLike<number>;
  /** Indices of periods with a marketing event whose effect is not baseline; default none. */
  readonly eventPeriods?: ReadonlySet<number>;
  /** Indices of corrections that the planner refuses; default none. */
  readonly refused?: ReadonlySet<number>;
}

/** `missing`: empty cell; `negative`: returns above sales; `event`: a known promotion; `outlier`: far off its neighbours. */
export type CorrectionReason = "missing" | "negative" | "event" | "outlier";

/** One value that the forecast sees otherwise than the workbook has it. */
export interface Correction {
  /** Index in the raw history. */
  readonly index: number;
  /** Null for an empty cell. */
  readonly was: number | null;
  readonly used: number;
  readonly why: CorrectionReason;
}

/** A lasting step in the level: marked for the planner, never corrected, as the methods learn the new level themselves. */
export interface LevelShift {
  /** Index in the raw history of the first period on the new level. */
  readonly index: number;
  /** Seasonally adjusted units a period, before and after. */
  readonly from: number;
  readonly to: number;
}

/** History fit for forecasting, and all that was done to it. */
export interface CleanedHistory {
  /** Starts with the first sale; complete, finite, not below zero. */
  readonly history: DemandHistory;
  /** Index in the raw history of its first period. */
  readonly firstPeriod: number;
  /** By index, one a period at most. */
  readonly corrections: readonly Correction[];
  readonly levelShifts: readonly LevelShift[];
  readonly problems: readonly Problem[];
}
