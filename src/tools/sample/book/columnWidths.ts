import type { Worksheet } from "@cj-tech-master/excelts";
import type { ColumnSchema } from "../../../workbook/schema/sheetSchema";
import { cellOf, type SheetLayout } from "./layout";

const LEAST = 9;
const MOST = 64;

/** Columns as wide as what stands in them. */
export function setWidths(sheet: Worksheet, layout: SheetLayout): void {
  layout.columns.forEach((column, c) => {
    const width = widthOf(column, layout);
    sheet.getColumn(c + 1).width = width;
  });
  for (let m = 0; m < (layout.span?.count ?? 0); m++) {
    sheet.getColumn(layout.columns.length + m + 1).width = monthWidth(layout);
  }
}

/** A header may wrap at its blanks, a value may not; 3 characters are left for the filter button. */
function widthOf(column: ColumnSchema, { rows }: SheetLayout): number {
  const words = column.header.split(" ").map((word) => word.length + 4);
  const lines = Math.ceil((column.header.length + 8) / 2);
  const content = rows.reduce(
    (most, row) => Math.max(most, shownLength(cellOf(row, column.field), column)),
    0,
  );
  return Math.min(MOST, Math.max(LEAST, lines, ...words, content + 3));
}

function shownLength(value: string | number | null, column: ColumnSchema): number {
  if (value === null) return 0;
  if (typeof value === "string") return value.length;
  if (column.type.kind === "day") return 11;
  return shownDigits(value) + (column.type.kind === "units" ? 0 : 3);
}

function monthWidth({ rows }: SheetLayout): number {
  const most = rows.reduce(
    (width, row) =>
      (row.months ?? []).reduce<number>((w, v) => Math.max(w, v === null ? 0 : shownDigits(v)), width),
    0,
  );
  return Math.max(10, most + 2);
}

/** Characters of a whole number with its thousands marked. */
function shownDigits(value: number): number {
  const digits = String(Math.abs(Math.round(value))).length;
  return digits + Math.floor((digits - 1) / 3) + (value < 0 ? 1 : 0);
}
