/** The shared strings of a file, to which new ones are added at the end. */
import type { RichTextRun } from "../../book/snapshot";
import { partialFontXml } from "../style/writeStyleParts";
import { element, textElement, xmlDeclaration } from "../xml/build";
import { encodeXstring } from "../xml/escape";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export class StringTable {
  private readonly added: string[] = [];
  private readonly indexByXml = new Map<string, number>();

  /** @param count How many strings the file has. */
  constructor(
    private readonly xml: string | undefined,
    private readonly count: number,
  ) {}

  get hasChanged(): boolean {
    return this.added.length > 0;
  }

  /** Index of a text; `runs` make it rich. */
  index(text: string, runs?: readonly RichTextRun[]): number {
    const xml = runs === undefined ? textElement("t", encodeXstring(text)) : runs.map(runXml).join("");
    const known = this.indexByXml.get(xml);
    if (known !== undefined) return known;
    const index = this.count + this.added.length;
    this.indexByXml.set(xml, index);
    this.added.push(`<si>${xml}</si>`);
    return index;
  }

  /** The part with the additions. Both counts are optional in the format; the total of uses is left out. */
  toXml(): string {
    const attributes = { xmlns: namespace, uniqueCount: this.count + this.added.length };
    const close = this.xml?.lastIndexOf("</sst>") ?? -1;
    if (this.xml === undefined || close < 0) {
      return xmlDeclaration + element("sst", attributes, this.added);
    }
    const head = this.xml.slice(0, close).replace(/<sst\b[^>]*>/, (tag) => {
      const plain = tag.replace(/\s(?:count|uniqueCount)="[^"]*"/g, "");
      return plain.replace(/>$/, ` uniqueCount="${attributes.uniqueCount}">`);
    });
    return head + this.added.join("") + this.xml.slice(close);
  }
}

function runXml({ text, font }: RichTextRun): string {
  const properties = font === undefined ? "" : element("rPr", {}, partialFontXml(font, "rFont"));
  return element("r", {}, properties + textElement("t", encodeXstring(text)));
}
