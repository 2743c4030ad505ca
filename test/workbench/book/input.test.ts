import {
  parseArea,
  formatArea,
  subtractArea,
  splitSheetName,
  quoteSheetName,
} from "../../../src/workbench/book/address";
import { parseTyped } from "../../../src/workbench/book/input";
import { CellStore } from "../../../src/workbench/book/cellStore";

describe("typed text", () => {
  for (const [text, expected] of [
    ["12", { value: 12 }],
    ["-1,234.5", { value: -1234.5, numberFormat: "#,##0.00" }],
    ["(5)", { value: -5 }],
    ["25%", { value: 0.25, numberFormat: "0%" }],
    ["$3.50", { value: 3.5, numberFormat: "$#,##0.00_);[Red]($#,##0.00)" }],
    ["1e3", { value: 1000, numberFormat: "0.00E+00" }],
    ["1/1/1900", { value: 1, numberFormat: "m/d/yyyy" }],
    ["2026-02-28", { value: 46081, numberFormat: "m/d/yyyy" }],
    ["2/30/2026", { value: "2/30/2026" }],
    ["Jan-26", { value: 46023, numberFormat: "mmm-yy" }],
    ["13:30", { value: 0.5625, numberFormat: "h:mm" }],
    ["true", { value: true }],
    ["#DIV/0!", { value: "#DIV/0!", isError: true }],
    ["'=1", { value: "=1", isQuoted: true }],
    ["=A1", { value: null, formula: "=A1" }],
    ["1.2.3", { value: "1.2.3" }],
  ] as const)
    it(`${text} is ${JSON.stringify(expected)}`, () => expect(parseTyped(text, "General")).toEqual(expected));
  it("stays text in a cell of text format", () => expect(parseTyped("12", "@")).toEqual({ value: "12" }));
});

describe("addresses", () => {
  for (const text of ["A1", "B2:D9", "A:C", "3:5", "XFD1048576"])
    it(`${text} is read and written alike`, () =>
      expect(formatArea(parseArea(text) ?? { row: 0, column: 0, rows: 9, columns: 9 })).toBe(text));
  for (const text of ["A0", "XFE1", "A1048577", "A1:", "1A", ""])
    it(`"${text}" is none`, () => expect(parseArea(text)).toBeUndefined());
  it("a sheet's name is quoted where it needs quotes", () => {
    expect([
      quoteSheetName("Plan"),
      quoteSheetName("My plan"),
      quoteSheetName("A1"),
      quoteSheetName("it's"),
    ]).toEqual(["Plan", "'My plan'", "'A1'", "'it''s'"]);
  });
  it("quotes are taken off again", () => {
    expect(splitSheetName("'it''s'!A1")).toEqual({ sheet: "it's", rest: "A1" });
  });
  it("what is left around a hole covers the rest exactly", () => {
    const parts = subtractArea(
      { row: 0, column: 0, rows: 4, columns: 4 },
      { row: 1, column: 1, rows: 2, columns: 2 },
    );
    expect(parts.reduce((sum, part) => sum + part.rows * part.columns, 0)).toBe(12);
  });
});

describe("the cell store", () => {
  it("a snapshot does not see later writes, on either side", () => {
    const store = new CellStore();
    store.set(0, 0, { value: 1 });
    const copy = store.snapshot();
    store.set(0, 0, { value: 2 });
    copy.set(0, 1, { value: 3 });
    expect([store.get(0, 0)?.value, store.get(0, 1), copy.get(0, 0)?.value, copy.get(0, 1)?.value]).toEqual([
      2,
      undefined,
      1,
      3,
    ]);
  });
  it("an empty cell is not kept", () => {
    const store = new CellStore();
    store.set(5, 5, { value: 1 });
    store.set(5, 5, { value: null });
    expect(store.bounds(() => true)).toBeUndefined();
  });
});
