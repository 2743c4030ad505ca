import type { Alignment, PlanningModel } from "../../../../src/engine";
import { at, gridOf, planMoney, planValues } from "../../../../src/engine";
import type { Workbench } from "../../../../src/workbench/node";
import { writeSheets } from "../../../../src/workbook/office/writeSheets";
import { financePage } from "../../../../src/workbook/report/finance/financePage";
import type { SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { openClient, sheetValues, unwatched } from "../../office/realClient";
import { alignPackCompany, lastMonth, packCompany } from "../packCompany";
import { headingsOf, noteUnder, tableUnder, wordsUnder } from "../pageTables";

/** The small company, whose export is sold in pounds that fall from 1.20 to 1.08. */
function exporting(): PlanningModel {
  const base = packCompany();
  const months = base.calendar.horizon.length;
  return {
    ...base,
    segments: base.segments.map((one) => (one.name === "Export" ? { ...one, currency: "GBP" } : one)),
    prices: {
      rows: [0, 1, 2].map((item) => ({ item, segment: 1, measure: "price", key: `${item}` })),
      values: gridOf(3, months, (item) => 9 + 4 * item),
    },
    rates: {
      currencies: ["GBP"],
      budget: gridOf(1, months, () => 1.2),
      outlook: gridOf(1, months, () => 1.08),
    },
  };
}

const model = exporting();
const lastCycle = lastMonth(model);
let alignment: Alignment;
let page: SheetDescription;

beforeAll(async () => {
  alignment = await alignPackCompany(model, lastCycle);
  page = financePage({ model, alignment, read: { lastCycle } })!;
});

/** Export revenue of the submitted plan over the six months, in euro at 1.08. */
function exported(): number {
  const { shipped } = alignment.submitted.plan;
  const months = Array.from({ length: shipped.periods }, (_, t) => t);
  return [0, 1, 2].reduce(
    (sum, item) =>
      sum + months.reduce((all, t) => all + at(shipped, 2 * item + 1, t) * (9 + 4 * item) * 1.08, 0),
    0,
  );
}

const HEADING = "From budget to outlook: revenue";

describe("The Finance page of a plan that sells in another currency", () => {
  it("[FX15] has the step Currency last, and its steps lead to the outlook", () => {
    const rows = wordsUnder(page, HEADING).slice(1);
    expect(rows.map(([words]) => words).slice(-4)).toEqual([
      "Items no longer sold",
      "Currency",
      "Outlook",
      "Outlook over budget",
    ]);
    const column = rows.map((row) => Number(row[1]));
    const money = planMoney(model, alignment.submitted.plan, planValues(model));
    const revenue = money.revenue.values.reduce((all, one) => all + one, 0);
    expect(column[6]).toBeCloseTo(exported() * (1 - 1.2 / 1.08), 6);
    expect(column[7]).toBeCloseTo(revenue, 6);
    expect(column.slice(0, 7).reduce((all, one) => all + one, 0)).toBeCloseTo(revenue, 6);
    expect(noteUnder(page, HEADING)).toContain(
      "Currency: what the outlook's exchange rates add to the same sales",
    );
  });

  it("[FX15] draws the step in the waterfall", () => {
    const chart = page.charts!.find(({ name }) => name === "SOP_Finance_bridge")!;
    const names = page.blocks.flatMap(({ cells }) => cells.map((row) => row[0]));
    expect(chart.altText).toContain("budget");
    expect(names.some((name) => typeof name === "string" && name.startsWith("Currency"))).toBe(true);
  });

  it("[FX15] tells rates, revenue exposed and effect by currency and period, in both plans", () => {
    const [header, row] = tableUnder(page, "Exchange rates");
    const words = (cells: typeof row): unknown[] => cells!.filter((cell) => cell !== null);
    expect(words(header)).toEqual([
      "Currency",
      "Period",
      "Sold to",
      "Budget rate",
      "Outlook rate",
      "Difference",
      "Revenue exposed, submitted",
      "Effect, submitted",
      "Revenue exposed, reconciled",
      "Effect, reconciled",
    ]);
    const cells = words(row);
    expect(cells.slice(0, 3)).toEqual(["GBP", "Rest of FY26", "Export"]);
    expect(cells[3]).toBeCloseTo(1.2, 9);
    expect(cells[4]).toBeCloseTo(1.08, 9);
    expect(cells[5]).toBeCloseTo(1.08 / 1.2 - 1, 9);
    expect(cells[6]).toBeCloseTo(exported(), 6);
    expect(cells[7]).toBeCloseTo(exported() * (1 - 1.2 / 1.08), 6);
  });

  it("[FX15] has neither where nothing is sold in another currency", () => {
    const plain = { ...model, segments: model.segments.map(({ currency: _, ...one }) => one) };
    const without = financePage({ model: plain, alignment, read: { lastCycle } })!;
    expect(headingsOf(without)).not.toContain("Exchange rates");
    expect(wordsUnder(without, HEADING).map(([words]) => words)).not.toContain("Currency");
  });

  describe("written through Microsoft's client", () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await openClient();
      await writeSheets([page], unwatched);
    });
    afterAll(() => workbench.close());

    it("[FX15] shows the step Currency, and Excel's own sums agree", async () => {
      const values = (await sheetValues(workbench, "Finance"))!;
      const first = values.findIndex(([words]) => words === "Step");
      const rows = values.slice(first + 1, first + 10);
      const step = rows.find(([words]) => words === "Currency")!;
      expect(step[1]).toBeCloseTo(exported() * (1 - 1.2 / 1.08), 6);
      const outlook = rows.findIndex(([words]) => words === "Outlook");
      const sum = rows.slice(0, outlook).reduce((all, row) => all + Number(row[1]), 0);
      expect(rows[outlook]![1]).toBeCloseTo(sum, 6);
    });

    it("[FX15] shows the difference of the rates", async () => {
      const values = (await sheetValues(workbench, "Finance"))!;
      const row = values[values.findIndex(([words]) => words === "Exchange rates") + 4]!;
      expect(row.filter((cell) => cell !== "")).toContainEqual(expect.closeTo(-0.1, 9));
    });
  });
});
