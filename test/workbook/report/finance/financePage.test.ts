import type { Alignment, CycleSnapshot } from "../../../../src/engine";
import { at, groupMoney, planMoney, planValues } from "../../../../src/engine";
import { financePage } from "../../../../src/workbook/report/finance/financePage";
import type { SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { alignPackCompany, BUDGET, CLOSED, lastMonth, packCompany } from "../packCompany";
import { noteUnder, tableUnder, wordsUnder } from "../pageTables";

const model = packCompany();
const PRICE = [10, 14, 30];
const lastCycle: CycleSnapshot = lastMonth(model);
let alignment: Alignment;
let page: SheetDescription;

beforeAll(async () => {
  alignment = await alignPackCompany(model, lastCycle);
  page = financePage({ model, alignment, read: { lastCycle } })!;
});

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
const closedRevenue = (t: number): number => sum(PRICE.map((price, i) => price * CLOSED.shipments!(i, t)));
const budgetOf = (t: number): number => sum(BUDGET.map(({ units, price }) => units(t) * price));

function openRevenue(t: number): number {
  const money = planMoney(model, alignment.submitted.plan, planValues(model));
  return at(groupMoney(money, 1, new Int32Array(model.items.count)).revenue, 0, t);
}

describe("The Finance page", () => {
  const revenue = (period: string) =>
    wordsUnder(page, "Business forecast").find((row) => row[0] === "Revenue" && row[1] === period)!;

  it("adds closed months as they were to open months as planned", () => {
    expect(revenue("FY26")[2]).toBeCloseTo(
      sum([6, 7, 8, 9, 10, 11].map(closedRevenue)) + sum([0, 1, 2, 3, 4, 5].map(openRevenue)),
      4,
    );
    expect(revenue("FY26 to date")[2]).toBeCloseTo(sum([6, 7, 8, 9, 10, 11].map(closedRevenue)), 6);
  });

  it("holds the open months against budget, last forecast and last year", () => {
    const row = revenue("Rest of FY26");
    const outlook = sum([0, 1, 2, 3, 4, 5].map(openRevenue));
    const budget = sum([0, 1, 2, 3, 4, 5].map(budgetOf));
    expect(row[2]).toBeCloseTo(outlook, 4);
    expect(row[5]).toBeCloseTo(budget, 6);
    expect(row[6]).toBeCloseTo(outlook - budget, 4);
    expect(row[7]).toBeCloseTo(outlook / budget - 1, 9);
    const lastYear = sum([0, 1, 2, 3, 4, 5].map(closedRevenue));
    expect(row).toContainEqual(expect.closeTo(lastYear, 6));
    const january = revenue("Jan 2026");
    expect(january).toContainEqual(expect.closeTo(sum(lastCycle.itemRevenue.map((months) => months[1]!)), 4));
  });

  it("has no budget for a year whose closed months nobody budgeted", () => {
    expect(revenue("FY26").length).toBeLessThan(revenue("Rest of FY26").length);
  });

  it("divides margin by revenue row by row", () => {
    const rows = wordsUnder(page, "Business forecast");
    const find = (name: string) => rows.find((row) => row[0] === name && row[1] === "Jan 2026")!;
    expect(find("Gross margin %")[2]).toBeCloseTo(
      Number(find("Gross margin")[2]) / Number(find("Revenue")[2]),
      12,
    );
  });

  it("leads from the budget to the outlook without a rest", () => {
    const rows = wordsUnder(page, "From budget to outlook: revenue").slice(1);
    const column = rows.map((row) => Number(row[1]));
    expect(rows.map(([words]) => words)).toEqual([
      "Budget",
      "Volume",
      "Mix",
      "Price",
      "New items",
      "Items no longer sold",
      "Outlook",
      "Outlook over budget",
    ]);
    expect(column[0]).toBeCloseTo(sum([0, 1, 2, 3, 4, 5].map(budgetOf)), 6);
    expect(column[6]).toBeCloseTo(sum([0, 1, 2, 3, 4, 5].map(openRevenue)), 4);
    expect(sum(column.slice(0, 6))).toBeCloseTo(column[6]!, 6);
  });

  it("shows every month and its total", () => {
    const row = tableUnder(page, "Revenue and gross margin by month").find(
      (one) => one[0] === "Revenue" && one[1] === "submitted",
    )!;
    expect(row[3]).toBeCloseTo(openRevenue(1), 6);
    expect(row[8]).toBeCloseTo(sum([0, 1, 2, 3, 4, 5].map(openRevenue)), 6);
  });

  it("says what it cannot compare with", () => {
    const first = financePage({ model, alignment, read: { lastCycle: null } })!;
    const note = noteUnder(first, "Business forecast");
    expect(note).toContain("Closed periods are actuals");
    expect(note).toContain("appears once a cycle was kept");
  });
});
