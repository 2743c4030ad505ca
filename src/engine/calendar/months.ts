import type { Calendar, Day, Period } from "./calendar";

const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MS_A_DAY = 86_400_000;

/** The day of a date of the Gregorian calendar; `month` is 1 to 12 and may run over into other years. */
export function dayOf(year: number, month: number, dayOfMonth = 1): Day {
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / MS_A_DAY);
}

/** Year, month (1 to 12) and day of the month of a day. */
export function dateOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  const date = new Date(day * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** A day as 2027-01-31. */
export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** A month (1 to 12) as it is written in a sentence. */
export function monthName(month: number): string {
  return NAMES[month - 1]!;
}

/** The calendar month that holds a day, in a fiscal year that starts in `fiscalStartMonth`. */
export function monthOf(day: Day, fiscalStartMonth: number): Period {
  const { year, month } = dateOf(day);
  const into = (month - fiscalStartMonth + 12) % 12;
  const fiscalYear = fiscalStartMonth === 1 || month < fiscalStartMonth ? year : year + 1;
  return {
    start: dayOf(year, month),
    end: dayOf(year, month + 1),
    label: `${NAMES[month - 1]!} ${year}`,
    fiscalYear,
    fiscalPeriod: into + 1,
  };
}

/** A calendar of months around the cycle month. */
export function monthlyCalendar(shape: {
  readonly cycleYear: number;
  readonly cycleMonth: number;
  readonly historyMonths: number;
  readonly horizonMonths: number;
  readonly fiscalStartMonth: number;
}): Calendar {
  const month = (offset: number): Period =>
    monthOf(dayOf(shape.cycleYear, shape.cycleMonth + offset), shape.fiscalStartMonth);
  return {
    kind: "month",
    fiscalStartMonth: shape.fiscalStartMonth,
    history: Array.from({ length: shape.historyMonths }, (_, t) => month(t - shape.historyMonths)),
    horizon: Array.from({ length: shape.horizonMonths }, (_, t) => month(t)),
    seasonPeriods: 12,
  };
}
