import type { Workbench } from "../../../src/workbench/node";
import { bands, halves } from "../../../src/workbook/office/readAreas";
import { readCells } from "../../../src/workbook/office/readWorkbook";
import { writeSheets } from "../../../src/workbook/office/writeSheets";
import { openClient, unwatched } from "./realClient";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openClient();
});
afterEach(() => workbench.close());

const put = (address: string, values: unknown[][]): Promise<void> =>
  workbench.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = values as string[][];
    await context.sync();
  });

describe("readCells", () => {
  it("[OFF9] hands over a sheet from its first used cell", async () => {
    await put("B3:C4", [
      ["Item", "Jan"],
      ["A", 5],
    ]);
    const { sheets } = await readCells(unwatched);
    expect(sheets[0]).toMatchObject({ name: "Sheet1", ownId: null, visibility: "Visible", top: 2, left: 1 });
    expect(sheets[0]!.values).toEqual([
      ["Item", "Jan"],
      ["A", 5],
    ]);
  });

  it("[OFF9] gives no values for an empty sheet", async () => {
    const { sheets } = await readCells(unwatched);
    expect(sheets.map(({ values }) => values)).toEqual([[]]);
  });

  it("[OFF9] survives stray cells at the far corner of the sheet", async () => {
    await put("A1:B1", [["Item", 1]]);
    await put("XFD1048576", [["stray"]]);
    workbench.resetStats();
    const { sheets } = await readCells(unwatched);
    const { values } = sheets[0]!;
    expect(values[0]!.slice(0, 2)).toEqual(["Item", 1]);
    expect(values).toHaveLength(1_048_576);
    expect(values.at(-1)!.at(-1)).toBe("stray");
    expect(workbench.stats().responseBytes).toBeLessThan(100_000);
  });

  it("lists our own pages without reading their values", async () => {
    await writeSheets(
      [{ ownId: "plan", name: "Plan", blocks: [{ top: 0, left: 0, cells: [[1]] }] }],
      unwatched,
    );
    const plan = (await readCells(unwatched)).sheets.find(({ name }) => name === "Plan");
    expect(plan).toMatchObject({ ownId: "plan", values: [] });
  });

  /** A list of four items over two months, of which rows 3 and 4 and column B are hidden. */
  const putHidden = async (): Promise<void> => {
    await put("A1:C5", [["Item", "Jan", "Feb"], ...["A", "B", "C", "D"].map((item) => [item, 1, 2])]);
    await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("3:4").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      await context.sync();
    });
  };

  it("[OFF35] reads hidden rows and columns, and names them", async () => {
    await putHidden();
    const { sheets } = await readCells(unwatched);
    expect(sheets[0]).toMatchObject({ hiddenRows: [2, 3], hiddenColumns: [1] });
    expect(sheets[0]!.values[2]).toEqual(["B", 1, 2]);
  });

  it("[OFF35] asks for them without a round trip of its own", async () => {
    await put("A1:C5", [["Item", "Jan", "Feb"], ...["A", "B", "C", "D"].map((item) => [item, 1, 2])]);
    workbench.resetStats();
    await readCells(unwatched);
    const usual = workbench.stats().roundTrips;
    await putHidden();
    workbench.resetStats();
    await readCells(unwatched);
    expect(workbench.stats().roundTrips).toBe(usual);
  });

  it("[OFF35] names all rows of a list that is hidden whole, from its first used cell", async () => {
    await put("B3:C4", [
      ["Item", "Jan"],
      ["A", 5],
    ]);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("1:10").rowHidden = true;
      await context.sync();
    });
    const { sheets } = await readCells(unwatched);
    expect(sheets[0]).toMatchObject({ hiddenRows: [2, 3], hiddenColumns: [] });
  });

  it("[OFF35] names what a filter has taken away", async () => {
    await put("A1:B4", [
      ["Item", "Jan"],
      ["A", 1],
      ["B", 2],
      ["A", 3],
    ]);
    await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.autoFilter.apply(sheet.getRange("A1:B4"), 0, { filterOn: "Values", values: ["A"] });
      await context.sync();
    });
    expect((await readCells(unwatched)).sheets[0]!.hiddenRows).toEqual([2]);
  });

  it("names tables with their places", async () => {
    await put("B2:C4", [
      ["Item", "Price"],
      ["A", 1],
      ["B", 2],
    ]);
    await workbench.Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem("Sheet1").tables.add("B2:C4", true);
      table.name = "Prices";
      await context.sync();
    });
    const { sheets } = await readCells(unwatched);
    expect(sheets[0]!.tables).toEqual([
      { name: "Prices", top: 1, left: 1, rows: 3, columns: 2, hasTotals: false },
    ]);
  });

  it("says how numbers and dates are written here", async () => {
    const { culture } = await readCells(unwatched);
    expect(culture).toMatchObject({ decimalSeparator: ".", groupSeparator: "," });
  });

  it("[OFF10] reads many cells in responses below 1 MB", async () => {
    await put(
      "A1:AX4000",
      Array.from({ length: 4_000 }, (_, r) => Array.from({ length: 50 }, (_, c) => r * c)),
    );
    workbench.resetStats();
    const { sheets } = await readCells(unwatched);
    expect(sheets[0]!.values[3_999]![49]).toBe(3_999 * 49);
    expect(workbench.stats().maxPayloadBytes).toBeLessThan(1_100_000);
  });

  it("ends with an AbortError when it is stopped", async () => {
    await put("A1", [[1]]);
    const stopper = new AbortController();
    stopper.abort();
    await expect(readCells({ ...unwatched, signal: stopper.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});

describe("the pieces of a large area", () => {
  const area = { sheetName: "S", top: 4, left: 2, rows: 10, columns: 7 };

  it("cover it without overlap, in bands", () => {
    const cut = bands(area, 21);
    expect(cut.map(({ top, rows }) => [top, rows])).toEqual([
      [4, 3],
      [7, 3],
      [10, 3],
      [13, 1],
    ]);
  });

  it("cover it without overlap, in halves", () => {
    const [first, second] = halves(area);
    expect([first.rows + second.rows, second.top]).toEqual([10, 9]);
    const [left, right] = halves({ ...area, rows: 1 });
    expect([left.columns + right.columns, right.left]).toEqual([7, 6]);
  });
});
