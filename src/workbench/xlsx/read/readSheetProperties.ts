/** Custom properties of a worksheet: each is a name in the sheet and a part that holds UTF-16 text. */
import type { WorkbookPackage } from "../package/workbookPackage";
import type { XmlElement } from "../xml/parse";
import { child, childrenOf } from "../xml/query";

export function readSheetProperties(
  root: XmlElement,
  part: string,
  from: WorkbookPackage,
): Record<string, string> {
  const out: Record<string, string> = {};
  for (const property of childrenOf(child(root, "customProperties"), "customPr")) {
    const { name } = property.attributes;
    const id = Object.entries(property.attributes).find(([key]) => key.endsWith(":id"))?.[1];
    const path = from.target(part, id)?.target;
    const bytes = path === undefined ? undefined : from.bytes(path);
    if (name !== undefined && bytes !== undefined) out[name] = new TextDecoder("utf-16le").decode(bytes);
  }
  return out;
}

/** The bytes of a property's part. */
export function sheetPropertyBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), true);
  return bytes;
}
