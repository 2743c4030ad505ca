import { parseArea } from "./address";
import { Book } from "./book";
import type { Cell } from "./cellStore";
import { omit } from "./omit";
import { emptySheet, type ColumnFormat, type RowFormat, type Sheet } from "./sheet";
import type { BookSnapshot, CellSnapshot, ColumnSnapshot, RowSnapshot, SheetSnapshot } from "./snapshot";
import type { CellStyle } from "./snapshotStyle";
import { DEFAULT_STYLE } from "./styles";

/** The open book that a snapshot describes. The snapshot's plain parts are copied. */
export function bookFromSnapshot(snapshot: BookSnapshot): Book {
  const { sheets, styles, activeSheetId, ...parts } = snapshot;
  const book = new Book(structuredClone(parts));
  book.defaultStyle = styles[0] ?? DEFAULT_STYLE;
  book.sheets = sheets.map((sheet) => openSheet(sheet, styles));
  book.activeSheetId = activeSheetId;
  book.hasFormulas = sheets.some((sheet) => sheet.cells.some((cell) => cell.formula !== undefined));
  for (const sheet of sheets) {
    const area =
      sheet.selection === undefined ? undefined : parseArea(sheet.selection.split(/[\s,]/)[0] ?? "");
    if (area)
      book.selections.set(sheet.id, { areas: [area], activeRow: area.row, activeColumn: area.column });
  }
  return book;
}

function openSheet(snapshot: SheetSnapshot, styles: readonly CellStyle[]): Sheet {
  const { cells, columns, rows, ...plain } = snapshot;
  const sheet: Sheet = { ...emptySheet(snapshot.id, snapshot.name), ...structuredClone(plain) };
  for (const cell of cells) sheet.cells.set(cell.row, cell.column, openCell(cell, styles));
  for (const cell of cells) if (cell.array) markSpill(sheet, cell);
  for (const column of columns) openColumn(sheet, column, styles);
  for (const row of rows) sheet.rowFormats.set(row.row, openRow(row, styles));
  return sheet;
}

function openCell(cell: CellSnapshot, styles: readonly CellStyle[]): Cell {
  const style = cell.style === undefined ? undefined : styles[cell.style];
  return {
    value: cell.value,
    ...(cell.isError && { isError: true }),
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(style && { style }),
    ...(cell.array && { array: cell.array }),
    ...(cell.richText && { richText: cell.richText }),
  };
}

/** Cells of an array know the cell that fills them. */
function markSpill(sheet: Sheet, origin: CellSnapshot): void {
  const { rows, columns } = origin.array ?? { rows: 1, columns: 1 };
  for (let row = origin.row; row < origin.row + rows; row++)
    for (let column = origin.column; column < origin.column + columns; column++) {
      const cell = sheet.cells.get(row, column);
      const isOrigin = row === origin.row && column === origin.column;
      if (cell && !isOrigin && cell.formula === undefined)
        sheet.cells.set(row, column, { ...cell, spillOrigin: { row: origin.row, column: origin.column } });
    }
}

function openColumn(sheet: Sheet, column: ColumnSnapshot, styles: readonly CellStyle[]): void {
  const { first, last, style, ...rest } = column;
  const look = style === undefined || style === 0 ? undefined : styles[style];
  const format: ColumnFormat = { ...rest, ...(look && { style: look }) };
  for (let index = first; index <= last; index++) sheet.columnFormats.set(index, format);
}

function openRow(snapshot: RowSnapshot, styles: readonly CellStyle[]): RowFormat {
  const { style } = snapshot;
  const rest = omit(snapshot, "row", "style");
  const look = style === undefined || style === 0 ? undefined : styles[style];
  return { ...rest, ...(look && { style: look }) };
}
