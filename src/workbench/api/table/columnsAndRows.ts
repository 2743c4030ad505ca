import { formatArea, type Area } from "../../book/address";
import type { TableSnapshot } from "../../book/snapshot";
import { uniqueName } from "../../book/write";
import { ApiError, invalidArgument, itemNotFound } from "../../host/apiError";
import { asText, type Args } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import {
  isHostObject,
  nullObject,
  ref,
  type HostObject,
  type Selves,
  type TableSelf,
} from "../../host/hostObject";
import { rangeOf } from "../areas";
import { readMatrix, valueOf, writeCells } from "../range/cells";
import { shiftRange } from "../range/insertDelete";
import { bodyArea, tableArea } from "../structuredReference";
import { showFilteredRows } from "./filters";
import { deleteTableRows, insertTableRows, tableOf } from "./tableEdits";

type ColumnSelf = Selves["TableColumn"];

/** Index of a column object; its name is what it goes by. */
export function columnIndex(host: Host, self: ColumnSelf): number {
  const { table } = tableOf(host, self);
  const held = self.held ? table.columns.indexOf(self.held) : -1;
  if (held >= 0) return held;
  const index = table.columns.findIndex((column) => column.name.toLowerCase() === self.column.toLowerCase());
  if (index < 0) throw itemNotFound();
  return index;
}

function columnPart(pick: (table: TableSnapshot, area: Area) => Area | undefined) {
  return (self: ColumnSelf, _args: Args, host: Host): HostObject => {
    const { sheet, table } = tableOf(host, self);
    const rows = pick(table, tableArea(table));
    if (!rows) throw itemNotFound();
    return rangeOf(sheet.id, { ...rows, column: rows.column + columnIndex(host, self), columns: 1 });
  };
}

const columnArea = (host: Host, self: ColumnSelf): { sheetId: string; area: Area } => {
  const area = tableArea(tableOf(host, self).table);
  return {
    sheetId: self.sheetId,
    area: { ...area, column: area.column + columnIndex(host, self), columns: 1 },
  };
};

function setColumnName(self: ColumnSelf, value: unknown, host: Host): void {
  const { sheet, table } = tableOf(host, self);
  const name = asText(value);
  const index = columnIndex(host, self);
  const isTaken = table.columns.some(
    (column, i) => i !== index && column.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken || name === "") throw invalidArgument();
  const area = tableArea(table);
  const column = table.columns[index];
  if (!column) throw itemNotFound();
  renameColumnInFormulas(host, table.name, column.name, name);
  column.name = name;
  if (table.hasHeaders)
    host.book.setInput(sheet, { row: area.row, column: area.column + index }, { value: name });
  (self as { column: string }).column = name;
  host.book.isStructureDirty = true;
}

function renameColumnInFormulas(host: Host, table: string, from: string, to: string): void {
  const mark = `[${from}]`;
  for (const sheet of host.book.sheets)
    for (const [row, column, cell] of [...sheet.cells.all()])
      if (cell.formula?.includes(mark) && cell.formula.toLowerCase().includes(table.toLowerCase()))
        sheet.cells.set(row, column, { ...cell, formula: cell.formula.replaceAll(mark, `[${to}]`) });
}

function deleteColumn(self: ColumnSelf, host: Host): void {
  const { sheet, table } = tableOf(host, self);
  if (table.columns.length === 1) throw new ApiError("InvalidOperation");
  const index = columnIndex(host, self);
  const area = tableArea(table);
  shiftRange(
    host,
    sheet,
    { ...area, column: area.column + index, columns: 1 },
    { axis: "columns", isInsert: false },
  );
  table.columns.splice(index, 1);
}

/** `Excel.TableColumn`. */
export const tableColumnClass: ClassSpec<"TableColumn"> = {
  key: (self, host) => columnIndex(host, self) + 1,
  check: (self, host) => void columnIndex(host, self),
  properties: {
    Id: { get: (self, host) => columnIndex(host, self) + 1 },
    Index: { get: columnIndexOf },
    Name: {
      get: (self, host) => tableOf(host, self).table.columns[columnIndex(host, self)]?.name ?? "",
      set: setColumnName,
    },
    Values: {
      get: (self, host) => readMatrix(host, columnArea(host, self), valueOf),
      set: (self, value, host) => writeCells(host, columnArea(host, self), value),
    },
  },
  navigation: { Filter: (self) => ref("Filter", self) },
  methods: {
    GetRange: columnPart((_table, area) => area),
    GetDataBodyRange: columnPart((table) => bodyArea(table)),
    GetHeaderRowRange: columnPart((table, area) => (table.hasHeaders ? { ...area, rows: 1 } : undefined)),
    GetTotalRowRange: columnPart((table, area) =>
      table.hasTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined,
    ),
    Delete: (self, _args, host) => deleteColumn(self, host),
  },
};

function columnIndexOf(self: ColumnSelf, host: Host): number {
  return columnIndex(host, self);
}

/** A column by name or by its id; ids count from 1, and 0 is taken as the first, as the reference's examples do. */
function findColumn(host: Host, self: TableSelf, key: unknown): HostObject | undefined {
  const { table } = tableOf(host, self);
  const column =
    typeof key === "number"
      ? table.columns[Math.max(key, 1) - 1]
      : table.columns.find((item) => item.name.toLowerCase() === String(key).toLowerCase());
  return column && ref("TableColumn", { ...self, column: column.name, held: column });
}

function orThrow(object: HostObject | undefined): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

function addColumn(self: TableSelf, args: Args, host: Host): HostObject {
  const { sheet, table } = tableOf(host, self);
  const area = tableArea(table);
  const given = args.raw(0);
  const index = given === undefined || given === -1 ? table.columns.length : args.integer(0);
  if (index < 0 || index > table.columns.length) throw invalidArgument();
  const values = args.raw(1);
  const place = { ...area, column: area.column + index, columns: 1 };
  const isLast = index === table.columns.length;
  if (!isLast || !isFree(host, self, place))
    shiftRange(host, sheet, place, { axis: "columns", isInsert: true });
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  const name = uniqueName(args.optionalText(2) ?? headerIn(values) ?? `Column${index + 1}`, taken);
  table.columns.splice(index, 0, { name });
  table.range = formatArea({ ...area, columns: area.columns + 1 });
  if (table.filter) table.filter.range = table.range;
  if (table.hasHeaders) host.book.setInput(sheet, { row: area.row, column: place.column }, { value: name });
  host.book.isStructureDirty = true;
  if (values !== undefined) writeColumn(host, self, place, values, args.has(2));
  const added = table.columns[index];
  return ref("TableColumn", { ...self, column: added?.name ?? name, ...(added && { held: added }) });
}

/** The header that a full column of values starts with. */
function headerIn(values: unknown): string | undefined {
  const first: unknown = Array.isArray(values) ? (values[0] as unknown) : undefined;
  const header: unknown = Array.isArray(first) ? (first[0] as unknown) : undefined;
  return header === undefined || header === null || header === "" ? undefined : String(header);
}

function isFree(host: Host, self: TableSelf, place: Area): boolean {
  const { sheet } = tableOf(host, self);
  return sheet.cells.bounds((cell) => cell.value !== null || cell.formula !== undefined, place) === undefined;
}

/** Values for the whole column, or for its body when a name was given too. */
function writeColumn(host: Host, self: TableSelf, place: Area, values: unknown, hasName: boolean): void {
  const { table } = tableOf(host, self);
  const count = Array.isArray(values) ? values.length : 0;
  const body = { ...bodyArea(table), column: place.column, columns: 1 };
  const area = hasName && count === body.rows ? body : place;
  writeCells(host, { sheetId: self.sheetId, area }, values);
}

/** `Excel.TableColumnCollection`. */
export const tableColumnCollectionClass: ClassSpec<"TableColumnCollection"> = {
  properties: { Count: { get: (self, host) => tableOf(host, self).table.columns.length } },
  items: (self, host) =>
    tableOf(host, self).table.columns.map((column) =>
      ref("TableColumn", { ...self, column: column.name, held: column }),
    ),
  item: (self, args, host) => orThrow(findColumn(host, self, args.raw(0))),
  methods: {
    Add: addColumn,
    GetCount: (self, _args, host) => tableOf(host, self).table.columns.length,
    GetItemAt: (self, args, host) => orThrow(findColumn(host, self, args.integer(0) + 1)),
    GetItemOrNullObject: (self, args, host) => findColumn(host, self, args.raw(0)) ?? nullObject(),
  },
};

type RowSelf = Selves["TableRow"];

const rowArea = (host: Host, self: RowSelf): { sheetId: string; area: Area } => {
  const body = bodyArea(tableOf(host, self).table);
  if (self.index < 0 || self.index >= body.rows) throw itemNotFound();
  return { sheetId: self.sheetId, area: { ...body, row: body.row + self.index, rows: 1 } };
};

/** `Excel.TableRow`. */
export const tableRowClass: ClassSpec<"TableRow"> = {
  check: (self, host) => void tableOf(host, self),
  properties: {
    Index: { get: (self) => self.index },
    Values: {
      get: (self, host) => readMatrix(host, rowArea(host, self), valueOf),
      set: (self, value, host) => writeCells(host, rowArea(host, self), value),
    },
  },
  methods: {
    GetRange: (self, _args, host) => rangeOf(self.sheetId, rowArea(host, self).area),
    Delete: (self, _args, host) => deleteTableRows(host, self, self.index, 1),
  },
};

function addRows(self: TableSelf, args: Args, host: Host): HostObject {
  const { table } = tableOf(host, self);
  const given = args.raw(0);
  const values = args.raw(1) ?? [];
  const rows = Array.isArray(values)
    ? Array.isArray(values[0])
      ? (values as unknown[][])
      : values.length > 0
        ? [values as unknown[]]
        : []
    : [[values]];
  if (rows.some((row) => row.length !== table.columns.length))
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  const count = Math.max(rows.length, 1);
  const at = insertTableRows(
    host,
    self,
    given === undefined || given === -1 ? undefined : args.integer(0),
    count,
  );
  const body = bodyArea(tableOf(host, self).table);
  if (rows.length > 0)
    writeCells(host, { sheetId: self.sheetId, area: { ...body, row: body.row + at, rows: count } }, rows);
  return ref("TableRow", { ...self, index: at });
}

const rowAt = (self: TableSelf, index: number, host: Host): HostObject => {
  if (index < 0 || index >= bodyArea(tableOf(host, self).table).rows) throw itemNotFound();
  return ref("TableRow", { ...self, index });
};

/** Indexes of rows, given as numbers or as row objects, from the last up: each keeps its meaning while others go. */
function rowsToDelete(self: TableSelf, rows: unknown, host: Host): readonly number[] {
  if (!Array.isArray(rows)) throw invalidArgument();
  const indexes = rows.map((row: unknown) => {
    if (typeof row === "number") return row;
    if (isHostObject(row) && row.type === "TableRow" && row.self.tableId === self.tableId)
      return row.self.index;
    throw invalidArgument();
  });
  const limit = bodyArea(tableOf(host, self).table).rows;
  if (indexes.some((index) => !Number.isInteger(index) || index < 0 || index >= limit))
    throw invalidArgument();
  return [...new Set(indexes)].sort((a, b) => b - a);
}

/** Several rows cannot be deleted from a filtered table. */
function refuseFiltered(host: Host, self: TableSelf): void {
  if (tableOf(host, self).table.filter?.columns.length) throw new ApiError("InsertDeleteConflict");
}

/** `Excel.TableRowCollection`. */
export const tableRowCollectionClass: ClassSpec<"TableRowCollection"> = {
  properties: { Count: { get: (self, host) => bodyArea(tableOf(host, self).table).rows } },
  items: (self, host) =>
    Array.from({ length: bodyArea(tableOf(host, self).table).rows }, (_, index) =>
      ref("TableRow", { ...self, index }),
    ),
  methods: {
    Add: (self, args, host) => {
      const row = addRows(self, args, host);
      const { sheet, table } = tableOf(host, self);
      if (table.filter?.columns.length) showFilteredRows(host, sheet, table);
      return row;
    },
    GetCount: (self, _args, host) => bodyArea(tableOf(host, self).table).rows,
    GetItemAt: (self, args, host) => rowAt(self, args.integer(0), host),
    DeleteRows: (self, args, host) => {
      refuseFiltered(host, self);
      for (const index of rowsToDelete(self, args.raw(0), host)) deleteTableRows(host, self, index, 1);
    },
    DeleteRowsAt: (self, args, host) => {
      refuseFiltered(host, self);
      deleteTableRows(host, self, args.integer(0), args.integer(1, 1));
    },
  },
};
