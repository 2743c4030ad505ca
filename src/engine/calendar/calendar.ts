/** How the planning year is cut. */
export type CalendarKind = "month" | "week" | "4-4-5" | "4-5-4" | "5-4-4";

/** A day, counted from 1970-01-01 (day 0). Excel's serial of the same day is 25,569 more. */
export type Day = number;

/** One planning period: a month, a week or a fiscal period. */
export interface Period {
  /** First day of the period. */
  readonly start: Day;
  /** First day of the next period. */
  readonly end: Day;
  /** What a planner calls it: "Jan 2026", "W14 2026", "P03 FY26". */
  readonly label: string;
  /** The fiscal year it belongs to, named by the calendar year in which that fiscal year ends. */
  readonly fiscalYear: number;
  /** 1 for the first period of the fiscal year. */
  readonly fiscalPeriod: number;
}

/** How days are cut into periods. */
export interface CalendarRule {
  readonly kind: CalendarKind;
  /** Calendar month in which a fiscal year starts, 1 to 12. */
  readonly fiscalStartMonth: number;
  /** 0 Sunday to 6 Saturday; Monday (1) when absent. Months do not use it. */
  readonly weekStartsOn?: number;
}

/**
 * The timeline of a plan.
 *
 * `history` ends where `horizon` begins; `horizon[0]` is the cycle period, the
 * first open one: opening stock stands at its start.
 */
export interface Calendar extends CalendarRule {
  readonly history: readonly Period[];
  readonly horizon: readonly Period[];
  /** Periods of one season: 12 for months and 4-4-5 kinds, 52 for weeks. */
  readonly seasonPeriods: number;
}
