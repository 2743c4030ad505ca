import type { CellSurroundings } from "../codec/selection/subjectAt";
import type { CellValue } from "../codec/sheetCells";
import { excelRun } from "./excelRun";

/** The selected cell (the first, where more are selected) and what stands around it. */
export interface SelectedCell {
  readonly sheet: string;
  readonly address: string;
  readonly around: CellSurroundings;
}

/** Rows above the cell in which its name may stand, columns that hold names, and rows that hold headers. */
const ROWS_ABOVE = 15;
const NAME_COLUMNS = 8;
const HEAD_ROWS = 12;
/** Columns of a sheet. */
const SHEET_COLUMNS = 16_384;

/** Reads the selected cell and its surroundings, in two requests. */
export function readSelection(): Promise<SelectedCell> {
  return excelRun(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0);
    cell.load("address,rowIndex,columnIndex");
    cell.worksheet.load("name");
    await context.sync();
    const { rowIndex: row, columnIndex: column } = cell;
    const sheet = context.workbook.worksheets.getItem(cell.worksheet.name);
    const values = (top: number, left: number, size: readonly [number, number]): Excel.Range => {
      const range = sheet.getRangeByIndexes(top, left, ...size);
      range.load("values");
      return range;
    };
    const top = Math.max(0, row - ROWS_ABOVE);
    const labels = values(top, 0, [row - top + 1, NAME_COLUMNS]);
    const labelHeads = values(0, 0, [HEAD_ROWS, NAME_COLUMNS]);
    const left = Math.max(0, column - 1);
    const heads = values(0, left, [HEAD_ROWS, Math.min(column + 2, SHEET_COLUMNS) - left]);
    await context.sync();
    const at = column - left;
    return {
      sheet: cell.worksheet.name,
      address: cell.address.slice(cell.address.lastIndexOf("!") + 1),
      around: {
        labels: labels.values as CellValue[][],
        labelHeads: labelHeads.values as CellValue[][],
        heads: (heads.values as CellValue[][]).map((cells) => ({
          left: cells[at - 1] ?? "",
          own: cells[at] ?? "",
          right: cells[at + 1] ?? "",
        })),
      },
    };
  });
}
