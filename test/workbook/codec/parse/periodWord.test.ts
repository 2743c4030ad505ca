import { dayOf } from "../../../../src/engine";
import { periodWord } from "../../../../src/workbook/codec/parse/periodWord";
import { dayFromText } from "../../../../src/workbook/codec/parse/dateText";
import { serial } from "../cells";

const dayFirst = { decimalSeparator: ",", groupSeparator: ".", shortDatePattern: "dd/mm/yyyy" };
const monthFirst = { ...dayFirst, shortDatePattern: "m/d/yyyy" };
const unknown = { ...dayFirst, shortDatePattern: "" };

const month = (number: number, year: number | null) => ({ kind: "month", month: number, year });
const fiscal = (period: number, year: number | null) => ({ kind: "fiscal", period, year });
const week = (number: number, year: number | null) => ({ kind: "week", week: number, year });

describe("periodWord", () => {
  const cases = [
    { header: serial(2026, 1), says: { kind: "day", day: dayOf(2026, 1) } },
    { header: 202_601, says: month(1, 2026) },
    { header: "Jan-26", says: month(1, 2026) },
    { header: "Jan 26", says: month(1, 2026) },
    { header: "Jun 17", says: month(6, 2017) },
    { header: "OCT 2017", says: month(10, 2017) },
    { header: "January 2026", says: month(1, 2026) },
    { header: "jan'26", says: month(1, 2026) },
    { header: "Jan", says: month(1, null) },
    { header: "2026-01", says: month(1, 2026) },
    { header: "2026/1", says: month(1, 2026) },
    { header: "2026M01", says: month(1, 2026) },
    { header: "01/2026", says: month(1, 2026) },
    { header: "M01", says: month(1, null) },
    { header: "M1 2026", says: month(1, 2026) },
    { header: "Mär 26", says: month(3, 2026) },
    { header: "Dez-26", says: month(12, 2026) },
    { header: "févr. 2026", says: month(2, 2026) },
    { header: "août 26", says: month(8, 2026) },
    { header: "ene-26", says: month(1, 2026) },
    { header: "2026 Jan", says: month(1, 2026) },
    { header: "Jan-26 Actual", says: month(1, 2026) },
    { header: "Feb\n 26", says: month(2, 2026) },
    { header: "P3 FY26", says: fiscal(3, 2026) },
    { header: "P03", says: fiscal(3, null) },
    { header: "FY26 P3", says: fiscal(3, 2026) },
    { header: "Period 12 FY2026", says: fiscal(12, 2026) },
    { header: "W14", says: week(14, null) },
    { header: "W14 2026", says: week(14, 2026) },
    { header: "2026-W14", says: week(14, 2026) },
    { header: "KW 14/26", says: week(14, 2026) },
    { header: "CW14", says: week(14, null) },
    { header: "Q2", says: { kind: "coarse" } },
    { header: "Q2 FY26", says: { kind: "coarse" } },
    { header: "2026 H1", says: { kind: "coarse" } },
    { header: "FY26", says: { kind: "coarse" } },
    { header: 2026, says: { kind: "coarse" } },
    { header: "17.01.2022", says: { kind: "day", day: dayOf(2022, 1, 17) } },
    { header: "2022-01-17", says: { kind: "day", day: dayOf(2022, 1, 17) } },
    { header: "01-Jan-2026", says: { kind: "day", day: dayOf(2026, 1, 1) } },
  ];
  for (const { header, says } of cases) {
    it(`[READ10] "${header}" says ${JSON.stringify(says)}`, () => {
      expect(periodWord(header, unknown)).toEqual(says);
    });
  }

  for (const header of [
    "Item",
    "Total",
    "M13",
    "P13 FY26",
    "W54",
    "Maybe",
    "Marketing",
    "13/2026",
    "sales",
    "31.02.2026",
    "",
    12,
    1e9,
  ]) {
    it(`[READ10] "${header}" says nothing about time`, () => {
      expect(periodWord(header, unknown)).toBeNull();
    });
  }
});

describe("dayFromText", () => {
  it("[READ10] reads a date that could be two days by the workbook's culture, or not at all", () => {
    expect(dayFromText("03/04/2026", dayFirst)).toBe(dayOf(2026, 4, 3));
    expect(dayFromText("03/04/2026", monthFirst)).toBe(dayOf(2026, 3, 4));
    expect(dayFromText("03/04/2026", unknown)).toBeNull();
    expect(dayFromText("25/04/2026", unknown)).toBe(dayOf(2026, 4, 25));
  });
});
