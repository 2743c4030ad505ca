import type { CalendarRule, Day, Period } from "./calendar";
import { dateOf, dayOf } from "./months";

/** Weekday of a day: 0 Sunday to 6 Saturday. Day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** First day of the week that holds a day. */
export function weekStart(day: Day, weekStartsOn = 1): Day {
  return day - ((weekdayOf(day) - weekStartsOn + 7) % 7);
}

/**
 * First day of a fiscal year that is cut into weeks.
 *
 * It is the week start nearest to the first of the fiscal start month, which is
 * the start of the week that holds its fourth day. For January and Monday this
 * is the year of ISO 8601 weeks; for February and Sunday the retail year of the
 * National Retail Federation (DOMAIN.md E3). `fiscalYear` is named by the
 * calendar year in which it ends.
 */
export function weekYearStart(rule: CalendarRule, fiscalYear: number): Day {
  const calendarYear = rule.fiscalStartMonth === 1 ? fiscalYear : fiscalYear - 1;
  return weekStart(dayOf(calendarYear, rule.fiscalStartMonth, 4), rule.weekStartsOn);
}

/** Weeks of a fiscal year: 52, or 53 in every fifth or sixth year. */
export function weeksInYear(rule: CalendarRule, fiscalYear: number): number {
  return (weekYearStart(rule, fiscalYear + 1) - weekYearStart(rule, fiscalYear)) / 7;
}

/** The fiscal year that holds a day, for years cut into weeks. */
export function weekYearOf(day: Day, rule: CalendarRule): number {
  const { year } = dateOf(day);
  for (let fiscalYear = year + 1; fiscalYear > year - 1; fiscalYear--) {
    if (day >= weekYearStart(rule, fiscalYear)) return fiscalYear;
  }
  return year - 1;
}

/** The week that holds a day. */
export function weekOf(day: Day, rule: CalendarRule): Period {
  const start = weekStart(day, rule.weekStartsOn);
  const fiscalYear = weekYearOf(start, rule);
  const week = (start - weekYearStart(rule, fiscalYear)) / 7 + 1;
  return {
    start,
    end: start + 7,
    label: `W${String(week).padStart(2, "0")} ${fiscalYear}`,
    fiscalYear,
    fiscalPeriod: week,
  };
}
