/** Fonts, lines, fills, texts and axes of a chart as DrawingML. */
import type { ChartAxis, ChartFont, ChartLine, ChartText } from "../../book/snapshotChart";
import { element, textElement } from "../xml/build";
import { displayUnits, lineStyles, tickLabelPositions, tickMarks, timeUnits } from "./chartTypes";

export const value = (tag: string, val: string | number | boolean | undefined): string =>
  val === undefined ? "" : element(`c:${tag}`, { val });

export const solidFill = (color: string): string =>
  element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));

export function lineXml(line: ChartLine | undefined): string {
  if (line === undefined) return "";
  if (line.style === "None") return element("a:ln", {}, "<a:noFill/>");
  const dash = lineStyles.file(line.style);
  const width = line.weight === undefined ? undefined : Math.round(line.weight * 12_700);
  return element("a:ln", { w: width }, [
    line.color === undefined ? "" : solidFill(line.color),
    dash === undefined ? "" : element("a:prstDash", { val: dash }),
  ]);
}

export interface Shape {
  readonly fillColor?: string | undefined;
  readonly hasNoFill?: boolean | undefined;
  readonly line?: ChartLine | undefined;
}

export function shapeXml({ fillColor, hasNoFill, line }: Shape): string {
  const fill = fillColor !== undefined ? solidFill(fillColor) : hasNoFill === true ? "<a:noFill/>" : "";
  const inner = fill + lineXml(line);
  return inner === "" ? "" : element("c:spPr", {}, inner);
}

function fontProperties(tag: string, font: ChartFont): string {
  const attributes = {
    sz: font.size === undefined ? undefined : Math.round(font.size * 100),
    b: font.isBold,
    i: font.isItalic,
  };
  return element(tag, attributes, [
    font.color === undefined ? "" : solidFill(font.color),
    font.name === undefined ? "" : element("a:latin", { typeface: font.name }),
  ]);
}

/** Text format of axes, legends and labels; rotation in degrees. */
export function textXml(font: ChartFont | undefined, rotation?: number): string {
  if (font === undefined && rotation === undefined) return "";
  const body =
    rotation === undefined ? "<a:bodyPr/>" : element("a:bodyPr", { rot: rotation * 60_000, vert: "horz" });
  const paragraph = element("a:pPr", {}, fontProperties("a:defRPr", font ?? {}));
  return element("c:txPr", {}, `${body}<a:lstStyle/><a:p>${paragraph}<a:endParaRPr lang="en-US"/></a:p>`);
}

export function titleXml(title: ChartText | undefined): string {
  if (title === undefined) return "";
  const overlay = value("overlay", title.overlays === true);
  if (title.formula !== undefined) {
    const cache = `<c:strCache><c:ptCount val="1"/><c:pt idx="0">${textElement("c:v", title.text)}</c:pt></c:strCache>`;
    const reference = element("c:strRef", {}, textElement("c:f", title.formula.replace(/^=/, "")) + cache);
    return element("c:title", {}, element("c:tx", {}, reference) + overlay + textXml(title.font));
  }
  const run = fontProperties("a:rPr", title.font ?? {}).replace("<a:rPr", '<a:rPr lang="en-US"');
  const defaults = element("a:pPr", {}, fontProperties("a:defRPr", title.font ?? {}));
  const paragraphs = title.text
    .split("\n")
    .map((line) => element("a:p", {}, defaults + element("a:r", {}, run + textElement("a:t", line))));
  return element("c:title", {}, [
    element("c:tx", {}, element("c:rich", {}, `<a:bodyPr/><a:lstStyle/>${paragraphs.join("")}`)),
    overlay,
  ]);
}

export interface AxisPlace {
  readonly tag: "catAx" | "dateAx" | "valAx";
  readonly id: number;
  readonly crossId: number;
  /** "b", "l", "t" or "r". */
  readonly position: string;
  /** The axis stands at the far end of the one it crosses. */
  readonly crossesAtMaximum: boolean;
  /** A bar or an area begins between the ticks; a line of a value axis crosses midway. */
  readonly isBetween: boolean;
  /** Shares of 100 %, shown so unless the axis has a format. */
  readonly isShare: boolean;
}

/** Excel's own: gridlines that stay behind the data. */
const quietLine = { color: "#D9D9D9", weight: 0.75 };

const plainAxis: ChartAxis = { isVisible: true, hasMajorGridlines: false, hasMinorGridlines: false };

/** Order of the children: CT_CatAx, CT_DateAx, CT_ValAx (ECMA-376 Part 1, 21.2.2). */
export function axisXml(given: ChartAxis | undefined, place: AxisPlace): string {
  const axis = given ?? plainAxis;
  const gridline = shapeXml({ line: axis.gridline ?? quietLine });
  return element(`c:${place.tag}`, {}, [
    value("axId", place.id),
    element("c:scaling", {}, [
      value("logBase", axis.logBase),
      value("orientation", axis.isReversed === true ? "maxMin" : "minMax"),
      value("max", axis.maximum),
      value("min", axis.minimum),
    ]),
    value("delete", !axis.isVisible),
    value("axPos", place.position),
    axis.hasMajorGridlines ? element("c:majorGridlines", {}, gridline) : "",
    axis.hasMinorGridlines ? element("c:minorGridlines") : "",
    titleXml(axis.title),
    element("c:numFmt", {
      formatCode: axis.numberFormat ?? (place.isShare ? "0%" : "General"),
      sourceLinked: axis.isNumberFormatLinked ?? (axis.numberFormat === undefined && !place.isShare),
    }),
    value("majorTickMark", tickMarks.file(axis.majorTickMark) ?? "out"),
    value("minorTickMark", tickMarks.file(axis.minorTickMark) ?? "none"),
    value("tickLblPos", tickLabelPositions.file(axis.tickLabelPosition) ?? "nextTo"),
    shapeXml({ line: axis.line }),
    textXml(axis.font, axis.textRotation),
    value("crossAx", place.crossId),
    crossesXml(axis, place),
    axisKindXml(axis, place),
  ]);
}

function crossesXml({ crossesAt }: ChartAxis, place: AxisPlace): string {
  if (typeof crossesAt === "number") return value("crossesAt", crossesAt);
  if (crossesAt === "Maximum" || place.crossesAtMaximum) return value("crosses", "max");
  return value("crosses", crossesAt === "Minimum" ? "min" : "autoZero");
}

function axisKindXml(axis: ChartAxis, { tag, isBetween }: AxisPlace): string {
  if (tag === "valAx") {
    const unit = displayUnits.file(axis.displayUnit);
    return [
      value("crossBetween", (axis.isBetweenCategories ?? isBetween) ? "between" : "midCat"),
      value("majorUnit", axis.majorUnit),
      value("minorUnit", axis.minorUnit),
      unit === undefined ? "" : element("c:dispUnits", {}, value("builtInUnit", unit)),
    ].join("");
  }
  if (tag === "dateAx") {
    return [
      value("auto", true),
      value("lblOffset", 100),
      value("baseTimeUnit", timeUnits.file(axis.baseTimeUnit)),
      value("majorUnit", axis.majorUnit),
      value("majorTimeUnit", timeUnits.file(axis.majorTimeUnit)),
    ].join("");
  }
  return [
    value("auto", axis.categoryType !== "TextAxis"),
    value("lblAlgn", "ctr"),
    value("lblOffset", 100),
    value("tickLblSkip", axis.tickLabelSpacing),
    value("tickMarkSkip", axis.tickMarkSpacing),
    value("noMultiLvlLbl", false),
  ].join("");
}
