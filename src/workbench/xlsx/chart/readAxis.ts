/** Axes of a chart part. */
import type { ChartAxis } from "../../book/snapshotChart";
import type { ColorContext } from "../style/colors";
import type { XmlElement } from "../xml/parse";
import { child, descend, numberOf, truthOf, val } from "../xml/query";
import { displayUnits, labelAlignments, tickLabelPositions, tickMarks, timeUnits } from "./chartTypes";
import { readRotation, readShape, readTextFont, readTitle } from "./readChartParts";

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
  set("minorGridline", readShape(descend(axis, "minorGridlines", "spPr"), colors).line);
  const format = child(axis, "numFmt");
  set("numberFormat", format?.attributes["formatCode"]);
  if (format !== undefined) out.isNumberFormatLinked = truthOf(format, "sourceLinked");
  set("tickLabelPosition", tickLabelPositions.office(val(child(axis, "tickLblPos"))));
  set("majorTickMark", tickMarks.office(val(child(axis, "majorTickMark"))));
  set("minorTickMark", tickMarks.office(val(child(axis, "minorTickMark"))));
  set("tickLabelSpacing", number(axis, "tickLblSkip"));
  set("tickMarkSpacing", number(axis, "tickMarkSkip"));
  const shape = readShape(child(axis, "spPr"), colors);
  set("line", shape.line);
  set("fillColor", shape.fillColor);
  set("hasNoFill", shape.hasNoFill);
  set("font", readTextFont(child(axis, "txPr"), colors));
  set("textRotation", readRotation(child(axis, "txPr")));
  readUnits(child(axis, "dispUnits"), out);
  readAxisKind(axis, out);
  return out;
}

function readUnits(units: XmlElement | undefined, out: ChartAxis): void {
  if (units === undefined) return;
  const custom = numberOf(child(units, "custUnit"), "val");
  const unit = custom === undefined ? displayUnits.office(val(child(units, "builtInUnit"))) : "Custom";
  if (unit !== undefined) out.displayUnit = unit;
  if (custom !== undefined) out.customUnit = custom;
  if (child(units, "dispUnitsLbl") === undefined) out.hidesUnitLabel = true;
}

/**
 * Where an axis crosses the other one: the file says so at the axis that crosses, Excel's API at the axis that is
 * crossed (ECMA-376 Part 1, 21.2.2.33; `ChartAxis.position`).
 */
export function readCrossing(axis: XmlElement): string | number | undefined {
  const at = numberOf(child(axis, "crossesAt"), "val");
  if (at !== undefined) return at;
  const crosses = val(child(axis, "crosses"));
  if (crosses === "max") return "Maximum";
  return crosses === "min" ? "Minimum" : undefined;
}

function readAxisKind(axis: XmlElement, out: ChartAxis): void {
  const between = val(child(axis, "crossBetween"));
  if (between !== undefined) out.isBetweenCategories = between === "between";
  const offset = numberOf(child(axis, "lblOffset"), "val");
  if (offset !== undefined && offset !== 100) out.labelOffset = offset;
  const alignment = labelAlignments.office(val(child(axis, "lblAlgn")));
  if (alignment !== undefined && alignment !== "Center") out.labelAlignment = alignment;
  if (truthOf(child(axis, "noMultiLvlLbl"), "val")) out.isMultiLevel = false;
  if (axis.name === "dateAx") {
    out.categoryType = "DateAxis";
    const base = timeUnits.office(val(child(axis, "baseTimeUnit")));
    const major = timeUnits.office(val(child(axis, "majorTimeUnit")));
    if (base !== undefined) out.baseTimeUnit = base;
    if (major !== undefined) out.majorTimeUnit = major;
    const minor = timeUnits.office(val(child(axis, "minorTimeUnit")));
    if (minor !== undefined) out.minorTimeUnit = minor;
  } else if (axis.name === "catAx")
    out.categoryType = truthOf(child(axis, "auto"), "val", true) ? "Automatic" : "TextAxis";
}
