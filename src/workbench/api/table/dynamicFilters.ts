import { MONTHS, partsOf, serialOf, weekdayOf } from "../range/serialDates";

const PERIODS = ["Month", "Quarter", "Week", "Year"].flatMap((period) => [
  [`Last${period}`, `last${period}`],
  [`Next${period}`, `next${period}`],
  [`This${period}`, `this${period}`],
]);

/** The client's dynamic criteria and the file format's words for them. */
export const DYNAMIC_TYPES: Readonly<Record<string, string>> = {
  AboveAverage: "aboveAverage",
  BelowAverage: "belowAverage",
  Today: "today",
  Tomorrow: "tomorrow",
  Yesterday: "yesterday",
  YearToDate: "yearToDate",
  ...Object.fromEntries(PERIODS),
  ...Object.fromEntries(MONTHS.map((month, i) => [`AllDatesInPeriod${month}`, `M${i + 1}`])),
  // So the library spells it.
  AllDatesInPeriodFebruray: "M2",
  ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`AllDatesInPeriodQuarter${quarter}`, `Q${quarter}`])),
};

type Days = readonly [first: number, last: number];

/** Whether a day (a serial) belongs to a criterion, seen from today; undefined when it is no criterion of dates. */
export function dayTest(type: string, today: number): ((serial: number) => boolean) | undefined {
  const period = /^([QM])(\d+)$/.exec(type);
  if (period) {
    const wanted = Number(period[2]);
    const ofMonth = (month: number): number => (period[1] === "M" ? month : Math.ceil(month / 3));
    return (serial) => ofMonth(partsOf(serial).month) === wanted;
  }
  const days = daysOf(type, Math.floor(today));
  return days && ((serial) => Math.floor(serial) >= days[0] && Math.floor(serial) <= days[1]);
}

const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

function daysOf(type: string, today: number): Days | undefined {
  const { year, month } = partsOf(today);
  switch (type) {
    case "today":
      return [today, today];
    case "tomorrow":
      return [today + 1, today + 1];
    case "yesterday":
      return [today - 1, today - 1];
    case "yearToDate":
      return [serialOf(year, 1, 1), today];
  }
  const found = /^(last|this|next)(Week|Month|Quarter|Year)$/.exec(type);
  if (!found) return undefined;
  const step = STEPS[found[1] ?? ""] ?? 0;
  if (found[2] === "Week") {
    const sunday = today - weekdayOf(today) + 7 * step;
    return [sunday, sunday + 6];
  }
  const length = found[2] === "Month" ? 1 : found[2] === "Quarter" ? 3 : 12;
  const first = Math.floor((month - 1) / length) * length + 1 + step * length;
  return [serialOf(year, first, 1), serialOf(year, first + length, 1) - 1];
}
