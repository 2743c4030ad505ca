/** One <c> element of a sheet: its attributes, formula and value. */
import type { CellScalar } from "../../book/calculator";
import { decodeXstring, unescapeXml } from "../xml/escape";
import { parseXml, readAttributes } from "../xml/parse";
import type { ColorContext } from "../style/colors";
import { readStringItem, type StringItem } from "./readSharedStrings";

export interface CellFormulaXml {
  /** Without "="; empty for the followers of a shared formula. */
  readonly text: string;
  readonly type: string;
  readonly reference: string | undefined;
  readonly sharedIndex: string | undefined;
}

export interface CellXml {
  readonly attributes: Readonly<Record<string, string>>;
  readonly value: CellScalar;
  readonly isError: boolean;
  readonly runs?: StringItem["runs"];
  readonly formula?: CellFormulaXml;
}

export interface CellXmlContext {
  readonly strings: readonly StringItem[];
  readonly colors: ColorContext;
  readonly usesDate1904: boolean;
}

/** `head` is the text between "<c" and ">", `inner` what is between the tags. */
export function readCellXml(head: string, inner: string, context: CellXmlContext): CellXml {
  const attributes = readAttributes(head);
  const type = attributes["t"] ?? "n";
  const formula = inner.includes("<f") ? readFormulaXml(inner) : undefined;
  const base = formula === undefined ? { attributes } : { attributes, formula };
  if (type === "inlineStr") {
    const is = /<is(?:\s[^>]*)?>[\s\S]*<\/is>/.exec(inner)?.[0];
    const item = is === undefined ? { text: "" } : readStringItem(parseXml(is), context.colors);
    return {
      ...base,
      value: item.text,
      isError: false,
      ...(item.runs === undefined ? {} : { runs: item.runs }),
    };
  }
  const raw = textOf(inner, "v");
  if (raw === undefined) return { ...base, value: null, isError: false };
  if (type === "s") {
    const item = context.strings[Number(raw)] ?? { text: "" };
    return {
      ...base,
      value: item.text,
      isError: false,
      ...(item.runs === undefined ? {} : { runs: item.runs }),
    };
  }
  return { ...base, value: plainValue(type, raw, context), isError: type === "e" };
}

function plainValue(type: string, raw: string, context: CellXmlContext): CellScalar {
  switch (type) {
    case "b":
      return raw === "1" || raw === "true";
    case "str":
      return decodeXstring(unescapeXml(raw));
    case "e":
      return unescapeXml(raw);
    case "d":
      return serialOfIso(raw, context.usesDate1904);
    default:
      return raw.trim() === "" ? null : Number(raw);
  }
}

/** ISO 8601 as a serial; Excel's 1900 system counts a 29 February 1900 that never was. */
function serialOfIso(text: string, usesDate1904: boolean): number {
  const days = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`) / 86_400_000;
  if (usesDate1904) return days + 24_107;
  const serial = days + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

function textOf(inner: string, tag: string): string | undefined {
  const open = inner.indexOf(`<${tag}>`);
  const spaced = open < 0 ? inner.indexOf(`<${tag} `) : open;
  if (spaced < 0) return undefined;
  const start = inner.indexOf(">", spaced) + 1;
  if (inner[start - 2] === "/") return undefined;
  return inner.slice(start, inner.indexOf(`</${tag}>`, start));
}

function readFormulaXml(inner: string): CellFormulaXml | undefined {
  const open = inner.indexOf("<f");
  const close = inner.indexOf(">", open);
  const isEmpty = inner[close - 1] === "/";
  const attributes = readAttributes(inner.slice(open + 2, isEmpty ? close - 1 : close));
  const text = isEmpty ? "" : inner.slice(close + 1, inner.indexOf("</f>", close));
  return {
    text: decodeXstring(unescapeXml(text)),
    type: attributes["t"] ?? "normal",
    reference: attributes["ref"],
    sharedIndex: attributes["si"],
  };
}
