import { containsCell, formatArea, intersectAreas, parseArea, type Area } from "./address";
import type { Book } from "./book";
import type { CellScalar } from "./calculator";
import { isBlank } from "./cellStore";
import { parseTyped } from "./input";
import { withThisRow } from "../formula/thisRow";
import { omit } from "./omit";
import type { Sheet } from "./sheet";
import { changedStyle } from "./styles";

/** A value as a script or a typing hand gives it; null leaves the cell alone. */
export type InputValue = CellScalar;

/** Puts one value into one cell as typing does: text is read as Excel reads it, and brings its number format. */
export function enterValue(
  book: Book,
  sheet: Sheet,
  place: { row: number; column: number },
  value: InputValue,
): void {
  if (value === null) return;
  if (typeof value !== "string") {
    book.setInput(sheet, place, { value });
    return;
  }
  const style = book.styleAt(sheet, place.row, place.column);
  const { numberFormat, isQuoted, ...typed } = parseTyped(value, style.numberFormat);
  const { value: scalar, isError } = typed;
  const formula = typed.formula && inTable(sheet, place, typed.formula);
  book.setInput(sheet, place, {
    value: scalar,
    ...(formula !== undefined && { formula }),
    ...(isError && { isError }),
  });
  const wantsFormat = numberFormat !== undefined && style.numberFormat === "General";
  if (!wantsFormat && !isQuoted) return;
  const cell = sheet.cells.get(place.row, place.column);
  if (!cell) return;
  const next = wantsFormat ? changedStyle(style, { numberFormat }) : style;
  sheet.cells.set(place.row, place.column, { ...cell, style: isQuoted ? { ...next, isQuoted: true } : next });
}

/** A formula as a table's body reads it: a bare column name is its cell of the same row. */
function inTable(sheet: Sheet, { row, column }: { row: number; column: number }, formula: string): string {
  if (!formula.includes("[")) return formula;
  for (const table of sheet.tables) {
    const area = parseArea(table.range);
    if (!area || !containsCell(area, row, column)) continue;
    const isHeader = table.hasHeaders && row === area.row;
    const isTotal = table.hasTotals && row === area.row + area.rows - 1;
    if (isHeader || isTotal) return formula;
    return withThisRow(
      formula,
      table.columns.map((item) => item.name),
    );
  }
  return formula;
}

/** Takes values and formulas out of an area; formats stay. */
export function clearContents(book: Book, sheet: Sheet, area: Area): void {
  for (const [row, column, cell] of [...sheet.cells.within(area)])
    if (
      !isBlank(cell) &&
      !(cell.spillOrigin && !containsCell(area, cell.spillOrigin.row, cell.spillOrigin.column))
    )
      book.setInput(sheet, { row, column }, { value: null });
}

/** Takes cell formats out of an area; whole rows and columns lose theirs too. */
export function clearFormats(sheet: Sheet, area: Area): void {
  for (const [row, column, cell] of [...sheet.cells.within(area)]) {
    sheet.cells.set(row, column, omit(cell, "style"));
  }
  const { columnFormats, rowFormats } = sheet;
  if (area.rows > 1_000_000)
    for (let column = area.column; column < area.column + area.columns; column++)
      dropStyle(columnFormats, column);
  if (area.columns > 16_000)
    for (let row = area.row; row < area.row + area.rows; row++) dropStyle(rowFormats, row);
}

function dropStyle<F extends { readonly style?: unknown }>(formats: Map<number, F>, index: number): void {
  const format = formats.get(index);
  if (!format?.style) return;
  formats.set(index, omit(format, "style") as F);
}

/**
 * Grows a table whose edge the written area touches, as Excel does when one types below or right of it.
 * Answers whether a table changed.
 */
export function growTables(book: Book, sheet: Sheet, written: Area): boolean {
  let hasGrown = false;
  for (const table of sheet.tables) {
    const area = parseArea(table.range);
    if (!area || table.hasTotals) continue;
    const below = { ...area, row: area.row + area.rows, rows: written.rows };
    const isBelow = written.row === below.row && intersectAreas(below, written) !== undefined;
    const isWithin =
      written.column >= area.column && written.column + written.columns <= area.column + area.columns;
    if (!isBelow || !isWithin || isBlockedBelow(sheet, area, written)) continue;
    table.range = formatArea({ ...area, rows: area.rows + written.rows });
    fillCalculatedColumns(book, sheet, table.columns, { ...below, rows: written.rows });
    hasGrown = true;
  }
  if (hasGrown) book.isStructureDirty = true;
  return hasGrown;
}

function isBlockedBelow(sheet: Sheet, area: Area, written: Area): boolean {
  const below = { ...area, row: area.row + area.rows, rows: written.rows };
  return sheet.tables.some((other) => {
    const place = parseArea(other.range);
    return place !== undefined && intersectAreas(place, below) !== undefined;
  });
}

function fillCalculatedColumns(
  book: Book,
  sheet: Sheet,
  columns: Sheet["tables"][number]["columns"],
  rows: Area,
): void {
  for (const [i, column] of columns.entries()) {
    const formula = column.calculatedFormula;
    if (formula === undefined) continue;
    for (let row = rows.row; row < rows.row + rows.rows; row++)
      if (isBlank(sheet.cells.get(row, rows.column + i)))
        book.setInput(
          sheet,
          { row, column: rows.column + i },
          { value: null, formula: formula.startsWith("=") ? formula : `=${formula}` },
        );
  }
}

/** Keeps the names of table columns equal to their header cells after headers were written. */
export function followHeaders(book: Book, sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    const area = parseArea(table.range);
    if (!area || !table.hasHeaders || !intersectAreas({ ...area, rows: 1 }, written)) continue;
    const names = new Set<string>();
    for (const [i, column] of table.columns.entries()) {
      const cell = sheet.cells.get(area.row, area.column + i);
      const text = cell?.value === null || cell?.value === undefined ? "" : String(cell.value);
      const name = uniqueName(text === "" ? `Column${i + 1}` : text, names);
      names.add(name.toLowerCase());
      if (name !== cell?.value)
        book.setInput(sheet, { row: area.row, column: area.column + i }, { value: name });
      column.name = name;
    }
    book.isStructureDirty = true;
  }
}

/** The name, or the name with the first number that makes it unique. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let n = 2;
  while (taken.has(`${name}${n}`.toLowerCase())) n += 1;
  return `${name}${n}`;
}
