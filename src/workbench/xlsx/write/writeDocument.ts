/** Parts beside the sheets: properties, custom XML, an add-in's settings. Parts without changes stay as they are. */
import type {
  BookSnapshot,
  CustomXmlPartSnapshot,
  DocumentProperties,
  SettingsSnapshot,
} from "../../book/snapshot";
import { coreFields, webExtensionPaths, webExtensionTasks, webExtensionType } from "../read/readDocument";
import type { ReadBook } from "../readXlsx";
import { isType } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbookPackage";
import { element, textElement, xmlDeclaration } from "../xml/build";
import { parseXml } from "../xml/parse";
import { child } from "../xml/query";
import { sameData } from "../xml/same";

export function writeDocument(next: BookSnapshot, read: ReadBook): void {
  const { snapshot: was, package: to, workbookPart } = read;
  const { custom, manager, company, ...core } = next.properties;
  const { custom: oldCustom, manager: oldManager, company: oldCompany, ...oldCore } = was.properties;
  if (!sameData(core, oldCore)) writeCore(core, to);
  if (manager !== oldManager || company !== oldCompany) writeExtended({ manager, company }, to);
  if (!sameData(custom, oldCustom)) writeCustom(custom, to);
  if (!sameData(next.settings, was.settings)) writeSettings(next.settings, to);
  if (!sameData(next.customXmlParts, was.customXmlParts)) {
    writeCustomXml({ next: next.customXmlParts, was: was.customXmlParts, workbookPart }, to);
  }
}

/** Stores a part of the package itself, adding it where the file has none. */
function store(
  to: WorkbookPackage,
  part: { type: string; path: string; contentType: string; xml: string },
): void {
  const known = to.relationships("").find((r) => isType(r, part.type.split("/").at(-1)!))?.target;
  if (known !== undefined) to.set(known, part.xml);
  else {
    to.add(part.path, part.contentType, part.xml);
    to.relate("", part.type, { path: part.path });
  }
}

const coreTags: Readonly<Record<string, string>> = {
  title: "dc:title",
  subject: "dc:subject",
  creator: "dc:creator",
  keywords: "cp:keywords",
  description: "dc:description",
  category: "cp:category",
  lastModifiedBy: "cp:lastModifiedBy",
  revision: "cp:revision",
  created: "dcterms:created",
  modified: "dcterms:modified",
};

function writeCore(core: Omit<DocumentProperties, "custom">, to: WorkbookPackage): void {
  const fields = coreFields.map(([tag, field]) => {
    const text = core[field];
    if (text === undefined || text === "") return "";
    const isTime = tag === "created" || tag === "modified";
    return textElement(coreTags[tag]!, text, isTime ? { "xsi:type": "dcterms:W3CDTF" } : {});
  });
  const namespaces = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  store(to, {
    type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    path: "docProps/core.xml",
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    xml: xmlDeclaration + element("cp:coreProperties", namespaces, fields),
  });
}

const extendedNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

function writeExtended(
  fields: { readonly manager: string | undefined; readonly company: string | undefined },
  to: WorkbookPackage,
): void {
  const known = to.relationships("").find((r) => isType(r, "extended-properties"))?.target;
  const old =
    (known === undefined ? undefined : to.text(known)) ??
    `${xmlDeclaration}<Properties xmlns="${extendedNamespace}"></Properties>`;
  const root = parseXml(old);
  const rest = root.children
    .filter((c) => c.name !== "Manager" && c.name !== "Company")
    .map((c) => old.slice(c.start, c.end));
  const ours = [
    fields.manager === undefined ? "" : textElement("Manager", fields.manager),
    fields.company === undefined ? "" : textElement("Company", fields.company),
  ];
  store(to, {
    type: extendedNamespace,
    path: "docProps/app.xml",
    contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    xml: old.slice(0, root.innerStart) + [...rest, ...ours].join("") + old.slice(root.innerEnd),
  });
}

function writeCustom(custom: DocumentProperties["custom"], to: WorkbookPackage): void {
  const properties = Object.entries(custom).map(([name, value], i) => {
    const typed =
      typeof value === "boolean"
        ? textElement("vt:bool", value ? "true" : "false")
        : typeof value === "number"
          ? textElement(
              Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "vt:i4" : "vt:r8",
              String(value),
            )
          : textElement("vt:lpwstr", value);
    return element("property", { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: i + 2, name }, typed);
  });
  store(to, {
    type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
    path: "docProps/custom.xml",
    contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    xml:
      xmlDeclaration +
      element(
        "Properties",
        {
          xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
          "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
        },
        properties,
      ),
  });
}

const we = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const wetp = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Settings live in the web extension part, as Excel stores them; its pane stays closed. */
function writeSettings(settings: SettingsSnapshot, to: WorkbookPackage): void {
  const rows = Object.entries(settings.values).map(([name, value]) =>
    element("we:property", { name, value }),
  );
  const properties = element("we:properties", {}, rows);
  const known = webExtensionPaths(to).find((path) => {
    const reference = child(parseXml(to.text(path) ?? "<x/>"), "reference");
    return settings.addInId === undefined || reference?.attributes["id"] === settings.addInId;
  });
  if (known !== undefined) {
    to.set(known, withProperties(to.text(known)!, properties));
    return;
  }
  const path = to.freePath("xl/webextensions/webextension", ".xml");
  const id = settings.addInId ?? "00000000-0000-0000-0000-000000000000";
  const extension = element("we:webextension", { "xmlns:we": we, id: `{${id}}` }, [
    element("we:reference", { id, version: "1.0.0.0", store: "developer", storeType: "Registry" }),
    element("we:alternateReferences"),
    properties,
    element("we:bindings"),
    `<we:snapshot xmlns:r="${officeRelationships}"/>`,
  ]);
  to.add(path, "application/vnd.ms-office.webextension+xml", xmlDeclaration + extension);
  addTaskPane(path, to);
}

/** The properties must follow the references. */
function withProperties(xml: string, properties: string): string {
  const root = parseXml(xml);
  const old = child(root, "properties");
  if (old !== undefined) return xml.slice(0, old.start) + properties + xml.slice(old.end);
  const before = child(root, "alternateReferences") ?? child(root, "reference");
  const at = before?.end ?? root.innerStart;
  return xml.slice(0, at) + properties + xml.slice(at);
}

function addTaskPane(extension: string, to: WorkbookPackage): void {
  let panes = to.related("", webExtensionTasks)?.target;
  if (panes === undefined) {
    panes = "xl/webextensions/taskpanes.xml";
    const empty = `${xmlDeclaration}<wetp:taskpanes xmlns:wetp="${wetp}"></wetp:taskpanes>`;
    to.add(panes, "application/vnd.ms-office.webextensiontaskpanes+xml", empty);
    to.relate("", webExtensionTasks, { path: panes });
  }
  const id = to.relate(panes, webExtensionType, { path: extension });
  const pane = element(
    "wetp:taskpane",
    { dockstate: "right", visibility: 0, width: 350, row: 1 },
    `<wetp:webextensionref xmlns:r="${officeRelationships}" r:id="${id}"/>`,
  );
  const xml = to.text(panes)!;
  const root = parseXml(xml);
  to.set(panes, xml.slice(0, root.innerEnd) + pane + xml.slice(root.innerEnd));
}

function writeCustomXml(
  parts: {
    next: readonly CustomXmlPartSnapshot[];
    was: readonly CustomXmlPartSnapshot[];
    workbookPart: string;
  },
  to: WorkbookPackage,
): void {
  const { next, was, workbookPart } = parts;
  for (const old of was) {
    const now = next.find((p) => p.source === old.source);
    if (now !== undefined && old.source !== undefined) {
      if (now.xml !== old.xml) to.set(old.source, now.xml);
    } else if (old.source !== undefined) removeCustomXml(old.source, workbookPart, to);
  }
  for (const part of next) {
    if (was.some((old) => old.source !== undefined && old.source === part.source)) continue;
    const path = to.freePath("customXml/item", ".xml");
    const properties = path.replace("item", "itemProps");
    const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    to.add(path, "application/xml", part.xml);
    to.add(
      properties,
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      xmlDeclaration +
        element(
          "ds:datastoreItem",
          { "ds:itemID": part.id, "xmlns:ds": namespace },
          element("ds:schemaRefs"),
        ),
    );
    to.relate(path, "customXmlProps", { path: properties });
    to.relate(workbookPart, "customXml", { path });
  }
}

function removeCustomXml(path: string, workbookPart: string, to: WorkbookPackage): void {
  for (const r of to.relationships(workbookPart)) if (r.target === path) to.unrelate(workbookPart, r.id);
  const properties = to.related(path, "customXmlProps")?.target;
  to.remove(path);
  if (properties !== undefined) to.remove(properties);
}
