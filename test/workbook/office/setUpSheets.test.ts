import { dayOf } from "../../../src/engine";
import type { Workbench } from "../../../src/workbench/node";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import { readCells } from "../../../src/workbook/office/readWorkbook";
import { removeOwnSheets } from "../../../src/workbook/office/removeOwnSheets";
import { setUpSheets } from "../../../src/workbook/office/setUpSheets";
import { planningSheets } from "../../../src/workbook/schema/setUp/planningSheets";
import { openClient, sheetNames, sheetValues, unwatched } from "./realClient";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openClient();
});
afterEach(() => workbench.close());

const starter = () =>
  planningSheets({
    extent: "starter",
    cycleDay: dayOf(2027, 1),
    horizonMonths: 12,
    historyMonths: 24,
    currency: "EUR",
    hasExamples: true,
  });

describe("setUpSheets", () => {
  it("[OFF13] makes sheets from which a plan can be read at once", async () => {
    const { made, kept } = await setUpSheets(starter(), unwatched);
    expect(made).toEqual(starter().map(({ name }) => name));
    expect(kept).toEqual([]);
    const { model } = readWorkbook(await readCells(unwatched));
    expect(model!.items.count).toBe(2);
    expect(model!.calendar.horizon[0]!.label).toBe("Jan 2027");
  });

  it("[OFF13] leaves a sheet of the planner's with that name as it is", async () => {
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.add("items").getRange("A1").values = [["my list"]];
      await context.sync();
    });
    const { made, kept } = await setUpSheets(starter(), unwatched);
    expect(kept).toEqual(["Items"]);
    expect(made).not.toContain("Items");
    expect(await sheetValues(workbench, "items")).toEqual([["my list"]]);
  });

  it("[OFF13] leaves what the planner has typed when it is asked again", async () => {
    await setUpSheets(starter(), unwatched);
    workbench.edit("Items!A2", "MINE-1");
    const again = await setUpSheets(starter(), unwatched);
    expect(again.made).toEqual([]);
    expect((await sheetValues(workbench, "Items"))!.flat()).toContain("MINE-1");
  });

  it("[OFF13] takes out what it made when it is stopped", async () => {
    const before = await sheetNames(workbench);
    const stopper = new AbortController();
    const watch = { signal: stopper.signal, onProgress: (): void => stopper.abort() };
    stopper.abort();
    await expect(setUpSheets(starter(), watch)).rejects.toMatchObject({ name: "AbortError" });
    expect(await sheetNames(workbench)).toEqual(before);
  });

  it("[OFF6] keeps planning sheets when our pages are removed: they hold the planner's numbers", async () => {
    await setUpSheets(starter(), unwatched);
    const before = await sheetNames(workbench);
    expect(await removeOwnSheets()).toEqual([]);
    expect(await sheetNames(workbench)).toEqual(before);
  });
});
