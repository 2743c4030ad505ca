import { isInsideGrid, WHOLE_SHEET } from "../../book/address";
import { removeSheet, renameSheet } from "../../book/sheets";
import type { Sheet } from "../../book/sheet";
import { DEFAULT_COLUMN_CHARACTERS } from "../../book/sizes";
import { ApiError, invalidArgument, itemNotFound } from "../../host/apiError";
import { asFlag, asNumber, asText, oneOf } from "../../host/args";
import type { ClassSpec, MethodSpec, PropertySpec } from "../../host/classSpec";
import { EventType, WORKBOOK_TARGET } from "../../host/events";
import type { Host } from "../../host/host";
import { nullObject, ref, type HostObject, type RangeSelf } from "../../host/hostObject";
import { areasOf, rangeOf, resolveAddress, resolveAreas } from "../areas";
import { colorText } from "../format/color";
import { usedWithin } from "../range/shape";
import { findAll, replaceAll } from "../range/find";
import { showLevels } from "../range/outline";
import { copySheet } from "./copySheet";
import { sheetEventTypes } from "./sheetEvents";
import { requireSheetName, requireStructure } from "./sheetNames";

type Self = { readonly sheetId: string };
const worksheet = (sheet: Sheet): HostObject => ref("Worksheet", { sheetId: sheet.id });

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
type VisibilityWord = keyof typeof VISIBILITY;
const visibilityWord = (sheet: Sheet): VisibilityWord =>
  sheet.visibility === "visible" ? "Visible" : sheet.visibility === "hidden" ? "Hidden" : "VeryHidden";

function setName(self: Self, value: unknown, host: Host): void {
  const sheet = host.sheet(self.sheetId);
  const name = asText(value);
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

function setPosition(self: Self, value: unknown, host: Host): void {
  const { sheets } = host.book;
  const sheet = host.sheet(self.sheetId);
  const to = asNumber(value);
  if (!Number.isInteger(to) || to < 0 || to >= sheets.length) throw invalidArgument();
  requireStructure(host);
  const from = sheets.indexOf(sheet);
  sheets.splice(from, 1);
  sheets.splice(to, 0, sheet);
  const moved = { worksheetId: sheet.id, positionBefore: from, positionAfter: to, source: "Local" };
  host.events.raise(EventType.worksheetMoved, [WORKBOOK_TARGET], moved);
}

function setVisibility(self: Self, value: unknown, host: Host): void {
  const sheet = host.sheet(self.sheetId);
  const before = visibilityWord(sheet);
  const after = oneOf(value, ["Visible", "Hidden", "VeryHidden"] as const);
  requireStructure(host);
  const others = host.book.sheets.filter((other) => other !== sheet && other.visibility === "visible");
  if (after !== "Visible" && others.length === 0)
    throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  sheet.visibility = VISIBILITY[after];
  if (after !== "Visible" && host.book.activeSheetId === sheet.id) activate(host, others[0] ?? sheet);
  host.raiseOnSheet(EventType.worksheetVisibilityChanged, sheet.id, {
    visibilityBefore: before,
    visibilityAfter: after,
    source: "Local",
  });
}

/** Brings a sheet to the front, with its events. */
export function activate(host: Host, sheet: Sheet): void {
  if (sheet.visibility !== "visible") throw new ApiError("InvalidOperation");
  const before = host.book.activeSheetId;
  if (before === sheet.id) return;
  host.book.activeSheetId = sheet.id;
  host.raiseOnSheet(EventType.worksheetDeactivated, before, {});
  host.raiseOnSheet(EventType.worksheetActivated, sheet.id, {});
}

function deleteSheet(self: Self, host: Host): void {
  const sheet = host.sheet(self.sheetId);
  requireStructure(host);
  const others = host.book.sheets.filter((other) => other !== sheet && other.visibility === "visible");
  if (others.length === 0)
    throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  if (sheet.visibility === "veryHidden")
    throw new ApiError("InvalidOperation", "A very hidden worksheet can't be deleted.");
  removeSheet(host.book, sheet);
  host.events.raise(EventType.worksheetDeleted, [WORKBOOK_TARGET], {
    worksheetId: sheet.id,
    source: "Local",
  });
}

/** The sheet beside one, or undefined at the end. */
function neighbour(self: Self, step: 1 | -1, visibleOnly: boolean, host: Host): Sheet | undefined {
  const { sheets } = host.book;
  let index = sheets.indexOf(host.sheet(self.sheetId)) + step;
  while (visibleOnly && sheets[index] && sheets[index]?.visibility !== "visible") index += step;
  return sheets[index];
}

function beside(step: 1 | -1, isOrNull: boolean): MethodSpec<Self> {
  return (self, args, host) => {
    const sheet = neighbour(self, step, args.flag(0), host);
    if (sheet) return worksheet(sheet);
    if (isOrNull) return nullObject();
    throw itemNotFound();
  };
}

const properties: Readonly<Record<string, PropertySpec<Self>>> = {
  Id: { get: (self) => self.sheetId },
  Name: { get: (self, host) => host.sheet(self.sheetId).name, set: setName, isNotUndoable: true },
  Position: {
    get: (self, host) => host.book.sheets.indexOf(host.sheet(self.sheetId)),
    set: setPosition,
    isNotUndoable: true,
  },
  Visibility: {
    get: (self, host) => visibilityWord(host.sheet(self.sheetId)),
    set: setVisibility,
    isNotUndoable: true,
  },
  TabColor: {
    get: (self, host) => host.sheet(self.sheetId).tabColor ?? "",
    set: (self, value, host) => {
      const sheet = host.sheet(self.sheetId);
      if (value === "" || value === null) delete sheet.tabColor;
      else sheet.tabColor = colorText(value);
    },
  },
  /** The client sends the setting of `showGridlines` under this name. */
  Gridlines: {
    set: (self, value, host) => void (host.sheet(self.sheetId).showsGridlines = asFlag(value)),
  },
  ShowGridlines: {
    get: (self, host) => host.sheet(self.sheetId).showsGridlines,
    set: (self, value, host) => void (host.sheet(self.sheetId).showsGridlines = asFlag(value)),
  },
  /** The client sends the setting of `showHeadings` under this name. */
  Headings: {
    set: (self, value, host) => void (host.sheet(self.sheetId).showsHeadings = asFlag(value)),
  },
  ShowHeadings: {
    get: (self, host) => host.sheet(self.sheetId).showsHeadings,
    set: (self, value, host) => void (host.sheet(self.sheetId).showsHeadings = asFlag(value)),
  },
  StandardHeight: { get: (self, host) => host.sheet(self.sheetId).defaultRowHeight },
  StandardWidth: {
    get: (self, host) => host.sheet(self.sheetId).defaultColumnWidthCharacters ?? DEFAULT_COLUMN_CHARACTERS,
    set: (self, value, host) =>
      void (host.sheet(self.sheetId).defaultColumnWidthCharacters = asNumber(value)),
  },
  EnableCalculation: { get: () => true },
  TabId: { get: (self, host) => host.tabId(self.sheetId), isOnDemand: true },
};

const methods: Readonly<Record<string, MethodSpec<Self>>> = {
  Activate: (self, _args, host) => activate(host, host.sheet(self.sheetId)),
  Calculate: async (_self, _args, host) => host.calculation.recalculate(),
  Delete: (self, _args, host) => deleteSheet(self, host),
  GetCell: (self, args) =>
    rangeOf(self.sheetId, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
  GetRange: (self, args, host) => ref("Range", resolveAddress(host, self.sheetId, args.optionalText(0))),
  GetRangeByIndexes: (self, args) => {
    const area = {
      row: args.integer(0),
      column: args.integer(1),
      rows: args.integer(2),
      columns: args.integer(3),
    };
    if (!isInsideGrid(area)) throw invalidArgument();
    return rangeOf(self.sheetId, area);
  },
  GetRanges: (self, args, host) =>
    areasOf(self.sheetId, resolveAreas(host, self.sheetId, args.optionalText(0))),
  GetUsedRange: (self, args, host) =>
    usedWithin(host, wholeSheet(self), args.flag(0)) ??
    rangeOf(self.sheetId, { row: 0, column: 0, rows: 1, columns: 1 }),
  GetUsedRangeOrNullObject: (self, args, host) =>
    usedWithin(host, wholeSheet(self), args.flag(0)) ?? nullObject(),
  Copy: copySheet,
  FindAll: (self, args, host) => {
    const found = findAll(self.sheetId, args, host);
    if (!found) throw itemNotFound();
    return found;
  },
  FindAllOrNullObject: (self, args, host) => findAll(self.sheetId, args, host) ?? nullObject(),
  ReplaceAll: (self, args, host) => replaceAll(host, wholeSheet(self), args),
  ShowOutlineLevels: (self, args, host) => showLevels(host, self.sheetId, args.integer(0), args.integer(1)),
  GetNext: beside(1, false),
  GetNextOrNullObject: beside(1, true),
  GetPrevious: beside(-1, false),
  GetPreviousOrNullObject: beside(-1, true),
};

const wholeSheet = (self: Self): RangeSelf => ({ sheetId: self.sheetId, area: WHOLE_SHEET });

/** `Excel.Worksheet`. */
export const worksheetClass: ClassSpec<"Worksheet"> = {
  check: (self, host) => void host.sheet(self.sheetId),
  key: (self) => self.sheetId,
  properties,
  methods,
  notUndoable: ["Delete", "Copy"],
  events: sheetEventTypes,
  eventTarget: (self) => self.sheetId,
  navigation: {
    Tables: (self) => ref("TableCollection", self),
    Names: (self) => ref("NamedItemCollection", self),
    Charts: (self) => ref("ChartCollection", self),
    FreezePanes: (self) => ref("WorksheetFreezePanes", self),
    Protection: (self) => ref("WorksheetProtection", self),
    PageLayout: (self) => ref("PageLayout", self),
    CustomProperties: (self) => ref("WorksheetCustomPropertyCollection", self),
    Comments: (self) => ref("CommentCollection", self),
    AutoFilter: (self) => ref("AutoFilter", { sheetId: self.sheetId, tableId: undefined }),
    HorizontalPageBreaks: (self) => ref("PageBreakCollection", { ...self, axis: "row" }),
    VerticalPageBreaks: (self) => ref("PageBreakCollection", { ...self, axis: "column" }),
  },
};
