import { newId } from "../../book/sheets";
import type { CustomXmlPartSnapshot } from "../../book/snapshot";
import { ApiError, invalidArgument, itemNotFound } from "../../host/apiError";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type HostObject } from "../../host/hostObject";

const parts = (host: Host): CustomXmlPartSnapshot[] => host.book.parts.customXmlParts;

function partOf(host: Host, id: string): CustomXmlPartSnapshot {
  const part = parts(host).find((item) => item.id === id);
  if (!part) throw itemNotFound();
  return part;
}

/** The namespace of the root element, or "". */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*((?:\s[^>]*)?)>/.exec(
    xml.replaceAll(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ""),
  );
  const prefix = root?.[1]?.slice(0, -1);
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

/** Refuses text that is no XML element: tags must pair. */
function requireXml(xml: string): string {
  const body = xml.replaceAll(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "").trim();
  const open: string[] = [];
  let roots = 0;
  for (const [, close, name = "", rest = ""] of body.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[^<>]*?)?\/?)>/g,
  )) {
    if (close) {
      if (open.pop() !== name) throw invalidArgument();
    } else if (!rest.endsWith("/")) open.push(name);
    if (open.length === 0 && (close || rest.endsWith("/"))) roots += 1;
  }
  if (!body.startsWith("<") || open.length > 0 || roots !== 1) throw invalidArgument();
  return xml;
}

const object = (part: CustomXmlPartSnapshot): HostObject => ref("CustomXmlPart", { id: part.id });

/** `Excel.CustomXmlPart`. */
export const customXmlPartClass: ClassSpec<"CustomXmlPart"> = {
  key: (self) => self.id,
  check: (self, host) => void partOf(host, self.id),
  properties: {
    Id: { get: (self) => self.id },
    NamespaceUri: { get: (self, host) => namespaceOf(partOf(host, self.id).xml) },
  },
  methods: {
    GetXml: (self, _args, host) => partOf(host, self.id).xml,
    SetXml: (self, args, host) => void (partOf(host, self.id).xml = requireXml(args.text(0))),
    Delete: (self, _args, host) => {
      host.book.parts.customXmlParts = parts(host).filter((part) => part.id !== self.id);
    },
  },
};

/** `Excel.CustomXmlPartCollection`. */
export const customXmlPartCollectionClass: ClassSpec<"CustomXmlPartCollection"> = {
  items: (_self, host) => parts(host).map(object),
  item: (_self, args, host) => object(partOf(host, args.text(0))),
  methods: {
    Add: (_self, args, host) => {
      const part = { id: newId(), xml: requireXml(args.text(0)) };
      parts(host).push(part);
      return object(part);
    },
    GetByNamespace: (_self, args) => ref("CustomXmlPartScopedCollection", { namespace: args.text(0) }),
    GetCount: (_self, _args, host) => parts(host).length,
    GetItemOrNullObject: (_self, args, host) => {
      const part = parts(host).find((item) => item.id === args.text(0));
      return part ? object(part) : nullObject();
    },
  },
};

const scoped = (host: Host, namespace: string): CustomXmlPartSnapshot[] =>
  parts(host).filter((part) => namespaceOf(part.xml) === namespace);

/** `Excel.CustomXmlPartScopedCollection`: the parts of a namespace. */
export const customXmlPartScopedCollectionClass: ClassSpec<"CustomXmlPartScopedCollection"> = {
  items: (self, host) => scoped(host, self.namespace).map(object),
  item: (_self, args, host) => object(partOf(host, args.text(0))),
  methods: {
    GetCount: (self, _args, host) => scoped(host, self.namespace).length,
    GetItemOrNullObject: (self, args, host) => {
      const part = scoped(host, self.namespace).find((item) => item.id === args.text(0));
      return part ? object(part) : nullObject();
    },
    GetOnlyItem: (self, _args, host) => {
      const [only, ...more] = scoped(host, self.namespace);
      if (!only || more.length > 0) throw new ApiError("GeneralException");
      return object(only);
    },
    GetOnlyItemOrNullObject: (self, _args, host) => {
      const [only, ...more] = scoped(host, self.namespace);
      return only && more.length === 0 ? object(only) : nullObject();
    },
  },
};
