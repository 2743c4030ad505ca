/**
 * Adds formats to a styles part. Entries of the file are never renumbered, so sheets that are not written again
 * stay right; a changed format starts from the file's entry and replaces only what differs.
 */
import type { NamedStyleSnapshot, StylePart } from "../../book/snapshot";
import type { CellStyle, DifferentialStyle } from "../../book/snapshotStyle";
import { attributesXml, element } from "../xml/build";
import type { XmlElement } from "../xml/parse";
import { child, childrenOf, numberOf } from "../xml/query";
import { sameData } from "../xml/same";
import { builtInStyleIds } from "./namedStyles";
import { builtInFormatId } from "./numberFormats";
import { defaultCellStyle, USUAL_TABLE_STYLE, type StylesPart } from "./readStyles";
import { SectionAppender } from "./sectionAppender";
import { alignmentXml, borderXml, differentialXml, fillXml, fontXml, protectionXml } from "./writeStyleParts";

const STYLE_PARTS: readonly (readonly [StylePart, string])[] = [
  ["Number", "applyNumberFormat"],
  ["Alignment", "applyAlignment"],
  ["Font", "applyFont"],
  ["Border", "applyBorder"],
  ["Patterns", "applyFill"],
  ["Protection", "applyProtection"],
];

export class StylesWriter {
  private readonly sections: SectionAppender;
  private readonly xfByStyle = new Map<CellStyle, number>();
  private readonly formatIds = new Map<string, number>();
  private readonly namedIds = new Map<string, number>();
  private nextFormatId = 164;

  constructor(private readonly part: StylesPart) {
    this.sections = new SectionAppender(part.xml, part.root);
    for (const f of childrenOf(child(part.root, "numFmts"), "numFmt")) {
      const id = numberOf(f, "numFmtId") ?? 0;
      this.formatIds.set(f.attributes["formatCode"] ?? "", id);
      this.nextFormatId = Math.max(this.nextFormatId, id + 1);
    }
    for (const s of childrenOf(child(part.root, "cellStyles"), "cellStyle")) {
      this.namedIds.set(s.attributes["name"] ?? "", numberOf(s, "xfId") ?? 0);
    }
  }

  /** Index of the cell format for a style of the snapshot. */
  cellFormat(style: CellStyle): number {
    let xf = this.xfByStyle.get(style);
    if (xf === undefined) {
      xf = this.equalFormat(style) ?? this.addCellFormat(style);
      this.xfByStyle.set(style, xf);
    }
    return xf;
  }

  /** Makes a named style that the file does not have; false for one that it has with another look. */
  nameStyle({ name, style, omits = [] }: NamedStyleSnapshot): boolean {
    if (this.namedIds.has(name)) {
      const known = this.part.named.find((item) => item.name === name);
      return (
        known === undefined || sameData({ ...known.style, namedStyle: name }, { ...style, namedStyle: name })
      );
    }
    const ids = this.partIds({ style, base: defaultCellStyle, xf: undefined });
    const inner = alignmentXml(style) + protectionXml(style);
    const applies = Object.fromEntries(
      STYLE_PARTS.map(([part, attribute]) => [attribute, omits.includes(part) ? false : undefined]),
    );
    const xfId = this.sections.append("cellStyleXfs", element("xf", { ...ids, ...applies }, inner));
    this.namedIds.set(name, xfId);
    this.sections.append("cellStyles", element("cellStyle", { name, xfId }));
    return true;
  }

  /** Makes table styles that the file does not have, by name; answers those that it has and the book has no more. */
  nameTableStyles(names: readonly string[], chosen: string | undefined): readonly string[] {
    const { tableStyles, defaultTableStyle } = this.part;
    for (const name of names)
      if (!tableStyles.includes(name))
        this.sections.append("tableStyles", element("tableStyle", { name, pivot: 0, count: 0 }));
    if (chosen !== defaultTableStyle)
      this.sections.setAttribute("tableStyles", "defaultTableStyle", chosen ?? USUAL_TABLE_STYLE);
    return tableStyles.filter((name) => !names.includes(name));
  }

  /** The file's format that a style came from, if it did not change, or one that equals it. */
  private equalFormat(style: CellStyle): number | undefined {
    const { cellStyles } = this.part;
    const own = style.source === undefined ? undefined : cellStyles[style.source];
    if (own !== undefined && sameData(own, style)) return style.source;
    if (style.source !== undefined) return undefined;
    const found = cellStyles.findIndex((known) => sameData({ ...known, source: undefined }, style));
    return found < 0 ? undefined : found;
  }

  /** Index of the differential format, the file's own where an equal one exists. */
  differential(style: DifferentialStyle): number {
    const known = this.part.differentials.findIndex((d) => sameData(d, style));
    if (known >= 0) return known;
    const id = style.numberFormat === undefined ? 0 : this.numberFormat(style.numberFormat);
    return this.sections.append("dxfs", differentialXml(style, id));
  }

  /** The styles part with what was added; undefined when nothing was. */
  changedXml(): string | undefined {
    return this.sections.changedXml();
  }

  private addCellFormat(style: CellStyle): number {
    const source = style.source ?? 0;
    const base = this.part.cellStyles[source] ?? defaultCellStyle;
    const xf = childrenOf(child(this.part.root, "cellXfs"), "xf")[source];
    const ids = this.partIds({ style, base, xf });
    const named = this.namedStyle(style, ids);
    const attributes = attributesXml({
      ...ids,
      xfId: named,
      quotePrefix: style.isQuoted,
      applyNumberFormat: ids.numFmtId !== 0 || undefined,
      applyFont: ids.fontId !== 0 || undefined,
      applyFill: ids.fillId !== 0 || undefined,
      applyBorder: ids.borderId !== 0 || undefined,
      applyAlignment: alignmentXml(style) !== "" || undefined,
      applyProtection: protectionXml(style) !== "" || undefined,
    });
    const inner = alignmentXml(style) + protectionXml(style);
    return this.sections.append(
      "cellXfs",
      inner === "" ? `<xf${attributes}/>` : `<xf${attributes}>${inner}</xf>`,
    );
  }

  private partIds({
    style,
    base,
    xf,
  }: {
    style: CellStyle;
    base: CellStyle;
    xf: XmlElement | undefined;
  }): PartIds {
    const { root, xml } = this.part;
    const own = (attribute: string): number => numberOf(xf, attribute) ?? 0;
    const raw = (
      section: string,
      item: string,
      id: number,
    ): { xml: string; element: XmlElement | undefined } => ({
      xml,
      element: childrenOf(child(root, section), item)[id],
    });
    return {
      numFmtId:
        base.numberFormat === style.numberFormat ? own("numFmtId") : this.numberFormat(style.numberFormat),
      fontId: sameData(base.font, style.font)
        ? own("fontId")
        : this.sections.append("fonts", fontXml(style.font, base.font, raw("fonts", "font", own("fontId")))),
      fillId: sameData(base.fill, style.fill)
        ? own("fillId")
        : this.sections.append("fills", fillXml(style.fill)),
      borderId: sameData(base.border, style.border)
        ? own("borderId")
        : this.sections.append(
            "borders",
            borderXml(style.border, base.border, raw("borders", "border", own("borderId"))),
          ),
    };
  }

  private numberFormat(code: string): number {
    const known = builtInFormatId(code) ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormatId++;
    this.formatIds.set(code, id);
    this.sections.append("numFmts", element("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  private namedStyle(style: CellStyle, ids: PartIds): number {
    const known = this.namedIds.get(style.namedStyle);
    if (known !== undefined) return known;
    const xfId = this.sections.append("cellStyleXfs", element("xf", { ...ids }));
    this.namedIds.set(style.namedStyle, xfId);
    const builtinId = builtInStyleIds[style.namedStyle];
    this.sections.append("cellStyles", element("cellStyle", { name: style.namedStyle, xfId, builtinId }));
    return xfId;
  }
}

interface PartIds {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}
