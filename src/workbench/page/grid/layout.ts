import { widthOf } from "../../api/format/sizes";
import {
  cellArea,
  containsCell,
  intersectAreas,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  type Area,
} from "../../book/address";
import type { Book } from "../../book/book";
import { outlineGroups, type OutlineGroup } from "../../book/outlineGroups";
import type { Sheet } from "../../book/sheet";
import { characterWidth, DEFAULT_COLUMN_POINTS } from "../../book/sizes";
import { neededHeights, type HeightParts } from "./autoHeight";
import { Axis } from "./axis";

const PIXELS_PER_POINT = 96 / 72;

/** Where everything of a sheet stands, in pixels from its corner at the sheet's zoom. */
export interface Layout {
  readonly sheet: Sheet;
  readonly zoom: number;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Area[];
  readonly groups: { readonly rows: readonly OutlineGroup[]; readonly columns: readonly OutlineGroup[] };
  /** Last row and column worth scrolling to. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

export function layOut(book: Book, sheet: Sheet): Layout {
  const zoom = (sheet.zoomPercent ?? 100) / 100;
  const scale = PIXELS_PER_POINT * zoom;
  const used = book.usedArea(sheet, false) ?? cellArea(0, 0);
  const standard = sheet.defaultColumnWidthCharacters;
  const columns = new Axis(
    MAX_COLUMNS,
    Math.round((standard === undefined ? DEFAULT_COLUMN_POINTS : characterWidth(standard)) * scale),
    new Map(
      [...sheet.columnFormats.keys()].map((column) => [column, Math.round(widthOf(sheet, column) * scale)]),
    ),
  );
  const merges = sheet.merges.flatMap((merge) => parseArea(merge) ?? []);
  return {
    sheet,
    zoom,
    columns,
    rows: new Axis(
      MAX_ROWS,
      Math.round(sheet.defaultRowHeight * scale),
      rowHeights({ book, sheet, columns, merges, zoom }),
    ),
    frozenRows: sheet.freeze?.rows ?? 0,
    frozenColumns: sheet.freeze?.columns ?? 0,
    merges,
    groups: {
      rows: outlineGroups(sheet.rowFormats, sheet.outline?.summaryBelow ?? true),
      columns: outlineGroups(sheet.columnFormats, sheet.outline?.summaryRight ?? true),
    },
    lastRow: Math.min(MAX_ROWS - 1, used.row + used.rows + 40),
    lastColumn: Math.min(MAX_COLUMNS - 1, used.column + used.columns + 12),
  };
}

function rowHeights(parts: HeightParts): Map<number, number> {
  const { sheet, zoom } = parts;
  const scale = PIXELS_PER_POINT * zoom;
  const heights = neededHeights(parts);
  for (const [row, format] of sheet.rowFormats) {
    if (format.isHidden || format.isFiltered) heights.set(row, 0);
    else if (format.height !== undefined) heights.set(row, Math.round(format.height * scale));
  }
  return heights;
}

/** The merged area that a cell belongs to, or the cell alone. */
export function mergeAt(layout: Layout, row: number, column: number): Area {
  return layout.merges.find((merge) => containsCell(merge, row, column)) ?? cellArea(row, column);
}

/** An area grown until it cuts no merged cells. */
export function withMerges(layout: Layout, area: Area): Area {
  let grown = area;
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const merge of layout.merges) {
      if (!intersectAreas(grown, merge)) continue;
      const next = union(grown, merge);
      if (
        next.rows !== grown.rows ||
        next.columns !== grown.columns ||
        next.row !== grown.row ||
        next.column !== grown.column
      ) {
        grown = next;
        isDone = false;
      }
    }
  }
  return grown;
}

function union(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
