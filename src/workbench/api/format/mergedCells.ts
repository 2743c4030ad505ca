import { containsCell, parseArea } from "../../book/address";
import type { Sheet } from "../../book/sheet";

/** Answers whether a cell belongs to merged cells. */
export function mergedCells(sheet: Sheet): (row: number, column: number) => boolean {
  const areas = sheet.merges.flatMap((merge) => parseArea(merge) ?? []);
  return (row, column) => areas.some((area) => containsCell(area, row, column));
}
