import type { SheetKind } from "../../../engine";
import { SHEETS } from "../../../workbook/schema/allSheets";
import type { ColumnSchema, SheetSchema } from "../../../workbook/schema/sheetSchema";
import type { BookData, Cell, MonthSpan, SheetRow } from "../company/rows";

/** One sheet ready to be written: which columns, which months, which rows. */
export interface SheetLayout {
  readonly kind: SheetKind;
  readonly schema: SheetSchema;
  readonly columns: readonly ColumnSchema[];
  readonly span: MonthSpan | null;
  readonly rows: readonly SheetRow[];
}

/** Lays out a sheet of a book. `columns: "used"` leaves out columns that no row fills, as a Starter does. */
export function layoutOf(book: BookData, kind: SheetKind, columns: "all" | "used"): SheetLayout {
  const schema = SHEETS[kind] as SheetSchema;
  const rows = (book.sheets[kind] ?? []) as readonly SheetRow[];
  const span = book.spans[kind] ?? null;
  checkFields(schema, rows);
  const kept =
    columns === "all"
      ? schema.columns
      : schema.columns.filter(({ field }) => rows.some((row) => cellOf(row, field) !== null));
  return { kind, schema, columns: kept, span, rows };
}

/** What a row says in a column; null is a blank. */
export function cellOf(row: SheetRow, field: string): Cell {
  return (row.cells as Readonly<Record<string, Cell | undefined>>)[field] ?? null;
}

/** A field without a column would be lost in silence: that is a bug here. */
function checkFields(schema: SheetSchema, rows: readonly SheetRow[]): void {
  const fields = new Set(schema.columns.map(({ field }) => field));
  for (const row of rows) {
    const unknown = Object.keys(row.cells).find((field) => !fields.has(field));
    if (unknown !== undefined) throw new Error(`The ${schema.kind} sheet has no column for ${unknown}.`);
  }
}
