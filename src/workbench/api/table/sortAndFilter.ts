import { formatArea, parseArea, type Area } from "../../book/address";
import type { Sheet } from "../../book/sheet";
import type { FilterSnapshot } from "../../book/snapshotFilter";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import { asNumber, type Args } from "../../host/args";
import type { ClassSpec, MethodSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, type Selves, type TableSelf } from "../../host/hostObject";
import { areaArgument, rangeOf } from "../areas";
import { sortArea, sortFields, type SortField } from "../range/sortCells";
import { bodyArea, tableArea } from "../structuredReference";
import { columnIndex } from "./columnsAndRows";
import { criteriaOf, filterColumn } from "./filterCriteria";
import { applyFilter, showFilteredRows } from "./filters";
import { tableOf } from "./tableEdits";

function sortTable(
  host: Host,
  self: TableSelf,
  fields: readonly SortField[],
  isCaseSensitive: boolean,
): void {
  const { sheet, table } = tableOf(host, self);
  const body = bodyArea(table);
  sortArea(host, sheet, body, { fields, isCaseSensitive, byColumns: false });
  const conditions = fields.map((field) => ({
    range: formatArea({ ...body, column: body.column + field.key, columns: 1 }),
    isDescending: field.isDescending,
  }));
  table.sort = { range: formatArea(body), isCaseSensitive, conditions };
}

function heldFields(host: Host, self: TableSelf): SortField[] {
  const { table } = tableOf(host, self);
  const { column } = tableArea(table);
  return (table.sort?.conditions ?? []).map(({ range, isDescending }) => ({
    key: (parseArea(range)?.column ?? column) - column,
    isDescending,
    on: "Value",
    color: undefined,
  }));
}

/** `Excel.TableSort`. */
export const tableSortClass: ClassSpec<"TableSort"> = {
  properties: {
    MatchCase: { get: (self, host) => tableOf(host, self).table.sort?.isCaseSensitive ?? false },
    Method: { get: () => "PinYin" },
    Fields: {
      get: (self, host) =>
        heldFields(host, self).map(({ key, isDescending }) => ({
          key,
          sortOn: "Value",
          ascending: !isDescending,
        })),
    },
  },
  methods: {
    Apply: (self, args, host) => sortTable(host, self, sortFields(args.raw(0)), args.flag(1)),
    Clear: (self, _args, host) => void delete tableOf(host, self).table.sort,
    Reapply: (self, _args, host) => {
      const fields = heldFields(host, self);
      if (fields.length > 0)
        sortTable(host, self, fields, tableOf(host, self).table.sort?.isCaseSensitive ?? false);
    },
  },
};

type FilterSelf = Selves["Filter"];

function setTableFilter(host: Host, self: FilterSelf, criteria: unknown): void {
  const { sheet, table } = tableOf(host, self);
  const index = columnIndex(host, self);
  table.filter ??= { range: table.range, columns: [] };
  table.filter.columns = table.filter.columns.filter((filter) => filter.column !== index);
  if (criteria !== null) table.filter.columns.push(filterColumn(index, criteria));
  showFilteredRows(host, sheet, table);
}

const applies =
  (criteria: (args: Args) => unknown): MethodSpec<FilterSelf> =>
  (self, args, host) =>
    setTableFilter(host, self, criteria(args));

/** `Excel.Filter` of a table's column. */
export const filterClass: ClassSpec<"Filter"> = {
  properties: {
    Criteria: {
      get: (self, host) => {
        const index = columnIndex(host, self);
        return criteriaOf(
          tableOf(host, self).table.filter?.columns.find((filter) => filter.column === index),
        );
      },
    },
  },
  methods: {
    Apply: applies((args) => args.raw(0)),
    ApplyValuesFilter: applies((args) => ({ filterOn: "Values", values: args.raw(0) })),
    ApplyCustomFilter: applies((args) => ({
      filterOn: "Custom",
      criterion1: args.raw(0),
      criterion2: args.raw(1),
      operator: args.raw(2) ?? "And",
    })),
    ApplyCellColorFilter: applies((args) => ({ filterOn: "CellColor", color: args.raw(0) })),
    ApplyFontColorFilter: applies((args) => ({ filterOn: "FontColor", color: args.raw(0) })),
    ApplyDynamicFilter: applies((args) => ({ filterOn: "Dynamic", dynamicCriteria: args.raw(0) })),
    ApplyTopItemsFilter: applies((args) => ({ filterOn: "TopItems", criterion1: args.integer(0) })),
    ApplyTopPercentFilter: applies((args) => ({ filterOn: "TopPercent", criterion1: asNumber(args.raw(0)) })),
    ApplyBottomItemsFilter: applies((args) => ({ filterOn: "BottomItems", criterion1: args.integer(0) })),
    ApplyBottomPercentFilter: applies((args) => ({
      filterOn: "BottomPercent",
      criterion1: asNumber(args.raw(0)),
    })),
    Clear: (self, _args, host) => setTableFilter(host, self, null),
  },
};

type AutoSelf = Selves["AutoFilter"];

interface Filtered {
  readonly sheet: Sheet;
  readonly filter: FilterSnapshot | undefined;
  readonly area: Area | undefined;
}

function filtered(host: Host, self: AutoSelf): Filtered {
  const sheet = host.sheet(self.sheetId);
  const filter =
    self.tableId === undefined
      ? sheet.filter
      : tableOf(host, { sheetId: sheet.id, tableId: self.tableId }).table.filter;
  const area = filter && parseArea(filter.range);
  return { sheet, filter, area };
}

function show(host: Host, self: AutoSelf): void {
  const { sheet, filter, area } = filtered(host, self);
  if (self.tableId !== undefined)
    showFilteredRows(host, sheet, tableOf(host, { sheetId: sheet.id, tableId: self.tableId }).table);
  else if (filter && area)
    applyFilter(host, sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, filter.columns);
}

function apply(self: AutoSelf, args: Args, host: Host): void {
  const sheet = host.sheet(self.sheetId);
  host.requireAllowed(sheet, (protection) => protection.allowAutoFilter);
  const object = args.optionalObject(0, "Range");
  const place = areaArgument(host, self.sheetId, object ?? args.text(0));
  const area = host.book.populated(sheet, place.area) ?? place.area;
  if (self.tableId === undefined && sheet.filter?.range !== formatArea(area))
    sheet.filter = { range: formatArea(area), columns: [] };
  const { filter } = filtered(host, self);
  if (filter && args.has(1)) {
    const column = args.integer(1);
    if (column < 0 || column >= area.columns) throw invalidArgument();
    filter.columns = filter.columns.filter((item) => item.column !== column);
    if (args.has(2)) filter.columns.push(filterColumn(column, args.raw(2)));
  }
  show(host, self);
}

/** `Excel.AutoFilter`, of a sheet or of a table. */
export const autoFilterClass: ClassSpec<"AutoFilter"> = {
  properties: {
    Enabled: { get: (self, host) => filtered(host, self).filter !== undefined },
    IsDataFiltered: { get: (self, host) => (filtered(host, self).filter?.columns.length ?? 0) > 0 },
    Criteria: {
      get: (self, host) => {
        const { filter, area } = filtered(host, self);
        return Array.from({ length: area?.columns ?? 0 }, (_, column) =>
          criteriaOf(filter?.columns.find((item) => item.column === column)),
        );
      },
    },
  },
  methods: {
    Apply: apply,
    ClearCriteria: (self, _args, host) => {
      const { filter } = filtered(host, self);
      if (filter) filter.columns = [];
      show(host, self);
    },
    ClearColumnCriteria: (self, args, host) => {
      const { filter, area } = filtered(host, self);
      const column = args.integer(0);
      if (area && (column < 0 || column >= area.columns)) throw invalidArgument();
      if (filter) filter.columns = filter.columns.filter((item) => item.column !== column);
      show(host, self);
    },
    Reapply: (self, _args, host) => show(host, self),
    Remove: (self, _args, host) => {
      const { sheet, filter } = filtered(host, self);
      if (filter) filter.columns = [];
      show(host, self);
      if (self.tableId === undefined) delete sheet.filter;
      else delete tableOf(host, { sheetId: sheet.id, tableId: self.tableId }).table.filter;
    },
    GetRange: (self, _args, host) => {
      const { area } = filtered(host, self);
      if (!area) throw itemNotFound();
      return rangeOf(self.sheetId, area);
    },
    GetRangeOrNullObject: (self, _args, host) => {
      const { area } = filtered(host, self);
      return area ? rangeOf(self.sheetId, area) : nullObject();
    },
  },
};
