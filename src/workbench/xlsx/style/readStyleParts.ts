/** Fonts, fills, borders and alignment of the styles part as plain data. */
import type {
  AlignmentStyle,
  BorderLine,
  BorderStyle,
  DifferentialStyle,
  FillStyle,
  FontStyle,
} from "../../book/snapshotStyle";
import type { XmlElement } from "../xml/parse";
import { child, numberOf, truthOf, val } from "../xml/query";
import { readColor, type ColorContext } from "./colors";

export const defaultFont: FontStyle = {
  name: "Calibri",
  size: 11,
  isBold: false,
  isItalic: false,
  isStruck: false,
  underline: "none",
  color: "#000000",
  position: "baseline",
};

export const defaultAlignment: AlignmentStyle = {
  horizontal: "general",
  vertical: "bottom",
  wraps: false,
  shrinks: false,
  indent: 0,
  rotation: 0,
  readingOrder: 0,
};

/** What a font element states; what it leaves out is left out. Serves cells, differential formats and rich text. */
export function readPartialFont(font: XmlElement | undefined, context: ColorContext): Partial<FontStyle> {
  const out: Partial<FontStyle> = {};
  for (const part of font?.children ?? []) readFontPart(part, { out, context });
  return out;
}

function readFontPart(
  part: XmlElement,
  { out, context }: { out: Partial<FontStyle>; context: ColorContext },
): void {
  switch (part.name) {
    case "name":
    case "rFont":
      out.name = val(part) ?? defaultFont.name;
      break;
    case "sz":
      out.size = numberOf(part, "val") ?? defaultFont.size;
      break;
    case "b":
      out.isBold = truthOf(part, "val", true);
      break;
    case "i":
      out.isItalic = truthOf(part, "val", true);
      break;
    case "strike":
      out.isStruck = truthOf(part, "val", true);
      break;
    case "u":
      out.underline = underlines[val(part) ?? "single"] ?? "single";
      break;
    case "vertAlign":
      out.position = positions[val(part) ?? ""] ?? "baseline";
      break;
    case "color": {
      const color = readColor(part, context);
      if (color !== undefined) out.color = color;
    }
  }
}

const underlines: Readonly<Record<string, FontStyle["underline"]>> = {
  none: "none",
  single: "single",
  double: "double",
  singleAccounting: "singleAccounting",
  doubleAccounting: "doubleAccounting",
};

const positions: Readonly<Record<string, FontStyle["position"]>> = {
  superscript: "superscript",
  subscript: "subscript",
};

/** A fill of a cell; `isDifferential` fills name a solid fill's colour as background. */
export function readFill(
  fill: XmlElement | undefined,
  context: ColorContext,
  isDifferential = false,
): FillStyle {
  const gradient = child(fill, "gradientFill");
  const pattern = child(fill, "patternFill");
  if (gradient !== undefined) return { pattern: "gradient" };
  const foreground = readColor(child(pattern, "fgColor"), context);
  const background = readColor(child(pattern, "bgColor"), context);
  const type =
    pattern?.attributes["patternType"] ?? (isDifferential && pattern !== undefined ? "solid" : "none");
  if (type === "none") return { pattern: "none" };
  if (type === "solid") {
    const color = isDifferential ? (background ?? foreground) : (foreground ?? "#FFFFFF");
    return color === undefined ? { pattern: "solid" } : { pattern: "solid", color };
  }
  return {
    pattern: type,
    ...(background === undefined ? {} : { color: background }),
    ...(foreground === undefined ? {} : { patternColor: foreground }),
  };
}

function readLine(line: XmlElement | undefined, context: ColorContext): BorderLine | undefined {
  const style = line?.attributes["style"];
  if (style === undefined || style === "none") return undefined;
  return { line: style, color: readColor(child(line, "color"), context) ?? "#000000" };
}

export function readBorder(border: XmlElement | undefined, context: ColorContext): BorderStyle {
  const out: BorderStyle = {};
  for (const side of ["left", "right", "top", "bottom", "diagonal"] as const) {
    // "start" and "end" are the strict format's names.
    const alias = side === "left" ? "start" : side === "right" ? "end" : side;
    const line = readLine(child(border, side) ?? child(border, alias), context);
    if (line !== undefined) out[side] = line;
  }
  if (out.diagonal !== undefined) {
    if (truthOf(border, "diagonalUp")) out.isDiagonalUp = true;
    if (truthOf(border, "diagonalDown")) out.isDiagonalDown = true;
  }
  return out;
}

export function readAlignment(alignment: XmlElement | undefined): AlignmentStyle {
  if (alignment === undefined) return defaultAlignment;
  const rotation = numberOf(alignment, "textRotation") ?? 0;
  return {
    horizontal: (alignment.attributes["horizontal"] ?? "general") as AlignmentStyle["horizontal"],
    vertical: (alignment.attributes["vertical"] ?? "bottom") as AlignmentStyle["vertical"],
    wraps: truthOf(alignment, "wrapText"),
    shrinks: truthOf(alignment, "shrinkToFit"),
    indent: numberOf(alignment, "indent") ?? 0,
    // The file counts downward angles from 91 to 180.
    rotation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation,
    readingOrder: numberOf(alignment, "readingOrder") ?? 0,
  };
}

/** A dxf element: what a conditional format lays over a cell. */
export function readDifferential(dxf: XmlElement, context: ColorContext): DifferentialStyle {
  const out: DifferentialStyle = {};
  const font = readPartialFont(child(dxf, "font"), context);
  if (Object.keys(font).length > 0) out.font = font;
  if (child(dxf, "fill") !== undefined) out.fill = readFill(child(dxf, "fill"), context, true);
  const border = readBorder(child(dxf, "border"), context);
  if (Object.keys(border).length > 0) out.border = border;
  const code = child(dxf, "numFmt")?.attributes["formatCode"];
  if (code !== undefined) out.numberFormat = code;
  return out;
}
