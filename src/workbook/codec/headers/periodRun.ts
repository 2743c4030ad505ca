import {
  dateOf,
  dayOf,
  periodOf,
  periodOfMonth,
  weekYearStart,
  type CalendarRule,
  type Day,
} from "../../../engine";
import type { PeriodLabel } from "./headerParts";
import type { PeriodWord } from "../parse/periodWord";

/** Headers of periods, left to right, with a day of the period that each means; `NaN` where none can be told. */
export interface PeriodRun {
  readonly labels: readonly PeriodLabel[];
  readonly days: readonly Day[];
  /** The headers go on by a fixed number of days and were snapped to one month each: that number. */
  readonly driftStep: number | null;
  /** The headers name no year, and the one of the cycle month was taken. */
  readonly isYearAssumed: boolean;
  /** More than one header falls into one period because headers are days or weeks and periods are longer. */
  readonly isFiner: boolean;
}

/** Average days of a month of the Gregorian calendar: 365.2425 / 12. */
const MONTH_DAYS = 30.436875;

/** What headers mean under a calendar. `cycleDay` places headers that name no year; `endsBefore` for headers of the past. */
export function periodRun(
  labels: readonly PeriodLabel[],
  shape: {
    readonly rule: CalendarRule;
    readonly cycleDay: Day;
    readonly isPast: boolean;
    readonly isList?: boolean;
  },
): PeriodRun {
  const plain = labels.filter(({ word }) => word.kind !== "coarse");
  const years = assumedYears(plain, shape);
  const days = plain.map(({ word }, i) => dayMeant(word, shape.rule, years?.[i] ?? null));
  const driftStep = shape.rule.kind === "month" && !shape.isList ? stepOfDrift(plain, days) : null;
  const snapped = driftStep === null ? days : snapToMonths(days);
  return {
    labels: plain,
    days: snapped,
    driftStep,
    isYearAssumed: years !== null,
    isFiner: shape.isList === true || (driftStep === null && isFiner(plain, days, shape.rule)),
  };
}

/** A day of the period that a word means; `NaN` when the word names no year and none is assumed. */
export function dayMeant(word: PeriodWord, rule: CalendarRule, assumedYear: number | null): Day {
  if (word.kind === "day") return dayInPeriod(word.day, rule);
  if (word.kind === "coarse") return Number.NaN;
  const year = word.year ?? assumedYear;
  if (year === null) return Number.NaN;
  if (word.kind === "month") return periodOfMonth(year, word.month, rule).start;
  if (word.kind === "week") return weekDay(year, word.week, rule);
  return fiscalDay(year, word.period, rule);
}

/** The first of a month means that month, even where a fiscal period starts a few days later. */
function dayInPeriod(day: Day, rule: CalendarRule): Day {
  if (rule.kind === "month" || rule.kind === "week") return day;
  const { year, month, dayOfMonth } = dateOf(day);
  if (dayOfMonth !== 1 || periodOf(day, rule).start === day) return day;
  return periodOfMonth(year, month, rule).start;
}

/**
 * A day in the middle of a week: of the plan's own week where it is cut into weeks,
 * else of the ISO week, so that it lies in the month that holds most of the week.
 */
function weekDay(year: number, week: number, rule: CalendarRule): Day {
  const weeks = rule.kind === "week" ? rule : ISO_WEEKS;
  return weekYearStart(weeks, year) + 7 * (week - 1) + 3;
}

const ISO_WEEKS: CalendarRule = { kind: "week", fiscalStartMonth: 1, weekStartsOn: 1 };

/** The first day of a fiscal period; in calendars of weeks a fiscal period means a fiscal month. */
function fiscalDay(fiscalYear: number, period: number, rule: CalendarRule): Day {
  const firstYear = rule.fiscalStartMonth === 1 ? fiscalYear : fiscalYear - 1;
  const { year, month } = dateOf(dayOf(firstYear, rule.fiscalStartMonth + period - 1));
  return periodOfMonth(year, month, rule).start;
}

/**
 * Years for headers that name none, or null when all do or none can be told.
 *
 * The year goes on by one where the number falls. The first header is placed so
 * that headers of the plan hold the cycle month and headers of the past end before it.
 */
function assumedYears(
  labels: readonly PeriodLabel[],
  shape: { readonly rule: CalendarRule; readonly cycleDay: Day; readonly isPast: boolean },
): number[] | null {
  if (Number.isNaN(shape.cycleDay) || !labels.some(({ word }) => "year" in word && word.year === null))
    return null;
  let turns = 0;
  let before = 0;
  const offsets = labels.map(({ word }) => {
    const number = numberIn(word);
    if (number > 0 && number < before) turns++;
    if (number > 0) before = number;
    return turns;
  });
  const cycle = periodOf(shape.cycleDay, shape.rule);
  const base = dateOf(cycle.start).year;
  const starts = [base + 1, base, base - 1, base - 2, base - 3, base - 4, base - 5, base - 6, base - 7];
  const fits = (year: number): boolean => {
    const last = labels.length - 1;
    const dayAt = (i: number): Day => dayMeant(labels[i]!.word, shape.rule, year + offsets[i]!);
    return shape.isPast ? dayAt(last) < cycle.start : dayAt(0) < cycle.end;
  };
  const year = starts.find(fits) ?? base;
  return offsets.map((offset) => year + offset);
}

function numberIn(word: PeriodWord): number {
  if (word.kind === "month") return word.month;
  if (word.kind === "fiscal") return word.period;
  return word.kind === "week" ? word.week : 0;
}

/** The step, when dated headers go on by a fixed number of days that is no month, as `=G7+30` makes them. */
function stepOfDrift(labels: readonly PeriodLabel[], days: readonly Day[]): number | null {
  if (days.length < 4 || labels.some(({ word }) => word.kind !== "day")) return null;
  const steps = days.slice(1).map((day, i) => day - days[i]!);
  const [usual, count] = mostCommon(steps);
  if (![28, 29, 30, 31].includes(usual) || count < 0.6 * steps.length) return null;
  const dates = days.map((day) => dateOf(day).dayOfMonth);
  const isFixedDay = dates.every((date) => date === dates[0]);
  const isMonthEnd = days.every((day) => dateOf(day + 1).dayOfMonth === 1);
  return isFixedDay || isMonthEnd ? null : usual;
}

function mostCommon(numbers: readonly number[]): readonly [value: number, count: number] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [Number.NaN, 0]);
}

/** Counts months from the first header on: a step of 30 days is one month, one of 60 is two. */
function snapToMonths(days: readonly Day[]): Day[] {
  const first = dateOf(days[0]!);
  let month = first.month;
  return days.map((day, i) => {
    if (i > 0) month += Math.max(1, Math.round((day - days[i - 1]!) / MONTH_DAYS));
    return dayOf(first.year, month);
  });
}

/** Whether headers are days or weeks of a calendar with longer periods. */
function isFiner(labels: readonly PeriodLabel[], days: readonly Day[], rule: CalendarRule): boolean {
  if (labels.length < 3) return false;
  const isWeekly = labels.every(({ word }) => word.kind === "week");
  if (isWeekly) return rule.kind !== "week";
  const steps = days.slice(1).map((day, i) => day - days[i]!);
  const [usual, count] = mostCommon(steps);
  if (!labels.every(({ word }) => word.kind === "day") || count < 0.6 * steps.length) return false;
  return usual === 1 || (usual === 7 && rule.kind !== "week");
}
