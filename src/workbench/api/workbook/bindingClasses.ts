import { findName } from "../../book/names";
import { cellText } from "../../book/cellText";
import { ApiError, invalidArgument, itemNotFound } from "../../host/apiError";
import type { Args } from "../../host/args";
import type { Binding } from "../../host/binding";
import { bindingPlace } from "../../host/bindings";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import {
  nullObject,
  ref,
  type HostObject,
  type RangeSelf,
  type Selves,
  type TableSelf,
} from "../../host/hostObject";
import { areaArgument, namedRange, rangeOf } from "../areas";
import { tableArea } from "../structuredReference";
import { sameArea } from "../../book/address";

type Self = Selves["Binding"];
const TYPES = ["Range", "Table", "Text"] as const;

function bindingOf(host: Host, self: Self): Binding {
  const binding = host.bindings.get(self.id);
  if (!binding) throw itemNotFound();
  return binding;
}

function placeOf(host: Host, self: Self): RangeSelf {
  const place = bindingPlace(host, bindingOf(host, self));
  if (!place) throw itemNotFound();
  return place;
}

/** What the first cell of a text binding shows. */
function text(host: Host, self: Self): string {
  if (bindingOf(host, self).type !== "Text") throw new ApiError("InvalidOperation");
  const { sheetId, area } = placeOf(host, self);
  const sheet = host.sheet(sheetId);
  const { numberFormat } = host.book.styleAt(sheet, area.row, area.column);
  return cellText(sheet.cells.get(area.row, area.column)?.value ?? null, numberFormat);
}

/** `Excel.Binding`. */
export const bindingClass: ClassSpec<"Binding"> = {
  key: (self) => self.id,
  check: (self, host) => void bindingOf(host, self),
  properties: {
    Id: { get: (self) => self.id },
    Type: { get: (self, host) => bindingOf(host, self).type },
  },
  methods: {
    Delete: (self, _args, host) => void host.bindings.delete(self.id),
    GetRange: (self, _args, host) => {
      const { sheetId, area } = placeOf(host, self);
      return rangeOf(sheetId, area);
    },
    GetTable: (self, _args, host) => {
      const { table } = bindingOf(host, self);
      if (!table) throw new ApiError("InvalidOperation");
      return ref("Table", table);
    },
    GetText: (self, _args, host) => text(host, self),
  },
};

/** The table that a range is, headers included. */
function tableAt(host: Host, { sheetId, area }: RangeSelf): TableSelf | undefined {
  const table = host.sheet(sheetId).tables.find((item) => sameArea(tableArea(item), area));
  return table && { sheetId, tableId: table.id };
}

function bind(host: Host, range: RangeSelf, args: Args): HostObject {
  const type = args.choice(1, TYPES);
  const id = args.optionalText(2) ?? `Binding${host.bindings.size + 1}`;
  const table = type === "Table" ? tableAt(host, range) : undefined;
  if (id === "" || (type === "Table" && !table)) throw invalidArgument();
  const held = rangeOf(range.sheetId, range.area);
  host.references.keep(held);
  host.references.follow(held);
  host.bindings.set(id, { type, range: held.self, table });
  return ref("Binding", { id });
}

function addFromNamedItem(host: Host, args: Args): HostObject {
  const range = namedRange(host, undefined, args.text(0));
  const name = findName(host.book, args.text(0), undefined);
  if (!range) throw name ? new ApiError("InvalidReference") : itemNotFound();
  return bind(host, range, args);
}

function addFromSelection(host: Host, args: Args): HostObject {
  const sheet = host.book.activeSheet;
  const [area, ...others] = host.book.selection(sheet.id).areas;
  if (!area || others.length > 0) throw new ApiError("InvalidReference");
  return bind(host, { sheetId: sheet.id, area }, args.after(undefined));
}

const keys = (host: Host): string[] => [...host.bindings.keys()];

/** `Excel.BindingCollection`. */
export const bindingCollectionClass: ClassSpec<"BindingCollection"> = {
  properties: { Count: { get: (_self, host) => host.bindings.size } },
  items: (_self, host) => keys(host).map((id) => ref("Binding", { id })),
  item: (_self, args, host) => {
    bindingOf(host, { id: args.text(0) });
    return ref("Binding", { id: args.text(0) });
  },
  methods: {
    Add: (_self, args, host) => {
      const range = args.optionalObject(0, "Range") ?? args.text(0);
      return bind(host, areaArgument(host, host.book.activeSheet.id, range), args);
    },
    AddFromNamedItem: (_self, args, host) => addFromNamedItem(host, args),
    AddFromSelection: (_self, args, host) => addFromSelection(host, args),
    GetCount: (_self, _args, host) => host.bindings.size,
    GetItemAt: (_self, args, host) => {
      const id = keys(host)[args.integer(0)];
      if (id === undefined) throw itemNotFound();
      return ref("Binding", { id });
    },
    GetItemOrNullObject: (_self, args, host) =>
      host.bindings.has(args.text(0)) ? ref("Binding", { id: args.text(0) }) : nullObject(),
  },
};
