import type { Calendar, Period } from "../../calendar/calendar";

/** Mondays to Fridays of a period. Public holidays are not known. */
export function workingDays({ start, end }: Period): number {
  const days = end - start;
  let count = 5 * Math.floor(days / 7);
  for (let day = end - (days % 7); day < end; day++) if (isWorkday(day)) count++;
  return count;
}

/** Working days of each month, history then horizon; `null` where periods are weeks or groups of weeks, which have as many each. */
export function workingDaysOf({ kind, history, horizon }: Calendar): number[] | null {
  return kind === "month" ? [...history, ...horizon].map(workingDays) : null;
}

/** Day 0 was a Thursday. */
function isWorkday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
