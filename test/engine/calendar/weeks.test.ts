import { dayOf, monthOf } from "../../../src/engine";
import type { CalendarRule } from "../../../src/engine/calendar/calendar";
import { weekGroup, weeksInPeriod, type WeekGroupRule } from "../../../src/engine/calendar/weekGroups";
import { weekOf, weeksInYear } from "../../../src/engine/calendar/weeks";

const iso: CalendarRule = { kind: "week", fiscalStartMonth: 1, weekStartsOn: 1 };
/** The retail year of the National Retail Federation: Sundays, nearest to the first of February. */
const retail: WeekGroupRule = { kind: "4-5-4", fiscalStartMonth: 2, weekStartsOn: 0 };

describe("months", () => {
  const cases = [
    { start: 1, day: dayOf(2026, 3, 31), year: 2026, period: 3 },
    { start: 4, day: dayOf(2026, 3, 31), year: 2026, period: 12 },
    { start: 4, day: dayOf(2026, 4, 1), year: 2027, period: 1 },
    { start: 12, day: dayOf(2025, 12, 1), year: 2026, period: 1 },
  ];
  for (const { start, day, year, period } of cases) {
    it(`[CAL1] day ${day} is period ${period} of FY ${year} when years start in month ${start}`, () => {
      expect(monthOf(day, start)).toMatchObject({ fiscalYear: year, fiscalPeriod: period });
    });
  }
});

describe("weekOf", () => {
  const cases = [
    { date: [2026, 1, 1], label: "W01 2026" },
    { date: [2025, 12, 29], label: "W01 2026" },
    { date: [2021, 1, 3], label: "W53 2020" },
    { date: [2024, 12, 30], label: "W01 2025" },
    { date: [2026, 3, 31], label: "W14 2026" },
  ] as const;
  for (const { date, label } of cases) {
    it(`[CAL2] ${date.join("-")} lies in ${label}`, () => {
      expect(weekOf(dayOf(date[0], date[1], date[2]), iso).label).toBe(label);
    });
  }
});

describe("weeksInYear", () => {
  // DOMAIN.md E3: NRF years 2012, 2017 and 2023 have 53 weeks; the one that starts in 2012 ends in 2013.
  for (let startYear = 2008; startYear <= 2024; startYear++) {
    const weeks = [2012, 2017, 2023].includes(startYear) ? 53 : 52;
    it(`[CAL3] the retail year that starts in ${startYear} has ${weeks} weeks`, () => {
      expect(weeksInYear(retail, startYear + 1)).toBe(weeks);
    });
  }

  it("[CAL3] a 53rd week lengthens the last period", () => {
    expect(weeksInPeriod(retail, 2024, 12)).toBe(5);
    expect(weeksInPeriod(retail, 2023, 12)).toBe(4);
  });
});

describe("weekGroup", () => {
  for (const kind of ["4-4-5", "4-5-4", "5-4-4"] as const) {
    it(`[CAL4] ${kind} periods follow each other for twenty years`, () => {
      const rule = { ...retail, kind };
      let end = weekGroup(rule, 2015, 1).start;
      for (let year = 2015; year < 2035; year++) {
        for (let p = 1; p <= 12; p++) {
          const period = weekGroup(rule, year, p);
          expect(period.start).toBe(end);
          expect(period.end - period.start).toBe(7 * weeksInPeriod(rule, year, p));
          end = period.end;
        }
      }
    });
  }

  it("[CAL4] is named by period and fiscal year", () => {
    expect(weekGroup(retail, 2026, 3).label).toBe("P03 FY26");
  });
});
