import { at, type Alignment, type Plan } from "../../../../src/engine";
import { inventoryPage } from "../../../../src/workbook/report/inventory/inventoryPage";
import type { SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { alignPackCompany, lastMonth, packCompany } from "../packCompany";
import { tableUnder } from "../pageTables";

const model = packCompany();
const COST = [6, 6, 18];
let alignment: Alignment;
let page: SheetDescription;

beforeAll(async () => {
  alignment = await alignPackCompany(model, lastMonth(model));
  page = inventoryPage({ model, alignment })!;
});

const MONTHS = [0, 1, 2, 3, 4, 5];
const stockMoney = (plan: Plan, items: readonly number[], t: number): number =>
  items.reduce((sum, i) => sum + at(plan.stock, i, t) * COST[i]!, 0);

/** Limits of the first two items: one ends in the fifth month, the other is launched in the third. */
const toCome = (plan: Plan, t: number): number =>
  [1, 2, 3]
    .filter((month) => month > t)
    .reduce((sum, month) => sum + at(plan.demand, 0, month) + at(plan.demand, 1, month), 0);
const mostOf = (plan: Plan, t: number): number => Math.min(200, toCome(plan, t));
const leastOf = (plan: Plan, t: number): readonly [number, number] => [
  Math.min(20, toCome(plan, t)),
  t < 2 ? 0 : 15,
];
const belowOf = (plan: Plan, t: number): number =>
  leastOf(plan, t).reduce((sum, least, i) => sum + Math.max(0, least - at(plan.stock, i, t)), 0);

describe("The Inventory page", () => {
  const rowOf = (heading: string, first: string, second: string) =>
    tableUnder(page, heading).find((row) => row[0] === first && row[1] === second)!;

  it("values the projected stock of both plans at cost, month by month, and the change between them", () => {
    const before = rowOf("All stock against its policy", "Projected stock", "submitted");
    const after = rowOf("All stock against its policy", "Projected stock", "reconciled");
    const change = rowOf("All stock against its policy", "Projected stock", "change");
    for (const t of MONTHS) {
      expect(before[2 + t]).toBeCloseTo(stockMoney(alignment.submitted.plan, [0, 1, 2], t), 6);
      expect(after[2 + t]).toBeCloseTo(stockMoney(alignment.reconciled!.plan, [0, 1, 2], t), 6);
      expect(Number(change[2 + t])).toBeCloseTo(Number(after[2 + t]) - Number(before[2 + t]), 6);
    }
  });

  it("counts excess and shortage of each item, never their difference", () => {
    const { plan } = alignment.submitted;
    const excess = rowOf("All stock against its policy", "Excess", "submitted");
    const shortage = rowOf("All stock against its policy", "Shortage", "submitted");
    for (const t of MONTHS) {
      expect(excess[2 + t]).toBeCloseTo(6 * Math.max(0, at(plan.stock, 0, t) - mostOf(plan, t)), 6);
      expect(shortage[2 + t]).toBeCloseTo(6 * belowOf(plan, t), 6);
    }
  });

  it("shows each family that has items, and no limit that is not one of the whole family", () => {
    const rows = tableUnder(page, "Stock by family and month").slice(1);
    expect(rows.map(([family, side]) => `${String(family)} ${String(side)}`)).toEqual([
      "Drinks submitted",
      "Drinks reconciled",
      "Drinks safety stock",
      "Cereals submitted",
      "Cereals reconciled",
    ]);
    expect(rows[0]![2]).toBeCloseTo(stockMoney(alignment.submitted.plan, [0, 1], 0), 6);
    const safety = MONTHS.map((t) => leastOf(alignment.submitted.plan, t)).map(
      ([old, fresh]) => 6 * (old + fresh),
    );
    expect(rows[2]!.slice(2, 8)).toEqual(safety);
    expect(safety).toEqual([120, 120, 210, 90 + 6 * leastOf(alignment.submitted.plan, 3)[0], 90, 90]);
  });

  it("says what would show excess and shortage where nobody states a limit, and draws no limit", () => {
    const none = new Float64Array(model.items.count).fill(Number.NaN);
    const items = { ...model.items, safetyStockUnits: none, maximumStockUnits: none };
    const bare = inventoryPage({ model: { ...model, items }, alignment })!;
    const text = bare.blocks.flatMap(({ cells }) => cells.flat());
    expect(text.filter((cell) => cell === "Excess" || cell === "Shortage")).toEqual([]);
    expect(text).toContain("All stock");
    expect(String(text.find((cell) => String(cell).startsWith("How stock")))).toContain("on Items");
    expect(bare.charts![0]).toMatchObject({ title: "Projected stock", altText: "Projected stock by month." });
  });

  it("speaks of money without a currency where Settings names none", () => {
    const settings = { ...model.settings, currency: "" };
    const text = inventoryPage({ model: { ...model, settings }, alignment })!
      .blocks.flatMap(({ cells }) => cells.flat())
      .join(" ");
    expect(text).toContain("Money at cost; units");
    expect(text).toContain("no currency named on Settings");
    expect(text).not.toMatch(/money in money|thousand money/);
  });

  it("takes the worst month of each family, and adds money over families", () => {
    const rows = tableUnder(page, "Excess, shortage and cover by family");
    const header = rows[0]!.map(String);
    const column = header.indexOf("Short money before");
    const { plan } = alignment.submitted;
    const worst = Math.max(...MONTHS.map((t) => 6 * belowOf(plan, t)));
    expect(rows[1]![column]).toBeCloseTo(worst, 6);
    expect(rows.at(-1)![column]).toBeCloseTo(worst + Number(rows[2]![column]), 6);
  });
});
