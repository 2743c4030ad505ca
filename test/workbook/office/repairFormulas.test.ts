import type { Workbench } from "../../../src/workbench/node";
import { repairFormulas } from "../../../src/workbook/office/repairFormulas";
import { openClient, sheetValues } from "./realClient";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openClient();
});
afterEach(() => workbench.close());

const type = (formulas: string[][]): Promise<void> =>
  workbench.Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem("Sheet1")
      .getRange("A1")
      .getResizedRange(formulas.length - 1, 0).formulas = formulas;
    await context.sync();
  });

describe("repairFormulas", () => {
  it("[OFF15] enters cells again that do not know our functions, and no others", async () => {
    await type([["=SOP.GAP(1,2)"], ["=UNKNOWNFUNCTION(1)"], ["=1+1"]]);
    await workbench.settled();
    expect((await sheetValues(workbench, "Sheet1"))!.flat()).toEqual(["#NAME?", "#NAME?", 2]);
    expect(await repairFormulas()).toEqual({ reentered: 1, recalculated: 0 });
  });

  it("[OFF15] finds nothing to do in a sound workbook", async () => {
    await type([["=1+1"], ["text about SOP.GAP"]]);
    expect(await repairFormulas()).toEqual({ reentered: 0, recalculated: 0 });
  });
});
