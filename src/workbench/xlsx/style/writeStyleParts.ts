/** Plain formats as the XML of the styles part. Where a part did not change, the file's own XML is taken over. */
import type {
  BorderStyle,
  CellStyle,
  DifferentialStyle,
  FillStyle,
  FontStyle,
} from "../../book/snapshotStyle";
import { attributesXml, element } from "../xml/build";
import type { XmlElement } from "../xml/parse";
import { child } from "../xml/query";
import { argb } from "./colors";

/** An element of the source file with its text. */
export interface Raw {
  readonly xml: string;
  readonly element: XmlElement | undefined;
}

const slice = (raw: Raw, name: string): string => {
  const part = child(raw.element, name);
  return part === undefined ? "" : raw.xml.slice(part.start, part.end);
};

const colorXml = (tag: string, color: string | undefined): string =>
  color === undefined ? "" : element(tag, { rgb: argb(color) });

/** A cell's font that differs from `base`, the font that `raw` holds. */
export function fontXml(font: FontStyle, base: FontStyle, raw: Raw): string {
  const keepsName = font.name === base.name;
  const flag = (tag: string, isSet: boolean): string => (isSet ? element(tag) : "");
  return element("font", {}, [
    flag("b", font.isBold),
    flag("i", font.isItalic),
    flag("strike", font.isStruck),
    ...["condense", "extend", "outline", "shadow"].map((name) => slice(raw, name)),
    font.underline === "none" ? "" : element("u", font.underline === "single" ? {} : { val: font.underline }),
    font.position === "baseline" ? "" : element("vertAlign", { val: font.position }),
    element("sz", { val: font.size }),
    font.color === base.color ? slice(raw, "color") : colorXml("color", font.color),
    element("name", { val: font.name }),
    keepsName ? slice(raw, "family") : "",
    keepsName ? slice(raw, "charset") : "",
    keepsName ? slice(raw, "scheme") : "",
  ]);
}

export function fillXml(fill: FillStyle): string {
  if (fill.gradientXml !== undefined && fill.pattern === "gradient")
    return element("fill", {}, fill.gradientXml);
  if (fill.pattern === "none" || fill.pattern === "gradient")
    return '<fill><patternFill patternType="none"/></fill>';
  const isSolid = fill.pattern === "solid";
  const foreground = isSolid ? (fill.color ?? "#FFFFFF") : fill.patternColor;
  const background = isSolid ? element("bgColor", { indexed: 64 }) : colorXml("bgColor", fill.color);
  return element(
    "fill",
    {},
    element("patternFill", { patternType: fill.pattern }, [colorXml("fgColor", foreground), background]),
  );
}

/** A border; sides equal to those of `base` are taken from `raw`. */
export function borderXml(border: BorderStyle, base: BorderStyle, raw: Raw): string {
  const side = (name: "left" | "right" | "top" | "bottom" | "diagonal"): string => {
    const line = border[name];
    const was = base[name];
    if (line === undefined) return element(name);
    if (was !== undefined && was.line === line.line && was.color === line.color && slice(raw, name) !== "") {
      return slice(raw, name);
    }
    return element(name, { style: line.line }, colorXml("color", line.color));
  };
  const attributes = {
    diagonalUp: border.isDiagonalUp || undefined,
    diagonalDown: border.isDiagonalDown || undefined,
  };
  return element("border", attributes, (["left", "right", "top", "bottom", "diagonal"] as const).map(side));
}

export function alignmentXml({ alignment }: CellStyle): string {
  const { horizontal, vertical, rotation } = alignment;
  const attributes = attributesXml({
    horizontal: horizontal === "general" ? undefined : horizontal,
    vertical: vertical === "bottom" ? undefined : vertical,
    textRotation: rotation === 0 ? undefined : rotation < 0 ? 90 - rotation : rotation,
    wrapText: alignment.wraps || undefined,
    indent: alignment.indent || undefined,
    shrinkToFit: alignment.shrinks || undefined,
    readingOrder: alignment.readingOrder || undefined,
  });
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

export function protectionXml({ protection }: CellStyle): string {
  if (protection.isLocked && !protection.isFormulaHidden) return "";
  return element("protection", {
    locked: protection.isLocked ? undefined : false,
    hidden: protection.isFormulaHidden || undefined,
  });
}

/** A font that states only some of its parts; `nameTag` is "rFont" in rich text. */
export function partialFontXml(font: Partial<FontStyle>, nameTag: "name" | "rFont"): string {
  const flag = (tag: string, isSet: boolean | undefined): string =>
    isSet === undefined ? "" : element(tag, isSet ? {} : { val: 0 });
  const name = font.name === undefined ? "" : element(nameTag, { val: font.name });
  return [
    nameTag === "rFont" ? name : "",
    flag("b", font.isBold),
    flag("i", font.isItalic),
    flag("strike", font.isStruck),
    nameTag === "rFont" ? colorXml("color", font.color) : "",
    nameTag === "rFont" && font.size !== undefined ? element("sz", { val: font.size }) : "",
    font.underline === undefined
      ? ""
      : element("u", font.underline === "single" ? {} : { val: font.underline }),
    font.position === undefined ? "" : element("vertAlign", { val: font.position }),
    nameTag === "name" && font.size !== undefined ? element("sz", { val: font.size }) : "",
    nameTag === "name" ? colorXml("color", font.color) : "",
    nameTag === "name" ? name : "",
  ].join("");
}

/** A differential format. A solid fill names its colour as background and always its pattern. */
export function differentialXml(style: DifferentialStyle, numberFormatId: number): string {
  const { font, fill, border, numberFormat } = style;
  return element("dxf", {}, [
    font === undefined ? "" : element("font", {}, partialFontXml(font, "name")),
    numberFormat === undefined
      ? ""
      : element("numFmt", { numFmtId: numberFormatId, formatCode: numberFormat }),
    fill === undefined ? "" : differentialFillXml(fill),
    border === undefined ? "" : differentialBorderXml(border),
  ]);
}

function differentialFillXml(fill: Partial<FillStyle>): string {
  const pattern = fill.pattern ?? "solid";
  const colors =
    pattern === "solid"
      ? [colorXml("bgColor", fill.color)]
      : [colorXml("fgColor", fill.patternColor), colorXml("bgColor", fill.color)];
  return element("fill", {}, element("patternFill", { patternType: pattern }, colors));
}

function differentialBorderXml(border: BorderStyle): string {
  const sides = (["left", "right", "top", "bottom"] as const).map((name) => {
    const line = border[name];
    return line === undefined ? "" : element(name, { style: line.line }, colorXml("color", line.color));
  });
  return element("border", {}, sides);
}
