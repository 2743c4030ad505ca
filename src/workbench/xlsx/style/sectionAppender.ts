/** Appends entries to the counted lists of a styles part ("fonts", "cellXfs", …), making lists that are missing. */
import { attributesXml } from "../xml/build";
import type { XmlElement } from "../xml/parse";
import { child } from "../xml/query";
import { without } from "../xml/without";

// Order of CT_Stylesheet (ECMA-376 Part 1, 18.8.39).
const order = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst",
]; // prettier-ignore

export class SectionAppender {
  private readonly added = new Map<string, string[]>();
  private readonly attributes = new Map<string, Readonly<Record<string, string>>>();
  private readonly indexByXml = new Map<string, number>();

  constructor(
    private readonly xml: string,
    private readonly root: XmlElement,
  ) {}

  /** Adds an entry and returns its index; an entry added before is not added again. */
  append(section: string, entryXml: string): number {
    const key = `${section} ${entryXml}`;
    const known = this.indexByXml.get(key);
    if (known !== undefined) return known;
    const list = this.added.get(section) ?? [];
    const index = (child(this.root, section)?.children.length ?? 0) + list.length;
    list.push(entryXml);
    this.added.set(section, list);
    this.indexByXml.set(key, index);
    return index;
  }

  /** Sets an attribute of a list itself. */
  setAttribute(section: string, name: string, value: string): void {
    this.attributes.set(section, { ...this.attributes.get(section), [name]: value });
    if (!this.added.has(section)) this.added.set(section, []);
  }

  /** The whole part with the additions; undefined when there are none. */
  changedXml(): string | undefined {
    if (this.added.size === 0) return undefined;
    const sections = new Map(this.root.children.map((c) => [c.name, this.xml.slice(c.start, c.end)]));
    for (const [name, entries] of this.added) sections.set(name, this.grown(name, entries));
    const names = [...new Set([...order, ...sections.keys()])];
    const inner = names.map((name) => sections.get(name) ?? "").join("");
    const { innerStart, start, end, tag } = this.root;
    const isEmptyTag = innerStart === end;
    const head = this.xml.slice(0, isEmptyTag ? start : innerStart);
    const open = isEmptyTag ? `<${tag}${attributesXml(this.root.attributes)}>` : "";
    return `${head}${open}${inner}</${tag}>`;
  }

  private grown(name: string, entries: readonly string[]): string {
    const old = child(this.root, name);
    const inner = old === undefined ? "" : this.xml.slice(old.innerStart, old.innerEnd);
    const count = (old?.children.length ?? 0) + entries.length;
    // "x14ac:knownFonts" must not claim more than the list holds; it is only a hint, so it goes.
    const attributes = without({ ...old?.attributes }, "x14ac:knownFonts");
    const changed = { ...attributes, ...this.attributes.get(name), count };
    return `<${name}${attributesXml(changed)}>${inner}${entries.join("")}</${name}>`;
  }
}
