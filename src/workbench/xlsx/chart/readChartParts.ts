/** Fonts, lines, fills, texts and axes of a chart. */
import type { ChartAxis, ChartFont, ChartLine, ChartText } from "../../book/snapshotChart";
import { tinted, type ColorContext } from "../style/colors";
import type { XmlElement } from "../xml/parse";
import { child, descend, descendants, numberOf, truthOf, val } from "../xml/query";
import { displayUnits, lineStyles, tickLabelPositions, tickMarks, timeUnits } from "./chartTypes";

const schemeIndex: Readonly<Record<string, number>> = {
  dk1: 0, lt1: 1, dk2: 2, lt2: 3, accent1: 4, accent2: 5, accent3: 6, accent4: 7, accent5: 8, accent6: 9, hlink: 10,
  folHlink: 11, tx1: 0, bg1: 1, tx2: 2, bg2: 3,
}; // prettier-ignore

/** The colour of a solidFill element. Luminance changes are followed, other effects are not. */
export function readFillColor(
  fill: XmlElement | undefined,
  { themeColors }: ColorContext,
): string | undefined {
  const color = fill?.children[0];
  if (color === undefined) return undefined;
  const plain = color.name === "sysClr" ? color.attributes["lastClr"] : val(color);
  if (plain === undefined) return undefined;
  const base = color.name === "schemeClr" ? themeColors[schemeIndex[plain] ?? -1] : `#${plain.toUpperCase()}`;
  if (base === undefined || !/^#[0-9A-F]{6}$/.test(base)) return undefined;
  const factor = numberOf(child(color, "lumMod"), "val");
  const offset = numberOf(child(color, "lumOff"), "val");
  if (factor === undefined && offset === undefined) return base;
  // A modulation of 75 % darkens by a quarter; 60 % with an offset of 40 % lightens by 40 %.
  return offset === undefined
    ? tinted(base, (factor ?? 100_000) / 100_000 - 1)
    : tinted(base, offset / 100_000);
}

export interface ShapeFormat {
  readonly fillColor?: string;
  readonly hasNoFill?: boolean;
  readonly line?: ChartLine;
}

export function readShape(spPr: XmlElement | undefined, colors: ColorContext): ShapeFormat {
  const fillColor = readFillColor(child(spPr, "solidFill"), colors);
  const line = readLine(child(spPr, "ln"), colors);
  return {
    ...(fillColor === undefined ? {} : { fillColor }),
    ...(child(spPr, "noFill") === undefined ? {} : { hasNoFill: true }),
    ...(line === undefined ? {} : { line }),
  };
}

function readLine(ln: XmlElement | undefined, colors: ColorContext): ChartLine | undefined {
  if (ln === undefined) return undefined;
  if (child(ln, "noFill") !== undefined) return { style: "None" };
  const color = readFillColor(child(ln, "solidFill"), colors);
  const width = numberOf(ln, "w");
  const style = lineStyles.office(val(child(ln, "prstDash")));
  const line: ChartLine = {};
  if (color !== undefined) line.color = color;
  if (width !== undefined) line.weight = width / 12_700;
  if (style !== undefined) line.style = style;
  return Object.keys(line).length === 0 ? undefined : line;
}

export function readFont(properties: XmlElement | undefined, colors: ColorContext): ChartFont | undefined {
  if (properties === undefined) return undefined;
  const font: ChartFont = {};
  const size = numberOf(properties, "sz");
  const color = readFillColor(child(properties, "solidFill"), colors);
  const name = child(properties, "latin")?.attributes["typeface"];
  if (size !== undefined) font.size = size / 100;
  if (properties.attributes["b"] !== undefined) font.isBold = truthOf(properties, "b");
  if (properties.attributes["i"] !== undefined) font.isItalic = truthOf(properties, "i");
  if (color !== undefined) font.color = color;
  if (name !== undefined && !name.startsWith("+")) font.name = name;
  return Object.keys(font).length === 0 ? undefined : font;
}

/** The font of a txPr element. */
export function readTextFont(txPr: XmlElement | undefined, colors: ColorContext): ChartFont | undefined {
  return readFont(descend(txPr, "p", "pPr", "defRPr"), colors);
}

/** A title: its own text, or that of a cell. */
export function readTitle(title: XmlElement | undefined, colors: ColorContext): ChartText | undefined {
  if (title === undefined) return undefined;
  const rich = descend(title, "tx", "rich");
  const reference = descend(title, "tx", "strRef");
  const run = rich === undefined ? undefined : descendants(rich, "r")[0];
  const font =
    readFont(child(run, "rPr"), colors) ??
    readFont(descend(rich, "p", "pPr", "defRPr"), colors) ??
    readTextFont(child(title, "txPr"), colors);
  const lines = (rich?.children ?? []).filter((p) => p.name === "p");
  const text = reference === undefined ? lines.map(textOf).join("\n") : cachedText(reference);
  const formula = child(reference, "f")?.text;
  return {
    text,
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    ...(font === undefined ? {} : { font }),
    ...(truthOf(child(title, "overlay"), "val") ? { overlays: true } : {}),
  };
}

const textOf = (paragraph: XmlElement): string =>
  descendants(paragraph, "t")
    .map((t) => t.text)
    .join("");

export const cachedText = (reference: XmlElement): string => descendants(reference, "v")[0]?.text ?? "";

export function readAxis(axis: XmlElement, colors: ColorContext): ChartAxis {
  const scaling = child(axis, "scaling");
  const major = child(axis, "majorGridlines");
  const out: ChartAxis = {
    isVisible: !truthOf(child(axis, "delete"), "val"),
    hasMajorGridlines: major !== undefined,
    hasMinorGridlines: child(axis, "minorGridlines") !== undefined,
  };
  const set = <K extends keyof ChartAxis>(key: K, value: ChartAxis[K] | undefined): void => {
    if (value !== undefined) out[key] = value;
  };
  const number = (parent: XmlElement | undefined, name: string): number | undefined =>
    numberOf(child(parent, name), "val");
  set("title", readTitle(child(axis, "title"), colors));
  set("minimum", number(scaling, "min"));
  set("maximum", number(scaling, "max"));
  set("logBase", number(scaling, "logBase"));
  if (val(child(scaling, "orientation")) === "maxMin") out.isReversed = true;
  set("majorUnit", number(axis, "majorUnit"));
  set("minorUnit", number(axis, "minorUnit"));
  set("gridline", readShape(child(major, "spPr"), colors).line);
  const format = child(axis, "numFmt");
  set("numberFormat", format?.attributes["formatCode"]);
  if (format !== undefined) out.isNumberFormatLinked = truthOf(format, "sourceLinked");
  set("tickLabelPosition", tickLabelPositions.office(val(child(axis, "tickLblPos"))));
  set("majorTickMark", tickMarks.office(val(child(axis, "majorTickMark"))));
  set("minorTickMark", tickMarks.office(val(child(axis, "minorTickMark"))));
  set("tickLabelSpacing", number(axis, "tickLblSkip"));
  set("tickMarkSpacing", number(axis, "tickMarkSkip"));
  set("line", readShape(child(axis, "spPr"), colors).line);
  set("font", readTextFont(child(axis, "txPr"), colors));
  const rotation = numberOf(descend(axis, "txPr", "bodyPr"), "rot");
  if (rotation !== undefined && rotation !== -60_000_000) set("textRotation", rotation / 60_000);
  set("displayUnit", displayUnits.office(val(descend(axis, "dispUnits", "builtInUnit"))));
  readAxisKind(axis, out);
  return out;
}

function readAxisKind(axis: XmlElement, out: ChartAxis): void {
  const crosses = val(child(axis, "crosses"));
  const at = numberOf(child(axis, "crossesAt"), "val");
  if (at !== undefined) out.crossesAt = at;
  else if (crosses === "max") out.crossesAt = "Maximum";
  else if (crosses === "min") out.crossesAt = "Minimum";
  const between = val(child(axis, "crossBetween"));
  if (between !== undefined) out.isBetweenCategories = between === "between";
  if (axis.name === "dateAx") {
    out.categoryType = "DateAxis";
    const base = timeUnits.office(val(child(axis, "baseTimeUnit")));
    const major = timeUnits.office(val(child(axis, "majorTimeUnit")));
    if (base !== undefined) out.baseTimeUnit = base;
    if (major !== undefined) out.majorTimeUnit = major;
  } else if (axis.name === "catAx")
    out.categoryType = truthOf(child(axis, "auto"), "val", true) ? "Automatic" : "TextAxis";
}
