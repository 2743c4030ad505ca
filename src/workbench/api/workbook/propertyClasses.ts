import type { DocumentProperties } from "../../book/snapshot";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import { asNumber, asText } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref } from "../../host/hostObject";

type TextKey = "title" | "subject" | "author" | "keywords" | "comments" | "category" | "manager" | "company";

const text = (key: TextKey): PropertySpec<object> => ({
  get: (_self, host) => host.book.parts.properties[key] ?? "",
  set: (_self, value, host) => void (host.book.parts.properties[key] = asText(value)),
});

/** `Excel.DocumentProperties`. */
export const documentPropertiesClass: ClassSpec<"DocumentProperties"> = {
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    LastAuthor: { get: (_self, host) => host.book.parts.properties.lastAuthor ?? "" },
    RevisionNumber: {
      get: (_self, host) => Number(host.book.parts.properties.revision ?? 0),
      set: (_self, value, host) => void (host.book.parts.properties.revision = String(asNumber(value))),
    },
    CreationDate: { get: (_self, host) => host.book.parts.properties.created ?? host.now().toISOString() },
  },
  navigation: { Custom: () => ref("CustomPropertyCollection", {}) },
};

const custom = (host: Host): DocumentProperties["custom"] => host.book.parts.properties.custom;
const find = (host: Host, key: string): string | undefined =>
  Object.keys(custom(host)).find((name) => name.toLowerCase() === key.toLowerCase());

function checked(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}

function held(host: Host, key: string): string | number | boolean {
  const value = custom(host)[key];
  if (value === undefined) throw itemNotFound();
  return value;
}

/** `Excel.CustomProperty`. */
export const customPropertyClass: ClassSpec<"CustomProperty"> = {
  key: (self) => self.key,
  check: (self, host) => void held(host, self.key),
  properties: {
    Key: { get: (self) => self.key },
    Value: {
      get: (self, host) => held(host, self.key),
      set: (self, value, host) => void (custom(host)[self.key] = checked(value)),
    },
    Type: {
      get: (self, host) => {
        const value = held(host, self.key);
        if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
        return typeof value === "boolean" ? "Boolean" : "String";
      },
    },
  },
  methods: { Delete: (self, _args, host) => Reflect.deleteProperty(custom(host), self.key) },
};

/** `Excel.CustomPropertyCollection`. */
export const customPropertyCollectionClass: ClassSpec<"CustomPropertyCollection"> = {
  items: (_self, host) => Object.keys(custom(host)).map((key) => ref("CustomProperty", { key })),
  item: (_self, args, host) => {
    const key = find(host, args.text(0));
    if (key === undefined) throw itemNotFound();
    return ref("CustomProperty", { key });
  },
  methods: {
    Add: (_self, args, host) => {
      const key = find(host, args.text(0)) ?? args.text(0);
      custom(host)[key] = checked(args.raw(1));
      return ref("CustomProperty", { key });
    },
    DeleteAll: (_self, _args, host) => void (host.book.parts.properties.custom = {}),
    GetCount: (_self, _args, host) => Object.keys(custom(host)).length,
    GetItemOrNullObject: (_self, args, host) => {
      const key = find(host, args.text(0));
      return key === undefined ? nullObject() : ref("CustomProperty", { key });
    },
  },
};

const ofSheet = (host: Host, sheetId: string): Record<string, string> => host.sheet(sheetId).customProperties;

/** `Excel.WorksheetCustomProperty`. */
export const worksheetCustomPropertyClass: ClassSpec<"WorksheetCustomProperty"> = {
  key: (self) => self.key,
  check: (self, host) => {
    if (ofSheet(host, self.sheetId)[self.key] === undefined) throw itemNotFound();
  },
  properties: {
    Key: { get: (self) => self.key },
    Value: {
      get: (self, host) => ofSheet(host, self.sheetId)[self.key] ?? "",
      set: (self, value, host) => void (ofSheet(host, self.sheetId)[self.key] = asText(value)),
    },
  },
  methods: { Delete: (self, _args, host) => Reflect.deleteProperty(ofSheet(host, self.sheetId), self.key) },
};

const sheetKey = (host: Host, sheetId: string, key: string): string | undefined =>
  Object.keys(ofSheet(host, sheetId)).find((name) => name.toLowerCase() === key.toLowerCase());

/** `Excel.WorksheetCustomPropertyCollection`. */
export const worksheetCustomPropertyCollectionClass: ClassSpec<"WorksheetCustomPropertyCollection"> = {
  items: (self, host) =>
    Object.keys(ofSheet(host, self.sheetId)).map((key) => ref("WorksheetCustomProperty", { ...self, key })),
  item: (self, args, host) => {
    const key = sheetKey(host, self.sheetId, args.text(0));
    if (key === undefined) throw itemNotFound();
    return ref("WorksheetCustomProperty", { ...self, key });
  },
  methods: {
    Add: (self, args, host) => {
      const key = sheetKey(host, self.sheetId, args.text(0)) ?? args.text(0);
      ofSheet(host, self.sheetId)[key] = args.text(1);
      return ref("WorksheetCustomProperty", { ...self, key });
    },
    GetCount: (self, _args, host) => Object.keys(ofSheet(host, self.sheetId)).length,
    GetItemOrNullObject: (self, args, host) => {
      const key = sheetKey(host, self.sheetId, args.text(0));
      return key === undefined ? nullObject() : ref("WorksheetCustomProperty", { ...self, key });
    },
  },
};
