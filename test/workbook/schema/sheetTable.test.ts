import { SHEETS, SHEET_KINDS } from "../../../src/workbook/schema/allSheets";
import { sheetTable } from "../../../src/workbook/schema/sheetTable";

describe("sheetTable", () => {
  const lines = sheetTable().split("\n").slice(2);

  it("[SCH6] has a line for every sheet with all of its columns", () => {
    expect(lines).toHaveLength(SHEET_KINDS.length);
    SHEET_KINDS.forEach((kind, i) => {
      for (const { name } of SHEETS[kind].columns) expect(lines[i]).toContain(name);
    });
  });

  it("[SCH6] is a proper table", () => {
    for (const line of lines) expect(line.split("|")).toHaveLength(6);
  });
});
