import { strToU8, unzipSync, zipSync } from "fflate";
import type { BookSnapshot } from "../../../src/workbench/book/snapshot";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { bookOf, cellsOf, plain, sheetOf } from "./books";
import { everything } from "./everything";

const sparklines =
  '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}">' +
  '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines>' +
  "<x14:sparkline><xm:f>Plan!A1:B1</xm:f><xm:sqref>C1</xm:sqref></x14:sparkline>" +
  "</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>";

/** A file with things that the snapshot does not describe: sparklines, a theme of its own, a foreign part, shared formulas. */
async function foreignFile(): Promise<Uint8Array> {
  const plan = sheetOf({
    name: "Plan",
    cells: cellsOf([
      [1, 2],
      [3, 4],
      [5, 6],
    ]),
  });
  const notes = sheetOf({ name: "Notes", cells: cellsOf([["text"]]) });
  const { bytes } = await writeXlsx(bookOf([plan, notes]));
  const parts = unzipSync(bytes);
  const path = "xl/worksheets/sheet1.xml";
  const text = new TextDecoder().decode(parts[path]);
  const shared =
    '<row r="5" x14ac:dyDescent="0.25" xmlns:x14ac="urn:x"><c r="A5"><f t="shared" ref="A5:B5" si="0">A1*2</f><v>2</v></c>' +
    '<c r="B5"><f t="shared" si="0"/><v>4</v></c></row></sheetData>';
  parts[path] = strToU8(
    text
      .replace("</sheetData>", `${shared}${'<phoneticPr fontId="0"/>'}`)
      .replace("</worksheet>", `${sparklines}</worksheet>`),
  );
  parts["xl/theme/theme1.xml"] = strToU8(
    new TextDecoder().decode(parts["xl/theme/theme1.xml"]).replace("Office Theme", "House Theme"),
  );
  parts["xl/printerSettings/printerSettings1.bin"] = new Uint8Array([1, 2, 3]);
  return zipSync(parts);
}

const parts = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
const text = (bytes: Uint8Array, path: string): string => new TextDecoder().decode(parts(bytes)[path]);

async function changed(bytes: Uint8Array, change: (book: BookSnapshot) => void): Promise<Uint8Array> {
  const book = await readXlsx(bytes);
  change(book);
  const written = await writeXlsx(book, bytes);
  expect(written.lost).toEqual([]);
  return written.bytes;
}

describe("a file that is saved without a change", () => {
  it.each(["foreign", "everything"])("keeps every part byte for byte (%s)", async (kind) => {
    const before = kind === "foreign" ? await foreignFile() : (await writeXlsx(everything())).bytes;
    const after = await changed(before, () => undefined);
    expect(parts(after)).toEqual(parts(before));
  });
});

describe("a file in which one cell changed", () => {
  const edit = (book: BookSnapshot): void => {
    book.sheets[0]!.cells[0]!.value = 100;
  };

  it("keeps all parts but that sheet's", async () => {
    const before = await foreignFile();
    const after = await changed(before, edit);
    const names = Object.keys(parts(before)).filter((p) => p !== "xl/worksheets/sheet1.xml");
    for (const name of names) expect(parts(after)[name]).toEqual(parts(before)[name]);
    expect(Object.keys(parts(after)).sort()).toEqual(Object.keys(parts(before)).sort());
  });

  it("keeps sparklines, other sections and the other rows of that sheet", async () => {
    const sheet = text(await changed(await foreignFile(), edit), "xl/worksheets/sheet1.xml");
    expect(sheet).toContain(sparklines);
    expect(sheet).toContain('<phoneticPr fontId="0"/>');
    expect(sheet).toContain('<f t="shared" ref="A5:B5" si="0">A1*2</f>');
    expect(sheet).toContain('<c r="A1"><v>100</v></c>');
  });

  it("writes out a shared formula of which one member changed", async () => {
    const after = await changed(await foreignFile(), (book) => {
      const cell = book.sheets[0]!.cells.find((c) => c.row === 4 && c.column === 0)!;
      cell.formula = "=A1*3";
      cell.value = 3;
    });
    const sheet = text(after, "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("shared");
    const row = (await readXlsx(after)).sheets[0]!.cells.filter((c) => c.row === 4);
    expect(row.map((c) => c.formula)).toEqual(["=A1*3", "=B1*2"]);
  });
});

describe("a format that changed in one cell", () => {
  it("is added; formats of the file keep their numbers", async () => {
    const before = (await writeXlsx(everything())).bytes;
    const after = await changed(before, (book) => {
      const first = book.sheets[0]!.cells[0]!;
      const style = book.styles[first.style ?? 0]!;
      book.styles.push({ ...style, font: { ...style.font, isItalic: true } });
      first.style = book.styles.length - 1;
    });
    const [was, is] = [await readXlsx(before), await readXlsx(after)];
    expect(plain(is.styles.slice(0, was.styles.length))).toEqual(plain(was.styles));
    const style = is.styles[is.sheets[0]!.cells[0]!.style!]!;
    expect(style).toMatchObject({
      fill: { pattern: "darkUp" },
      font: { isItalic: true, isBold: true },
      namedStyle: "Good",
    });
    expect(plain(is.sheets.slice(1))).toEqual(plain(was.sheets.slice(1)));
  });
});

describe("sheets, tables and objects that come and go", () => {
  it("are added and removed with their parts, and names follow their sheets", async () => {
    const before = (await writeXlsx(everything())).bytes;
    const after = await changed(before, (book) => {
      const [plan, items, , charts] = book.sheets as [never, never, never, (typeof book.sheets)[number]];
      const review = sheetOf({ name: "Review", cells: cellsOf([["Gap", "=1+1"]]) });
      book.sheets = [review, items, charts];
      book.names = book.names.filter((n) => n.name !== "Fn");
      charts.charts = charts.charts.slice(0, 1);
      book.activeSheetId = review.id;
      expect(plan).toBeDefined();
    });
    const names = Object.keys(parts(after));
    expect(names.filter((n) => n.startsWith("xl/charts/"))).toHaveLength(1);
    expect(names.filter((n) => /comments|vmlDrawing|threaded/i.test(n))).toEqual([]);
    const book = await readXlsx(after);
    expect(book.sheets.map((s) => s.name)).toEqual(["Review", "Items", "Charts"]);
    expect(book.names.map((n) => [n.name, n.sheetId])).toEqual([
      ["Local", book.sheets[1]!.id],
      ["TaxRate", undefined],
    ]);
    expect(book.sheets[1]!.tables[0]!.name).toBe("Items");
    expect(book.activeSheetId).toBe(book.sheets[0]!.id);
  });

  it("keep the rules that stay when one conditional format is deleted", async () => {
    const before = (await writeXlsx(everything())).bytes;
    const after = await changed(before, (book) => {
      const { conditionalFormats } = book.sheets[0]!;
      conditionalFormats.splice(0, 1);
      conditionalFormats.forEach((rule, i) => (rule.priority = i + 1));
    });
    const wanted = everything()
      .sheets[0]!.conditionalFormats.slice(1)
      .map((rule, i) => ({ ...rule, priority: i + 1 }));
    expect(plain((await readXlsx(after)).sheets[0]!.conditionalFormats)).toEqual(plain(wanted));
  });
});
