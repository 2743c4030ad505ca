import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { newBook } from "../../../src/workbench/book/newBook";
import { toSnapshot } from "../../../src/workbench/book/toSnapshot";

/** A new workbook with table styles of its own, as it is read again. */
async function saved(change: Partial<ReturnType<typeof toSnapshot>>, original?: Uint8Array) {
  const { bytes, lost } = await writeXlsx({ ...toSnapshot(newBook()), ...change }, original);
  return { bytes, lost, read: await readXlsx(bytes) };
}

describe("Table styles that scripts add", () => {
  it("[XLS1] are saved by their names, with the style of new tables", async () => {
    const { read, lost } = await saved({ tableStyles: ["Plan", "A & B"], defaultTableStyle: "Plan" });
    expect(read).toMatchObject({ tableStyles: ["Plan", "A & B"], defaultTableStyle: "Plan" });
    expect(lost).toEqual([]);
  });

  it("[XLS1] are not written again where the file has them", async () => {
    const first = await saved({ tableStyles: ["Plan"] });
    const { read } = await saved({ ...first.read, tableStyles: ["Plan", "More"] }, first.bytes);
    expect(read.tableStyles).toEqual(["Plan", "More"]);
  });

  it("[XLS1] stay in the file when they are deleted, and that is said", async () => {
    const first = await saved({ tableStyles: ["Plan"] });
    const { lost } = await saved({ ...first.read, tableStyles: [] }, first.bytes);
    expect(lost).toEqual(["The table style Plan stays in the file."]);
  });

  it("[XLS1] are none in a plain workbook", async () => {
    const { read } = await saved({});
    expect(read.tableStyles).toBeUndefined();
    expect(read.defaultTableStyle).toBeUndefined();
  });
});
