import { emptySheet } from "../../../src/workbench/book/sheet";
import { tableLooks } from "../../../src/workbench/page/grid/tableLook";

const held = { column: 1, kind: "values" as const, values: ["sales"], hasBlanks: false };

describe("The header of a list with a filter", () => {
  const sheet = { ...emptySheet("1", "Demand"), filter: { range: "B2:D9", columns: [held] } };
  const look = tableLooks(sheet, []);

  it.each([
    { cell: "of the column that is filtered", column: 2, isFiltering: true },
    { cell: "of another column", column: 3, isFiltering: false },
  ])("[PAGE10] shows a button, and whether it filters: $cell", ({ column, isFiltering }) => {
    expect(look(1, column)).toEqual({ hasButton: true, isFiltering });
  });

  it.each([
    { where: "below the header", row: 2, column: 2 },
    { where: "beside the list", row: 1, column: 0 },
  ])("[PAGE10] has no button $where", ({ row, column }) => {
    expect(look(row, column)?.hasButton).not.toBe(true);
  });
});
