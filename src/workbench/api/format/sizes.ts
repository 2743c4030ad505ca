import { omit } from "../../book/omit";
import { isWholeColumns } from "../../book/address";
import { cellText } from "../../book/cellText";
import {
  characterWidth,
  columnPoints,
  DEFAULT_COLUMN_POINTS,
  fileCharacters,
  fittingPoints,
} from "../../book/sizes";
import type { Sheet } from "../../book/sheet";
import { invalidArgument } from "../../host/apiError";
import { asFlag, asNumber } from "../../host/args";
import type { MethodSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import type { FormatSelf } from "../../host/hostObject";
import { mergedCells } from "./mergedCells";
import { textPixels, type TextFont } from "./textWidth";

/** Width of a column in points, as shown; hidden columns have none. */
export function widthOf(sheet: Sheet, column: number): number {
  const format = sheet.columnFormats.get(column);
  if (format?.isHidden) return 0;
  if (format?.widthCharacters !== undefined) return columnPoints(format.widthCharacters);
  const standard = sheet.defaultColumnWidthCharacters;
  return standard === undefined ? DEFAULT_COLUMN_POINTS : characterWidth(standard);
}

/** Height of a row in points, as shown. */
export function heightOf(sheet: Sheet, row: number): number {
  const format = sheet.rowFormats.get(row);
  if (format?.isHidden || format?.isFiltered) return 0;
  return format?.height ?? sheet.defaultRowHeight;
}

/** Points from the edge of the sheet to a row or column. Rows without a format are not walked one by one. */
export function offsetOf(sheet: Sheet, axis: "row" | "column", index: number): number {
  if (axis === "column") {
    let sum = 0;
    for (let column = 0; column < index; column++) sum += widthOf(sheet, column);
    return sum;
  }
  let sum = index * sheet.defaultRowHeight;
  for (const row of sheet.rowFormats.keys())
    if (row < index) sum += heightOf(sheet, row) - sheet.defaultRowHeight;
  return sum;
}

function same(values: Iterable<number>): number | null {
  let first: number | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (value !== first) return null;
  }
  return first ?? null;
}

function* columnsOf(self: FormatSelf): Generator<number> {
  for (const { area } of self.areas) for (let c = area.column; c < area.column + area.columns; c++) yield c;
}

function* rowsOf(self: FormatSelf, sheet: Sheet): Generator<number> {
  for (const { area } of self.areas) {
    const rows = isWholeColumns(area) ? [...sheet.rowFormats.keys(), 1_048_575] : undefined;
    if (rows) yield* rows;
    else for (let r = area.row; r < area.row + area.rows; r++) yield r;
  }
}

function setWidths(host: Host, self: FormatSelf, points: number | undefined): void {
  const sheet = host.sheet(self.sheetId);
  host.requireAllowed(sheet, (protection) => protection.allowFormatColumns);
  for (const column of columnsOf(self)) {
    const rest = omit(sheet.columnFormats.get(column), "widthCharacters");
    sheet.columnFormats.set(
      column,
      points === undefined ? rest : { ...rest, widthCharacters: fileCharacters(points) },
    );
  }
}

function setHeights(host: Host, self: FormatSelf, points: number | undefined): void {
  const sheet = host.sheet(self.sheetId);
  host.requireAllowed(sheet, (protection) => protection.allowFormatRows);
  if (self.areas.some(({ area }) => isWholeColumns(area))) {
    sheet.defaultRowHeight = points ?? 15;
    for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, omit(format, "height"));
    return;
  }
  for (const row of rowsOf(self, sheet)) {
    const rest = omit(sheet.rowFormats.get(row), "height");
    sheet.rowFormats.set(row, points === undefined ? rest : { ...rest, height: points });
  }
}

function size(value: unknown, limit: number): number {
  const points = asNumber(value);
  if (points < 0 || points > limit) throw invalidArgument();
  return points;
}

export const sizeProperties: Readonly<Record<string, PropertySpec<FormatSelf>>> = {
  ColumnWidth: {
    get: (self, host) => {
      const sheet = host.sheet(self.sheetId);
      return same([...columnsOf(self)].map((column) => widthOf(sheet, column)));
    },
    set: (self, value, host) => value !== null && setWidths(host, self, size(value, 1342)),
  },
  RowHeight: {
    get: (self, host) => {
      const sheet = host.sheet(self.sheetId);
      return same([...rowsOf(self, sheet)].map((row) => heightOf(sheet, row)));
    },
    set: (self, value, host) => value !== null && setHeights(host, self, size(value, 409.5)),
  },
  UseStandardWidth: {
    get: (self, host) => {
      const { columnFormats } = host.sheet(self.sheetId);
      return [...columnsOf(self)].every((column) => columnFormats.get(column)?.widthCharacters === undefined);
    },
    set: (self, value, host) => asFlag(value) && setWidths(host, self, undefined),
  },
  UseStandardHeight: {
    get: (self, host) => {
      const sheet = host.sheet(self.sheetId);
      return [...rowsOf(self, sheet)].every((row) => sheet.rowFormats.get(row)?.height === undefined);
    },
    set: (self, value, host) => asFlag(value) && setHeights(host, self, undefined),
  },
};

/** The widest column that Excel has, in points. */
const WIDEST_COLUMN = 1342;

/** Fits columns to their longest text in its font; wrapped and merged cells do not count, as in Excel. */
function autofitColumns(host: Host, self: FormatSelf): void {
  const sheet = host.sheet(self.sheetId);
  host.requireAllowed(sheet, (protection) => protection.allowFormatColumns);
  const isMerged = mergedCells(sheet);
  for (const { area } of self.areas) {
    const widest = new Map<number, number>();
    for (const [row, column, cell] of sheet.cells.within(area)) {
      const style = host.book.styleAt(sheet, row, column);
      if (style.alignment.wraps || isMerged(row, column)) continue;
      const lines = cellText(cell.value, style.numberFormat).split("\n");
      const longest = Math.max(...lines.map((line) => textPixels(line, style.font)));
      widest.set(column, Math.max(widest.get(column) ?? 0, longest));
    }
    for (const [column, pixels] of widest)
      if (pixels > 0)
        sheet.columnFormats.set(column, {
          ...sheet.columnFormats.get(column),
          widthCharacters: fileCharacters(Math.min(fittingPoints(pixels), WIDEST_COLUMN)),
          isBestFit: true,
        });
  }
}

/** How many lines a wrapped text takes in a column. */
function wrappedLines(text: string, font: TextFont, columnWidth: number): number {
  const line = Math.max(1, columnWidth / 0.75 - 5);
  return text
    .split("\n")
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(textPixels(part, font) / line)), 0);
}

/** Rows go back to the height of their tallest font, or of their wrapped lines. */
function autofitRows(host: Host, self: FormatSelf): void {
  const sheet = host.sheet(self.sheetId);
  for (const { area } of self.areas) {
    const heights = new Map<number, number>();
    for (const [row, column, cell] of sheet.cells.within(area)) {
      const { font, alignment, numberFormat } = host.book.styleAt(sheet, row, column);
      const text = cellText(cell.value, numberFormat);
      const lines = alignment.wraps ? wrappedLines(text, font, widthOf(sheet, column)) : 1;
      heights.set(row, Math.max(heights.get(row) ?? 0, Math.ceil(font.size * 1.36 * lines)));
    }
    for (let row = area.row; row < area.row + Math.min(area.rows, 100_000); row++) {
      const rest = omit(sheet.rowFormats.get(row), "height");
      const fitted = heights.get(row) ?? 0;
      if (fitted > sheet.defaultRowHeight) sheet.rowFormats.set(row, { ...rest, height: fitted });
      else if (sheet.rowFormats.has(row)) sheet.rowFormats.set(row, rest);
    }
  }
}

export const sizeMethods: Readonly<Record<string, MethodSpec<FormatSelf>>> = {
  AutofitColumns: (self, _args, host) => autofitColumns(host, self),
  AutofitRows: (self, _args, host) => autofitRows(host, self),
};
