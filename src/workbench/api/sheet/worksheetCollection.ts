import { addSheet, freeSheetName } from "../../book/sheets";
import type { Sheet } from "../../book/sheet";
import { itemNotFound } from "../../host/apiError";
import type { Args } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import { EventType, WORKBOOK_TARGET } from "../../host/events";
import type { Host } from "../../host/host";
import { nullObject, ref, type HostObject } from "../../host/hostObject";
import { sheetEventTypes } from "./sheetEvents";
import { requireSheetName, requireStructure } from "./sheetNames";

const worksheet = (sheet: Sheet): HostObject => ref("Worksheet", { sheetId: sheet.id });

/** A sheet by id or by name, as `getItem` takes it. */
function find(host: Host, args: Args): Sheet | undefined {
  const key = args.text(0);
  return host.book.sheet(key) ?? host.book.sheetNamed(key);
}

function orThrow(sheet: Sheet | undefined): HostObject {
  if (!sheet) throw itemNotFound();
  return worksheet(sheet);
}

function add(host: Host, name: string | undefined): HostObject {
  requireStructure(host);
  if (name !== undefined) requireSheetName(host, name);
  const sheet = addSheet(host.book, name ?? freeSheetName(host.book));
  host.events.raise(EventType.worksheetAdded, [WORKBOOK_TARGET], { worksheetId: sheet.id, source: "Local" });
  return worksheet(sheet);
}

const shown = (host: Host, visibleOnly: boolean): readonly Sheet[] =>
  host.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "visible");

/** `Excel.WorksheetCollection`. */
export const worksheetCollectionClass: ClassSpec<"WorksheetCollection"> = {
  items: (_self, host) => host.book.sheets.map(worksheet),
  item: (_self, args, host) => orThrow(find(host, args)),
  methods: {
    Add: (_self, args, host) => add(host, args.optionalText(0)),
    GetItemOrNullObject: (_self, args, host) => {
      const sheet = find(host, args);
      return sheet ? worksheet(sheet) : nullObject();
    },
    GetActiveWorksheet: (_self, _args, host) => worksheet(host.book.activeSheet),
    GetCount: (_self, args, host) => shown(host, args.flag(0)).length,
    GetFirst: (_self, args, host) => orThrow(shown(host, args.flag(0))[0]),
    GetLast: (_self, args, host) => orThrow(shown(host, args.flag(0)).at(-1)),
  },
  events: sheetEventTypes,
  eventTarget: () => WORKBOOK_TARGET,
};
