/** Days as Excel counts them (1900 system, from March 1900 on). */
const DAY = 86_400_000;
const EPOCH = 25_569;

const dateOf = (serial: number): Date => new Date((Math.floor(serial) - EPOCH) * DAY);

/** Years, months (1 to 12) and days of a serial. */
export function partsOf(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = dateOf(serial);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export const weekdayOf = (serial: number): number => dateOf(serial).getUTCDay();

/** The serial of a day; months and days beyond their end run on. */
export const serialOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY + EPOCH;

/** The same day some months later, or the month's last day where there is none. The time of day stays. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = partsOf(serial);
  const end = partsOf(serialOf(year, month + months + 1, 0)).day;
  return serialOf(year, month + months, Math.min(day, end)) + (serial - Math.floor(serial));
}

/** Months as they are written in full. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
