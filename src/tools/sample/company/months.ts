/** A month counted from January 2024, the first month of history. */
export type Month = number;

/** A day as Excel counts it. */
export type Serial = number;

const FIRST_YEAR = 2024;
const MS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

export const HISTORY_MONTHS = 36;
export const HORIZON_MONTHS = 18;
/** January 2027, the first open month. */
export const CYCLE: Month = HISTORY_MONTHS;
export const LAST: Month = HISTORY_MONTHS + HORIZON_MONTHS;

/** The month of a year and a calendar month (1 to 12). */
export function month(year: number, calendarMonth: number): Month {
  return (year - FIRST_YEAR) * 12 + calendarMonth - 1;
}

/** 0 for January to 11 for December. */
export function calendarMonth(at: Month): number {
  return ((at % 12) + 12) % 12;
}

/** A day as Excel counts it. */
export function day(year: number, calendarMonth: number, dayOfMonth: number): Serial {
  return Date.UTC(year, calendarMonth - 1, dayOfMonth) / MS_A_DAY + SERIAL_OF_1970;
}

/** First day of a month, as Excel counts it. */
export function firstDay(at: Month): Serial {
  return Date.UTC(FIRST_YEAR, at, 1) / MS_A_DAY + SERIAL_OF_1970;
}

/** Days on which the plants work, January to December: a short August and a short December. */
export const WORKING_DAYS = [21, 20, 22, 20, 20, 22, 21, 18, 22, 21, 22, 18] as const;

/** The months from `from` up to but without `to`. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
