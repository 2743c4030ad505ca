import type { Calendar, Period } from "../calendar/calendar";

/**
 * History and horizon as one line of columns, as in the KPIs sheet: column = period + periods of history.
 */
export interface Timeline {
  readonly periods: readonly Period[];
  /** Columns before this one are closed. */
  readonly openFrom: number;
  /** Periods of one year: 12, or 52 for weeks. */
  readonly periodsAYear: number;
}

export function timelineOf(calendar: Calendar): Timeline {
  return {
    periods: [...calendar.history, ...calendar.horizon],
    openFrom: calendar.history.length,
    periodsAYear: calendar.seasonPeriods,
  };
}

/** Columns of a span, first and last included. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Whether the line holds the fiscal year from its first period on. */
  readonly isFromStart: boolean;
}

/** The fiscal year of a column, from its first period up to that column. */
export function yearToDate({ periods }: Timeline, column: number): Span {
  const year = periods[column]!.fiscalYear;
  let first = column;
  while (first > 0 && periods[first - 1]!.fiscalYear === year) first -= 1;
  return { first, last: column, isFromStart: periods[first]!.fiscalPeriod === 1 };
}

/** A fiscal year, as far as the line reaches, and the column in which it ends, which may lie beyond the line. */
export interface FiscalYear extends Span {
  readonly endColumn: number;
}

/** The whole fiscal year of a column. */
export function fiscalYear(timeline: Timeline, column: number): FiscalYear {
  const { periods, periodsAYear } = timeline;
  const span = yearToDate(timeline, column);
  let last = column;
  while (last + 1 < periods.length && periods[last + 1]!.fiscalYear === periods[column]!.fiscalYear)
    last += 1;
  const isCut = last === periods.length - 1;
  const left = isCut ? Math.max(0, periodsAYear - periods[last]!.fiscalPeriod) : 0;
  return { ...span, last, endColumn: last + left };
}
