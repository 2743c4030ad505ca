import { isWholeColumns, isWholeRows, type Area } from "../../book/address";
import type { Sheet } from "../../book/sheet";
import type { CellStyle } from "../../book/snapshotStyle";
import { styleChanger, type StyleChange } from "../../book/styles";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";

/** Lays a change over the format of every cell of a range; whole rows and columns keep it as theirs. */
export function styleCells(host: Host, self: RangeSelf, change: (style: CellStyle) => StyleChange): void {
  const sheet = host.sheet(self.sheetId);
  const { area } = self;
  const next = styleChanger(change);
  if (isWholeColumns(area)) styleColumns(host, sheet, area, next);
  else if (isWholeRows(area)) styleRows(host, sheet, area, next);
  else styleEach(host, sheet, area, next);
}

type Changer = (style: CellStyle) => CellStyle;

function styleEach(host: Host, sheet: Sheet, area: Area, next: Changer): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.cells.get(row, column);
      const style = next(host.book.styleAt(sheet, row, column));
      sheet.cells.set(row, column, cell ? { ...cell, style } : { value: null, style });
    }
}

function styleColumns(host: Host, sheet: Sheet, area: Area, next: Changer): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    const format = sheet.columnFormats.get(column);
    sheet.columnFormats.set(column, { ...format, style: next(format?.style ?? host.book.defaultStyle) });
  }
  for (const [row, format] of sheet.rowFormats)
    if (format.style)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (!sheet.cells.get(row, column)) sheet.cells.set(row, column, { value: null, style: format.style });
  restyle(sheet, area, next, host);
}

function styleRows(host: Host, sheet: Sheet, area: Area, next: Changer): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    const format = sheet.rowFormats.get(row);
    sheet.rowFormats.set(row, { ...format, style: next(format?.style ?? host.book.defaultStyle) });
  }
  restyle(sheet, area, next, host);
}

/** Cells with a format of their own change it; others see the row's or column's. */
function restyle(sheet: Sheet, area: Area, next: Changer, host: Host): void {
  for (const [row, column, cell] of [...sheet.cells.within(area)])
    sheet.cells.set(row, column, {
      ...cell,
      style: next(cell.style ?? host.book.styleAt(sheet, row, column)),
    });
}

/** A part of the format that all cells share, or null where they differ. */
export function uniform<V>(
  host: Host,
  ranges: readonly RangeSelf[],
  read: (style: CellStyle) => V,
): V | null {
  let found: V | undefined;
  let isFirst = true;
  for (const style of distinctStyles(host, ranges)) {
    const value = read(style);
    if (isFirst) found = value;
    else if (value !== found) return null;
    isFirst = false;
  }
  return found ?? null;
}

/** The formats that occur in the ranges, each once. */
export function distinctStyles(host: Host, ranges: readonly RangeSelf[]): ReadonlySet<CellStyle> {
  const styles = new Set<CellStyle>();
  for (const { sheetId, area } of ranges) {
    const sheet = host.sheet(sheetId);
    if (isWholeColumns(area) || isWholeRows(area)) collectUnbounded(host, sheet, area, styles);
    else
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          styles.add(host.book.styleAt(sheet, row, column));
  }
  return styles;
}

function collectUnbounded(host: Host, sheet: Sheet, area: Area, styles: Set<CellStyle>): void {
  const isColumns = isWholeColumns(area);
  const formats = isColumns ? sheet.columnFormats : sheet.rowFormats;
  const [start, count] = isColumns ? [area.column, area.columns] : [area.row, area.rows];
  for (let i = start; i < start + count; i++) styles.add(formats.get(i)?.style ?? host.book.defaultStyle);
  for (const [row, column] of sheet.cells.within(area)) styles.add(host.book.styleAt(sheet, row, column));
}
