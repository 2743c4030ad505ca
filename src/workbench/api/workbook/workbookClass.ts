import { parseArea } from "../../book/address";
import { ApiError } from "../../host/apiError";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref } from "../../host/hostObject";
import { areasOf, rangeOf } from "../areas";
import { activeChart } from "../chart/chartClass";
import { insertSheets } from "./insertSheets";

const BOOK = {};

function selectedRange(host: Host): ReturnType<typeof rangeOf> {
  const sheet = host.book.activeSheet;
  const { areas } = host.book.selection(sheet.id);
  const [first] = areas;
  if (!first || areas.length > 1) throw new ApiError("InvalidSelection");
  return rangeOf(sheet.id, first);
}

/** The range that an event's reference names. */
function eventRange(reference: string): ReturnType<typeof rangeOf> | undefined {
  const mark = reference.lastIndexOf("!");
  const area = parseArea(reference.slice(mark + 1));
  return area && rangeOf(reference.slice(0, mark), area);
}

/** `Excel.Workbook`, the root of every batch. */
export const workbookClass: ClassSpec<"Workbook"> = {
  properties: {
    Name: { get: () => "Workbook.xlsx" },
    ReadOnly: { get: () => false },
    IsDirty: { get: (_self, host) => host.canUndo, set: () => undefined },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    UsePrecisionAsDisplayed: {
      get: (_self, host) => !host.book.parts.calculation.usesFullPrecision,
      set: (_self, value, host) => void (host.book.parts.calculation.usesFullPrecision = value !== true),
    },
    CalculationEngineVersion: { get: () => 191_029 },
    ChartDataPointTrack: { get: () => true, set: () => undefined },
  },
  navigation: {
    Application: () => ref("Application", BOOK),
    Worksheets: () => ref("WorksheetCollection", BOOK),
    Tables: () => ref("TableCollection", { sheetId: undefined }),
    Names: () => ref("NamedItemCollection", { sheetId: undefined }),
    Bindings: () => ref("BindingCollection", BOOK),
    Settings: () => ref("SettingCollection", BOOK),
    Properties: () => ref("DocumentProperties", BOOK),
    Protection: () => ref("WorkbookProtection", BOOK),
    Comments: () => ref("CommentCollection", { sheetId: undefined }),
    CustomXmlParts: () => ref("CustomXmlPartCollection", BOOK),
    Styles: () => ref("StyleCollection", BOOK),
    TableStyles: () => ref("TableStyleCollection", BOOK),
    Functions: () => ref("Functions", BOOK),
    _Runtime: () => ref("Runtime", BOOK),
  },
  methods: {
    GetActiveCell: (_self, _args, host) => {
      const sheet = host.book.activeSheet;
      const { activeRow: row, activeColumn: column } = host.book.selection(sheet.id);
      return rangeOf(sheet.id, { row, column, rows: 1, columns: 1 });
    },
    GetSelectedRange: (_self, _args, host) => selectedRange(host),
    GetSelectedRanges: (_self, _args, host) => {
      const sheet = host.book.activeSheet;
      return areasOf(sheet.id, host.book.selection(sheet.id).areas);
    },
    GetActiveChartOrNullObject: (_self, _args, host) => {
      const chart = activeChart(host);
      return chart ? ref("Chart", chart) : nullObject();
    },
    GetActiveChart: (_self, _args, host) => {
      const chart = activeChart(host);
      if (!chart) throw new ApiError("ItemNotFound");
      return ref("Chart", chart);
    },
    GetIsActiveCollabSession: () => false,
    InsertWorksheetsFromBase64: insertSheets,
    Close: (_self, _args, host) => void host.callService({ service: "Document", method: "close", args: [] }),
    Save: (_self, _args, host) => host.callService({ service: "Document", method: "save", args: [] }),
    _GetRangeForEventByReferenceId: (_self, args) => {
      const range = eventRange(args.text(0));
      if (!range) throw new ApiError("ItemNotFound");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_self, args) => eventRange(args.text(0)) ?? nullObject(),
    _RemoveReference: (_self, args, host) => host.references.remove(args.text(0)),
    _RemoveAllReferences: (_self, _args, host) => host.references.removeAll(),
    _GetReferenceCount: (_self, _args, host) => host.references.count,
    _GetObjectByReferenceId: (_self, args, host) => host.references.find(args.text(0)) ?? nullObject(),
    RegisterCustomFunctions: () => null,
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
  events: { Activated: 2203, AutoSaveSettingChanged: 2200 },
};
