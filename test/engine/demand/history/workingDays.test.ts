import { dayOf, monthOf, monthlyCalendar } from "../../../../src/engine/calendar/months";
import { calendarAround } from "../../../../src/engine/calendar/periods";
import { workingDays, workingDaysOf } from "../../../../src/engine/demand/history/workingDays";

describe("the working days of a month", () => {
  const cases = [
    { year: 2026, month: 1, days: 22 },
    { year: 2026, month: 2, days: 20 },
    { year: 2028, month: 2, days: 21 },
    { year: 2026, month: 8, days: 21 },
    { year: 1969, month: 12, days: 23 },
    { year: 1969, month: 11, days: 20 },
  ];
  for (const { year, month, days } of cases) {
    it(`[HIS11] are ${days} in ${year}-${month}`, () => {
      expect(workingDays(monthOf(dayOf(year, month), 1))).toBe(days);
    });
  }
});

it("[HIS11] are those of history and horizon in a calendar of months", () => {
  const calendar = monthlyCalendar({
    cycleYear: 2026,
    cycleMonth: 3,
    historyMonths: 2,
    horizonMonths: 2,
    fiscalStartMonth: 1,
  });
  expect(workingDaysOf(calendar)).toEqual([22, 20, 22, 22]);
});

for (const kind of ["week", "4-4-5"] as const) {
  it(`[HIS11] do not differ in a calendar of kind ${kind}`, () => {
    const rule = { kind, fiscalStartMonth: 1 };
    const cycleDay = dayOf(2026, 3);
    expect(
      workingDaysOf(calendarAround({ rule, cycleDay, historyPeriods: 4, horizonPeriods: 4 })),
    ).toBeNull();
  });
}
