import fc from "fast-check";
import { addressOf, cellAddress, columnName, overlap } from "../../../src/workbook/report/area";
import { columnWidths, shownCharacters } from "../../../src/workbook/report/columnWidths";
import { linkTo } from "../../../src/workbook/report/links";
import { pagesWide } from "../../../src/workbook/report/printFit";
import { linesOf, rowHeights, spacers } from "../../../src/workbook/report/rowHeights";
import { textWidth } from "../../../src/workbook/report/textWidth";
import { CHART_COLORS, COLORS, NUMBER_FORMAT_CODES, STYLES } from "../../../src/workbook/report/theme";
import { apart, contrast } from "./sight";

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
    expect(pagesWide([100, 164])).toBe(1);
    expect(pagesWide([100, 165])).toBe(2);
  });
});

describe("heights", () => {
  it("[REP7] count the lines of words that wrap", () => {
    expect(linesOf("one two three", 7)).toBe(2);
    expect(linesOf("one\ntwo", 20)).toBe(2);
    expect(linesOf("unbreakablewordthatislong", 5)).toBe(1);
  });

  it("[REP7] use the width of merged cells", () => {
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

  it("[REP7] measure letters, not their number: narrow ones take less room than wide ones", () => {
    expect(textWidth("illi till")).toBeLessThan(0.6 * textWidth("MWWM MWMM"));
    expect(textWidth("0123456789")).toBeCloseTo(10, 9);
  });

  it("[REP7] give larger letters higher lines", () => {
    const block = { top: 0, left: 0, cells: [["one two three four"]] };
    const height = (look: "wrapped" | "headline"): number =>
      rowHeights({ blocks: [{ ...block, look }], columnWidths: [10] })[0]!.points;
    expect(height("headline")).toBeGreaterThan(height("wrapped"));
  });

  it("[REP7] keep rows between parts low, but not those that hold a caption", () => {
    const caption = [{ top: 8, left: 0, cells: [["said"]] }];
    expect(spacers([1, 5, 9], [])).toEqual([
      { row: 4, points: 8 },
      { row: 8, points: 8 },
    ]);
    expect(spacers([1, 5, 9], caption)).toEqual([{ row: 4, points: 8 }]);
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
  for (const [look, { color, fill = "#FFFFFF" }] of Object.entries(STYLES)) {
    if (color === undefined) continue;
    it(`[REP8] reads well as ${look}: contrast of at least 4.5`, () => {
      expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
    });
  }

  const { demand, supply, capacity, reconciled } = COLORS;
  const together = [{ demand, supply, capacity, reconciled }, CHART_COLORS];
  for (const [name, color] of together.flatMap((colors) => Object.entries(colors)))
    it(`[REP8] draws ${name} with a contrast of at least 3 on white`, () =>
      expect(contrast(color, COLORS.white)).toBeGreaterThanOrEqual(3));

  for (const sight of ["all colours", "no red", "no green"] as const)
    it(`[REP8] has chart colours that stay apart for people who see ${sight}`, () => {
      for (const colors of together) {
        const all = Object.values(colors);
        all.forEach((a, i) =>
          all.slice(i + 1).forEach((b) => expect(apart([a, b], sight)).toBeGreaterThanOrEqual(20)),
        );
      }
    });

  it("[REP8] would notice red and green of the same lightness", () => {
    expect(apart(["#C04040", "#5E7A2E"], "no green")).toBeLessThan(20);
  });

  it("has number formats of at most four sections", () => {
    for (const code of Object.values(NUMBER_FORMAT_CODES))
      expect(code.split(";").length).toBeLessThanOrEqual(4);
  });
});
