import { lookGroups } from "../../../src/workbook/office/lookGroups";
import type { Look, LookArea } from "../../../src/workbook/report/sheetDescription";

const area = (look: Look, top: number, rows = 1): LookArea => ({ look, top, left: 0, rows, columns: 4 });

describe("lookGroups", () => {
  it("tells Excel once for all areas of a look", () => {
    const groups = lookGroups([area("body", 0), area("total", 1), area("body", 2), area("total", 3)]);
    expect(groups.map(({ look, areas }) => [look, areas.map(({ top }) => top)])).toEqual([
      ["body", [0, 2]],
      ["total", [1, 3]],
    ]);
  });

  it("keeps what is laid over something else above it", () => {
    const groups = lookGroups([area("body", 0, 5), area("good", 2), area("body", 2), area("good", 4)]);
    expect(groups.map(({ look, areas }) => [look, areas.map(({ top }) => top)])).toEqual([
      ["body", [0]],
      ["good", [2, 4]],
      ["body", [2]],
    ]);
  });
});
