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

/** Names of the book's own table styles: the file's, and those that scripts added. */
const ownStyles = (host: Host): readonly string[] => host.book.parts.tableStyles ?? [];

function setOwnStyles(host: Host, styles: readonly string[]): void {
  host.book.parts.tableStyles = styles;
}

const names = (host: Host): string[] => [...BUILT_IN, ...ownStyles(host)];

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
  setOwnStyles(host, [...ownStyles(host), name]);
}

/** Puts others in the place of a style; refuses a change of a style of Excel's own. */
function replaceOwn(host: Host, name: string, ...others: readonly string[]): void {
  if (!ownStyles(host).includes(name)) throw new ApiError("InvalidOperation");
  setOwnStyles(
    host,
    ownStyles(host).flatMap((own) => (own === name ? others : own)),
  );
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
        if (typeof value === "string") replaceOwn(host, self.name, value);
      },
    },
    ReadOnly: { get: (self) => BUILT_IN.includes(self.name) },
  },
  methods: {
    Delete: (self, _args, host) => replaceOwn(host, self.name),
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
