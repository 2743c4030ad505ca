import type { CellValue, SheetCells } from "./sheetCells";

/** Excel's serial number of day 0, 1970-01-01. */
export const SERIAL_OF_DAY_0 = 25_569;

/** A sheet without the empty cells around what it holds. Rows and columns count from the read range's corner. */
export interface SheetView {
  readonly cells: SheetCells;
  /** Rows and columns that hold something, counted from the corner. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Cells that hold something. */
  readonly populated: number;
  /** Only for a table made from a list: the sheet, and the row and column of it that a cell came from. */
  readonly listed?: {
    readonly view: SheetView;
    readonly origin: (row: number, column: number) => { readonly row: number; readonly column: number };
  };
}

/** Whether a cell holds nothing that a person sees. */
export function isBlank(value: CellValue | undefined): boolean {
  return (
    value === "" ||
    value === null ||
    value === undefined ||
    (typeof value === "string" && value.trim() === "")
  );
}

/** The rows and columns of a sheet that hold something. */
export function viewOf(cells: SheetCells): SheetView {
  let rowCount = 0;
  let columnCount = 0;
  let populated = 0;
  cells.values.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      const value = row[c];
      if (value === "" || isBlank(value)) continue;
      populated++;
      rowCount = r + 1;
      if (c >= columnCount) columnCount = c + 1;
    }
  });
  return { cells, rowCount, columnCount, populated };
}

/** What a cell holds; "" beyond the edge. */
export function cellAt(view: SheetView, row: number, column: number): CellValue {
  return view.cells.values[row]?.[column] ?? "";
}

/** Whether a row of a view holds nothing. */
export function isBlankRow(view: SheetView, row: number): boolean {
  const cells = view.cells.values[row] ?? [];
  for (let column = 0; column < Math.min(cells.length, view.columnCount); column++) {
    const value = cells[column];
    if (value !== "" && !isBlank(value)) return false;
  }
  return true;
}

/** A column's letters: 0 is A, 16,383 is XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 address of a cell of a view. */
export function addressOf(view: SheetView, row: number, column: number): string {
  if (view.listed) {
    const at = view.listed.origin(row, column);
    return addressOf(view.listed.view, at.row, at.column);
  }
  return `${columnLetters(view.cells.left + column)}${view.cells.top + row + 1}`;
}

const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#PYTHON!",
]);

/** Whether a cell holds an Excel error. */
export function isCellError(value: CellValue): value is string {
  return typeof value === "string" && value.charCodeAt(0) === 35 && ERRORS.has(value.trim());
}

/** Text that needs no tidying: words with single blanks between them. */
const ONE_LINE = /^[^\s]+(?: [^\s]+)*$/u;

/** What a cell says as text: trimmed, on one line; numbers without digits lost. */
export function textOf(value: CellValue): string {
  if (typeof value === "string") return ONE_LINE.test(value) ? value : value.replace(/\s+/gu, " ").trim();
  if (typeof value === "number") return Number.isInteger(value) ? value.toFixed(0) : String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return "";
}
