import { shortened } from "../../../src/workbook/office/cellInput";
import { fillsOf } from "../../../src/workbook/office/fills";
import { drawnPage } from "../../../src/workbook/office/pageParts";

describe("fillsOf", () => {
  it("cuts a block into pieces that Excel's client does not cut again, none lost", () => {
    const cells = Array.from({ length: 400 }, (_, r) => Array.from({ length: 10 }, (_c, c) => 10 * r + c));
    const fills = fillsOf({ top: 3, left: 1, cells });
    expect(Math.max(...fills.map(({ rows }) => rows.length * 10))).toBeLessThanOrEqual(1_500);
    expect(fills.flatMap(({ rows }) => rows)).toEqual(cells);
    expect(fills.map(({ top, left }) => [top, left])).toEqual([
      [3, 1],
      [153, 1],
      [303, 1],
    ]);
  });

  it("cuts long texts by their bytes", () => {
    const fills = fillsOf({ top: 0, left: 0, cells: Array.from({ length: 10 }, () => ["é".repeat(20_000)]) });
    expect(fills.length).toBeGreaterThan(4);
    expect(Math.max(...fills.map(({ bytes }) => bytes))).toBeLessThanOrEqual(120_000);
  });

  it("remembers which formulas speak of other pages", () => {
    const link = { formula: "=HYPERLINK(\"#'«gaps»'!A1\")", value: "Gaps" };
    const [fill] = fillsOf({
      top: 0,
      left: 0,
      cells: [
        ["«gaps» in words", 1],
        [link, null],
      ],
    });
    expect(fill).toMatchObject({ isFormula: true, links: [[1, 0]] });
  });

  it("has nothing to write for a block without cells", () => {
    expect(fillsOf({ top: 0, left: 0, cells: [] })).toEqual([]);
  });
});

describe("drawnPage", () => {
  it("sets a format that continues the one above it as one area", () => {
    const block = (top: number) => ({ top, left: 0, cells: [["a", 1]], formats: ["text", "units"] }) as const;
    const { outline } = drawnPage({ ownId: "plan", name: "Plan", blocks: [block(0), block(1), block(5)] });
    expect(outline.formats.map(({ top, left, rows }) => [top, left, rows])).toEqual([
      [0, 0, 2],
      [0, 1, 2],
      [5, 0, 1],
      [5, 1, 1],
    ]);
    expect(outline.extent).toEqual({ rows: 6, columns: 2 });
  });
});

describe("shortened", () => {
  it.each([
    [1 / 3, 0.333333333333],
    [1000 / 3, 333.333333],
    [-1000 / 3, -333.333333],
    [123456789.123456, 123456789.123],
    [5, 5],
    [0, 0],
    [1e15, 1e15],
  ])("writes %d as %d", (value, written) => {
    expect(shortened(value)).toBe(written);
  });

  it("writes numbers between one and a million to a millionth", () => {
    for (let n = 0; n < 2_000; n++) {
      const value = 1 + ((n * 7919.123456789) % 999_998);
      expect(Math.abs(shortened(value) - value)).toBeLessThan(5.1e-7);
      expect(String(shortened(value)).length).toBeLessThanOrEqual(13);
    }
  });
});
