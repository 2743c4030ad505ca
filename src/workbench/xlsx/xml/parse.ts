/**
 * A small XML reader for the parts of a workbook: elements with their place in the text, so that what is not
 * changed can be copied from the source letter by letter. No DTDs, no external entities (a workbook has none).
 */
import { unescapeXml } from "./escape";

export interface XmlElement {
  /** As written, with prefix: "x14:cfRule". */
  readonly tag: string;
  /** Without prefix: "cfRule". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, entities resolved. */
  readonly text: string;
  /** Span of the whole element, and of what is between its tags. */
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

interface OpenElement {
  tag: string;
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
}

/** Thrown for text that is not well-formed. */
export class XmlError extends Error {}

const attributePattern = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Parses a document and returns its root element.
 *
 * @param opaque Local names whose inside is skipped: they have a span but no children (such as "sheetData").
 * @throws XmlError when tags do not match.
 */
export function parseXml(xml: string, opaque: ReadonlySet<string> = new Set()): XmlElement {
  const stack: OpenElement[] = [openElement("", 0, {})];
  let position = 0;
  while (true) {
    const open = xml.indexOf("<", position);
    const top = stack[stack.length - 1]!;
    if (open < 0) break;
    if (open > position) top.text += unescapeXml(xml.slice(position, open));
    position = readMarkup({ xml, opaque, stack }, open);
  }
  const root = stack[0]!.children[0];
  if (stack.length !== 1 || root === undefined) throw new XmlError("The XML ends before its elements do.");
  return root;
}

interface Reading {
  readonly xml: string;
  readonly opaque: ReadonlySet<string>;
  readonly stack: OpenElement[];
}

function readMarkup(reading: Reading, open: number): number {
  const { xml, stack } = reading;
  const next = xml[open + 1];
  if (next === "?") return after(xml, "?>", open);
  if (next === "!") {
    if (xml.startsWith("<!--", open)) return after(xml, "-->", open);
    if (!xml.startsWith("<![CDATA[", open)) return after(xml, ">", open);
    const end = after(xml, "]]>", open);
    stack[stack.length - 1]!.text += xml.slice(open + 9, end - 3);
    return end;
  }
  return next === "/" ? closeElement(reading, open) : readStartTag(reading, open);
}

function readStartTag({ xml, opaque, stack }: Reading, open: number): number {
  const close = endOfTag(xml, open);
  const isEmpty = xml[close - 1] === "/";
  const inside = xml.slice(open + 1, isEmpty ? close - 1 : close);
  const tagEnd = /[\s]/.exec(inside)?.index ?? inside.length;
  const element = openElement(inside.slice(0, tagEnd), open, readAttributes(inside.slice(tagEnd)));
  element.innerStart = element.innerEnd = element.end = close + 1;
  const parent = stack[stack.length - 1]!;
  if (isEmpty) {
    parent.children.push(element);
    return close + 1;
  }
  if (opaque.has(element.name)) {
    const end = xml.indexOf(`</${element.tag}>`, close);
    if (end < 0) throw new XmlError(`<${element.tag}> is not closed.`);
    element.innerEnd = end;
    element.end = end + element.tag.length + 3;
    parent.children.push(element);
    return element.end;
  }
  stack.push(element);
  return close + 1;
}

function closeElement({ xml, stack }: Reading, open: number): number {
  const end = after(xml, ">", open);
  const element = stack.pop()!;
  const tag = xml.slice(open + 2, end - 1).trim();
  const parent = stack[stack.length - 1];
  if (parent === undefined || element.tag !== tag) throw new XmlError(`</${tag}> closes nothing.`);
  element.innerEnd = open;
  element.end = end;
  parent.children.push(element);
  return end;
}

function openElement(tag: string, start: number, attributes: Record<string, string>): OpenElement {
  const name = tag.slice(tag.indexOf(":") + 1);
  return {
    tag,
    name,
    attributes,
    children: [],
    text: "",
    start,
    end: start,
    innerStart: start,
    innerEnd: start,
  };
}

/** Reads `a="1" b='2'` into a record; entities are resolved. */
export function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (text.length < 4) return attributes;
  for (const match of text.matchAll(attributePattern)) {
    attributes[match[1]!] = unescapeXml(match[2] ?? match[3] ?? "");
  }
  return attributes;
}

/** The ">" that ends a tag; one inside a quoted attribute does not count. */
function endOfTag(xml: string, open: number): number {
  let close = xml.indexOf(">", open);
  while (close >= 0 && insideQuotes(xml, open, close)) close = xml.indexOf(">", close + 1);
  if (close < 0) throw new XmlError("A tag is not closed.");
  return close;
}

function insideQuotes(xml: string, from: number, to: number): boolean {
  let quote = "";
  for (let i = from; i < to; i++) {
    const c = xml[i]!;
    if (quote !== "") quote = c === quote ? "" : quote;
    else if (c === '"' || c === "'") quote = c;
  }
  return quote !== "";
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new XmlError(`"${mark}" is missing.`);
  return at + mark.length;
}
