/** Series of a chart part. */
import type {
  ChartDataLabels,
  ChartErrorBars,
  ChartMarker,
  ChartPoint,
  ChartSeries,
  ChartTrendline,
} from "../../book/snapshotChart";
import type { ColorContext } from "../style/colors";
import type { XmlElement } from "../xml/parse";
import { child, childrenOf, descend, descendants, numberOf, truthOf, val } from "../xml/query";
import { errorBarSides, errorBarTypes, labelPositions, markerStyles, trendlineTypes } from "./chartTypes";
import { cachedText, readLook, readRotation, readShape, readTextFont } from "./readChartParts";

export function readSeries(ser: XmlElement, colors: ColorContext): ChartSeries {
  const formula = (name: string): string | undefined => {
    const text = child(child(ser, name)?.children[0], "f")?.text;
    return text === undefined ? undefined : `=${text}`;
  };
  const shape = readShape(child(ser, "spPr"), colors);
  const out: ChartSeries = { values: formula("val") ?? formula("yVal") ?? "", ...shape };
  const tx = child(ser, "tx");
  const reference = child(tx, "strRef");
  if (reference !== undefined)
    out.name = { text: cachedText(reference), formula: `=${child(reference, "f")?.text ?? ""}` };
  else if (tx !== undefined) out.name = { text: child(tx, "v")?.text ?? "" };
  const categories = formula("cat") ?? formula("xVal");
  const bubbles = formula("bubbleSize");
  if (categories !== undefined) out.categories = categories;
  if (bubbles !== undefined) out.bubbleSizes = bubbles;
  const marker = readMarker(child(ser, "marker"), colors);
  if (marker !== undefined) out.marker = marker;
  if (truthOf(child(ser, "smooth"), "val")) out.isSmooth = true;
  if (truthOf(child(ser, "invertIfNegative"), "val")) out.invertsIfNegative = true;
  const explosion = numberOf(child(ser, "explosion"), "val");
  if (explosion !== undefined) out.explosion = explosion;
  const labels = readLabels(child(ser, "dLbls"), colors);
  if (labels !== undefined) out.dataLabels = labels;
  const points = readPoints(ser, colors);
  if (points.length > 0) out.points = points;
  for (const bars of childrenOf(ser, "errBars"))
    out[val(child(bars, "errDir")) === "x" ? "xErrorBars" : "yErrorBars"] = readErrorBars(bars, colors);
  const trendlines = childrenOf(ser, "trendline").map((t) => readTrendline(t, colors));
  if (trendlines.length > 0) out.trendlines = trendlines;
  return out;
}

/** Points with formats or labels of their own. */
function readPoints(ser: XmlElement, colors: ColorContext): ChartPoint[] {
  const points = new Map<number, ChartPoint>();
  const at = (index: number): ChartPoint => {
    const point = points.get(index) ?? { index };
    points.set(index, point);
    return point;
  };
  for (const element of childrenOf(ser, "dPt")) {
    const marker = readMarker(child(element, "marker"), colors);
    const point = at(numberOf(child(element, "idx"), "val") ?? 0);
    Object.assign(point, readShape(child(element, "spPr"), colors), marker && { marker });
  }
  for (const element of childrenOf(child(ser, "dLbls"), "dLbl")) {
    const rich = descend(element, "tx", "rich");
    const labels = readLabels(element, colors);
    if (labels === undefined) continue;
    const text = (rich === undefined ? [] : descendants(rich, "t")).map((t) => t.text).join("");
    at(numberOf(child(element, "idx"), "val") ?? 0).dataLabels = {
      ...labels,
      ...(rich !== undefined && { text }),
    };
  }
  return [...points.values()];
}

function readErrorBars(bars: XmlElement, colors: ColorContext): ChartErrorBars {
  const type = errorBarTypes.office(val(child(bars, "errValType")));
  const include = errorBarSides.office(val(child(bars, "errBarType")));
  const { line } = readShape(child(bars, "spPr"), colors);
  return {
    isVisible: true,
    hasEndCap: !truthOf(child(bars, "noEndCap"), "val"),
    ...(type !== undefined && { type }),
    ...(include !== undefined && { include }),
    ...(line && { line }),
  };
}

function readMarker(marker: XmlElement | undefined, colors: ColorContext): ChartMarker | undefined {
  if (marker === undefined) return undefined;
  const style = markerStyles.office(val(child(marker, "symbol")));
  const size = numberOf(child(marker, "size"), "val");
  const { fillColor, line } = readShape(child(marker, "spPr"), colors);
  return {
    ...(style === undefined ? {} : { style }),
    ...(size === undefined ? {} : { size }),
    ...(fillColor === undefined ? {} : { backgroundColor: fillColor }),
    ...(line?.color === undefined ? {} : { foregroundColor: line.color }),
  };
}

export function readLabels(
  labels: XmlElement | undefined,
  colors: ColorContext,
): ChartDataLabels | undefined {
  if (labels === undefined || truthOf(child(labels, "delete"), "val")) return undefined;
  const shows = (name: string): boolean => truthOf(child(labels, name), "val");
  const out: ChartDataLabels = {};
  if (shows("showVal")) out.showsValue = true;
  if (shows("showCatName")) out.showsCategoryName = true;
  if (shows("showSerName")) out.showsSeriesName = true;
  if (shows("showPercent")) out.showsPercentage = true;
  if (shows("showBubbleSize")) out.showsBubbleSize = true;
  if (Object.keys(out).length === 0) return undefined;
  Object.assign(out, readLook(child(labels, "spPr"), colors));
  const rotation = readRotation(child(labels, "txPr"));
  if (rotation !== undefined) out.textRotation = rotation;
  if (shows("showLegendKey")) out.showsLegendKey = true;
  const position = labelPositions.office(val(child(labels, "dLblPos")));
  const format = child(labels, "numFmt")?.attributes["formatCode"];
  const separator = child(labels, "separator")?.text;
  const font = readTextFont(child(labels, "txPr"), colors);
  if (position !== undefined) out.position = position;
  if (format !== undefined) out.numberFormat = format;
  if (separator !== undefined) out.separator = separator;
  if (font !== undefined) out.font = font;
  return out;
}

function readTrendline(line: XmlElement, colors: ColorContext): ChartTrendline {
  const number = (name: string): number | undefined => numberOf(child(line, name), "val");
  const shape = readShape(child(line, "spPr"), colors);
  const entries = {
    name: child(line, "name")?.text,
    polynomialOrder: number("order"),
    movingAveragePeriod: number("period"),
    forward: number("forward"),
    backward: number("backward"),
    intercept: number("intercept"),
    showsEquation: truthOf(child(line, "dispEq"), "val") || undefined,
    showsRSquared: truthOf(child(line, "dispRSqr"), "val") || undefined,
    line: shape.line,
  };
  const given = Object.fromEntries(Object.entries(entries).filter(([, v]) => v !== undefined));
  return { type: trendlineTypes.office(val(child(line, "trendlineType"))) ?? "Linear", ...given };
}
