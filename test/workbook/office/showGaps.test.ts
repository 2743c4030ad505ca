import type { Gap } from "../../../src/engine";
import type { Workbench } from "../../../src/workbench/node";
import { gapMarks } from "../../../src/workbook/office/gapMarks";
import { addressLists } from "../../../src/workbook/office/addressLists";
import { hideGaps, showGaps } from "../../../src/workbook/office/showGaps";
import { readPlanOf } from "../report/readPlan";
import { companyModel } from "../report/smallCompany";
import { openClient } from "./realClient";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openClient();
});
afterEach(() => workbench.close());

/** Formulas of all custom rules on the first sheet. */
const rules = (): Promise<string[]> =>
  workbench.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("Sheet1").getRange().conditionalFormats;
    formats.load("items/type");
    await context.sync();
    const found = formats.items.map((format) => {
      format.custom.rule.load("formula");
      return format.custom.rule;
    });
    await context.sync();
    return found.map(({ formula }) => formula);
  });

describe("showing gaps on the planner's sheets", () => {
  beforeEach(() =>
    workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [
        ["Item", 5],
        ["A", 7],
      ];
      const own = sheet.getRange("B1:B2").conditionalFormats.add("Custom");
      own.custom.rule.formula = "=B1>6";
      await context.sync();
    }),
  );

  it("[OFF14] adds rules of ours beside the planner's, and takes off only ours", async () => {
    const before = await rules();
    expect(await showGaps([{ sheet: "Sheet1", addresses: ["B1", "B2"] }])).toBe(2);
    expect((await rules()).length).toBe(before.length + 1);
    expect(await hideGaps()).toBe(1);
    expect(await rules()).toEqual(before);
  });

  it("[OFF14] does not pile up when gaps are shown again", async () => {
    await showGaps([{ sheet: "Sheet1", addresses: ["B1"] }]);
    const once = await rules();
    await showGaps([{ sheet: "Sheet1", addresses: ["B2"] }]);
    expect((await rules()).length).toBe(once.length);
  });
});

describe("the cells of a gap", () => {
  const model = companyModel();
  const gap = (facts: Partial<Gap>): Gap =>
    ({
      kind: "demand-supply",
      level: "item",
      item: 0,
      family: 0,
      firstPeriod: 1,
      lastPeriod: 3,
      ...facts,
    }) as Gap;

  it("are the months of its row", () => {
    const [marks] = gapMarks([gap({})], { model, read: readPlanOf(model) });
    expect(marks).toEqual({ sheet: "Demand", addresses: ["D3", "D4", "D5"] });
  });

  it("are named once where gaps share them", () => {
    const marks = gapMarks([gap({}), gap({ firstPeriod: 2, lastPeriod: 4 })], {
      model,
      read: readPlanOf(model),
    });
    expect(marks[0]!.addresses).toEqual(["D3", "D4", "D5", "D6"]);
  });

  it("are none where the reader knows no place", () => {
    const read = { ...readPlanOf(model), locate: () => null };
    expect(gapMarks([gap({})], { model, read })).toEqual([]);
  });
});

it("cuts long lists of addresses before Excel would", () => {
  const lists = addressLists(Array.from({ length: 3_000 }, (_, i) => `AB${10_000 + i}`));
  expect(lists.length).toBeGreaterThan(1);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8_000);
  expect(lists.join(",").split(",")).toHaveLength(3_000);
});
