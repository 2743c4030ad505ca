import type { Calendar } from "../calendar/calendar";
import { periodAt } from "../calendar/periods";

export type FiscalWindowName = "month" | "quarter" | "year to date" | "rest of year" | "year" | "next year";

/** A run of periods that finance reports on. Offsets count from the cycle period, which is 0; history is negative. */
export interface FiscalWindow {
  readonly name: FiscalWindowName;
  /** What a planner calls it, such as "Q3 FY27". */
  readonly label: string;
  readonly first: number;
  readonly last: number;
  /** False where the timeline ends within it: it is then cut short. */
  readonly isWhole: boolean;
}

/**
 * The cycle period, its quarter, the closed and open part of its fiscal year, that year, and the next.
 *
 * A year that starts in January is named "2027", any other "FY27". Windows without a period are left out.
 */
export function fiscalWindows(calendar: Calendar): FiscalWindow[] {
  const cycle = calendar.horizon[0]!;
  const start = 1 - cycle.fiscalPeriod;
  const end = lastOf(calendar, cycle.fiscalYear);
  const length = calendar.seasonPeriods / 4;
  const quarter = Math.min(3, Math.floor((cycle.fiscalPeriod - 1) / length));
  const quarterFirst = start + quarter * length;
  const year = yearName(calendar, cycle.fiscalYear);
  const next = yearName(calendar, cycle.fiscalYear + 1);
  const all: readonly (readonly [FiscalWindowName, string, number, number])[] = [
    ["month", cycle.label, 0, 0],
    [
      "quarter",
      `Q${quarter + 1} ${year}`,
      quarterFirst,
      quarter === 3 ? end : Math.min(end, quarterFirst + length - 1),
    ],
    ["year to date", `${year} to date`, start, -1],
    ["rest of year", `Rest of ${year}`, 0, end],
    ["year", year, start, end],
    ["next year", next, end + 1, lastOf(calendar, cycle.fiscalYear + 1)],
  ];
  return all.flatMap(([name, label, first, last]) => within(calendar, { name, label, first, last }));
}

/** The offset of the last period of a fiscal year. */
function lastOf(calendar: Calendar, fiscalYear: number): number {
  let offset = 0;
  while (periodAt(calendar, offset + 1).fiscalYear <= fiscalYear) offset++;
  return offset;
}

const yearName = ({ fiscalStartMonth }: Calendar, year: number): string =>
  fiscalStartMonth === 1 ? String(year) : `FY${String(year % 100).padStart(2, "0")}`;

/** A window as far as the timeline goes. */
function within(
  { history, horizon }: Calendar,
  { name, label, first, last }: Omit<FiscalWindow, "isWhole">,
): FiscalWindow[] {
  const from = Math.max(first, -history.length);
  const to = Math.min(last, horizon.length - 1);
  if (from > to) return [];
  return [{ name, label, first: from, last: to, isWhole: from === first && to === last }];
}
