import type { Workbench } from "../../../src/workbench/node";
import { removeOwnSheets } from "../../../src/workbook/office/removeOwnSheets";
import { takeBack } from "../../../src/workbook/office/takeBack";
import { writeSheets } from "../../../src/workbook/office/writeSheets";
import { linkToPage } from "../../../src/workbook/report/links";
import type { CellContent, SheetDescription } from "../../../src/workbook/report/sheetDescription";
import { openClient, sheetNames, sheetValues, unwatched } from "./realClient";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openClient();
});
afterEach(() => workbench.close());

const page = (ownId: string, name: string, cells: CellContent[][]): SheetDescription => ({
  ownId,
  name,
  blocks: [{ top: 0, left: 0, cells }],
});
const numbers = (rows: number, first = 1): CellContent[][] =>
  Array.from({ length: rows }, (_, r) => [`row ${r + first}`, r + first]);
const withTable = (rows: number): SheetDescription => ({
  ...page("data", "Data", [["Name", "Amount"], ...numbers(rows)]),
  tables: [{ name: "SOP_Test", top: 0, left: 0, rows: rows + 1, columns: 2 }],
});

const addSheet = (name: string, values: unknown[][]): Promise<void> =>
  workbench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange("A1").getResizedRange(values.length - 1, values[0]!.length - 1).values =
      values as string[][];
    await context.sync();
  });

describe("writeSheets", () => {
  it("[OFF1] leaves a planner's sheet of the same name alone", async () => {
    await addSheet("Review", [["mine", 7]]);
    const { sheets } = await writeSheets([page("review", "Review", numbers(2))], unwatched);
    expect(sheets).toEqual(["Review (SOP)"]);
    expect(await sheetValues(workbench, "Review")).toEqual([["mine", 7]]);
    expect(await sheetValues(workbench, "Review (SOP)")).toEqual([
      ["row 1", 1],
      ["row 2", 2],
    ]);
  });

  it("[OFF1] knows its page again after the planner has renamed it", async () => {
    await writeSheets([page("review", "Review", numbers(3))], unwatched);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Review").name = "January";
      await context.sync();
    });
    const { sheets } = await writeSheets([page("review", "Review", numbers(1))], unwatched);
    expect(sheets).toEqual(["January"]);
    expect(await sheetValues(workbench, "January")).toEqual([["row 1", 1]]);
  });

  it("[OFF1] leaves a planner's copy of a page alone", async () => {
    await writeSheets([page("review", "Review", numbers(2))], unwatched);
    await workbench.Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getItem("Review").copy("End");
      copy.name = "My copy";
      await context.sync();
    });
    await writeSheets([page("review", "Review", numbers(1, 9))], unwatched);
    expect(await sheetValues(workbench, "My copy")).toEqual([
      ["row 1", 1],
      ["row 2", 2],
    ]);
    expect(await sheetValues(workbench, "Review")).toEqual([["row 9", 9]]);
  });

  it("[OFF2] follows a page to the name that it got", async () => {
    await addSheet("Gaps", [["mine"]]);
    const review = page("review", "Review", [[linkToPage("gaps", "A1", "to the gaps")]]);
    await writeSheets([review, page("gaps", "Gaps", numbers(1))], unwatched);
    const formula = await workbench.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Review").getRange("A1");
      range.load("formulas");
      await context.sync();
      return String(range.formulas[0]![0]);
    });
    expect(formula).toContain("#'Gaps (SOP)'!A1");
  });

  it("[OFF3] gives the same sheets when it writes twice, with nothing old left on them", async () => {
    const pages = (rows: number) => [page("review", "Review", numbers(rows)), withTable(rows)];
    await writeSheets(pages(5), unwatched);
    const names = await sheetNames(workbench);
    await writeSheets(pages(2), unwatched);
    expect(await sheetNames(workbench)).toEqual(names);
    expect(await sheetValues(workbench, "Review")).toEqual([
      ["row 1", 1],
      ["row 2", 2],
    ]);
    expect(await sheetValues(workbench, "Data")).toEqual([
      ["Name", "Amount"],
      ["row 1", 1],
      ["row 2", 2],
    ]);
    await writeSheets(pages(4), unwatched);
    expect(await sheetValues(workbench, "Data")).toHaveLength(5);
  });

  it("[OFF3] leaves no height of a row and no page break of an older layout behind", async () => {
    const laid = (row: number) => ({
      ...page("review", "Review", numbers(9)),
      rowHeights: [{ row, points: 46 }],
      print: { area: { top: 0, left: 0, rows: 9, columns: 2 }, breaksBefore: [row + 1] },
    });
    await writeSheets([laid(2)], unwatched);
    await writeSheets([laid(5)], unwatched);
    const { heights, breaks } = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Review");
      const rows = [3, 6].map((row) => sheet.getRange(`A${row}`).format.load("rowHeight"));
      const pageBreaks = sheet.horizontalPageBreaks.load("items");
      await context.sync();
      const cells = pageBreaks.items.map((one) => one.getCellAfterBreak().load("address"));
      await context.sync();
      return { heights: rows.map(({ rowHeight }) => rowHeight), breaks: cells.map(({ address }) => address) };
    });
    expect(heights).toEqual([15, 46]);
    expect(breaks).toEqual(["Review!A7"]);
  });

  it("[OFF3] keeps a formula of the planner's that adds up a table of ours", async () => {
    await writeSheets([withTable(2)], unwatched);
    await addSheet("Mine", [["=SUM(SOP_Test[Amount])"]]);
    await writeSheets([withTable(3)], unwatched);
    await workbench.settled();
    expect(await sheetValues(workbench, "Mine")).toEqual([[6]]);
  });

  it("[OFF7] writes text as text, whatever it begins with or looks like", async () => {
    const texts = [
      "=1+1",
      "+4",
      "-x",
      "@sum",
      "1-2",
      "00123",
      "Mar 5",
      "TRUE",
      "'quoted",
      "1e5",
      "5 %",
      "plain",
    ];
    await writeSheets(
      [
        page(
          "review",
          "Review",
          texts.map((text) => [text]),
        ),
      ],
      unwatched,
    );
    expect(await sheetValues(workbench, "Review")).toEqual(texts.map((text) => [text]));
  });

  it("[OFF7] writes item codes in cells formatted as text", async () => {
    const codes = ["1-2", "007", "=A1", "'x"];
    const description: SheetDescription = {
      ...page("review", "Review", []),
      blocks: [{ top: 0, left: 0, cells: codes.map((code) => [code]), formats: ["text"] }],
    };
    await writeSheets([description], unwatched);
    expect(await sheetValues(workbench, "Review")).toEqual(codes.map((code) => [code]));
  });

  describe("a large page", () => {
    const rows = Array.from({ length: 6_000 }, (_, r) => [
      `item ${r}`,
      ...Array.from({ length: 30 }, (_, c) => r + c / 7),
    ]);

    it("[OFF10] is cut into few requests below 1 MB where round trips are dear", async () => {
      workbench.resetStats();
      await writeSheets([page("plan", "Plan", rows)], { ...unwatched, size: "fewest" });
      const { maxPayloadBytes, roundTrips } = workbench.stats();
      expect(maxPayloadBytes).toBeLessThan(1_000_000);
      expect(roundTrips).toBeLessThanOrEqual(12);
      const values = await sheetValues(workbench, "Plan");
      expect(values![5_999]![30]).toBeCloseTo(5_999 + 29 / 7, 5);
    });

    it("[OFF33] is cut into light requests everywhere else", async () => {
      workbench.resetStats();
      await writeSheets([page("plan", "Plan", rows)], unwatched);
      expect(workbench.stats().maxPayloadBytes).toBeLessThan(320_000);
      const values = await sheetValues(workbench, "Plan");
      expect(values![5_999]![30]).toBeCloseTo(5_999 + 29 / 7, 5);
    });
  });

  it("takes few round trips for a few pages", async () => {
    workbench.resetStats();
    await writeSheets([page("review", "Review", numbers(20)), withTable(20)], unwatched);
    expect(workbench.stats().roundTrips).toBeLessThanOrEqual(5);
  });

  it("hides its journal so that no planner meets it", async () => {
    await writeSheets([page("review", "Review", numbers(1))], unwatched);
    expect(await sheetNames(workbench)).toContain("SOP journal (VeryHidden)");
  });
});

describe("a hidden store", () => {
  const store = (rows: number): SheetDescription => ({
    ...page("cycles", "SOP cycles", numbers(rows)),
    visibility: "veryHidden",
  });

  it("is written out of sight and not named among the pages", async () => {
    const { sheets } = await writeSheets([page("review", "Review", numbers(1)), store(2)], unwatched);
    expect(sheets).toEqual(["Review"]);
    expect(await sheetNames(workbench)).toContain("SOP cycles (VeryHidden)");
  });

  it("has nothing old beyond what was written last", async () => {
    await writeSheets([store(5)], unwatched);
    await writeSheets([store(2)], unwatched);
    expect(await sheetValues(workbench, "SOP cycles")).toHaveLength(2);
  });

  it("[OFF4] keeps what it holds when a write is stopped", async () => {
    await writeSheets([page("review", "Review", numbers(1)), store(2)], unwatched);
    const stopper = new AbortController();
    const large = page(
      "plan",
      "Plan",
      Array.from({ length: 4_000 }, (_, r) => Array.from({ length: 40 }, (_, c) => r + c / 7)),
    );
    const watch = { signal: stopper.signal, onProgress: (): void => stopper.abort() };
    await expect(writeSheets([store(2), large], watch)).rejects.toMatchObject({ name: "AbortError" });
    expect(await sheetValues(workbench, "SOP cycles")).toHaveLength(2);
  });

  it("[OFF5] keeps what it holds when a review is taken back", async () => {
    await writeSheets([page("review", "Review", numbers(1)), store(2)], unwatched);
    await takeBack();
    expect(await sheetValues(workbench, "SOP cycles")).toHaveLength(2);
  });

  it("[OFF6] goes when everything of ours is removed", async () => {
    const before = await sheetNames(workbench);
    await writeSheets([page("review", "Review", numbers(1)), store(2)], unwatched);
    await removeOwnSheets();
    expect(await sheetNames(workbench)).toEqual(before);
  });
});

describe("a write that does not end", () => {
  const stopAfter = (share: number) => {
    const stopper = new AbortController();
    return {
      signal: stopper.signal,
      onProgress: (done: number): void => void (done >= share && stopper.abort()),
    };
  };
  const large = (first: number) =>
    page(
      "plan",
      "Plan",
      Array.from({ length: 4_000 }, (_, r) => Array.from({ length: 40 }, (_, c) => first + r + c / 7)),
    );

  it("[OFF4] takes out the sheets that it made", async () => {
    const before = await sheetNames(workbench);
    await expect(writeSheets([large(1)], stopAfter(0.01))).rejects.toMatchObject({ name: "AbortError" });
    expect(await sheetNames(workbench)).toEqual(before);
  });

  it("[OFF4] draws older pages as they were", async () => {
    await writeSheets([page("plan", "Plan", numbers(3))], unwatched);
    await expect(writeSheets([large(1)], stopAfter(0.01))).rejects.toMatchObject({ name: "AbortError" });
    expect(await sheetValues(workbench, "Plan")).toEqual([
      ["row 1", 1],
      ["row 2", 2],
      ["row 3", 3],
    ]);
  });

  it("[OFF4] leaves no trace when Excel refuses a page", async () => {
    const before = await sheetNames(workbench);
    const refused = {
      ...withTable(2),
      tables: [{ name: "not a name", top: 0, left: 0, rows: 3, columns: 2 }],
    };
    await expect(
      writeSheets([page("review", "Review", numbers(1)), refused], unwatched),
    ).rejects.toHaveProperty("code");
    expect(await sheetNames(workbench)).toEqual(before);
  });

  it("[OFF12] turns events on again", async () => {
    await expect(writeSheets([large(1)], stopAfter(0.01))).rejects.toMatchObject({ name: "AbortError" });
    const areOn = await workbench.Excel.run(async (context) => {
      context.runtime.load("enableEvents");
      await context.sync();
      return context.runtime.enableEvents;
    });
    expect(areOn).toBe(true);
  });
});

describe("protection", () => {
  it("[OFF8] of the workbook's structure is named before anything is written", async () => {
    await workbench.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = await sheetNames(workbench);
    await expect(writeSheets([page("review", "Review", numbers(1))], unwatched)).rejects.toMatchObject({
      code: "structure-protected",
    });
    expect(await sheetNames(workbench)).toEqual(before);
  });

  it("[OFF8] of a page of ours is named with its sheet", async () => {
    await writeSheets([page("review", "Review", numbers(2))], unwatched);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Review").protection.protect();
      await context.sync();
    });
    await expect(writeSheets([page("review", "Review", numbers(1))], unwatched)).rejects.toMatchObject({
      code: "sheet-protected",
      sheet: "Review",
    });
    expect(await sheetValues(workbench, "Review")).toHaveLength(2);
  });
});

describe("taking back", () => {
  it("[OFF5] brings the pages of the write before, and takes out those that it made", async () => {
    await writeSheets([page("plan", "Plan", numbers(2))], unwatched);
    await writeSheets([page("plan", "Plan", numbers(5, 100)), page("gaps", "Gaps", numbers(1))], unwatched);
    expect(await takeBack()).toEqual(["Plan"]);
    expect(await sheetValues(workbench, "Plan")).toEqual([
      ["row 1", 1],
      ["row 2", 2],
    ]);
    expect(await sheetValues(workbench, "Gaps")).toBeNull();
  });

  it("[OFF5] takes out all pages of a first write", async () => {
    await writeSheets([page("plan", "Plan", numbers(2))], unwatched);
    expect(await takeBack()).toEqual([]);
    expect(await sheetValues(workbench, "Plan")).toBeNull();
  });

  it("[OFF5] says when there is nothing to take back", async () => {
    await expect(takeBack()).rejects.toMatchObject({ code: "nothing-to-take-back" });
  });

  it("[OFF34] says that another version kept the journal, and leaves its pages", async () => {
    await writeSheets([page("plan", "Plan", numbers(2))], unwatched);
    await workbench.Excel.run(async (context) => {
      const head = context.workbook.worksheets.getItem("SOP journal").getRange("A1:B1");
      head.values = [[JSON.stringify({ version: 1, generation: 1, parts: 1 }), ""]];
      await context.sync();
    });
    await expect(takeBack()).rejects.toMatchObject({ code: "journal-of-other-version" });
    expect(await sheetValues(workbench, "Plan")).toHaveLength(2);
  });
});

describe("removeOwnSheets", () => {
  it("[OFF6] takes out every page and the journal, and nothing of the planner's", async () => {
    await addSheet("Notes", [["keep me"]]);
    const before = await sheetNames(workbench);
    await writeSheets([page("review", "Review", numbers(2)), withTable(2)], unwatched);
    expect(await removeOwnSheets()).toEqual(["Review", "Data"]);
    expect(await sheetNames(workbench)).toEqual(before);
    expect(await sheetValues(workbench, "Notes")).toEqual([["keep me"]]);
  });

  it("[OFF6] has nothing to do where we made nothing", async () => {
    expect(await removeOwnSheets()).toEqual([]);
  });
});
