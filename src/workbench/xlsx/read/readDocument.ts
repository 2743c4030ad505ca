/** Parts beside the sheets: properties, custom XML, an add-in's settings. */
import type { CustomXmlPartSnapshot, DocumentProperties, SettingsSnapshot } from "../../book/snapshot";
import type { WorkbookPackage } from "../package/workbookPackage";
import { isType } from "../package/relationships";
import { parseXml } from "../xml/parse";
import { child, childrenOf } from "../xml/query";

export const coreFields = [
  ["title", "title"],
  ["subject", "subject"],
  ["creator", "author"],
  ["keywords", "keywords"],
  ["description", "comments"],
  ["category", "category"],
  ["lastModifiedBy", "lastAuthor"],
  ["revision", "revision"],
  ["created", "created"],
  ["modified", "modified"],
] as const;

export function readProperties(from: WorkbookPackage): DocumentProperties {
  const out: DocumentProperties = { custom: {} };
  const core = rootOf(from, "core-properties");
  for (const [tag, field] of coreFields) {
    const text = child(core, tag)?.text;
    if (text !== undefined && text !== "") out[field] = text;
  }
  const extended = rootOf(from, "extended-properties");
  for (const [tag, field] of [
    ["Manager", "manager"],
    ["Company", "company"],
  ] as const) {
    const text = child(extended, tag)?.text;
    if (text !== undefined && text !== "") out[field] = text;
  }
  for (const property of childrenOf(rootOf(from, "custom-properties"), "property")) {
    const value = property.children[0];
    const { name } = property.attributes;
    if (name === undefined || value === undefined) continue;
    out.custom[name] = propertyValue(value.name, value.text);
  }
  return out;
}

function propertyValue(type: string, text: string): string | number | boolean {
  if (type === "bool") return text === "true" || text === "1";
  return /^(?:i|u?int|i[1248]|ui[1248]|r[48]|decimal)$/.test(type) ? Number(text) : text;
}

function rootOf(from: WorkbookPackage, type: string): ReturnType<typeof parseXml> | undefined {
  const path = from.relationships("").find((r) => isType(r, type))?.target;
  const xml = path === undefined ? undefined : from.text(path);
  return xml === undefined ? undefined : parseXml(xml);
}

export const webExtensionTasks =
  "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
export const webExtensionType = "http://schemas.microsoft.com/office/2011/relationships/webextension";

/** Paths of the file's web extensions: where Excel keeps the settings of add-ins. */
export function webExtensionPaths(from: WorkbookPackage): string[] {
  const panes = from.related("", webExtensionTasks)?.target;
  if (panes === undefined) return [];
  return from.relationships(panes).flatMap((r) => (isType(r, webExtensionType) ? [r.target] : []));
}

/** Settings of the file's add-in; of several, the first that has any. */
export function readSettings(from: WorkbookPackage): SettingsSnapshot {
  const all = webExtensionPaths(from).map((path) => readWebExtension(from.text(path)));
  return all.find((s) => Object.keys(s.values).length > 0) ?? all[0] ?? { values: {} };
}

function readWebExtension(xml: string | undefined): SettingsSnapshot {
  if (xml === undefined) return { values: {} };
  const root = parseXml(xml);
  const values: Record<string, string> = {};
  for (const p of childrenOf(child(root, "properties"), "property")) {
    values[p.attributes["name"] ?? ""] = p.attributes["value"] ?? "";
  }
  const addInId = child(root, "reference")?.attributes["id"];
  return { ...(addInId === undefined ? {} : { addInId }), values };
}

export function readCustomXml(from: WorkbookPackage, workbookPart: string): CustomXmlPartSnapshot[] {
  const parts = from.relationships(workbookPart).filter((r) => isType(r, "customXml"));
  return parts.flatMap((r): CustomXmlPartSnapshot[] => {
    const xml = from.text(r.target);
    if (xml === undefined) return [];
    const properties = from.related(r.target, "customXmlProps")?.target;
    const propertiesXml = properties === undefined ? undefined : from.text(properties);
    const attributes = propertiesXml === undefined ? {} : parseXml(propertiesXml).attributes;
    const id = Object.entries(attributes).find(([name]) => name.endsWith("itemID"))?.[1];
    return [{ id: id ?? "", xml, source: r.target }];
  });
}
