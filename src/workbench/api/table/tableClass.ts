import { formatArea, type Area } from "../../book/address";
import { clearContents } from "../../book/write";
import type { Sheet } from "../../book/sheet";
import type { TableSnapshot } from "../../book/snapshot";
import { ApiError, invalidArgument, itemNotFound } from "../../host/apiError";
import { asFlag, asText, type Args } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import { EventType } from "../../host/events";
import type { Host } from "../../host/host";
import { nullObject, ref, type HostObject, type TableSelf } from "../../host/hostObject";
import { areaArgument, rangeOf, resolveAddress } from "../areas";
import { bodyArea, tableArea } from "../structuredReference";
import { tableKey } from "../range/cells";
import { shiftRange } from "../range/insertDelete";
import { showFilteredRows } from "./filters";
import { addTable, renameTable, resizeTable, tableOf } from "./tableEdits";

type Flag = "showFirstColumn" | "showLastColumn" | "showBandedRows" | "showBandedColumns";

const flag = (key: Flag): PropertySpec<TableSelf> => ({
  get: (self, host) => tableOf(host, self).table[key],
  set: (self, value, host) => void (tableOf(host, self).table[key] = asFlag(value)),
});

function setHeaders(self: TableSelf, value: unknown, host: Host): void {
  const { sheet, table } = tableOf(host, self);
  const wants = asFlag(value);
  if (wants === table.hasHeaders) return;
  const area = tableArea(table);
  if (wants) {
    if (area.row === 0) shiftRange(host, sheet, { ...area, rows: 1 }, { axis: "rows", isInsert: true });
    const start = area.row === 0 ? 0 : area.row - 1;
    table.range = formatArea({ ...area, row: start, rows: area.rows + 1 });
    for (const [i, column] of table.columns.entries())
      host.book.setInput(sheet, { row: start, column: area.column + i }, { value: column.name });
  } else {
    clearContents(host.book, sheet, { ...area, rows: 1 });
    table.range = formatArea({ ...area, row: area.row + 1, rows: area.rows - 1 });
    delete table.filter;
  }
  table.hasHeaders = wants;
  host.book.isStructureDirty = true;
}

function setTotals(self: TableSelf, value: unknown, host: Host): void {
  const { sheet, table } = tableOf(host, self);
  const wants = asFlag(value);
  if (wants === table.hasTotals) return;
  const area = tableArea(table);
  if (wants) addTotals(host, sheet, table, area);
  else {
    const row = { ...area, row: area.row + area.rows - 1, rows: 1 };
    clearContents(host.book, sheet, row);
    table.range = formatArea({ ...area, rows: area.rows - 1 });
    table.hasTotals = false;
  }
  host.book.isStructureDirty = true;
}

/** A first total row says "Total" and sums or counts the last column, as Excel starts it. */
function addTotals(host: Host, sheet: Sheet, table: TableSnapshot, area: Area): void {
  const row = { ...area, row: area.row + area.rows, rows: 1 };
  const isFree =
    sheet.cells.bounds((cell) => cell.value !== null || cell.formula !== undefined, row) === undefined;
  if (!isFree) shiftRange(host, sheet, row, { axis: "rows", isInsert: true });
  table.range = formatArea({ ...area, rows: area.rows + 1 });
  table.hasTotals = true;
  const last = table.columns.length - 1;
  const [first, end] = [table.columns[0], table.columns[last]];
  if (!first || !end) return;
  if (last > 0) {
    first.totalsLabel = "Total";
    host.book.setInput(sheet, { row: row.row, column: area.column }, { value: "Total" });
  }
  const body = bodyArea(table);
  const isNumeric = typeof sheet.cells.get(body.row, area.column + last)?.value === "number";
  end.totalsFunction = isNumeric ? "sum" : "count";
  const formula = `=SUBTOTAL(${isNumeric ? 109 : 103},[${end.name}])`;
  host.book.setInput(
    sheet,
    { row: row.row, column: area.column + last },
    { value: null, formula: formula.replace("[", `${table.name}[`) },
  );
}

function convert(self: TableSelf, host: Host): HostObject {
  const { sheet, table } = tableOf(host, self);
  const area = tableArea(table);
  sheet.tables = sheet.tables.filter((item) => item !== table);
  host.book.isStructureDirty = true;
  return rangeOf(sheet.id, area);
}

/** Deletes a table with its cells, as Excel does. */
function remove(self: TableSelf, host: Host): void {
  const { sheet, table } = tableOf(host, self);
  if (sheet.protection) throw new ApiError("AccessDenied");
  const area = tableArea(table);
  clearContents(host.book, sheet, area);
  sheet.tables = sheet.tables.filter((item) => item !== table);
  host.book.isStructureDirty = true;
  const message = {
    tableId: tableKey(table.id),
    tableName: table.name,
    worksheetId: sheet.id,
    source: "Local",
  };
  host.events.raise(EventType.tableDeleted, [sheet.id, "Workbook"], message);
}

const part =
  (pick: (table: TableSnapshot, area: Area) => Area | undefined) =>
  (self: TableSelf, _args: Args, host: Host): HostObject => {
    const { sheet, table } = tableOf(host, self);
    const area = pick(table, tableArea(table));
    if (!area) throw itemNotFound();
    return rangeOf(sheet.id, area);
  };

const TABLE_STYLE = /^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))|)$/;

/** `Excel.Table`. */
export const tableClass: ClassSpec<"Table"> = {
  key: (self) => tableKey(self.tableId),
  check: (self, host) => void tableOf(host, self),
  properties: {
    Id: { get: (self) => tableKey(self.tableId) },
    LegacyId: { get: (self) => String(self.tableId), isOnDemand: true },
    Name: {
      get: (self, host) => tableOf(host, self).table.name,
      set: (self, value, host) => renameTable(host, self, asText(value)),
    },
    ShowHeaders: { get: (self, host) => tableOf(host, self).table.hasHeaders, set: setHeaders },
    ShowTotals: { get: (self, host) => tableOf(host, self).table.hasTotals, set: setTotals },
    Style: {
      get: (self, host) => tableOf(host, self).table.styleName ?? "",
      set: (self, value, host) => {
        const { table } = tableOf(host, self);
        if (!TABLE_STYLE.test(asText(value))) throw invalidArgument();
        if (value === "") delete table.styleName;
        else table.styleName = asText(value);
      },
    },
    HighlightFirstColumn: flag("showFirstColumn"),
    HighlightLastColumn: flag("showLastColumn"),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: {
      get: (self, host) => tableOf(host, self).table.filter !== undefined,
      set: (self, value, host) => {
        const { table } = tableOf(host, self);
        if (asFlag(value)) table.filter ??= { range: table.range, columns: [] };
        else delete table.filter;
      },
    },
  },
  navigation: {
    Columns: (self) => ref("TableColumnCollection", self),
    Rows: (self) => ref("TableRowCollection", self),
    Sort: (self) => ref("TableSort", self),
    AutoFilter: (self) => ref("AutoFilter", { sheetId: self.sheetId, tableId: self.tableId }),
    Worksheet: (self) => ref("Worksheet", { sheetId: self.sheetId }),
  },
  methods: {
    GetRange: part((_table, area) => area),
    GetDataBodyRange: part((table) => bodyArea(table)),
    GetHeaderRowRange: part((table, area) => (table.hasHeaders ? { ...area, rows: 1 } : undefined)),
    GetTotalRowRange: part((table, area) =>
      table.hasTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined,
    ),
    ConvertToRange: (self, _args, host) => convert(self, host),
    Delete: (self, _args, host) => remove(self, host),
    Resize: (self, args, host) => {
      const object = args.optionalObject(0, "Range");
      resizeTable(host, self, areaArgument(host, self.sheetId, object ?? args.text(0)));
    },
    ClearFilters: (self, _args, host) => {
      const { sheet, table } = tableOf(host, self);
      if (table.filter) table.filter.columns = [];
      showFilteredRows(host, sheet, table);
    },
    ReapplyFilters: (self, _args, host) => {
      const { sheet, table } = tableOf(host, self);
      showFilteredRows(host, sheet, table);
    },
  },
  events: { DataChanged: EventType.tableChanged, SelectionChanged: EventType.tableSelectionChanged },
  eventTarget: (self) => tableKey(self.tableId),
};

function tablesIn(host: Host, sheetId: string | undefined): TableSelf[] {
  const sheets = sheetId === undefined ? host.book.sheets : [host.sheet(sheetId)];
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheetId: sheet.id, tableId: table.id })));
}

/** A table by name or id among some. */
export function findTable(host: Host, tables: readonly TableSelf[], key: string): TableSelf | undefined {
  const wanted = key.toLowerCase();
  return tables.find(
    (self) =>
      tableOf(host, self).table.name.toLowerCase() === wanted ||
      tableKey(self.tableId).toLowerCase() === wanted,
  );
}

export function tableOrThrow(self: TableSelf | undefined): HostObject {
  if (!self) throw itemNotFound();
  return ref("Table", self);
}

/** `Excel.TableCollection`, of the workbook or of a sheet. */
export const tableCollectionClass: ClassSpec<"TableCollection"> = {
  properties: {
    Count: { get: (self, host) => tablesIn(host, self.sheetId).length },
    _EventTargetId: { get: (self) => self.sheetId ?? "Workbook", isOnDemand: true },
  },
  items: (self, host) => tablesIn(host, self.sheetId).map((table) => ref("Table", table)),
  item: (self, args, host) =>
    tableOrThrow(findTable(host, tablesIn(host, self.sheetId), String(args.raw(0)))),
  methods: {
    Add: (self, args, host) => {
      const object = args.optionalObject(0, "Range");
      const place =
        object?.self ?? resolveAddress(host, self.sheetId ?? sheetOf(host, args.text(0)), args.text(0));
      return ref("Table", addTable(host, place, args.flag(1)));
    },
    GetCount: (self, _args, host) => tablesIn(host, self.sheetId).length,
    GetItemAt: (self, args, host) => tableOrThrow(tablesIn(host, self.sheetId)[args.integer(0)]),
    GetItemOrNullObject: (self, args, host) => {
      const found = findTable(host, tablesIn(host, self.sheetId), String(args.raw(0)));
      return found ? ref("Table", found) : nullObject();
    },
  },
  events: {
    DataChanged: EventType.tableChanged,
    Added: EventType.tableAdded,
    Deleted: EventType.tableDeleted,
  },
  eventTarget: (self) => self.sheetId ?? "Workbook",
};

/** An address without sheet means the sheet in front. */
const sheetOf = (host: Host, address: string): string | undefined =>
  address.includes("!") ? undefined : host.book.activeSheet.id;

/** `Excel.TableScopedCollection`: tables under a range. */
export const tableScopedCollectionClass: ClassSpec<"TableScopedCollection"> = {
  items: (self) => self.tables.map((table) => ref("Table", table)),
  item: (self, args, host) => tableOrThrow(findTable(host, self.tables, args.text(0))),
  methods: {
    GetCount: (self) => self.tables.length,
    GetFirst: (self) => tableOrThrow(self.tables[0]),
    GetItemOrNullObject: (self, args, host) => {
      const found = findTable(host, self.tables, args.text(0));
      return found ? ref("Table", found) : nullObject();
    },
  },
};
