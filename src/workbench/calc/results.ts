/** Collects what one calculation changed, cell by cell, for the book. */
import type { Area } from "../book/address";
import type { CalculatedCell } from "../book/calculator";
import type { FormulaCell, SheetMirror } from "./mirror";
import type { ResultValue } from "./values";

export class ResultCollector {
  private readonly cells = new Map<string, CalculatedCell>();

  /** A formula's own value, with the size of its array. */
  origin(cell: FormulaCell, result: ResultValue, area: Area | undefined): void {
    this.put(cell.sheet, {
      sheetId: cell.sheet.id,
      row: cell.row,
      column: cell.column,
      value: result.value,
      isError: result.isError,
      ...(area === undefined ? {} : { spillSize: { rows: area.rows, columns: area.columns } }),
    });
  }

  /** A cell that an array filled. */
  spilled(
    origin: FormulaCell,
    at: { readonly row: number; readonly column: number },
    result: ResultValue,
  ): void {
    this.put(origin.sheet, {
      sheetId: origin.sheet.id,
      row: at.row,
      column: at.column,
      value: result.value,
      isError: result.isError,
      spillOrigin: { row: origin.row, column: origin.column },
    });
  }

  /** A cell that an array left. */
  cleared(origin: FormulaCell, at: { readonly row: number; readonly column: number }): void {
    this.put(origin.sheet, {
      sheetId: origin.sheet.id,
      row: at.row,
      column: at.column,
      value: null,
      isError: false,
      spillOrigin: { row: origin.row, column: origin.column },
    });
  }

  /** What was collected since the last time. */
  take(): CalculatedCell[] {
    const cells = [...this.cells.values()];
    this.cells.clear();
    return cells;
  }

  private put(sheet: SheetMirror, cell: CalculatedCell): void {
    this.cells.set(`${sheet.id} ${cell.row} ${cell.column}`, cell);
  }
}
