import { cellCount, formatArea, intersectAreas, isInsideGrid, type Area } from "../../book/address";
import { bodyArea, tableArea } from "../structuredReference";
import { refuseShift, shiftOf } from "../../book/shiftCells";
import type { Sheet } from "../../book/sheet";
import type { TableSnapshot } from "../../book/snapshot";
import { followHeaders, uniqueName } from "../../book/write";
import { ApiError, invalidArgument, itemNotFound } from "../../host/apiError";
import { EventType } from "../../host/events";
import type { Host } from "../../host/host";
import type { RangeSelf, TableSelf } from "../../host/hostObject";
import { isValidName } from "../../book/names";
import { tableKey } from "../range/cells";
import { shiftRange } from "../range/insertDelete";

/** The table of an object, with its sheet, or ItemNotFound. */
export function tableOf(
  host: Host,
  self: TableSelf,
): { readonly sheet: Sheet; readonly table: TableSnapshot } {
  const sheet = host.sheet(self.sheetId);
  const table = sheet.tables.find((item) => item.id === self.tableId);
  if (!table) throw itemNotFound();
  return { sheet, table };
}

const allTables = (host: Host): TableSnapshot[] => host.book.sheets.flatMap((sheet) => sheet.tables);

/** Makes a table over a range; without headers a header row is put above and the cells move down. */
export function addTable(host: Host, place: RangeSelf, hasHeaders: boolean): TableSelf {
  const sheet = host.sheet(place.sheetId);
  if (sheet.protection) throw new ApiError("AccessDenied");
  let { area } = place;
  refuseOverlap(sheet, area);
  const headerRow = { ...area, rows: 1 };
  if (!hasHeaders) {
    makeRoom(host, sheet, headerRow);
    area = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) area = { ...area, rows: 2 };
  const id = Math.max(0, ...allTables(host).map((table) => table.id)) + 1;
  const table: TableSnapshot = {
    id,
    name: freeTableName(host),
    range: formatArea(area),
    hasHeaders: true,
    hasTotals: false,
    columns: Array.from({ length: area.columns }, (_, i) => ({ name: `Column${i + 1}` })),
    styleName: host.book.parts.defaultTableStyle ?? "TableStyleMedium2",
    showFirstColumn: false,
    showLastColumn: false,
    showBandedRows: true,
    showBandedColumns: false,
    filter: { range: formatArea(area), columns: [] },
  };
  sheet.tables.push(table);
  followHeaders(host.book, sheet, headerRow);
  host.book.isStructureDirty = true;
  raiseAdded(host, sheet, table);
  return { sheetId: sheet.id, tableId: id };
}

function raiseAdded(host: Host, sheet: Sheet, table: TableSnapshot): void {
  const message = { tableId: tableKey(table.id), worksheetId: sheet.id, source: "Local" };
  host.events.raise(EventType.tableAdded, [sheet.id, "Workbook"], message);
}

/** Moves what is below a header row down by one, or fails as Excel does. */
function makeRoom(host: Host, sheet: Sheet, row: Area): void {
  shiftRange(host, sheet, row, { axis: "rows", isInsert: true });
}

function refuseOverlap(sheet: Sheet, area: Area, own?: TableSnapshot): void {
  if (!isInsideGrid(area) || cellCount(area) > 5_000_000) throw invalidArgument();
  const isTaken = sheet.tables.some(
    (table) => table !== own && intersectAreas(tableArea(table), area) !== undefined,
  );
  if (isTaken) throw new ApiError("ItemAlreadyExists", "A table can't overlap another table.");
}

function freeTableName(host: Host): string {
  const taken = new Set(
    [...allTables(host), ...host.book.parts.names].map((item) => item.name.toLowerCase()),
  );
  let n = allTables(host).length + 1;
  while (taken.has(`table${n}`)) n += 1;
  return `Table${n}`;
}

export function renameTable(host: Host, self: TableSelf, name: string): void {
  const { table } = tableOf(host, self);
  if (!isValidName(name)) throw invalidArgument();
  const isTaken = [...allTables(host), ...host.book.parts.names].some(
    (item) => item !== table && item.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new ApiError("ItemAlreadyExists");
  renameInFormulas(host, table.name, name);
  table.name = name;
  host.book.isStructureDirty = true;
}

/** Structured references follow the table's name. */
function renameInFormulas(host: Host, from: string, to: string): void {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_."'])${from.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?=\\[)`,
    "giu",
  );
  for (const sheet of host.book.sheets)
    for (const [row, column, cell] of [...sheet.cells.all()])
      if (cell.formula !== undefined && pattern.test(cell.formula))
        sheet.cells.set(row, column, { ...cell, formula: cell.formula.replaceAll(pattern, () => to) });
}

/** Gives a table another area; header row and some overlap stay, as Excel demands. */
export function resizeTable(host: Host, self: TableSelf, place: RangeSelf): void {
  const { sheet, table } = tableOf(host, self);
  const old = tableArea(table);
  const { area } = place;
  const minimum = (table.hasHeaders ? 1 : 0) + 1;
  if (place.sheetId !== sheet.id || area.row !== old.row || area.rows < minimum || !intersectAreas(area, old))
    throw invalidArgument();
  refuseOverlap(sheet, area, table);
  setArea(host, sheet, table, area);
}

/** Changes a table's area and keeps its columns in step with the headers. */
export function setArea(host: Host, sheet: Sheet, table: TableSnapshot, area: Area): void {
  const old = tableArea(table);
  const columns = Array.from({ length: area.columns }, (_, i) => {
    const known = table.columns[area.column + i - old.column];
    return known ?? { name: `Column${i + 1}` };
  });
  const taken = new Set<string>();
  for (const column of columns) {
    column.name = uniqueName(column.name, taken);
    taken.add(column.name.toLowerCase());
  }
  table.columns = columns;
  table.range = formatArea(area);
  if (table.filter) table.filter.range = formatArea({ ...area, rows: area.rows - (table.hasTotals ? 1 : 0) });
  followHeaders(host.book, sheet, { ...area, rows: 1 });
  host.book.isStructureDirty = true;
}

/** Puts empty rows into a table; what stands below the table moves down within its columns. */
export function insertTableRows(
  host: Host,
  self: TableSelf,
  index: number | undefined,
  count: number,
): number {
  const { sheet, table } = tableOf(host, self);
  const body = bodyArea(table);
  const isEmpty = isBodyEmpty(sheet, table);
  const at = index ?? (isEmpty ? 0 : body.rows);
  if (at < 0 || at > body.rows) throw invalidArgument();
  if (sheet.protection) throw new ApiError("AccessDenied");
  const reuse = isEmpty && index === undefined ? 1 : 0;
  if (count > reuse)
    growBody(host, sheet, table, { ...body, row: body.row + at + reuse, rows: count - reuse });
  fillFormulas(host, sheet, table, { ...body, row: body.row + at, rows: count });
  return at;
}

/** A new table's single blank row is filled before rows are added. */
export function isBodyEmpty(sheet: Sheet, table: TableSnapshot): boolean {
  const body = bodyArea(table);
  return (
    body.rows === 1 &&
    sheet.cells.bounds((cell) => cell.value !== null || cell.formula !== undefined, body) === undefined
  );
}

function growBody(host: Host, sheet: Sheet, table: TableSnapshot, rows: Area): void {
  const area = tableArea(table);
  const shift = shiftOf(rows, "rows", true);
  const refusal = refuseShift(sheet, shift);
  if (refusal === "splits-table") throw new ApiError("InvalidOperation");
  const before = area.rows;
  shiftRange(host, sheet, rows, { axis: "rows", isInsert: true });
  const grown = tableArea(table);
  if (grown.rows === before) table.range = formatArea({ ...area, rows: before + rows.rows });
  if (table.filter)
    table.filter.range = formatArea({
      ...tableArea(table),
      rows: tableArea(table).rows - (table.hasTotals ? 1 : 0),
    });
  host.book.isStructureDirty = true;
}

function fillFormulas(host: Host, sheet: Sheet, table: TableSnapshot, rows: Area): void {
  for (const [i, column] of table.columns.entries())
    if (column.calculatedFormula !== undefined)
      for (let row = rows.row; row < rows.row + rows.rows; row++)
        host.book.setInput(
          sheet,
          { row, column: rows.column + i },
          { value: null, formula: asFormula(column.calculatedFormula) },
        );
}

const asFormula = (text: string): string => (text.startsWith("=") ? text : `=${text}`);

/** Takes rows out of a table; the last row is emptied instead. */
export function deleteTableRows(host: Host, self: TableSelf, index: number, count: number): void {
  const { sheet, table } = tableOf(host, self);
  const body = bodyArea(table);
  if (index < 0 || index + count > body.rows) throw itemNotFound();
  if (sheet.protection) throw new ApiError("AccessDenied");
  const rows = { ...body, row: body.row + index, rows: count };
  if (count < body.rows) {
    shiftRange(host, sheet, rows, { axis: "rows", isInsert: false });
    return;
  }
  for (const [row, column, cell] of [...sheet.cells.within(rows)])
    if (cell.value !== null || cell.formula !== undefined)
      host.book.setInput(sheet, { row, column }, { value: null });
  if (count > 1)
    shiftRange(
      host,
      sheet,
      { ...rows, row: rows.row + 1, rows: count - 1 },
      { axis: "rows", isInsert: false },
    );
}
