import { activate } from "../api/sheet/worksheetClass";
import { requireSheetName, requireStructure } from "../api/sheet/sheetNames";
import { styleChanger } from "../book/styles";
import { fileCharacters } from "../book/sizes";
import { addSheet, freeSheetName, renameSheet } from "../book/sheets";
import { EventType } from "../host/events";
import type { Host } from "../host/host";
import { splitAddresses, resolveAddress } from "../api/areas";
import { selectAreas } from "../api/range/edit";

/** What a planner does to sheets, rows and columns by hand. Refusals are thrown as the host throws them. */

export function showSheet(host: Host, sheetId: string): void {
  activate(host, host.sheet(sheetId));
  host.callService({ service: "Document", method: "selectionChanged", args: [] });
}

export function newSheet(host: Host): void {
  requireStructure(host);
  const sheet = addSheet(host.book, freeSheetName(host.book));
  host.raiseOnSheet(EventType.worksheetAdded, sheet.id, { source: "Local" });
  activate(host, sheet);
}

export function nameSheet(host: Host, sheetId: string, name: string): void {
  const sheet = host.sheet(sheetId);
  requireStructure(host);
  requireSheetName(host, name, sheet);
  const nameBefore = sheet.name;
  renameSheet(host.book, sheet, name);
  host.raiseOnSheet(EventType.worksheetNameChanged, sheet.id, {
    nameBefore,
    nameAfter: name,
    source: "Local",
  });
}

/** Goes to "Sheet!A1:B2", a name or a table; throws where there is none. */
export function goTo(host: Host, address: string): void {
  const areas = splitAddresses(address.trim()).map((part) =>
    resolveAddress(host, part.includes("!") ? undefined : host.book.activeSheet.id, part),
  );
  const [first] = areas;
  if (first)
    selectAreas(
      host,
      first.sheetId,
      areas.filter((area) => area.sheetId === first.sheetId).map(({ area }) => area),
    );
}

export interface SizeChange {
  readonly axis: "row" | "column";
  readonly index: number;
  readonly pixels: number;
}

/** Sets a size in pixels at a zoom of 100 %. */
export function resize(host: Host, { axis, index, pixels }: SizeChange): void {
  const sheet = host.book.activeSheet;
  const points = Math.round(pixels) * 0.75;
  if (axis === "row")
    sheet.rowFormats.set(index, { ...sheet.rowFormats.get(index), height: Math.min(409, points) });
  else
    sheet.columnFormats.set(index, {
      ...sheet.columnFormats.get(index),
      widthCharacters: fileCharacters(points),
    });
}

/** Turns a font's trait on for the selected cells, or off when the active cell has it. */
export function toggleFont(host: Host, what: "isBold" | "isItalic" | "underline"): void {
  const { book } = host;
  const sheet = book.activeSheet;
  const { areas, activeRow, activeColumn } = book.selection(sheet.id);
  const { font } = book.styleAt(sheet, activeRow, activeColumn);
  const change =
    what === "underline"
      ? { underline: font.underline === "none" ? ("single" as const) : ("none" as const) }
      : { [what]: !font[what] };
  const restyle = styleChanger(() => ({ font: change }));
  for (const selected of areas) {
    const area = book.populated(sheet, selected) ?? selected;
    host.requireWritable(sheet, area);
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = sheet.cells.get(row, column) ?? { value: null };
        sheet.cells.set(row, column, { ...cell, style: restyle(book.styleAt(sheet, row, column)) });
      }
  }
}
