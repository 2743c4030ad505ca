import { containsCell, type Area } from "../../book/address";
import { cellText } from "../../book/cellText";
import type { Cell } from "../../book/cellStore";
import type { Book } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import type { Axis } from "./axis";
import { canvasFont, fontPixels, wrapText } from "./fonts";

/** Height of a line of text as a part of its font's size. */
export const LINE_HEIGHT = 1.22;
const PADDING_PIXELS = 3;
const measured = new WeakMap<
  Cell,
  { readonly width: number; readonly zoom: number; readonly height: number }
>();

export interface HeightParts {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly columns: Axis;
  readonly merges: readonly Area[];
  readonly zoom: number;
}

/** Rows without a height of their own that need more than the standard: wrapped text and large fonts, as Excel fits them. */
export function neededHeights(parts: HeightParts): Map<number, number> {
  const { sheet, columns, merges, zoom } = parts;
  const standard = Math.round((sheet.defaultRowHeight * zoom * 96) / 72);
  const standardSize = parts.book.defaultStyle.font.size;
  const heights = new Map<number, number>();
  for (const [row, column, cell] of sheet.cells.all()) {
    const style = cell.style;
    if (!style || cell.value === null || (!style.alignment.wraps && style.font.size <= standardSize))
      continue;
    if (sheet.rowFormats.get(row)?.height !== undefined || isMerged(merges, row, column)) continue;
    const height = heightOf(cell, columns.size(column), zoom);
    if (height > Math.max(standard, heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}

const isMerged = (merges: readonly Area[], row: number, column: number): boolean =>
  merges.some((merge) => containsCell(merge, row, column));

function heightOf(cell: Cell, width: number, zoom: number): number {
  const known = measured.get(cell);
  if (known?.width === width && known.zoom === zoom) return known.height;
  const { style } = cell;
  if (!style) return 0;
  const isWrapped = style.alignment.wraps && typeof cell.value === "string";
  const lines = isWrapped
    ? wrapText(cellText(cell.value, style.numberFormat), canvasFont(style.font, zoom), width - 6).length
    : 1;
  const height = Math.ceil(lines * fontPixels(style.font.size, zoom) * LINE_HEIGHT) + PADDING_PIXELS;
  measured.set(cell, { width, zoom, height });
  return height;
}
