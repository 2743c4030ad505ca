/** Addresses in A1 style. Rows and columns are zero-based everywhere but in text. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells on some sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** "A" for 0, "XFD" for 16,383. */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** Zero-based index of a column's letters. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;
export const cellCount = (area: Area): number => area.rows * area.columns;

/** "B2", "B2:C3", "A:C" or "1:3", without the sheet. `absolute` adds the dollar signs. */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = area.row + area.rows;
  const left = mark + columnLetters(area.column);
  const right = mark + columnLetters(area.column + area.columns - 1);
  if (isWholeColumns(area)) return isWholeRows(area) ? `${mark}1:${mark}${MAX_ROWS}` : `${left}:${right}`;
  if (isWholeRows(area)) return `${mark}${area.row + 1}:${mark}${lastRow}`;
  const start = `${left}${mark}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${right}${mark}${lastRow}`;
}

/** A sheet's name as a formula spells it: quoted when it holds more than letters, digits, points and underscores. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[rc]\d*(c\d*)?)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'My sheet'!A1" into the sheet's name and the rest; the name is undefined when there is none. */
export function splitSheetName(address: string): {
  readonly sheet: string | undefined;
  readonly rest: string;
} {
  const text = address.trim().replace(/^=/, "");
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]?.replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { sheet: undefined, rest: text };
  return { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** The area that A1 text without a sheet names, or undefined when it is no address inside the grid. */
export function parseArea(text: string): Area | undefined {
  const [first, second, ...more] = text.trim().split(":");
  if (first === undefined || more.length > 0) return undefined;
  const area = second === undefined ? parseCell(first) : parsePair(first, second);
  return area && isInsideGrid(area) ? area : undefined;
}

function parseCell(text: string): Area | undefined {
  const cell = CELL.exec(text.trim());
  if (!cell) return undefined;
  return { row: Number(cell[2]) - 1, column: columnOf(cell[1] ?? ""), rows: 1, columns: 1 };
}

function parsePair(first: string, second: string): Area | undefined {
  const [a, b] = [parseCell(first), parseCell(second)];
  if (a && b) return boundingArea(a, b);
  const [left, right] = [COLUMN.exec(first), COLUMN.exec(second)];
  if (left && right) return span(columnOf(left[1] ?? ""), columnOf(right[1] ?? ""), "columns");
  const [top, bottom] = [ROW.exec(first), ROW.exec(second)];
  if (top && bottom) return span(Number(top[1]) - 1, Number(bottom[1]) - 1, "rows");
  return undefined;
}

function span(a: number, b: number, axis: "rows" | "columns"): Area {
  const [start, count] = [Math.min(a, b), Math.abs(a - b) + 1];
  return axis === "rows"
    ? { row: start, rows: count, column: 0, columns: MAX_COLUMNS }
    : { column: start, columns: count, row: 0, rows: MAX_ROWS };
}

export function isInsideGrid(area: Area): boolean {
  const { row, column, rows, columns } = area;
  if (row < 0 || column < 0 || rows < 1 || columns < 1) return false;
  return row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** The cells that two areas share, or undefined when they share none. */
export function intersectAreas(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function containsArea(outer: Area, inner: Area): boolean {
  const shared = intersectAreas(outer, inner);
  return shared !== undefined && shared.rows === inner.rows && shared.columns === inner.columns;
}

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** What is left of `area` without `hole`, as at most four areas. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const cut = intersectAreas(area, hole);
  if (!cut) return [area];
  const [bottom, right] = [cut.row + cut.rows, cut.column + cut.columns];
  const parts = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
