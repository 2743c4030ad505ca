import { addressOf, cellAddress, overlap, type Area } from "../../../src/workbook/report/area";
import { shownCharacters } from "../../../src/workbook/report/columnWidths";
import type { Block, SheetDescription } from "../../../src/workbook/report/sheetDescription";
import { cellsOf, PageCalculator } from "./evaluate";

const areaOf = ({ top, left, cells }: Block): Area => ({
  top,
  left,
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
});

const FREE = new Set([
  "headline",
  "title",
  "subtitle",
  "heading",
  "note",
  "wrapped",
  "kpi",
  "kpiLabel",
  "header",
  "headerRight",
]);

/** The characters that a cell has room for, with the cells that it is merged with. */
function widthOf({ columnWidths = [], merges = [] }: SheetDescription, row: number, column: number): number {
  const merge = merges.find(({ top, left, rows }) => left === column && row >= top && row < top + rows);
  let width = 0;
  for (let c = column; c < column + (merge?.columns ?? 1); c++) width += columnWidths[c] ?? 8;
  return width;
}

/** The cells of an area that the page does not write at all; a blank month is written. */
function blankIn({ top, left, rows, columns }: Area, cells: ReadonlyMap<string, unknown>): string[] {
  const blank: string[] = [];
  for (let row = top; row < top + rows; row++) {
    for (let column = left; column < left + columns; column++) {
      const address = cellAddress(row, column);
      if (!cells.has(address)) blank.push(address);
    }
  }
  return blank;
}

/** Every page of ours passes these. */
export function describePageRules(name: string, draw: () => SheetDescription): void {
  let drawn: SheetDescription | undefined;
  const page = (): SheetDescription => (drawn ??= draw());

  describe(`${name} as a page`, () => {
    it("[REP1] writes no cell twice and only whole rectangles", () => {
      const areas = page().blocks.map(areaOf);
      for (const block of page().blocks) {
        expect(new Set(block.cells.map((row) => row.length)).size).toBe(1);
      }
      areas.forEach((a, i) =>
        areas.slice(i + 1).forEach((b) => {
          if (overlap(a, b)) throw new Error(`${addressOf(a)} and ${addressOf(b)} share cells`);
        }),
      );
    });

    it("[REP2] holds finite numbers only, and formulas that give the engine's number", () => {
      const calculator = new PageCalculator(page());
      const wrong: string[] = [];
      for (const [address, content] of cellsOf(page())) {
        if (typeof content === "number" && !Number.isFinite(content)) wrong.push(address);
        if (typeof content !== "object" || content === null || typeof content.value !== "number") continue;
        const value = calculator.formula(content.formula);
        const scale = Math.max(1, Math.abs(content.value));
        if (typeof value !== "number" || Math.abs(value - content.value) > 1e-6 * scale) {
          wrong.push(`${address} ${content.formula} gives ${String(value)}, expected ${content.value}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it("[REP3] has columns wide enough for every number and every word of a table", () => {
      const narrow: string[] = [];
      for (const block of page().blocks) {
        if (FREE.has(block.look ?? "body")) continue;
        block.cells.forEach((row, r) =>
          row.forEach((content, c) => {
            const width = widthOf(page(), block.top + r, block.left + c);
            const needed = shownCharacters(content, block.formats?.[c] ?? null);
            const isNumber = typeof content !== "string";
            if (needed + 1 > width && (isNumber || width < 38)) {
              narrow.push(addressOf({ top: block.top + r, left: block.left + c, rows: 1, columns: 1 }));
            }
          }),
        );
      }
      expect(narrow).toEqual([]);
    });

    it("[CHART6] says the message of each chart in a cell, names its unit, and draws cells that it writes", () => {
      const cells = cellsOf(page());
      const said = [...cells.values()].filter((cell) => typeof cell === "string").join(" ");
      for (const { altText, title, valueTitle, series, categories, hasLegend } of page().charts ?? []) {
        expect(said).toContain(altText);
        expect(title).not.toBe("");
        expect(valueTitle).not.toBe("");
        if (hasLegend !== false) expect(new Set(series.map(({ name }) => name)).size).toBe(series.length);
        for (const { values, across, sizes } of series) {
          for (const area of [categories, values, across ?? values, sizes ?? values]) {
            expect(blankIn(area, cells)).toEqual([]);
          }
        }
      }
    });

    it("[REP4] prints on landscape A4 with its header repeated, and its tables lie over cells that it writes", () => {
      const { print, tables = [] } = page();
      expect(print).toBeDefined();
      const cells = cellsOf(page());
      for (const table of tables) {
        expect(table.rows).toBeGreaterThan(1);
        const headers = Array.from({ length: table.columns }, (_, c) =>
          cells.get(addressOf({ top: table.top, left: table.left + c, rows: 1, columns: 1 })),
        );
        expect(headers.every((header) => typeof header === "string" && header !== "")).toBe(true);
        expect(new Set(headers.map((header) => String(header).toLowerCase())).size).toBe(table.columns);
      }
    });
  });
}
