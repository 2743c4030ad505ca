import { CellStore } from "./cellStore";
import type { SheetSnapshot } from "./snapshot";
import type { CellStyle } from "./snapshotStyle";

/** A column's own format; equal neighbours may share the object. Sizes are characters of the default font. */
export interface ColumnFormat {
  readonly widthCharacters?: number;
  readonly isHidden?: boolean;
  readonly style?: CellStyle;
  readonly outlineLevel?: number;
  readonly isCollapsed?: boolean;
  readonly isBestFit?: boolean;
}

/** A row's own format; the height is in points. */
export interface RowFormat {
  readonly height?: number;
  readonly isHidden?: boolean;
  readonly style?: CellStyle;
  readonly outlineLevel?: number;
  readonly isCollapsed?: boolean;
  /** Hidden by a filter, not by the user. */
  readonly isFiltered?: boolean;
}

type PlainPart = Omit<SheetSnapshot, "cells" | "columns" | "rows">;

/** A sheet of the open book: the snapshot's plain parts, and cells, rows and columns in a form that is quick to edit. */
export interface Sheet extends PlainPart {
  cells: CellStore;
  columnFormats: Map<number, ColumnFormat>;
  rowFormats: Map<number, RowFormat>;
}

/** A new empty sheet with Excel's defaults. */
export function emptySheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "visible",
    cells: new CellStore(),
    columnFormats: new Map(),
    rowFormats: new Map(),
    defaultRowHeight: 15,
    merges: [],
    showsGridlines: true,
    showsHeadings: true,
    tables: [],
    conditionalFormats: [],
    dataValidations: [],
    charts: [],
    notes: [],
    comments: [],
    hyperlinks: [],
    pageLayout: {},
    customProperties: {},
  };
}

/** A copy that later changes to the sheet do not reach. Cells are shared until one side writes. */
export function copySheetState(sheet: Sheet): Sheet {
  const { cells, columnFormats, rowFormats, ...plain } = sheet;
  return {
    ...structuredClone(plain),
    cells: cells.snapshot(),
    columnFormats: new Map(columnFormats),
    rowFormats: new Map(rowFormats),
  };
}
