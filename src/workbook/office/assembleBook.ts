import type { CellValue, Culture, SheetCells, TableArea, WorkbookCells } from "../codec/sheetCells";
import type { Area } from "../report/area";
import type { OwnMark } from "./ownMark";

/** A rectangle of a sheet that is to be read. */
export interface SheetArea extends Area {
  readonly sheetName: string;
}

/** A rectangle with what stands in it. */
export interface ReadArea extends SheetArea {
  readonly values: readonly (readonly CellValue[])[];
}

/** Whether rows and columns of a sheet's used range are hidden: all, none, or `null` for some of them. */
export interface Hides {
  readonly rows: boolean | null;
  readonly columns: boolean | null;
}

/** Everything about a sheet but its values. Plain data. */
export interface FoundSheet {
  readonly name: string;
  readonly id: string;
  readonly ownId: string | null;
  readonly mark: OwnMark | null;
  readonly visibility: SheetCells["visibility"];
  readonly isProtected: boolean;
  readonly used: SheetArea | null;
  /** Whether rows and columns of the used range are hidden; absent where it is empty. */
  readonly hides?: Hides;
  /** Zero-based rows and columns that are hidden or filtered away, as far as they were asked for. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly tables: readonly TableArea[];
}

/** Everything about a workbook but the values of its cells. Plain data. */
export interface FoundBook {
  readonly sheets: readonly FoundSheet[];
  readonly culture: Culture;
  readonly isStructureProtected: boolean;
}

const NOTHING: readonly never[] = [];

/** Puts the pieces of a sheet into one rectangle; what no piece covers is empty. */
function assembleSheet(sheet: FoundSheet, pieces: readonly ReadArea[]): SheetCells {
  const { used, name, id, ownId, visibility, isProtected, tables } = sheet;
  const { hiddenRows = NOTHING, hiddenColumns = NOTHING } = sheet;
  const about = { name, id, ownId, visibility, isProtected, tables, hiddenRows, hiddenColumns };
  if (!used || pieces.length === 0) return { ...about, top: 0, left: 0, values: [] };
  const top = Math.min(...pieces.map((piece) => piece.top));
  const left = Math.min(...pieces.map((piece) => piece.left));
  const height = Math.max(...pieces.map((piece) => piece.top + piece.rows)) - top;
  const values: (readonly CellValue[])[] = new Array(height).fill(NOTHING);
  for (const piece of pieces) {
    piece.values.forEach((row, r) => {
      const at = piece.top - top + r;
      const start = piece.left - left;
      const before = values[at]!;
      if (before.length === 0 && start === 0) values[at] = row;
      else values[at] = [...fill(before, start), ...row, ...before.slice(start + row.length)];
    });
  }
  return { ...about, top, left, values };
}

/** The first `length` cells of a row, with blanks where it has none. */
function fill(row: readonly CellValue[], length: number): CellValue[] {
  return Array.from({ length }, (_, i) => row[i] ?? "");
}

/** Puts what was read of a workbook together, in whatever order it came. */
export function assembleBook({ sheets, culture }: FoundBook, areas: readonly ReadArea[]): WorkbookCells {
  const bySheet = new Map<string, ReadArea[]>();
  for (const area of areas) {
    const known = bySheet.get(area.sheetName);
    if (known) known.push(area);
    else bySheet.set(area.sheetName, [area]);
  }
  return { culture, sheets: sheets.map((sheet) => assembleSheet(sheet, bySheet.get(sheet.name) ?? [])) };
}
