import { dayOf } from "../../../src/engine";
import type { Workbench } from "../../../src/workbench/node";
import { clearExamples } from "../../../src/workbook/office/clearExamples";
import { setUpSheets } from "../../../src/workbook/office/setUpSheets";
import { planningSheets } from "../../../src/workbook/schema/setUp/planningSheets";
import { openClient, sheetValues, unwatched } from "./realClient";

const starter = () =>
  planningSheets({
    extent: "starter",
    cycleDay: dayOf(2027, 1),
    horizonMonths: 12,
    historyMonths: 24,
    currency: "EUR",
    hasExamples: true,
  });

describe("clearExamples", () => {
  let workbench: Workbench;
  beforeEach(async () => {
    workbench = await openClient();
    await setUpSheets(starter(), unwatched);
  });
  afterEach(() => workbench.close());

  it("[OFF30] empties every example row and leaves the headers", async () => {
    expect(await clearExamples()).toEqual(["Items", "Demand", "Supply", "Objectives"]);
    const items = (await sheetValues(workbench, "Items"))!;
    expect(items[0]).toContain("Item");
    expect(
      items
        .slice(1)
        .flat()
        .filter((cell) => cell !== ""),
    ).toEqual([]);
  });

  it("[OFF30] leaves a row that the planner has changed, and rows of her own", async () => {
    workbench.edit("Items!B2", "My family");
    workbench.edit("Items!A4", "MINE-1");
    await clearExamples();
    const items = (await sheetValues(workbench, "Items"))!;
    expect(items[1]).toContain("My family");
    expect(items[2]!.join("")).toBe("");
    expect(items[3]).toContain("MINE-1");
  });

  it("[OFF30] refuses in words when there is nothing to clear, and touches nothing on a protected sheet", async () => {
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Demand").protection.protect();
      await context.sync();
    });
    const before = await sheetValues(workbench, "Items");
    await expect(clearExamples()).rejects.toMatchObject({ code: "sheet-protected", sheet: "Demand" });
    expect(await sheetValues(workbench, "Items")).toEqual(before);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Demand").protection.unprotect();
      await context.sync();
    });
    await clearExamples();
    await expect(clearExamples()).rejects.toMatchObject({ code: "no-examples" });
  });
});
