import type { Calendar, CalendarRule, Day, Period } from "./calendar";
import { dateOf, dayOf, monthOf } from "./months";
import { weekGroup, weekGroupOf, type WeekGroupRule } from "./weekGroups";
import { weekOf } from "./weeks";

function isWeekGroup(rule: CalendarRule): rule is WeekGroupRule {
  return rule.kind !== "month" && rule.kind !== "week";
}

/** The period that holds a day. */
export function periodOf(day: Day, rule: CalendarRule): Period {
  if (rule.kind === "month") return monthOf(day, rule.fiscalStartMonth);
  if (rule.kind === "week") return weekOf(day, rule);
  return weekGroupOf(day, rule as WeekGroupRule);
}

/**
 * The period meant by a calendar month.
 *
 * Where periods are groups of weeks, a month means the group that holds most of
 * it (its 15th day); where they are weeks, the week that holds its first day.
 */
export function periodOfMonth(year: number, month: number, rule: CalendarRule): Period {
  return periodOf(dayOf(year, month, isWeekGroup(rule) ? 15 : 1), rule);
}

/** How many periods lie from one period to another; negative goes back. */
export function periodsBetween(from: Period, to: Period, rule: CalendarRule): number {
  if (rule.kind === "week") return (to.start - from.start) / 7;
  return (to.fiscalYear - from.fiscalYear) * 12 + to.fiscalPeriod - from.fiscalPeriod;
}

/** The period that lies `offset` periods after another one. */
export function shiftPeriod(from: Period, offset: number, rule: CalendarRule): Period {
  if (rule.kind === "week") return weekOf(from.start + 7 * offset, rule);
  if (isWeekGroup(rule)) {
    const count = from.fiscalYear * 12 + from.fiscalPeriod - 1 + offset;
    return weekGroup(rule, Math.floor(count / 12), (count % 12) + 1);
  }
  const { year, month } = dateOf(from.start);
  return monthOf(dayOf(year, month + offset), rule.fiscalStartMonth);
}

/** Builds the timeline around the period that holds the cycle day. */
export function calendarAround(shape: {
  readonly rule: CalendarRule;
  readonly cycleDay: Day;
  readonly historyPeriods: number;
  readonly horizonPeriods: number;
}): Calendar {
  const { rule, historyPeriods } = shape;
  const cycle = periodOf(shape.cycleDay, rule);
  return {
    ...rule,
    history: Array.from({ length: historyPeriods }, (_, t) => shiftPeriod(cycle, t - historyPeriods, rule)),
    horizon: Array.from({ length: shape.horizonPeriods }, (_, t) => shiftPeriod(cycle, t, rule)),
    seasonPeriods: rule.kind === "week" ? 52 : 12,
  };
}

/** Index of the period that holds a day: 0 is the cycle period, history is negative, and both go on beyond the timeline. */
export function offsetOf(calendar: Calendar, day: Day): number {
  return periodsBetween(calendar.horizon[0]!, periodOf(day, calendar), calendar);
}

/** The period at an index; the inverse of `offsetOf`, beyond the timeline too. */
export function periodAt(calendar: Calendar, offset: number): Period {
  const known = offset >= 0 ? calendar.horizon[offset] : calendar.history[calendar.history.length + offset];
  return known ?? shiftPeriod(calendar.horizon[0]!, offset, calendar);
}
