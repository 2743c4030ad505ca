import type { CalendarRule, Day, Period } from "./calendar";
import { weekYearOf, weekYearStart, weeksInYear } from "./weeks";

const PATTERNS = { "4-4-5": [4, 4, 5], "4-5-4": [4, 5, 4], "5-4-4": [5, 4, 4] } as const;

/** The kinds whose periods are groups of four and five weeks. */
export type WeekGroupKind = keyof typeof PATTERNS;

/** A calendar rule whose periods are groups of weeks. */
export interface WeekGroupRule extends CalendarRule {
  readonly kind: WeekGroupKind;
}

/** Weeks in a period (1 to 12). A 53rd week lengthens the last period of its year. */
export function weeksInPeriod(rule: WeekGroupRule, fiscalYear: number, fiscalPeriod: number): number {
  const weeks = PATTERNS[rule.kind][(fiscalPeriod - 1) % 3]!;
  return fiscalPeriod === 12 ? weeks + weeksInYear(rule, fiscalYear) - 52 : weeks;
}

/** One period of a fiscal year cut into groups of weeks, such as "P03 FY26". */
export function weekGroup(rule: WeekGroupRule, fiscalYear: number, fiscalPeriod: number): Period {
  let start = weekYearStart(rule, fiscalYear);
  for (let p = 1; p < fiscalPeriod; p++) start += 7 * weeksInPeriod(rule, fiscalYear, p);
  const year = String(fiscalYear % 100).padStart(2, "0");
  return {
    start,
    end: start + 7 * weeksInPeriod(rule, fiscalYear, fiscalPeriod),
    label: `P${String(fiscalPeriod).padStart(2, "0")} FY${year}`,
    fiscalYear,
    fiscalPeriod,
  };
}

/** The group of weeks that holds a day. */
export function weekGroupOf(day: Day, rule: WeekGroupRule): Period {
  const fiscalYear = weekYearOf(day, rule);
  let period = weekGroup(rule, fiscalYear, 1);
  while (day >= period.end) period = weekGroup(rule, fiscalYear, period.fiscalPeriod + 1);
  return period;
}
