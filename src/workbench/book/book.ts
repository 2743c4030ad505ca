import type { CellScalar } from "./calculator";
import { isWholeColumns, type Area } from "./address";
import type { Cell } from "./cellStore";
import { copySheetState, type Sheet } from "./sheet";
import type { BookSnapshot } from "./snapshot";
import type { CellStyle } from "./snapshotStyle";
import { DEFAULT_STYLE } from "./styles";

/** The book's parts beside its sheets, as the snapshot has them. */
export type BookParts = Omit<BookSnapshot, "sheets" | "styles" | "activeSheetId">;

/** What is selected: a sheet's areas, the last one active, and the cell that typing goes to. */
export interface Selection {
  readonly areas: readonly Area[];
  readonly activeRow: number;
  readonly activeColumn: number;
}

interface BookState {
  readonly sheets: Sheet[];
  readonly activeSheetId: string;
  readonly parts: BookParts;
  readonly defaultStyle: CellStyle;
}

/**
 * The open workbook: the one model that the host reads and writes, the file layer loads and saves, and the
 * calculator mirrors. It knows what changed since the calculator was last told.
 */
export class Book {
  sheets: Sheet[] = [];
  activeSheetId = "";
  parts: BookParts;
  defaultStyle: CellStyle = DEFAULT_STYLE;
  readonly selections = new Map<string, Selection>();
  /** Cells whose input changed since the calculator was told, by sheet; keys are `row * 16384 + column`. */
  readonly dirtyCells = new Map<string, Set<number>>();
  /** Rows, columns, sheets, tables or names changed: the calculator must load the book anew. */
  isStructureDirty = false;
  /** Cells that a request for calculation must do again although their input did not change. */
  needsFullCalculation = false;
  /** Some cell has held a formula: only then is a calculator needed. */
  hasFormulas = false;

  constructor(parts: BookParts) {
    this.parts = parts;
  }

  sheet(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** The sheet in front. A book always has one. */
  get activeSheet(): Sheet {
    const sheet = this.sheet(this.activeSheetId) ?? this.sheets[0];
    if (!sheet) throw new Error("a book without sheets");
    return sheet;
  }

  selection(sheetId: string): Selection {
    const first: Area = { row: 0, column: 0, rows: 1, columns: 1 };
    return this.selections.get(sheetId) ?? { areas: [first], activeRow: 0, activeColumn: 0 };
  }

  /** The format that a cell shows: its own, else its row's, else its column's, else the workbook's. */
  styleAt(sheet: Sheet, row: number, column: number): CellStyle {
    return (
      sheet.cells.get(row, column)?.style ??
      sheet.rowFormats.get(row)?.style ??
      sheet.columnFormats.get(column)?.style ??
      this.defaultStyle
    );
  }

  /** Puts an input into a cell; its format stays. The caller writes many cells in one batch. */
  setInput(
    sheet: Sheet,
    place: { row: number; column: number },
    input: { value: CellScalar; formula?: string; isError?: boolean },
  ): void {
    const { row, column } = place;
    const old = sheet.cells.get(row, column);
    const style = old?.style ?? this.#inheritedStyle(sheet, row, column);
    if (old?.array) this.#clearSpill(sheet, row, column, old);
    if (input.formula !== undefined) this.hasFormulas = true;
    sheet.cells.set(row, column, { ...input, ...(style && { style }) });
    this.markDirty(sheet.id, row, column);
  }

  #inheritedStyle(sheet: Sheet, row: number, column: number): CellStyle | undefined {
    return sheet.rowFormats.get(row)?.style ?? sheet.columnFormats.get(column)?.style;
  }

  #clearSpill(sheet: Sheet, row: number, column: number, origin: Cell): void {
    const { rows = 1, columns = 1 } = origin.array ?? {};
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        const cell = sheet.cells.get(r, c);
        if (cell?.spillOrigin)
          sheet.cells.set(r, c, { value: null, ...(cell.style && { style: cell.style }) });
      }
  }

  markDirty(sheetId: string, row: number, column: number): void {
    const cells = this.dirtyCells.get(sheetId) ?? new Set();
    this.dirtyCells.set(sheetId, cells);
    cells.add(row * 16_384 + column);
  }

  /** The cells that hold something or look like something, or undefined on an empty sheet. */
  usedArea(sheet: Sheet, valuesOnly: boolean): Area | undefined {
    const hasValue = (cell: Cell): boolean => cell.value !== null || cell.formula !== undefined;
    return sheet.cells.bounds(valuesOnly ? hasValue : () => true);
  }

  /** The area cut down to what is populated, so that whole columns cost what they hold. */
  populated(sheet: Sheet, area: Area): Area | undefined {
    return isWholeColumns(area) || area.rows > 10_000 ? sheet.cells.bounds(() => true, area) : area;
  }

  /** The state as it is now, for undo; later edits do not reach it. */
  remember(): BookState {
    const { activeSheetId, defaultStyle } = this;
    return {
      sheets: this.sheets.map(copySheetState),
      activeSheetId,
      parts: structuredClone(this.parts),
      defaultStyle,
    };
  }

  /** Goes back to a remembered state; the state can be used again. */
  restore(state: BookState): void {
    this.sheets = state.sheets.map(copySheetState);
    this.activeSheetId = state.activeSheetId;
    this.parts = structuredClone(state.parts);
    this.defaultStyle = state.defaultStyle;
    this.isStructureDirty = true;
  }
}

export type { BookState };
