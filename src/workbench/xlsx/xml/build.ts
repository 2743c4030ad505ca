/** Writing XML as text. */
import { escapeAttribute, escapeText } from "./escape";

export type AttributeValue = string | number | boolean | undefined;
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** ` a="1" b="text"`; undefined is left out, truth is written as 1 and 0. */
export function attributesXml(attributes: Attributes): string {
  let xml = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    xml += ` ${name}="${escapeAttribute(text)}"`;
  }
  return xml;
}

/** An element around ready XML; without content it is empty. */
export function element(
  tag: string,
  attributes: Attributes = {},
  content: string | readonly string[] = "",
): string {
  const inner = typeof content === "string" ? content : content.join("");
  const start = `<${tag}${attributesXml(attributes)}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${tag}>`;
}

/** An element around text, escaped; blanks at the ends are kept. */
export function textElement(tag: string, text: string, attributes: Attributes = {}): string {
  const keeps = /^\s|\s$|\n/.test(text) ? { ...attributes, "xml:space": "preserve" } : attributes;
  return `<${tag}${attributesXml(keeps)}>${escapeText(text)}</${tag}>`;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
