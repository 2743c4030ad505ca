import type { SheetKind } from "../../../engine";
import { fold } from "../../../engine";
import { saysTotal } from "../headers/totalWords";
import { SHEETS } from "../../schema/allSheets";
import type { FoundTable } from "../tables/findTables";
import { cellAt, isBlank, isBlankRow, textOf } from "../sheetView";

/** What the rows under the headers of a table are. */
export interface TableRows {
  /** Rows that are read. */
  readonly data: readonly number[];
  readonly totals: readonly number[];
  /** Headers repeated inside the data. */
  readonly headers: readonly number[];
  /** Titles, comments and everything without a cell in a column that is read. */
  readonly notes: readonly number[];
}

/** Tells data rows from totals, repeated headers, titles and notes. `isName`: whether a text names something known. */
export function tableRows(table: FoundTable, isName: (text: string) => boolean): TableRows {
  const rows = {
    data: [] as number[],
    totals: [] as number[],
    headers: [] as number[],
    notes: [] as number[],
  };
  const { onlyRows } = table;
  const used = [...table.match.columns.values()].map(({ column }) => column);
  const keys = keyColumns(table);
  const periods = table.match.header.periods.map(({ column }) => column);
  let wasBlank: boolean = false;
  let wasNote: boolean = false;
  for (let row = table.firstRow; row < table.endRow; row++) {
    const has = (column: number): boolean => !isBlank(cellAt(table.view, row, column));
    const isUsed = used.some(has) || periods.some(has);
    if (!isUsed && isBlankRow(table.view, row)) {
      wasBlank = true;
      continue;
    }
    const label = labelOf(table, row, keys);
    if (onlyRows && !onlyRows.has(row)) {
      if (saysTotal(label)) rows.totals.push(row);
      continue;
    }
    const isNote: boolean =
      !isUsed || isLoneText(table, row, { wasBlank: wasBlank || wasNote, label, isName });
    if (!isNote && saysTotal(label) && !isName(label)) rows.totals.push(row);
    else if (isNote) rows.notes.push(row);
    else if (repeatsHeader(table, row)) rows.headers.push(row);
    else rows.data.push(row);
    wasNote = isNote && wasBlank;
    wasBlank = wasNote;
  }
  return rows;
}

function keyColumns({ match }: FoundTable): number[] {
  const kind: SheetKind = match.kind;
  return SHEETS[kind].keyFields.flatMap((field) => match.columns.get(field)?.column ?? []);
}

/** The text that names a row: its first key, or else the first text in it. */
function labelOf(table: FoundTable, row: number, keys: readonly number[]): string {
  for (const column of keys) {
    const text = textOf(cellAt(table.view, row, column));
    if (text !== "") return text;
  }
  for (let column = 0; column < table.view.columnCount; column++) {
    const value = cellAt(table.view, row, column);
    if (typeof value === "string" && value.trim() !== "") return textOf(value);
    if (typeof value === "number") return "";
  }
  return "";
}

/** A single text below an empty row is a note under the table, and one among rows of months a heading, unless it names something. */
function isLoneText(
  table: FoundTable,
  row: number,
  about: { readonly wasBlank: boolean; readonly label: string; readonly isName: (text: string) => boolean },
): boolean {
  if (table.match.columns.size + table.match.header.periods.length < 2) return false;
  const isHeading = SHEETS[table.match.kind].keyFields[0] === "item" && table.match.header.periods.length > 0;
  return (about.wasBlank || isHeading) && hasOneText(table, row) && !about.isName(about.label);
}

/** Whether a text is all that a row holds. */
export function hasOneText({ view }: FoundTable, row: number): boolean {
  const populated = (view.cells.values[row] ?? []).filter((value) => !isBlank(value));
  return populated.length === 1 && typeof populated[0] === "string";
}

function repeatsHeader({ view, match }: FoundTable, row: number): boolean {
  const uses = [...match.columns.values()];
  if (uses.length < 2) return false;
  return uses.every(({ column }) => {
    const header = cellAt(view, match.header.row, column);
    return fold(textOf(cellAt(view, row, column))) === fold(textOf(header));
  });
}
