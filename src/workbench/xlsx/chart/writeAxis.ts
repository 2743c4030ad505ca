/** Axes of a chart as DrawingML. */
import type { ChartAxis } from "../../book/snapshotChart";
import { element } from "../xml/build";
import { displayUnits, labelAlignments, tickLabelPositions, tickMarks, timeUnits } from "./chartTypes";
import { shapeXml, textXml, titleXml, value } from "./writeChartParts";

export interface AxisPlace {
  readonly tag: "catAx" | "dateAx" | "valAx" | "serAx";
  readonly id: number;
  readonly crossId: number;
  /** "b", "l", "t" or "r". */
  readonly position: string;
  /** Where it crosses the other axis: "Maximum", "Minimum" or a number; absent, where that one is zero. */
  readonly crosses?: string | number | undefined;
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
    axis.hasMinorGridlines ? element("c:minorGridlines", {}, shapeXml({ line: axis.minorGridline })) : "",
    titleXml(axis.title),
    element("c:numFmt", {
      formatCode: axis.numberFormat ?? (place.isShare ? "0%" : "General"),
      sourceLinked: axis.isNumberFormatLinked ?? (axis.numberFormat === undefined && !place.isShare),
    }),
    value("majorTickMark", tickMarks.file(axis.majorTickMark) ?? "out"),
    value("minorTickMark", tickMarks.file(axis.minorTickMark) ?? "none"),
    value("tickLblPos", tickLabelPositions.file(axis.tickLabelPosition) ?? "nextTo"),
    shapeXml({ fillColor: axis.fillColor, hasNoFill: axis.hasNoFill, line: axis.line }),
    textXml(axis.font, axis.textRotation),
    value("crossAx", place.crossId),
    crossesXml(place),
    axisKindXml(axis, place),
  ]);
}

function crossesXml({ crosses }: AxisPlace): string {
  if (typeof crosses === "number") return value("crossesAt", crosses);
  if (crosses === "Maximum") return value("crosses", "max");
  return value("crosses", crosses === "Minimum" ? "min" : "autoZero");
}

function axisKindXml(axis: ChartAxis, { tag, isBetween }: AxisPlace): string {
  if (tag === "valAx") {
    return [
      value("crossBetween", (axis.isBetweenCategories ?? isBetween) ? "between" : "midCat"),
      value("majorUnit", axis.majorUnit),
      value("minorUnit", axis.minorUnit),
      unitsXml(axis),
    ].join("");
  }
  if (tag === "dateAx") {
    return [
      value("auto", true),
      value("lblOffset", axis.labelOffset ?? 100),
      value("baseTimeUnit", timeUnits.file(axis.baseTimeUnit)),
      value("majorUnit", axis.majorUnit),
      value("majorTimeUnit", timeUnits.file(axis.majorTimeUnit)),
      value("minorUnit", axis.minorUnit),
      value("minorTimeUnit", timeUnits.file(axis.minorTimeUnit)),
    ].join("");
  }
  const spacing = value("tickLblSkip", axis.tickLabelSpacing) + value("tickMarkSkip", axis.tickMarkSpacing);
  if (tag === "serAx") return spacing;
  return [
    value("auto", axis.categoryType !== "TextAxis"),
    value("lblAlgn", labelAlignments.file(axis.labelAlignment) ?? "ctr"),
    value("lblOffset", axis.labelOffset ?? 100),
    spacing,
    value("noMultiLvlLbl", axis.isMultiLevel === false),
  ].join("");
}

/** The unit that values are shown in, with its label beside the axis unless it is hidden. */
function unitsXml({ displayUnit, customUnit, hidesUnitLabel }: ChartAxis): string {
  const unit = displayUnits.file(displayUnit);
  const isCustom = displayUnit === "Custom" && customUnit !== undefined;
  if (unit === undefined && !isCustom) return "";
  return element("c:dispUnits", {}, [
    isCustom ? value("custUnit", customUnit) : value("builtInUnit", unit),
    hidesUnitLabel === true ? "" : "<c:dispUnitsLbl><c:layout/></c:dispUnitsLbl>",
  ]);
}
