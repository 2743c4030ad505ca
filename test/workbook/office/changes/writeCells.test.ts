import type { CellWrite } from "../../../../src/app/ports";
import type { Workbench } from "../../../../src/workbench/node";
import { cellStates } from "../../../../src/workbook/office/changes/cellStates";
import { writeCells } from "../../../../src/workbook/office/changes/writeCells";
import { takeBack } from "../../../../src/workbook/office/takeBack";
import { openClient, sheetValues } from "../realClient";

const cell = (address: string, before: number, after: number): CellWrite => ({
  sheet: "Supply",
  address,
  before,
  after,
});

describe("writeCells", () => {
  let workbench: Workbench;
  beforeEach(async () => {
    workbench = await openClient();
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.add("Supply").getRange("A1:C3").formulas = [
        ["Item", "Jan", "Feb"],
        ["T-1", 100, "=B2*2"],
        ["T-2", "", 0.1],
      ];
      await context.sync();
    });
  });
  afterEach(() => workbench.close());

  it("[OFF32] tells cells that hold what was read from formulas and other numbers", async () => {
    const cells = [
      cell("B2", 100, 1),
      cell("C2", 200, 1),
      cell("B3", 0, 1),
      cell("C3", 0.2, 1),
      cell("A2", 0, 1),
    ];
    expect(await cellStates(cells)).toEqual(["as read", "formula", "as read", "different", "different"]);
    expect(await cellStates([])).toEqual([]);
  });

  it("[OFF32] writes every cell, and takes all of them back", async () => {
    const before = await sheetValues(workbench, "Supply");
    expect(await writeCells([cell("B2", 100, 140), cell("B3", 0, 25)])).toEqual(["Supply"]);
    expect(await sheetValues(workbench, "Supply")).toEqual([
      ["Item", "Jan", "Feb"],
      ["T-1", 140, 280],
      ["T-2", 25, 0.1],
    ]);
    expect(await takeBack()).toEqual(["Supply"]);
    expect(await sheetValues(workbench, "Supply")).toEqual(before);
    await expect(takeBack()).rejects.toMatchObject({ code: "nothing-to-take-back" });
  });

  it("[OFF32] takes two acceptances back one after the other", async () => {
    await writeCells([cell("B2", 100, 140)]);
    await writeCells([cell("B2", 140, 150)]);
    await takeBack();
    expect((await sheetValues(workbench, "Supply"))![1]![1]).toBe(140);
    await takeBack();
    expect((await sheetValues(workbench, "Supply"))![1]![1]).toBe(100);
  });

  it("[OFF32] writes nothing where one cell has changed", async () => {
    const before = await sheetValues(workbench, "Supply");
    const writing = writeCells([cell("B2", 100, 140), cell("C3", 7, 8)]);
    await expect(writing).rejects.toMatchObject({ code: "sheet-changed", sheet: "Supply" });
    expect(await sheetValues(workbench, "Supply")).toEqual(before);
  });

  it("[OFF32] does not take back over a number that somebody has typed since", async () => {
    await writeCells([cell("B2", 100, 140)]);
    workbench.edit("Supply!B2", 999);
    await expect(takeBack()).rejects.toMatchObject({ code: "entry-changed", sheet: "Supply" });
    expect((await sheetValues(workbench, "Supply"))![1]![1]).toBe(999);
  });

  it("[OFF32] names the sheet that is protected, and writes nothing", async () => {
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Supply").protection.protect();
      await context.sync();
    });
    const writing = writeCells([cell("B2", 100, 140)]);
    await expect(writing).rejects.toMatchObject({ code: "input-protected", sheet: "Supply" });
    expect((await sheetValues(workbench, "Supply"))![1]![1]).toBe(100);
  });
});
