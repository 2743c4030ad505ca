import { strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { bookOf, cellsOf, sheetOf } from "./books";

async function withType(from: string, to: string): Promise<Uint8Array> {
  const { bytes } = await writeXlsx(bookOf([sheetOf({ name: "Plan", cells: cellsOf([[1]]) })]));
  const parts = unzipSync(bytes);
  const types = "[Content_Types].xml";
  parts[types] = strToU8(new TextDecoder().decode(parts[types]).replace(from, to));
  return zipSync(parts);
}

const main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

describe("a file that is refused", () => {
  const cases = [
    ["text", async () => strToU8("Item;Month\nA;1"), "not-a-workbook"],
    ["nothing", async () => new Uint8Array(), "not-a-workbook"],
    ["an old or encrypted file", async () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "encrypted"],
    ["a broken zip", async () => strToU8("PK\u0003\u0004 broken"), "damaged"],
    ["a zip without a workbook", async () => zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
    [
      "a text document",
      () =>
        withType(main, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "not-a-workbook",
    ],
    [
      "a workbook with macros",
      () => withType(main, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
      "macros",
    ],
    [
      "a binary workbook",
      () => withType(main, "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      "binary",
    ],
  ] as const;
  it.each(cases)("%s: says why and what to do", async (_, file, fault) => {
    const refusal = readXlsx(await file());
    await expect(refusal).rejects.toMatchObject({ name: "XlsxError", fault });
    await expect(refusal).rejects.toThrow(/^[A-Z][^\n]+\. [A-Z][^\n]+\.$/);
  });

  it("with macros is read when the macros are to be kept, and keeps them", async () => {
    const bytes = await withType(main, "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    const book = await readXlsx(bytes, { macros: "keep" });
    book.sheets[0]!.cells[0]!.value = 2;
    const { bytes: saved } = await writeXlsx(book, bytes);
    expect(new TextDecoder().decode(unzipSync(saved)["[Content_Types].xml"])).toContain("macroEnabled");
  });
});
