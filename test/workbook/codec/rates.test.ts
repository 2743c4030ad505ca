import { explain, planValues, rowOf } from "../../../src/engine";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import type { CellValue, SheetCells } from "../../../src/workbook/codec/sheetCells";
import { book, months, serial, sheet, smallBook } from "./cells";

const across = months(2026, 1, 6);
const segments = sheet("Segments", [
  ["Segment", "Priority", "Currency"],
  ["Retail", 1, "£"],
]);
const prices = sheet("Prices", [
  ["Item", "Segment", "Measure", ...across],
  ["A-100", "Retail", "price", 10, 10, 10, 11, 11, 11],
]);

/** The small book in euro with Retail in pounds, and a sheet of rates. */
function withRates(
  values: readonly (readonly CellValue[])[],
  name = "Rates",
  more: readonly SheetCells[] = [],
) {
  const own = new Set(["Segments", "Prices"]);
  const others = smallBook().filter((other) => !own.has(other.name));
  const outcome = readWorkbook(book(...others, segments, prices, sheet(name, values), ...more));
  return { ...outcome, told: outcome.problems.map(({ problem, address }) => `${problem.code} ${address}`) };
}

const BUDGET: CellValue[] = ["GBP", "budget", 1.2, "", "", "", "", ""];
const OUTLOOK: CellValue[] = ["GBP", "outlook", 1.1, 1.1, 1.1, 1, 1, 1];

describe("rates as planners write them", () => {
  it("[FX14] are read from their cells and turn prices into the plan's currency", () => {
    const { model, told } = withRates([["Currency", "Kind", ...across], BUDGET, OUTLOOK]);
    expect(told).toEqual(["rates-carried A2"]);
    expect([...rowOf(planValues(model!).price, 0)]).toEqual([11, 11, 11, 11, 11, 11]);
    expect([...rowOf(planValues(model!).budgetRatePrice, 0)].map((one) => Number(one.toFixed(9)))).toEqual([
      12, 12, 12, 13.2, 13.2, 13.2,
    ]);
  });
  it("[FX14] are known by other words for sheet, columns and kinds", () => {
    const header = ["CCY", "Rate type", ...across];
    const { model, told } = withRates(
      [header, ["GBP", "plan rate", ...Array<number>(6).fill(1.2)], ["GBP", "forecast", ...OUTLOOK.slice(2)]],
      "FX rates 2026",
    );
    expect(told).toEqual([]);
    expect(model!.rates.currencies).toEqual(["GBP"]);
  });
  it("[FX14] by the week are averaged over their month, never added", () => {
    const weeks = [5, 12, 19, 26].flatMap((day) => [serial(2026, 1, day), serial(2026, 2, day)]).sort();
    const outlook = [1, 1.1, 1.2, 1.3, 1.2, 1.2, 1.2, 1.2];
    const { model } = withRates([
      ["Currency", "Kind", ...weeks],
      ["GBP", "budget", ...weeks.map(() => 1.2)],
      ["GBP", "outlook", ...outlook],
    ]);
    expect(rowOf(model!.rates.outlook, 0)[0]).toBeCloseTo(1.15, 9);
    expect(rowOf(model!.rates.outlook, 0)[1]).toBeCloseTo(1.2, 9);
  });
  it("[FX14] as words or errors are told with their cell", () => {
    const { told, model } = withRates([
      ["Currency", "Kind", ...across],
      ["GBP", "budget", "spot", 1.2, 1.2, 1.2, 1.2, 1.2],
      ["GBP", "outlook", 1.1, "#N/A", 1.1, 0, 1.1, 1.1],
    ]);
    expect(told.filter((one) => !one.startsWith("rates-carried")).sort()).toEqual([
      "cell-error D3",
      "number-unreadable C2",
      "value-out-of-range F3",
    ]);
    expect([...rowOf(model!.rates.outlook, 0)]).toEqual([1.1, 1.1, 1.1, 1.1, 1.1, 1.1]);
  });
  it("[FX14] that are missing are told at the segment's currency", () => {
    const { problems, told } = withRates([
      ["Currency", "Kind", ...across],
      ["JPY", "budget", ...across.map(() => 1)],
    ]);
    expect(told).toContain("rate-missing C2");
    const missing = problems.find(({ problem }) => problem.code === "rate-missing")!;
    expect(explain(missing.problem)).toContain("Add £ to the Rates sheet");
  });
  it("[FX14] do not take a sheet of hours a unit for rates of exchange", () => {
    const routing = smallBook().find(({ name }) => name === "Routing")!;
    const others = smallBook().filter(({ name }) => name !== "Routing");
    const { model } = readWorkbook(book(...others, { ...routing, name: "Rates" }));
    expect(model!.routing).toHaveLength(2);
    expect(model!.rates.currencies).toEqual([]);
  });
});
