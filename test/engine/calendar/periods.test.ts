import fc from "fast-check";
import { calendarAround, dayOf, offsetOf, periodAt, periodOfMonth } from "../../../src/engine";
import { CALENDAR_KINDS } from "../../../src/engine/model/settingLines";

describe("calendarAround", () => {
  it("[CAL5] an index and its day are each other's inverse in every calendar", () => {
    const shape = fc.record({
      kind: fc.constantFrom(...CALENDAR_KINDS),
      fiscalStartMonth: fc.integer({ min: 1, max: 12 }),
      weekStartsOn: fc.integer({ min: 0, max: 6 }),
      cycleDay: fc.integer({ min: dayOf(2005, 1), max: dayOf(2045, 1) }),
      offset: fc.integer({ min: -150, max: 150 }),
      into: fc.double({ min: 0, max: 0.999, noNaN: true }),
    });
    const property = fc.property(
      shape,
      ({ kind, fiscalStartMonth, weekStartsOn, cycleDay, offset, into }) => {
        const rule = { kind, fiscalStartMonth, weekStartsOn };
        const calendar = calendarAround({ rule, cycleDay, historyPeriods: 24, horizonPeriods: 18 });
        const period = periodAt(calendar, offset);
        const day = period.start + Math.floor(into * (period.end - period.start));
        expect(offsetOf(calendar, day)).toBe(offset);
        expect(periodAt(calendar, offset + 1).start).toBe(period.end);
      },
    );
    fc.assert(property, { seed: 7, numRuns: 2000 });
  });

  it("[CAL5] history ends where the horizon begins", () => {
    const rule = { kind: "4-4-5", fiscalStartMonth: 1 } as const;
    const calendar = calendarAround({
      rule,
      cycleDay: dayOf(2026, 1, 15),
      historyPeriods: 3,
      horizonPeriods: 3,
    });
    expect(calendar.history.at(-1)!.end).toBe(calendar.horizon[0]!.start);
    expect(calendar.horizon[0]!.label).toBe("P01 FY26");
  });

  it("[CAL4] a calendar month means the group of weeks that holds most of it", () => {
    const retail = { kind: "4-5-4", fiscalStartMonth: 2, weekStartsOn: 0 } as const;
    expect(periodOfMonth(2024, 2, retail)).toMatchObject({ start: dayOf(2024, 2, 4), fiscalPeriod: 1 });
  });
});
