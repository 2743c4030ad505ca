import type { EntryPreview, PlannerEntry } from "../../../../src/app/demand/plannerEntry";
import type { FoundSheet } from "../../../../src/app/ports";
import { dayOf } from "../../../../src/engine";
import type { Workbench } from "../../../../src/workbench/node";
import { previewEntry } from "../../../../src/workbook/office/entry/previewEntry";
import { writeEntry } from "../../../../src/workbook/office/entry/writeEntry";
import { takeBack } from "../../../../src/workbook/office/takeBack";
import { writeSheets } from "../../../../src/workbook/office/writeSheets";
import { openClient, sheetNames, unwatched } from "../realClient";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openClient();
});
afterEach(() => workbench.close());

const CYCLE = dayOf(2027, 1);
const APRIL = dayOf(2027, 4);
const SERIAL_OF_APRIL = 46_478;
const HEADERS = [
  "Item",
  "Family",
  "Source",
  "Month from",
  "Month to",
  "Units",
  "Reason code",
  "Author",
  "Locked",
];
const ROW = ["GRI-100", "", "sales", 46_478, "", "", "PROMO", "L. Brandt", "no"];
const resolution: PlannerEntry = {
  sheet: "Overrides",
  row: null,
  cells: {
    family: "Burr grinders",
    source: "marketing",
    fromMonth: APRIL,
    toMonth: APRIL,
    units: 11_615,
    reasonCode: "NO PROMO",
    assumption: "",
    author: "=Ann",
    isLocked: "yes",
  },
};
const found: readonly FoundSheet[] = [
  { name: "Judgements", kind: "Overrides", note: "" },
  { name: "Who", kind: "Submissions", note: "" },
];

/** Puts rows on a sheet from B3 on, and perhaps an Excel table over them. */
async function fill(name: string, rows: readonly unknown[][], table?: string): Promise<void> {
  await workbench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const range = sheet.getRange("B3").getResizedRange(rows.length - 1, rows[0]!.length - 1);
    range.values = rows as unknown[][];
    if (table) sheet.tables.add(range, true).name = table;
    await context.sync();
  });
}

/** Everything that a write may change on a sheet: contents, number formats, and the areas of its tables. */
function picture(name: string): Promise<unknown> {
  return workbench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = sheet.getRange("A1:P12");
    range.load("formulas,numberFormat");
    sheet.tables.load("items/name");
    await context.sync();
    const areas = sheet.tables.items.map((table) => table.getRange());
    areas.forEach((area) => area.load("address"));
    await context.sync();
    return {
      formulas: range.formulas,
      formats: range.numberFormat,
      tables: areas.map(({ address }) => address),
    };
  });
}
const shown = async (name: string, address: string): Promise<unknown[]> =>
  workbench.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address);
    range.load("values");
    await context.sync();
    return range.values[0] as unknown[];
  });
async function enter(entry: PlannerEntry = resolution, sheets = found): Promise<EntryPreview> {
  const preview = await previewEntry(sheets, entry);
  await writeEntry(preview, CYCLE);
  return preview;
}
const EXPECTED = [
  "",
  "Burr grinders",
  "marketing",
  SERIAL_OF_APRIL,
  SERIAL_OF_APRIL,
  11_615,
  "NO PROMO",
  "=Ann",
  "yes",
];

describe("a row below a plain range", () => {
  beforeEach(() => fill("Judgements", [HEADERS, ROW]));

  it("[OFF17] is shown cell by cell before it is entered", async () => {
    const before = await picture("Judgements");
    const preview = await previewEntry(found, resolution);
    expect(preview).toMatchObject({
      sheetName: "Judgements",
      isNewSheet: false,
      isNewRow: true,
      newColumns: [],
    });
    expect(preview.cells.map(({ address, header, words }) => [address, header, words])).toEqual([
      ["C5", "Family", "Burr grinders"],
      ["D5", "Source", "marketing"],
      ["E5", "Month from", "Apr 2027"],
      ["F5", "Month to", "Apr 2027"],
      ["G5", "Units", "11,615"],
      ["H5", "Reason code", "NO PROMO"],
      ["I5", "Author", "=Ann"],
      ["J5", "Locked", "yes"],
    ]);
    expect(await picture("Judgements")).toEqual(before);
  });
  it("[OFF18] goes to the first free row, text as text", async () => {
    await enter();
    expect(await shown("Judgements", "B5:J5")).toEqual(EXPECTED);
  });
  it("[OFF19] is taken back without a trace", async () => {
    const before = await picture("Judgements");
    await enter();
    expect(await takeBack()).toEqual(["Judgements"]);
    expect(await picture("Judgements")).toEqual(before);
  });
  it("[OFF19] is found again where rows were put above it", async () => {
    await enter();
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Judgements").getRange("1:2").insert("Down");
      await context.sync();
    });
    await takeBack();
    expect(await shown("Judgements", "B7:J7")).toEqual(Array(9).fill(""));
    expect(await shown("Judgements", "B6:J6")).toEqual(ROW);
  });
  it("[OFF19] stays where somebody has changed it", async () => {
    await enter();
    workbench.edit("Judgements!G5", "12000");
    await expect(takeBack()).rejects.toMatchObject({ code: "entry-changed" });
    expect(await shown("Judgements", "G5")).toEqual([12_000]);
  });
  it("[OFF17] is not entered where the sheet has changed since the preview", async () => {
    const preview = await previewEntry(found, resolution);
    workbench.edit("Judgements!B5", "KET-100");
    await expect(writeEntry(preview, CYCLE)).rejects.toMatchObject({ code: "sheet-changed" });
    expect((await shown("Judgements", "C5:G5")).join("")).toBe("");
  });
  it("[OFF8] is not entered on a protected sheet", async () => {
    const preview = await previewEntry(found, resolution);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Judgements").protection.protect();
      await context.sync();
    });
    await expect(writeEntry(preview, CYCLE)).rejects.toMatchObject({ code: "input-protected" });
  });
  it("[OFF20] and another are taken back one by one, the newer first", async () => {
    const before = await picture("Judgements");
    await enter();
    const between = await picture("Judgements");
    await enter({ ...resolution, cells: { ...resolution.cells, units: 5 } });
    await takeBack();
    expect(await picture("Judgements")).toEqual(between);
    await takeBack();
    expect(await picture("Judgements")).toEqual(before);
    await expect(takeBack()).rejects.toMatchObject({ code: "nothing-to-take-back" });
  });
  it("[OFF20] is taken back after the pages that were written later", async () => {
    const before = await picture("Judgements");
    await enter();
    const entered = await picture("Judgements");
    const page = { ownId: "review", name: "Review", blocks: [], columnWidths: [] };
    await writeSheets([page], unwatched);
    await takeBack();
    expect(await sheetNames(workbench)).not.toContain("Review");
    expect(await picture("Judgements")).toEqual(entered);
    await takeBack();
    expect(await picture("Judgements")).toEqual(before);
  });
});

describe("a row of an Excel table", () => {
  const short = [...HEADERS.slice(0, 5), ...HEADERS.slice(6)];
  const row = [...ROW.slice(0, 5), ...ROW.slice(6)];
  beforeEach(() => fill("Judgements", [short, row], "Calls"));

  it("[OFF18] makes the table grow, and adds the column that is missing", async () => {
    const { newColumns } = await enter();
    expect(newColumns).toEqual(["Units"]);
    expect(await shown("Judgements", "B3:J3")).toEqual([...short, "Units"]);
    const [item, family, source, from, to, units, ...rest] = EXPECTED;
    expect(await shown("Judgements", "B5:J5")).toEqual([item, family, source, from, to, ...rest, units]);
    expect(JSON.stringify(await picture("Judgements"))).toContain("Judgements!B3:J5");
  });
  it("[OFF19] leaves table, columns and what stands below as they were when it is taken back", async () => {
    workbench.edit("Judgements!B7", "A note of mine");
    const before = await picture("Judgements");
    await enter();
    await takeBack();
    expect(await picture("Judgements")).toEqual(before);
  });
  it("[OFF19] loses the right row where rows were put above the table", async () => {
    await enter();
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Judgements").getRange("1:2").insert("Down");
      await context.sync();
    });
    await takeBack();
    expect(await shown("Judgements", "B6:I6")).toEqual(row);
    expect((await shown("Judgements", "B7:I7")).join("")).toBe("");
    expect(JSON.stringify(await picture("Judgements"))).toContain("Judgements!B5:I6");
  });
  it("[OFF19] keeps a new column that the planner has used since", async () => {
    await enter();
    workbench.edit("Judgements!J4", "900");
    await takeBack();
    expect(await shown("Judgements", "J3:J5")).toEqual(["Units"]);
    expect(await shown("Judgements", "J4")).toEqual([900]);
  });
});

describe("a signature", () => {
  const signature: PlannerEntry = {
    sheet: "Submissions",
    row: { field: "function", value: "finance" },
    cells: { function: "finance", signedOffBy: "P. Novak", signedDay: dayOf(2027, 1, 9) },
  };
  beforeEach(() =>
    fill("Who", [
      ["Function", "Owner", "Signed off by", "Signed on"],
      ["sales", "L. Brandt", "L. Brandt", 46_391],
      ["controlling", "P. Novak", "", ""],
    ]),
  );
  it("[OFF18] goes to the row of its function, by any of its names", async () => {
    const { isNewRow } = await enter({ ...signature, row: { field: "function", value: "sales" } });
    expect(isNewRow).toBe(false);
    expect(await shown("Who", "B4:E4")).toEqual(["finance", "L. Brandt", "P. Novak", 46_396]);
  });
  it("[OFF18] makes a row where its function has none", async () => {
    const { isNewRow } = await enter({ ...signature, row: { field: "function", value: "marketing" } });
    expect(isNewRow).toBe(true);
  });
  it("[OFF19] is taken back to the signature before it", async () => {
    const before = await picture("Who");
    await enter({ ...signature, row: { field: "function", value: "sales" } });
    await takeBack();
    expect(await picture("Who")).toEqual(before);
  });
});

describe("a sheet that is missing", () => {
  it("[OFF21] is shown as new, and made when the row is accepted", async () => {
    const preview = await enter(resolution, []);
    expect(preview).toMatchObject({ sheetName: "Overrides", isNewSheet: true, isNewRow: true });
    expect(preview.cells[0]).toMatchObject({ address: "B2", header: "Family" });
    expect(await shown("Overrides", "B2")).toEqual(["Burr grinders"]);
  });
  it("[OFF21] goes again when the row is taken back", async () => {
    const before = await sheetNames(workbench);
    await enter(resolution, []);
    await takeBack();
    expect((await sheetNames(workbench)).filter((name) => !name.startsWith("SOP journal"))).toEqual(before);
  });
  it("[OFF21] stays when the planner has used it since", async () => {
    await enter(resolution, []);
    workbench.edit("Overrides!A3", "KET-100");
    await takeBack();
    expect(await shown("Overrides", "A3")).toEqual(["KET-100"]);
    expect(await shown("Overrides", "B2")).toEqual([""]);
  });
});
