import type { Cell as ExcelCell, Worksheet } from "@cj-tech-master/excelts";
import type { ColumnSchema } from "../../../workbook/schema/sheetSchema";
import { CYCLE, firstDay } from "../company/months";
import { cellOf, type SheetLayout } from "./layout";
import { cellFormat, columnFormat, FORMATS, monthsFormat } from "./numberFormats";
import {
  BODY_FONT,
  HEADER_FONT,
  HISTORY_HEADER,
  HORIZON_HEADER,
  OPTIONAL_HEADER,
  REQUIRED_HEADER,
} from "./palette";

/** Writes headers and rows of a sheet as plain cells, each with its number format. */
export function writeCells(sheet: Worksheet, layout: SheetLayout): void {
  writeHeaders(sheet, layout);
  layout.rows.forEach((row, index) => {
    const at = index + 2;
    layout.columns.forEach((column, c) => {
      const value = cellOf(row, column.field);
      if (value === null) return;
      const cell = sheet.getCell(at, c + 1);
      put(cell, value, cellFormat(layout.kind, column.field, row.cells) ?? columnFormat(layout.kind, column));
      if (isWord(column)) cell.alignment = INDENTED;
    });
    const format = monthsFormat(layout.kind, row.cells);
    row.months?.forEach((value, m) => {
      if (value !== null) put(sheet.getCell(at, layout.columns.length + m + 1), value, format);
    });
  });
}

/** Words stand a little off the number to their left. The Value column of Settings holds both: all to the left. */
const INDENTED = { horizontal: "left", indent: 1 } as const;

function isWord({ type }: ColumnSchema): boolean {
  return type.kind === "text" || type.kind === "choice" || type.kind === "flag";
}

function put(cell: ExcelCell, value: string | number, format: string): void {
  cell.value = value;
  cell.font = BODY_FONT;
  if (format !== "" && typeof value === "number") cell.numFmt = format;
}

function writeHeaders(sheet: Worksheet, { columns, span }: SheetLayout): void {
  sheet.getRow(1).height = 32;
  columns.forEach((column, c) => {
    const cell = header(sheet.getCell(1, c + 1), column.header);
    if (!isWord(column)) cell.alignment = BESIDE_BUTTON;
    cell.fill = column.need === "required" ? REQUIRED_HEADER : OPTIONAL_HEADER;
    cell.note = { texts: [{ text: noteOf(column) }], width: 190, height: 80 };
  });
  for (let m = 0; m < (span?.count ?? 0); m++) {
    const month = span!.first + m;
    const cell = header(sheet.getCell(1, columns.length + m + 1), firstDay(month));
    cell.numFmt = FORMATS.month;
    cell.fill = month < CYCLE ? HISTORY_HEADER : HORIZON_HEADER;
    cell.alignment = ABOVE_BUTTON;
  }
}

/** A filter button covers the lower right corner of a header: words keep out of it. */
const ABOVE_BUTTON = { horizontal: "right", vertical: "top" } as const;
const BESIDE_BUTTON = { horizontal: "right", vertical: "middle", indent: 2, wrapText: true } as const;

function header(cell: ExcelCell, value: string | number): ExcelCell {
  cell.value = value;
  cell.font = HEADER_FONT;
  cell.alignment = { ...INDENTED, vertical: "middle", wrapText: true };
  return cell;
}

/** What a header's note says: the meaning, the unit, the words it may hold. */
export function noteOf({ meaning, unit, type, need }: ColumnSchema): string {
  const words = type.kind === "choice" ? type.options.map(({ value }) => value).join(", ") : "";
  return [
    meaning,
    unit === "" ? "" : `Unit: ${unit}.`,
    words === "" ? "" : `One of: ${words}.`,
    need === "required" ? "Needed in every row." : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
