import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import type { CalculatedCell } from "../../../src/workbench/book/calculator";
import type { BookSnapshot, CellSnapshot } from "../../../src/workbench/book/snapshot";
import { createCalculator } from "../../../src/workbench/calc/createCalculator";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";

/** Workbooks of other people: not part of the repository, checked where they lie beside it. */
const folder = resolve("../shared/data/workbooks");
const files = existsSync(folder) ? readdirSync(folder).filter((f) => /\.xls[xm]$/.test(f)) : [];
const each =
  files.length > 0 ? describe.each(files) : describe.skip.each(["no workbooks beside the repository"]);

const cellsByPlace = (book: BookSnapshot): Map<string, CellSnapshot> =>
  new Map(book.sheets.flatMap((s) => s.cells.map((c) => [`${s.name}!${c.row},${c.column}`, c] as const)));

each("%s", (file) => {
  const read = (): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));

  it("keeps every part byte for byte when nothing changed", async () => {
    const before = read();
    const { bytes, lost } = await writeXlsx(await readXlsx(before, { macros: "keep" }), before);
    expect(lost).toEqual([]);
    const [was, is] = [unzipSync(before), unzipSync(bytes)];
    expect(Object.keys(is).sort()).toEqual(
      Object.keys(was)
        .filter((p) => !p.endsWith("/"))
        .sort(),
    );
    for (const [path, content] of Object.entries(is)) expect(Buffer.compare(content, was[path]!)).toBe(0);
  }, 60_000);

  it("keeps values, formulas and formats of the other cells when one changed", async () => {
    const before = read();
    const book = await readXlsx(before, { macros: "keep" });
    const was = cellsByPlace(book);
    book.sheets[0]!.cells.push({ row: 900_000, column: 1, value: "here" });
    const { bytes } = await writeXlsx(book, before);
    const again = await readXlsx(bytes, { macros: "keep" });
    const is = cellsByPlace(again);
    expect(is.size).toBe(was.size + 1);
    const formats = (b: BookSnapshot): string[] => b.styles.map((style) => JSON.stringify(style));
    const [formatsWas, formatsAre] = [formats(book), formats(again)];
    let differing = 0;
    for (const [place, cell] of was) {
      const now = is.get(place);
      const isSame =
        now !== undefined &&
        now.value === cell.value &&
        now.formula === cell.formula &&
        now.isError === cell.isError &&
        formatsAre[now.style ?? 0] === formatsWas[cell.style ?? 0];
      if (!isSame) differing++;
    }
    expect(differing).toBe(0);
  }, 60_000);

  it("calculates its formulas to the results that Excel stored; foreign ones keep theirs", async () => {
    const book = await readXlsx(read(), { macros: "keep" });
    const told: CalculatedCell[] = [];
    const calculator = createCalculator({ results: (cells) => told.push(...cells) });
    const idOf = new Map(book.sheets.map((s) => [s.id, s]));
    const sheets = book.sheets.map((s) => ({
      id: s.id,
      name: s.name,
      cells: s.cells.filter((c) => c.isSpilled !== true).map((c) => ({ sheetId: s.id, ...c })),
    }));
    const names = book.names.map((n) => ({
      name: n.name,
      formula: n.formula.slice(1),
      ...(n.sheetId && { sheetId: n.sheetId }),
    }));
    calculator.load({ sheets, tables: [], names }, { recalculate: true });
    await calculator.settled();
    calculator.dispose();
    const differing = told.filter(({ sheetId, row, column, value }) => {
      const cached = idOf.get(sheetId)!.cells.find((c) => c.row === row && c.column === column)?.value;
      const bothNumbers = typeof cached === "number" && typeof value === "number";
      return bothNumbers ? Math.abs(cached - value) > 1e-9 * Math.max(1, Math.abs(cached)) : cached !== value;
    });
    expect(differing.map((c) => [idOf.get(c.sheetId)!.name, c.row, c.column, c.value])).toEqual([]);
  }, 60_000);
});
