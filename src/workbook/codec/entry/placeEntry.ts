import type { PlannerEntry } from "../../../app/demand/plannerEntry";
import { fold, type SheetKind } from "../../../engine";
import { SHEETS } from "../../schema/allSheets";
import type { ColumnSchema } from "../../schema/sheetSchema";
import { tableRows } from "../rows/tableRows";
import type { CellValue, Culture, SheetCells, TableArea } from "../sheetCells";
import { SERIAL_OF_DAY_0, type SheetView, cellAt, isBlankRow, textOf, viewOf } from "../sheetView";
import { findTables, type FoundTable } from "../tables/findTables";

/** A cell that an entry writes. Row and column are zero-based in the sheet. */
export interface PlacedCell {
  readonly schema: ColumnSchema;
  readonly row: number;
  readonly column: number;
  /** The header that stands above it, or will. */
  readonly header: string;
  readonly before: CellValue;
  readonly after: string | number;
}

/** Where an entry goes on a sheet as it is now. Plain data, so that two of them can be compared. */
export interface PlacedEntry {
  /** The Excel table that holds the rows; `null` for a plain range. */
  readonly table: string | null;
  /** Zero-based row of the headers. */
  readonly headerRow: number;
  /** Nothing stood in the row before. */
  readonly isNewRow: boolean;
  /** The table must grow by a row to hold it. */
  readonly grows: boolean;
  /** Columns that the sheet lacks, left to right. */
  readonly newColumns: readonly { readonly column: number; readonly header: string }[];
  readonly cells: readonly PlacedCell[];
}

/** Finds the place of an entry on a sheet; `null` where the sheet holds no table of that kind. */
export function placeEntry(cells: SheetCells, entry: PlannerEntry, culture: Culture): PlacedEntry | null {
  const found = findTables(viewOf(cells), culture).filter(({ match }) => match.kind === entry.sheet);
  const [table] = found.sort((a, b) => b.match.score - a.match.score);
  if (!table) return null;
  const { top } = cells;
  const excelTable = tableAround(table);
  const place = rowOf(table, excelTable, entry);
  const columns = columnsOf(table, excelTable, entry);
  return {
    table: excelTable?.name ?? null,
    headerRow: top + table.match.header.row,
    isNewRow: place.isNew,
    grows: place.grows,
    newColumns: columns.filter(({ isNew }) => isNew).map(({ column, header }) => ({ column, header })),
    cells: columns.map(({ schema, column, header, isNew }) => ({
      schema,
      row: top + place.row,
      column,
      header,
      before: isNew || place.isNew ? "" : cellAt(table.view, place.row, column - cells.left),
      after: written(schema, entry.cells[schema.field]!),
    })),
  };
}

/** The Excel table whose header row is that of a found table. */
function tableAround({ view, match }: FoundTable): TableArea | null {
  const { top, left, tables = [] } = view.cells;
  const row = top + match.header.row;
  const columns = [...match.columns.values()].map(({ column }) => left + column);
  const holds = (area: TableArea): boolean =>
    area.top === row && columns.every((column) => column >= area.left && column < area.left + area.columns);
  return tables.find(holds) ?? null;
}

interface RowPlace {
  /** In the view. */
  readonly row: number;
  readonly isNew: boolean;
  readonly grows: boolean;
}

function rowOf(table: FoundTable, excelTable: TableArea | null, { row: named }: PlannerEntry): RowPlace {
  const { data } = tableRows(table, () => false);
  const key = named && table.match.columns.get(named.field);
  if (key) {
    const words = wordsOf(key.schema, named.value);
    const known = data.find((row) => words.has(fold(textOf(cellAt(table.view, row, key.column)))));
    if (known !== undefined) return { row: known, isNew: false, grows: false };
  }
  const below = (data.at(-1) ?? table.match.header.row) + 1;
  if (!excelTable) return { row: firstBlank(table.view, below), isNew: true, grows: false };
  const end = excelTable.top + excelTable.rows - (excelTable.hasTotals ? 1 : 0) - table.view.cells.top;
  const grows = below >= end;
  return { row: grows ? end : below, isNew: true, grows };
}

function firstBlank(view: SheetView, from: number): number {
  let row = from;
  while (row < view.rowCount && !isBlankRow(view, row)) row++;
  return row;
}

/** Every word for a choice, folded; the value itself for text. */
function wordsOf({ type }: ColumnSchema, value: string): ReadonlySet<string> {
  const option = type.kind === "choice" ? type.options.find((one) => one.value === value) : undefined;
  return new Set([value, ...(option?.synonyms ?? [])].map(fold));
}

interface EntryColumn {
  readonly schema: ColumnSchema;
  readonly column: number;
  readonly header: string;
  readonly isNew: boolean;
}

/** The columns of the sheet that the entry fills, missing ones at the right end. Blank words need no new column. */
function columnsOf(
  { view, match }: FoundTable,
  excelTable: TableArea | null,
  { sheet, cells }: PlannerEntry,
): readonly EntryColumn[] {
  const { left } = view.cells;
  const ends = [...match.columns.values(), ...match.unused].map(({ column }) => left + column + 1);
  let end = excelTable ? excelTable.left + excelTable.columns : Math.max(...ends);
  return schemasOf(sheet, cells).flatMap((schema): EntryColumn[] => {
    const use = match.columns.get(schema.field);
    if (use) {
      const header = textOf(cellAt(view, match.header.row, use.column));
      return [{ schema, column: left + use.column, header, isNew: false }];
    }
    if (cells[schema.field] === "") return [];
    return [{ schema, column: end++, header: schema.header, isNew: true }];
  });
}

const schemasOf = (kind: SheetKind, cells: PlannerEntry["cells"]): readonly ColumnSchema[] =>
  SHEETS[kind].columns.filter(({ field }) => field in cells);

/** A value as Excel keeps it: days as serial numbers. */
function written({ type }: ColumnSchema, value: string | number): string | number {
  return typeof value === "number" && (type.kind === "day" || type.kind === "month")
    ? value + SERIAL_OF_DAY_0
    : value;
}
