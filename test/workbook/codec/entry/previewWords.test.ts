import type { PlacedCell } from "../../../../src/workbook/codec/entry/placeEntry";
import { previewOf } from "../../../../src/workbook/codec/entry/previewOf";
import { SHEETS } from "../../../../src/workbook/schema/allSheets";
import type { ColumnSchema } from "../../../../src/workbook/schema/sheetSchema";

/** 4 January 2027 as Excel counts days. */
const FOURTH = 46391;

function shown(field: string, cell: Pick<PlacedCell, "before" | "after">): readonly string[] {
  const columns: readonly ColumnSchema[] = SHEETS.Submissions.columns;
  const schema = columns.find((column) => column.field === field)!;
  const placed = { schema, row: 1, column: 2, header: schema.header, ...cell };
  const entry = { sheet: "Submissions", row: null, cells: {} } as const;
  const about = { table: null, headerRow: 0, isNewRow: false, grows: false, newColumns: [] };
  const preview = previewOf(
    entry,
    { ...about, cells: [placed] },
    { sheetName: "Submissions", isNewSheet: false },
  );
  return preview.cells.map(({ beforeWords, words }) => `${beforeWords} > ${words}`);
}

describe("the words of a preview", () => {
  it("say days as days, before and after", () => {
    expect(shown("signedDay", { before: FOURTH, after: FOURTH + 1 })).toEqual(["4 Jan 2027 > 5 Jan 2027"]);
  });
  it("say nothing of a blank cell, and text as it stands", () => {
    expect(shown("signedOffBy", { before: null, after: "A. Rossi" })).toEqual([" > A. Rossi"]);
    expect(shown("weight", { before: 1200, after: 0.5 })).toEqual(["1,200 > 0.5"]);
  });
});
