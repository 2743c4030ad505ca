/** Shared strings and rich text. */
import type { RichTextRun } from "../../book/snapshot";
import { readPartialFont } from "../style/readStyleParts";
import type { ColorContext } from "../style/colors";
import { decodeXstring } from "../xml/escape";
import { parseXml, type XmlElement } from "../xml/parse";
import { child, childrenOf } from "../xml/query";

export interface StringItem {
  readonly text: string;
  readonly runs?: RichTextRun[];
}

export function readSharedStrings(xml: string | undefined, colors: ColorContext): StringItem[] {
  if (xml === undefined) return [];
  return childrenOf(parseXml(xml), "si").map((si) => readStringItem(si, colors));
}

/** A CT_Rst element: plain text, or runs with fonts. Phonetic guides are not text. */
export function readStringItem(item: XmlElement, colors: ColorContext): StringItem {
  const runs = childrenOf(item, "r");
  if (runs.length === 0) return { text: decodeXstring(child(item, "t")?.text ?? "") };
  const richText = runs.map((run): RichTextRun => {
    const font = readPartialFont(child(run, "rPr"), colors);
    const text = decodeXstring(child(run, "t")?.text ?? "");
    return Object.keys(font).length === 0 ? { text } : { text, font };
  });
  return { text: richText.map((r) => r.text).join(""), runs: richText };
}
