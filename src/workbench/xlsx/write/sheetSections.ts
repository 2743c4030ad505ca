/**
 * The top-level sections of a worksheet part as texts in the order that the schema demands. A section that is not
 * set stays as the file has it.
 */
import { attributesXml } from "../xml/build";
import type { XmlElement } from "../xml/parse";

// Order of CT_Worksheet (ECMA-376 Part 1, 18.3.1.99).
const order = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
  "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
  "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
  "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
  "extLst",
]; // prettier-ignore

interface Section {
  readonly name: string;
  readonly rank: number;
  readonly xml: string;
}

export class SheetSections {
  private sections: Section[] = [];
  private readonly rootAttributes: Record<string, string>;
  hasChanged = false;

  constructor(
    private readonly xml: string,
    private readonly root: XmlElement,
  ) {
    this.rootAttributes = { ...root.attributes };
    let rank = 0;
    for (const c of root.children) {
      // What the schema does not know (mc:AlternateContent) stays behind its neighbour.
      const known = order.indexOf(c.name);
      rank = known < 0 ? rank : known;
      this.sections.push({ name: c.name, rank, xml: xml.slice(c.start, c.end) });
    }
  }

  get(name: string): string {
    return this.sections
      .filter((s) => s.name === name)
      .map((s) => s.xml)
      .join("");
  }

  /** Replaces all sections of this name by one text, which may hold several elements; "" takes them out. */
  set(name: string, xml: string): void {
    if (this.get(name) === xml) return;
    this.hasChanged = true;
    const rank = order.indexOf(name);
    const rest = this.sections.filter((s) => s.name !== name);
    const at = rest.findIndex((s) => s.rank > rank);
    const section = { name, rank, xml };
    this.sections = at < 0 ? [...rest, section] : [...rest.slice(0, at), section, ...rest.slice(at)];
    if (xml === "") this.sections = rest;
  }

  /** Sets an attribute of the root, such as a namespace. */
  setAttribute(name: string, value: string): void {
    if (this.rootAttributes[name] === value) return;
    this.rootAttributes[name] = value;
    this.hasChanged = true;
  }

  toXml(): string {
    const head = this.xml.slice(0, this.root.start);
    const tail = this.xml.slice(this.root.end);
    const inner = this.sections.map((s) => s.xml).join("");
    const { tag } = this.root;
    return `${head}<${tag}${attributesXml(this.rootAttributes)}>${inner}</${tag}>${tail}`;
  }
}
