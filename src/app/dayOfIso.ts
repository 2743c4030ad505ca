import type { Day } from "../engine";

const MS_A_DAY = 86_400_000;

/** The day that an ISO date such as "2027-01-08" names; `NaN` where there is no such day. */
export function dayOfIso(date: string): Day {
  const text = date.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const isThere = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return isThere ? Math.round(time / MS_A_DAY) : Number.NaN;
}
