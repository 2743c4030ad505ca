import fc from "fast-check";
import { addressOf, cellAddress, columnName, overlap } from "../../../src/workbook/report/area";
import { columnWidths, pagesWide, shownCharacters } from "../../../src/workbook/report/columnWidths";
import { linkTo } from "../../../src/workbook/report/links";
import { linesOf, rowHeights } from "../../../src/workbook/report/rowHeights";
import { NUMBER_FORMAT_CODES, STYLES } from "../../../src/workbook/report/theme";

describe("addresses", () => {
  const cases = [
    { column: 0, name: "A" },
    { column: 25, name: "Z" },
    { column: 26, name: "AA" },
    { column: 701, name: "ZZ" },
    { column: 16_383, name: "XFD" },
  ];
  for (const { column, name } of cases)
    it(`name column ${column} ${name}`, () => expect(columnName(column)).toBe(name));

  it("name one cell without a colon", () => {
    expect(addressOf({ top: 1, left: 1, rows: 1, columns: 1 })).toBe("B2");
    expect(addressOf({ top: 1, left: 1, rows: 2, columns: 3 })).toBe("B2:D3");
  });

  it("do not overlap when they only touch", () => {
    const area = { top: 0, left: 0, rows: 2, columns: 2 };
    expect(overlap(area, { ...area, top: 2 })).toBe(false);
    expect(overlap(area, { ...area, top: 1 })).toBe(true);
  });
});

describe("widths", () => {
  it("give room for separators and sign of a large number", () => {
    expect(shownCharacters(-1_234_567, "units")).toBeGreaterThanOrEqual("-1,234,567".length);
  });

  it("never leave a whole number without room", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        const [width] = columnWidths([{ top: 0, left: 0, cells: [[value]], formats: ["units"] }]);
        expect(width!).toBeGreaterThan(value.toLocaleString("en-US").length);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("make a sheet two pages wide before its letters get too small", () => {
    expect(pagesWide([100, 90])).toBe(1);
    expect(pagesWide([100, 190])).toBe(2);
  });
});

describe("heights", () => {
  it("count the lines of words that wrap", () => {
    expect(linesOf("one two three", 7)).toBe(2);
    expect(linesOf("one\ntwo", 20)).toBe(2);
    expect(linesOf("unbreakablewordthatislong", 5)).toBe(1);
  });

  it("use the width of merged cells", () => {
    const block = { top: 0, left: 0, cells: [["twenty letters here ok", null]], look: "wrapped" as const };
    const narrow = rowHeights({ blocks: [block], columnWidths: [12, 12] });
    const merged = rowHeights({
      blocks: [block],
      columnWidths: [12, 12],
      merges: [{ top: 0, left: 0, rows: 1, columns: 2 }],
    });
    expect(narrow).toEqual([{ row: 0, points: 46 }]);
    expect(merged).toEqual([]);
  });
});

describe("links", () => {
  it("double the quotes of texts and sheet names", () => {
    expect(linkTo(`Q1 "A's"`, "B2", `say "go"`).formula).toBe(`=HYPERLINK("#'Q1 ""A''s""'!B2","say ""go""")`);
  });

  it("keep texts within what a formula takes", () => {
    const [, text] = /,"(.*)"\)$/.exec(linkTo("S", cellAddress(0, 0), "x".repeat(400)).formula)!;
    expect(text).toHaveLength(255);
  });
});

describe("the visual language", () => {
  const luminance = (color: string): number => {
    const [r, g, b] = [1, 3, 5]
      .map((i) => parseInt(color.slice(i, i + 2), 16) / 255)
      .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  for (const [look, { color, fill = "#FFFFFF" }] of Object.entries(STYLES)) {
    if (color === undefined) continue;
    it(`reads well as ${look}: contrast of at least 4.5`, () => {
      const [light, dark] = [luminance(color), luminance(fill)].sort((a, b) => b - a);
      expect((light! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(4.5);
    });
  }

  it("has number formats of at most four sections", () => {
    for (const code of Object.values(NUMBER_FORMAT_CODES))
      expect(code.split(";").length).toBeLessThanOrEqual(4);
  });
});
