import { ApiError, itemNotFound } from "../../host/apiError";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type HostObject } from "../../host/hostObject";

const BUILT_IN = [
  ...Array.from({ length: 21 }, (_, i) => `TableStyleLight${i + 1}`),
  ...Array.from({ length: 28 }, (_, i) => `TableStyleMedium${i + 1}`),
  ...Array.from({ length: 11 }, (_, i) => `TableStyleDark${i + 1}`),
];
const DEFAULT = "TableStyleMedium2";

/** Names of the table styles that scripts added to a book; they are kept while it is open. */
const added = new WeakMap<object, string[]>();

export function addedTableStyles(book: object): string[] {
  const known = added.get(book) ?? [];
  added.set(book, known);
  return known;
}

const names = (host: Host): string[] => [...BUILT_IN, ...addedTableStyles(host.book)];

function find(host: Host, name: string): string | undefined {
  return names(host).find((item) => item.toLowerCase() === name.toLowerCase());
}

function known(host: Host, name: string): string {
  const found = find(host, name);
  if (found === undefined) throw itemNotFound();
  return found;
}

function addStyle(host: Host, name: string): void {
  if (find(host, name) !== undefined) throw new ApiError("ItemAlreadyExists");
  addedTableStyles(host.book).push(name);
}

/** Refuses a change of a style of Excel's own. */
function ownIndex(host: Host, name: string): number {
  const index = addedTableStyles(host.book).indexOf(name);
  if (index < 0) throw new ApiError("InvalidOperation");
  return index;
}

function copyName(host: Host, name: string): string {
  let n = 2;
  while (find(host, `${name} ${n}`) !== undefined) n += 1;
  return `${name} ${n}`;
}

/** `Excel.TableStyle`. */
export const tableStyleClass: ClassSpec<"TableStyle"> = {
  key: (self) => self.name,
  check: (self, host) => void known(host, self.name),
  properties: {
    Name: {
      get: (self) => self.name,
      set: (self, value, host) => {
        const index = ownIndex(host, self.name);
        if (typeof value === "string") addedTableStyles(host.book)[index] = value;
      },
    },
    ReadOnly: { get: (self) => BUILT_IN.includes(self.name) },
  },
  methods: {
    Delete: (self, _args, host) => void addedTableStyles(host.book).splice(ownIndex(host, self.name), 1),
    Duplicate: (self, _args, host) => {
      const name = copyName(host, self.name);
      addStyle(host, name);
      return ref("TableStyle", { name });
    },
  },
};

const toRef = (name: string): HostObject => ref("TableStyle", { name });

/** `Excel.TableStyleCollection`. */
export const tableStyleCollectionClass: ClassSpec<"TableStyleCollection"> = {
  items: (_self, host) => names(host).map(toRef),
  item: (_self, args, host) => toRef(known(host, args.text(0))),
  methods: {
    Add: (_self, args, host) => {
      const wished = args.text(0);
      const isTaken = find(host, wished) !== undefined;
      const name = isTaken && args.flag(1) ? copyName(host, wished) : wished;
      addStyle(host, name);
      return toRef(name);
    },
    GetCount: (_self, _args, host) => names(host).length,
    GetDefault: (_self, _args, host) => toRef(host.book.parts.defaultTableStyle ?? DEFAULT),
    SetDefault: (_self, args, host) => {
      const given = args.optionalObject(0, "TableStyle");
      host.book.parts.defaultTableStyle = known(host, given?.self.name ?? args.text(0));
    },
    GetItemOrNullObject: (_self, args, host) => {
      const name = find(host, args.text(0));
      return name === undefined ? nullObject() : toRef(name);
    },
  },
};
