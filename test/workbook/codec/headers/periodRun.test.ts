import { dateOf, dayOf, type CalendarRule } from "../../../../src/engine";
import { periodRun } from "../../../../src/workbook/codec/headers/periodRun";
import { periodWord } from "../../../../src/workbook/codec/parse/periodWord";
import { PLAIN_CULTURE, type CellValue } from "../../../../src/workbook/codec/sheetCells";
import { months, serial } from "../cells";

const monthly: CalendarRule = { kind: "month", fiscalStartMonth: 1 };

function run(headers: readonly CellValue[], shape: { rule?: CalendarRule; isPast?: boolean } = {}) {
  const labels = headers.map((value, column) => ({
    column,
    text: String(value),
    word: periodWord(value, PLAIN_CULTURE)!,
  }));
  const { rule = monthly, isPast = false } = shape;
  const read = periodRun(labels, { rule, cycleDay: dayOf(2026, 3), isPast });
  const name = (day: number): string => {
    const { year, month } = dateOf(day);
    return `${year}-${month}`;
  };
  return { ...read, months: read.days.map(name) };
}

const stepping = (start: number, step: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => start + step * i);

describe("periodRun", () => {
  it("[READ11] months by 30 days from 23 November keep one column a month", () => {
    const read = run(stepping(serial(2025, 11, 23), 30, 16));
    expect(read.driftStep).toBe(30);
    expect(read.months.slice(0, 3)).toEqual(["2025-11", "2025-12", "2026-1"]);
    expect(read.months.at(-1)).toBe("2027-2");
  });

  it("[READ11] months by 30 days from 1 January do not hold January twice", () => {
    const read = run(stepping(serial(2026, 1), 30, 12));
    expect(read.months).toEqual(Array.from({ length: 12 }, (_, i) => `2026-${i + 1}`));
  });

  it("[READ11] a step of 60 days skips a month", () => {
    const start = serial(2025, 11, 23);
    expect(run([start, start + 60, start + 90, start + 120, start + 150]).months.slice(0, 3)).toEqual([
      "2025-11",
      "2026-1",
      "2026-2",
    ]);
  });

  it("[READ11] first days, mid-months and month ends do not drift", () => {
    expect(run(months(2026, 1, 24)).driftStep).toBeNull();
    expect(run(Array.from({ length: 12 }, (_, i) => serial(2026, i + 1, 15))).driftStep).toBeNull();
    const ends = Array.from({ length: 12 }, (_, i) => serial(2026, i + 2, 0));
    expect(run(ends)).toMatchObject({
      driftStep: null,
      months: Array.from({ length: 12 }, (_, i) => `2026-${i + 1}`),
    });
  });

  it("[READ12] months without a year hold the cycle month", () => {
    const read = run(["M01", "M02", "M03", "M04", "M12", "M01"]);
    expect(read.isYearAssumed).toBe(true);
    expect(read.months).toEqual(["2026-1", "2026-2", "2026-3", "2026-4", "2026-12", "2027-1"]);
  });

  it("[READ12] months of the past without a year end before the cycle month", () => {
    expect(run(["Nov", "Dec", "Jan", "Feb"], { isPast: true }).months).toEqual([
      "2025-11",
      "2025-12",
      "2026-1",
      "2026-2",
    ]);
    expect(run(["Mar", "Apr"], { isPast: true }).months).toEqual(["2025-3", "2025-4"]);
  });

  it("[READ10] fiscal periods count from the fiscal start", () => {
    const rule = { kind: "month", fiscalStartMonth: 4 } as const;
    expect(run(["P1 FY26", "P12 FY26"], { rule }).months).toEqual(["2025-4", "2026-3"]);
  });

  it("[READ10] weeks lie in their week, or are added into the month that holds most of them", () => {
    const weekly = { kind: "week", fiscalStartMonth: 1, weekStartsOn: 1 } as const;
    expect(run(["W14 2026"], { rule: weekly }).days).toEqual([dayOf(2026, 4, 2)]);
    expect(run(["W13 2026", "W14 2026", "W15 2026"]).isFiner).toBe(true);
  });

  it("[READ10] in a plan of weeks a week is that of the plan's own year", () => {
    const weekly = { kind: "week", fiscalStartMonth: 2, weekStartsOn: 0 } as const;
    expect(run(["W01 2025"], { rule: weekly }).days).toEqual([dayOf(2024, 2, 7)]);
  });

  it("[READ10] in 4-5-4 years the first of a month means the period that holds most of it", () => {
    const rule = { kind: "4-5-4", fiscalStartMonth: 2, weekStartsOn: 0 } as const;
    expect(run([serial(2024, 2, 1)], { rule }).days).toEqual([dayOf(2024, 2, 4)]);
  });
});
