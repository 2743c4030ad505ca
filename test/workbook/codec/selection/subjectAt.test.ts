import type { CellValue } from "../../../../src/workbook/codec/sheetCells";
import { subjectAt, type CellSurroundings } from "../../../../src/workbook/codec/selection/subjectAt";
import { smallModel } from "../../../engine/measure/smallModel";

const model = smallModel({
  items: [{ code: "T-1" }, { code: "4711" }],
  families: [{ name: "Tea" }],
  resources: [{ name: "Line 1", regular: [1, 1, 1, 1] }],
});
/** 1 January 2027 and the months after it, as Excel counts days. */
const MONTHS = [46388, 46419, 46447, 46478];
const NOTHING = { item: -1, family: -1, resource: -1, period: -1 };

/** What surrounds a cell of a sheet, as the Excel border reads it. */
function around(sheet: readonly (readonly CellValue[])[], row: number, column: number): CellSurroundings {
  const cell = (r: number, c: number): CellValue => sheet[r]?.[c] ?? "";
  const heads = sheet.slice(0, 12).map((_, r) => ({
    left: cell(r, column - 1),
    own: cell(r, column),
    right: cell(r, column + 1),
  }));
  const first = (rows: readonly (readonly CellValue[])[]) => rows.map((cells) => cells.slice(0, 8));
  return { labels: first(sheet.slice(0, row + 1)), labelHeads: first(sheet.slice(0, 12)), heads };
}

const wide = [
  ["Item", "Source", ...MONTHS],
  ["T-1", "sales", 46419, 120, 130, 140],
  [4711, "sales", 1, 2, 3, 4],
  ["", "marketing", 1, 2, 3, 4],
];

describe("what a selected cell is about", () => {
  it("[READ30] is the item of its row and the month over its column", () => {
    expect(subjectAt(model, around(wide, 1, 3))).toEqual({ ...NOTHING, item: 0, period: 1 });
  });
  it("[READ30] finds a code that is a number", () => {
    expect(subjectAt(model, around(wide, 2, 5))).toEqual({ ...NOTHING, item: 1, period: 3 });
  });
  it("[READ30] does not take a quantity for a date", () => {
    const plain = [
      ["Item", "Stock"],
      ["T-1", 46419],
    ];
    expect(subjectAt(model, around(plain, 1, 1))).toEqual({ ...NOTHING, item: 0 });
  });
  it("[READ30] reads months that are text, below a title", () => {
    const sheet = [["Forecast 2027"], [], ["SKU", "Jan-27", "2027-02"], ["t-1 ", 5, 6]];
    expect(subjectAt(model, around(sheet, 3, 2))).toEqual({ ...NOTHING, item: 0, period: 1 });
  });
  it("[READ30] carries a name down to rows whose first cells are blank, and not past another name", () => {
    const sheet = [
      ["Item", "", ...MONTHS],
      ["T-1", "", 1, 2],
      ["", "", 3, 4],
      ["Other", "", 5, 6],
    ];
    expect(subjectAt(model, around(sheet, 2, 2))).toMatchObject({ item: 0 });
    expect(subjectAt(model, around(sheet, 3, 2))).toEqual({ ...NOTHING, period: 0 });
  });
  it("[READ30] takes a list's month from the row", () => {
    const list = [
      ["Family", "Item", "Month", "Units"],
      ["Tea", "T-1", MONTHS[2]!, 12],
    ];
    expect(subjectAt(model, around(list, 1, 3))).toEqual({ ...NOTHING, item: 0, period: 2 });
  });
  it("[READ30] knows resources and families", () => {
    const sheet = [
      ["Resource", ...MONTHS],
      ["Line 1", 10, 20],
      ["Tea", 1, 2],
    ];
    expect(subjectAt(model, around(sheet, 1, 1))).toEqual({ ...NOTHING, resource: 0, period: 0 });
    expect(subjectAt(model, around(sheet, 2, 2))).toEqual({ ...NOTHING, family: 0, period: 1 });
  });
  it("[READ30] is about nothing where nothing is named, or the month lies beyond the plan", () => {
    expect(
      subjectAt(
        model,
        around(
          [
            ["a", "Jan-31"],
            ["b", 1],
          ],
          1,
          1,
        ),
      ),
    ).toEqual(NOTHING);
    expect(subjectAt(model, around([], 0, 0))).toEqual(NOTHING);
  });
  it("[READ30] knows objectives and goals, before the family that their rows name", () => {
    const named = {
      ...model,
      objectives: [{ name: "Revenue FY28" }] as unknown as typeof model.objectives,
      goals: [{ name: "Grow" }] as unknown as typeof model.goals,
    };
    const rows = [
      ["Revenue FY28", "Grow", "Tea"],
      ["   Revenue FY28 (revenue, EUR)", 1],
      ["Grow, L. Brandt, Sales", 1],
      ["      › Tea", 1],
    ];
    const subject = (row: number) => subjectAt(named, around(rows, row, 1));
    expect(subject(0)).toEqual({ ...NOTHING, objective: 0 });
    expect(subject(1)).toEqual({ ...NOTHING, objective: 0 });
    expect(subject(2)).toEqual({ ...NOTHING, goal: 0 });
    expect(subject(3)).toEqual({ ...NOTHING, family: 0 });
  });
});
