import type { Calendar } from "../calendar/calendar";

/**
 * The first period of the horizon in which a quantity ordered at its start can be available.
 *
 * A lead time of days becomes whole periods by rounding to the nearest: the
 * period whose middle is not before the arrival. So 30 days from 1 February
 * is March, five days are the same month. Returns the number of periods when it
 * lies beyond the horizon.
 */
export function firstOpenPeriod(calendar: Calendar, leadTimeDays: number): number {
  const { horizon } = calendar;
  const first = horizon[0];
  if (first === undefined || !(leadTimeDays > 0)) return 0;
  const arrival = first.start + leadTimeDays;
  const open = horizon.findIndex(({ start, end }) => (start + end) / 2 >= arrival);
  return open === -1 ? horizon.length : open;
}

/** Whole periods that a span of days covers, by the calendar's average period; at least one. */
export function wholePeriods(calendar: Calendar, days: number): number {
  const { horizon } = calendar;
  const first = horizon[0];
  const last = horizon[horizon.length - 1];
  if (first === undefined || last === undefined) return 1;
  const averageDays = (last.end - first.start) / horizon.length;
  return Math.max(1, Math.floor(days / averageDays + 0.05));
}
