import { parseArea, type Area } from "../book/address";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import type { TableSnapshot } from "../book/snapshot";

export function findTable(
  book: Book,
  name: string,
): { readonly sheet: Sheet; readonly table: TableSnapshot } | undefined {
  const wanted = name.toLowerCase();
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((item) => item.name.toLowerCase() === wanted);
    if (table) return { sheet, table };
  }
  return undefined;
}

export function tableArea(table: TableSnapshot): Area {
  const area = parseArea(table.range);
  if (!area) throw new Error(`table ${table.name} has no area`);
  return area;
}

/** A table's rows between headers and totals; an empty table still has one blank row. */
export function bodyArea(table: TableSnapshot): Area {
  const area = tableArea(table);
  const row = area.row + (table.hasHeaders ? 1 : 0);
  const rows = area.rows - (table.hasHeaders ? 1 : 0) - (table.hasTotals ? 1 : 0);
  return { ...area, row, rows: Math.max(rows, 1) };
}

/** The area of "Table1", "Table1[Column]", "Table1[#All]" or "Table1[[#Headers],[Column]]", or undefined. */
export function structuredArea(
  book: Book,
  text: string,
): { readonly sheetId: string; readonly area: Area } | undefined {
  const parts = /^([^[\]]+)(?:\[(.*)\])?$/s.exec(text);
  const found = parts && findTable(book, parts[1] ?? "");
  if (!found) return undefined;
  const { sheet, table } = found;
  const items =
    parts[2] === undefined
      ? []
      : parts[2].startsWith("[")
        ? [...parts[2].matchAll(/\[([^[\]]*)\]/g)].map((m) => m[1] ?? "")
        : [parts[2]];
  const special = items.find((item) => item.startsWith("#"))?.toLowerCase();
  const names = items.filter((item) => !item.startsWith("#") && item !== "");
  const rows = rowsOf(table, special);
  const columns = names.map((name) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
  );
  if (!rows || columns.includes(-1)) return undefined;
  if (columns.length === 0) return { sheetId: sheet.id, area: rows };
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return { sheetId: sheet.id, area: { ...rows, column: rows.column + first, columns: last - first + 1 } };
}

function rowsOf(table: TableSnapshot, special: string | undefined): Area | undefined {
  const area = tableArea(table);
  if (special === undefined || special === "#data") return bodyArea(table);
  if (special === "#all") return area;
  if (special === "#headers") return table.hasHeaders ? { ...area, rows: 1 } : undefined;
  if (special === "#totals")
    return table.hasTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
  return undefined;
}
