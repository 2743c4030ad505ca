import type { Workbench } from "../../../src/workbench/node";
import { readSelection } from "../../../src/workbook/office/readSelection";
import { openClient } from "./realClient";

describe("readSelection", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openClient();
    await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Demand, North");
      sheet.getRange("A1:C3").values = [
        ["Item", 46388, 46419],
        ["T-1", 5, 6],
        ["", 7, 8],
      ];
      await context.sync();
    });
  });
  afterAll(() => workbench.close());

  it("[OFF31] reads the first selected cell with the names of its row and the head of its column", async () => {
    await workbench.select("'Demand, North'!C3:D9");
    const { sheet, address, around } = await readSelection();
    expect([sheet, address]).toEqual(["Demand, North", "C3"]);
    expect(around.labels.map(([name]) => name)).toEqual(["Item", "T-1", ""]);
    expect(around.heads[0]).toEqual({ left: 46388, own: 46419, right: "" });
    expect(around.labelHeads).toHaveLength(12);
  });

  it("[OFF31] reads the first cell of a sheet, which has no neighbour to the left", async () => {
    await workbench.select("'Demand, North'!A1");
    const { around } = await readSelection();
    expect(around.heads[0]).toEqual({ left: "", own: "Item", right: 46388 });
  });

  it("[OFF31] reads the last row and column of a sheet", async () => {
    await workbench.select("'Demand, North'!XFD1048576");
    const { address, around } = await readSelection();
    expect(address).toBe("XFD1048576");
    expect(around.heads[0]!.right).toBe("");
  });
});
