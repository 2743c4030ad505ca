/**
 * A workbook file as a set of parts. Parts that nobody sets are written back as they came, byte for byte
 * (the zip container itself is made anew).
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { element, xmlDeclaration } from "../xml/build";
import { parseXml } from "../xml/parse";
import {
  isType,
  officeType,
  readRelationships,
  relationshipsPath,
  writeRelationships,
  type Relationship,
} from "./relationships";
import { damaged, XlsxError } from "./xlsxError";

const contentTypesPath = "[Content_Types].xml";

export class WorkbookPackage {
  private readonly relationshipsByPart = new Map<string, Relationship[]>();
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();
  private hasChangedTypes = false;

  private constructor(private readonly parts: Map<string, Uint8Array>) {
    const types = parseXml(this.text(contentTypesPath) ?? "<Types/>");
    for (const t of types.children) {
      const type = t.attributes["ContentType"] ?? "";
      if (t.name === "Default") this.defaults.set((t.attributes["Extension"] ?? "").toLowerCase(), type);
      else this.overrides.set((t.attributes["PartName"] ?? "").replace(/^\//, ""), type);
    }
  }

  /**
   * Opens a file.
   * @throws XlsxError when the bytes are no zip, or no workbook package.
   */
  static open(bytes: Uint8Array): WorkbookPackage {
    assertZip(bytes);
    let parts: Map<string, Uint8Array>;
    try {
      const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/"));
      parts = new Map(
        entries.map(([path, content]) => [path.replace(/\\/g, "/").replace(/^\//, ""), content]),
      );
    } catch {
      throw damaged("its zip container cannot be read");
    }
    if (!parts.has(contentTypesPath)) throw notAWorkbook();
    return new WorkbookPackage(parts);
  }

  static fromParts(parts: Readonly<Record<string, string>>): WorkbookPackage {
    return new WorkbookPackage(new Map(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  bytes(path: string): Uint8Array | undefined {
    return this.parts.get(path);
  }

  /** The part as text; UTF-16 parts (rare, but legal) are decoded too. */
  text(path: string): string | undefined {
    const bytes = this.parts.get(path);
    if (bytes === undefined) return undefined;
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
    const text = strFromU8(bytes);
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  set(path: string, content: string | Uint8Array): void {
    this.parts.set(path, typeof content === "string" ? strToU8(content) : content);
  }

  /** Adds a part with its content type. */
  add(path: string, contentType: string, content: string | Uint8Array): void {
    this.set(path, content);
    this.setContentType(path, contentType);
  }

  remove(path: string): void {
    this.parts.delete(path);
    this.parts.delete(relationshipsPath(path));
    this.relationshipsByPart.delete(path);
    if (this.overrides.delete(path)) this.hasChangedTypes = true;
  }

  contentType(path: string): string | undefined {
    return this.overrides.get(path) ?? this.defaults.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
  }

  setContentType(path: string, contentType: string): void {
    if (this.contentType(path) === contentType) return;
    this.overrides.set(path, contentType);
    this.hasChangedTypes = true;
  }

  setDefaultContentType(extension: string, contentType: string): void {
    if (this.defaults.has(extension)) return;
    this.defaults.set(extension, contentType);
    this.hasChangedTypes = true;
  }

  /** A path that is not taken: `freePath("xl/tables/table", ".xml")` is "xl/tables/table3.xml". */
  freePath(before: string, after: string): string {
    for (let n = 1; ; n++) if (!this.has(`${before}${n}${after}`)) return `${before}${n}${after}`;
  }

  /** Relationships of a part; "" is the package itself. */
  relationships(part: string): readonly Relationship[] {
    let list = this.relationshipsByPart.get(part);
    if (list === undefined) {
      const xml = this.text(relationshipsPath(part));
      list = xml === undefined ? [] : readRelationships(part, xml);
      this.relationshipsByPart.set(part, list);
    }
    return list;
  }

  related(part: string, type: string): Relationship | undefined {
    return this.relationships(part).find((r) => isType(r, type));
  }

  target(part: string, id: string | undefined): Relationship | undefined {
    return this.relationships(part).find((r) => r.id === id);
  }

  /** Adds a relationship and returns its id. */
  relate(
    part: string,
    type: string,
    target: { readonly path: string; readonly isExternal?: boolean },
  ): string {
    const list = [...this.relationships(part)];
    const taken = new Set(list.map((r) => r.id));
    let n = list.length + 1;
    while (taken.has(`rId${n}`)) n++;
    const id = `rId${n}`;
    list.push({ id, type: officeType(type), target: target.path, isExternal: target.isExternal ?? false });
    this.storeRelationships(part, list);
    return id;
  }

  unrelate(part: string, id: string): void {
    this.storeRelationships(
      part,
      this.relationships(part).filter((r) => r.id !== id),
    );
  }

  private storeRelationships(part: string, list: Relationship[]): void {
    this.relationshipsByPart.set(part, list);
    const path = relationshipsPath(part);
    if (list.length === 0) this.parts.delete(path);
    else this.set(path, writeRelationships(list));
  }

  /** The whole package as a zip, content types first. */
  toBytes(): Uint8Array {
    if (this.hasChangedTypes) this.set(contentTypesPath, this.contentTypesXml());
    const files: Record<string, Uint8Array> = { [contentTypesPath]: this.parts.get(contentTypesPath)! };
    for (const [path, bytes] of this.parts) files[path] = bytes;
    // A fixed time stamp: the same workbook gives the same bytes.
    return zipSync(files, { level: 6, mtime: "1980-01-01T00:00:00" });
  }

  private contentTypesXml(): string {
    const rows = [
      ...[...this.defaults].map(([Extension, ContentType]) => element("Default", { Extension, ContentType })),
      ...[...this.overrides].map(([path, ContentType]) =>
        element("Override", { PartName: `/${path}`, ContentType }),
      ),
    ];
    const namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    return xmlDeclaration + element("Types", { xmlns: namespace }, rows);
  }
}

function assertZip(bytes: Uint8Array): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  const isCompoundFile = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  if (isCompoundFile) {
    throw new XlsxError(
      "encrypted",
      "The file is protected by a password or is an old .xls file. Save it as .xlsx without a password and try again.",
    );
  }
  throw notAWorkbook();
}

function notAWorkbook(): XlsxError {
  return new XlsxError(
    "not-a-workbook",
    "The file is not an Excel workbook. Choose a file that Excel saved as .xlsx.",
  );
}
