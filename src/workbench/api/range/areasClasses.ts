import {
  cellCount,
  intersectAreas,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "../../book/address";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import { asText, type Args } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type AreasSelf, type HostObject } from "../../host/hostObject";
import { areasOf, fullAddress, resolveAreas, selfAreas } from "../areas";
import { styleCells, uniform } from "../format/styleCells";
import { builtInStyle } from "../workbook/builtInStyles";
import { copyFrom } from "./copy";
import { clearArea } from "./edit";
import { specialCells } from "./find";
import { tablesUnder } from "./relations";
import { usedWithin } from "./shape";

const address = (self: AreasSelf, host: Host): string =>
  self.areas.map((range) => fullAddress(host.sheet(self.sheetId), range.area)).join(", ");

function orThrow(object: HostObject | undefined): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

/** Shared cells with another range, areas or address. */
function intersection(self: AreasSelf, args: Args, host: Host): HostObject | undefined {
  const object = args.optionalObject(0, "Range", "RangeAreas");
  const others = object
    ? object.type === "Range"
      ? [object.self.area]
      : selfAreas(object.self)
    : resolveAreas(host, self.sheetId, args.text(0));
  const shared = selfAreas(self).flatMap((area) =>
    others.flatMap((other) => intersectAreas(area, other) ?? []),
  );
  return shared.length > 0 ? areasOf(self.sheetId, shared) : undefined;
}

function used(self: AreasSelf, args: Args, host: Host): HostObject | undefined {
  const parts = self.areas.flatMap((range) => usedWithin(host, range, args.flag(0))?.self.area ?? []);
  return parts.length > 0 ? areasOf(self.sheetId, parts) : undefined;
}

const mapped = (self: AreasSelf, change: (area: Area) => Area): HostObject =>
  areasOf(self.sheetId, selfAreas(self).map(change));

/** `Excel.RangeAreas`. */
export const rangeAreasClass: ClassSpec<"RangeAreas"> = {
  keepsReference: true,
  check: (self, host) => void host.sheet(self.sheetId),
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: (self) => self.areas.length },
    CellCount: {
      get: (self) => {
        const count = selfAreas(self).reduce((sum, area) => sum + cellCount(area), 0);
        return count > 2_147_483_647 ? -1 : count;
      },
    },
    IsEntireColumn: { get: (self) => selfAreas(self).every(isWholeColumns) },
    IsEntireRow: { get: (self) => selfAreas(self).every(isWholeRows) },
    Style: {
      get: (self, host) => uniform(host, self.areas, (style) => style.namedStyle),
      set: (self, value, host) => {
        const { name, change } = builtInStyle(host, asText(value));
        for (const range of self.areas) styleCells(host, range, () => ({ ...change, namedStyle: name }));
      },
    },
  },
  navigation: {
    Areas: (self) => ref("RangeCollection", self),
    Worksheet: (self) => ref("Worksheet", { sheetId: self.sheetId }),
    Format: (self) => ref("RangeFormat", self),
    ConditionalFormats: (self) => ref("ConditionalFormatCollection", self),
    DataValidation: (self) => ref("DataValidation", self),
  },
  methods: {
    Calculate: async (_self, _args, host) => host.calculation.recalculate(),
    Clear: (self, args, host) => {
      const what = args.choice(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All");
      for (const range of self.areas) clearArea(host, range, what);
    },
    CopyFrom: (self, args, host) => {
      for (const range of self.areas) copyFrom(range, args, host);
    },
    GetEntireColumn: (self) => mapped(self, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetEntireRow: (self) => mapped(self, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetIntersection: (self, args, host) => orThrow(intersection(self, args, host)),
    GetIntersectionOrNullObject: (self, args, host) => intersection(self, args, host) ?? nullObject(),
    GetOffsetRangeAreas: (self, args) => {
      const [down, right] = [args.integer(0), args.integer(1)];
      return mapped(self, (area) => ({ ...area, row: area.row + down, column: area.column + right }));
    },
    GetSpecialCells: (self, args, host) => orThrow(specialCells(host, self.sheetId, selfAreas(self), args)),
    GetSpecialCellsOrNullObject: (self, args, host) =>
      specialCells(host, self.sheetId, selfAreas(self), args) ?? nullObject(),
    GetTables: (self, args, host) => tablesUnder(host, self.sheetId, selfAreas(self), args.flag(0)),
    GetUsedRangeAreas: (self, args, host) => orThrow(used(self, args, host)),
    GetUsedRangeAreasOrNullObject: (self, args, host) => used(self, args, host) ?? nullObject(),
    SetDirty: (_self, _args, host) => void (host.book.needsFullCalculation = true),
  },
};

/** `Excel.RangeCollection`. */
export const rangeCollectionClass: ClassSpec<"RangeCollection"> = {
  items: (self) => self.areas.map((range) => ref("Range", range)),
  methods: {
    GetCount: (self) => self.areas.length,
    GetItemAt: (self, args) => {
      const range = self.areas[args.integer(0)];
      if (!range) throw itemNotFound();
      return ref("Range", range);
    },
  },
};

const bySheet = (host: Host, parts: readonly AreasSelf[], key: string): AreasSelf | undefined =>
  parts.find(
    (part) => part.sheetId === key || host.sheet(part.sheetId).name.toLowerCase() === key.toLowerCase(),
  );

/** `Excel.WorkbookRangeAreas`: areas on several sheets. */
export const workbookRangeAreasClass: ClassSpec<"WorkbookRangeAreas"> = {
  keepsReference: true,
  properties: {
    Addresses: { get: (self, host) => self.parts.map((part) => address(part, host)) },
  },
  navigation: {
    Areas: (self) => ref("RangeAreasCollection", self),
    Ranges: (self) => {
      const [first] = self.parts;
      if (!first) throw itemNotFound();
      return ref("RangeCollection", {
        sheetId: first.sheetId,
        areas: self.parts.flatMap((part) => part.areas),
      });
    },
  },
  methods: {
    GetRangeAreasBySheet: (self, args, host) => {
      const part = bySheet(host, self.parts, args.text(0));
      return orThrow(part && ref("RangeAreas", part));
    },
    GetRangeAreasOrNullObjectBySheet: (self, args, host) => {
      const part = bySheet(host, self.parts, args.text(0));
      return part ? ref("RangeAreas", part) : nullObject();
    },
  },
};

/** `Excel.RangeAreasCollection`. */
export const rangeAreasCollectionClass: ClassSpec<"RangeAreasCollection"> = {
  items: (self) => self.parts.map((part) => ref("RangeAreas", part)),
  methods: {
    GetCount: (self) => self.parts.length,
    GetItemAt: (self, args) => {
      const part = self.parts[args.integer(0)];
      if (!part) throw invalidArgument();
      return ref("RangeAreas", part);
    },
  },
};
