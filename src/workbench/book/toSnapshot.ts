import { formatArea } from "./address";
import type { Book } from "./book";
import type { Cell } from "./cellStore";
import type { ColumnFormat, Sheet } from "./sheet";
import type { BookSnapshot, CellSnapshot, ColumnSnapshot, RowSnapshot, SheetSnapshot } from "./snapshot";
import type { CellStyle } from "./snapshotStyle";

/** Numbers the distinct formats of a book; 0 is the default. */
class StyleTable {
  readonly styles: CellStyle[];
  readonly #byObject = new Map<CellStyle, number>();
  readonly #byText = new Map<string, number>();

  constructor(first: CellStyle) {
    this.styles = [];
    this.indexOf(first);
  }

  indexOf(style: CellStyle): number {
    const known = this.#byObject.get(style);
    if (known !== undefined) return known;
    const text = JSON.stringify(style);
    const index = this.#byText.get(text) ?? this.styles.push(style) - 1;
    this.#byText.set(text, index);
    this.#byObject.set(style, index);
    return index;
  }
}

/** The book as plain data. */
export function toSnapshot(book: Book): BookSnapshot {
  const table = new StyleTable(book.defaultStyle);
  const sheets = book.sheets.map((sheet) => closeSheet(book, sheet, table));
  return { ...structuredClone(book.parts), sheets, activeSheetId: book.activeSheet.id, styles: table.styles };
}

function closeSheet(book: Book, sheet: Sheet, table: StyleTable): SheetSnapshot {
  const { cells: store, columnFormats, rowFormats, ...plain } = sheet;
  const cells = [...store.all()]
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .map(([row, column, cell]) => closeCell(row, column, cell, table));
  const selection = book.selections
    .get(sheet.id)
    ?.areas.map((area) => formatArea(area))
    .join(" ");
  return {
    ...structuredClone(plain),
    cells,
    columns: closeColumns(columnFormats, table),
    rows: closeRows(rowFormats, table),
    ...(selection !== undefined && { selection }),
  };
}

function closeCell(row: number, column: number, cell: Cell, table: StyleTable): CellSnapshot {
  const style = cell.style && table.indexOf(cell.style);
  return {
    row,
    column,
    value: cell.value,
    ...(cell.isError && { isError: true }),
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(cell.array && { array: { ...cell.array } }),
    ...(cell.spillOrigin && { isSpilled: true }),
    ...(style !== undefined && style !== 0 && { style }),
    ...(cell.richText && { richText: [...cell.richText] }),
  };
}

/** Equal neighbours are one run. */
function closeColumns(formats: ReadonlyMap<number, ColumnFormat>, table: StyleTable): ColumnSnapshot[] {
  const runs: ColumnSnapshot[] = [];
  let last: { readonly text: string; readonly run: ColumnSnapshot } | undefined;
  for (const index of [...formats.keys()].sort((a, b) => a - b)) {
    const { style, ...rest } = formats.get(index) ?? {};
    const format = { ...rest, ...(style && { style: table.indexOf(style) }) };
    const text = JSON.stringify(format);
    if (Object.keys(format).length === 0) continue;
    if (last && last.text === text && last.run.last === index - 1) last.run.last = index;
    else {
      const run: ColumnSnapshot = { first: index, last: index, ...format };
      runs.push(run);
      last = { text, run };
    }
  }
  return runs;
}

function closeRows(formats: Sheet["rowFormats"], table: StyleTable): RowSnapshot[] {
  const rows: RowSnapshot[] = [];
  for (const [row, { style, isFiltered, ...rest }] of [...formats].sort((a, b) => a[0] - b[0])) {
    const format = {
      ...rest,
      ...(isFiltered && { isHidden: true }),
      ...(style && { style: table.indexOf(style) }),
    };
    if (Object.keys(format).length > 0) rows.push({ row, ...format });
  }
  return rows;
}
