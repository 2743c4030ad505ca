import { explain } from "../../../src/engine";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import type { CellValue } from "../../../src/workbook/codec/sheetCells";
import { book, serial, sheet, smallBook } from "./cells";

const HEADER = [
  "Id",
  "Assumption",
  "Value",
  "Low",
  "High",
  "What changes",
  "Item",
  "First month",
  "Moves as",
  "Pass-through",
];

function read(
  rows: readonly (readonly CellValue[])[],
  header: readonly CellValue[] = HEADER,
  name = "Assumptions",
) {
  const { model, problems } = readWorkbook(book(...smallBook(), sheet(name, [header, ...rows])));
  const mine = problems.filter(({ problem }) => problem.place.sheet === "Assumptions");
  return {
    assumptions: model!.assumptions,
    told: mine.map(({ problem, address }) => `${problem.code} ${address}`),
    words: mine.map(({ problem }) => explain(problem)),
  };
}

describe("linked assumptions as planners write them", () => {
  it("[ASM8] are read from their cells, in the words of Scenarios and in other words for them", () => {
    const { assumptions, told } = read(
      [["A1", "Oat price", 300, 270, 360, "material cost", "A-100", serial(2026, 3, 1), "share", 0.4]],
      [...HEADER.slice(0, 5), "What", "SKU", "From", "Moves as", "Elasticity"],
      "Annahmen",
    );
    expect(told).toEqual([]);
    expect(assumptions[0]!.link).toEqual({
      change: { kind: "unit cost", item: "A-100", firstPeriod: 2 },
      following: "proportion",
      passThrough: 0.4,
    });
  });

  const refused: readonly (readonly [string, readonly CellValue[], string])[] = [
    ["words in place of a number", ["A1", "Oat price", 300, "low", 360, "unit cost", "", "", "", ""], "D2"],
    [
      "an error in place of a number",
      ["A1", "Oat price", "#N/A", 270, 360, "unit cost", "", "", "", ""],
      "C2",
    ],
    ["a word that names no change", ["A1", "Oat price", 300, 270, 360, "weather", "", "", "", ""], "F2"],
    [
      "a way to follow that there is not",
      ["A1", "Oat price", 300, 270, 360, "demand", "", "", "somehow", ""],
      "I2",
    ],
    ["an item that there is not", ["A1", "Oat price", 300, 270, 360, "demand", "Z-9", "", "", ""], "G2"],
    ["a low end above the high end", ["A1", "Oat price", 300, 360, 270, "demand", "", "", "", ""], "D2"],
    ["an id for the second time", ["A0", "Again", 1, 1, 1, "", "", "", "", ""], "A3"],
  ];
  for (const [what, row, cell] of refused) {
    it(`[ASM9] [ASM10] tells ${what} with its cell and what to do next`, () => {
      const first = ["A0", "Fuel", 1, 1, 2, "", "", "", "", ""];
      const { told, words } = read(row[0] === "A0" ? [first, row] : [row]);
      expect(told.map((one) => one.split(" ")[1])).toContain(cell);
      for (const said of words) expect(said).toMatch(/[.:] .+\.$/);
    });
  }
});
