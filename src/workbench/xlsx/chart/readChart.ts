/** A chart part as a chart of the snapshot. */
import type {
  ChartAxis,
  ChartDataLabels,
  ChartMarker,
  ChartSeries,
  ChartSnapshot,
  ChartTrendline,
} from "../../book/snapshotChart";
import type { ColorContext } from "../style/colors";
import { parseXml, type XmlElement } from "../xml/parse";
import { child, childrenOf, descend, numberOf, truthOf, val } from "../xml/query";
import {
  blankHandling,
  chartForms,
  labelPositions,
  legendPositions,
  markerStyles,
  trendlineTypes,
  typeOfForm,
  type ChartForm,
  type GroupTag,
} from "./chartTypes";
import { cachedText, readAxis, readShape, readTextFont, readTitle } from "./readChartParts";

/** What the chart part says; name and place come from the drawing. */
export type ChartContent = Omit<
  ChartSnapshot,
  "id" | "name" | "from" | "to" | "placement" | "source" | "altText"
>;

const groupTags = new Set<string>(Object.values(chartForms).map((f) => f.group));

export function readChart(xml: string, colors: ColorContext): ChartContent {
  const space = parseXml(xml);
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const groups = (plot?.children ?? []).filter((c) => c.name.endsWith("Chart"));
  const known = groups.filter((g) => groupTags.has(g.name));
  const firstAxes = axisIds(known[0]);
  const type =
    known.length === groups.length && known[0] !== undefined
      ? (groupType(known[0], colors) ?? "Unknown")
      : "Unknown";
  const series = known.flatMap((g) => {
    const isSecondary = !sameAxes(axisIds(g), firstAxes);
    const own = groupType(g, colors) ?? type;
    return childrenOf(g, "ser").map((s) => ({
      order: numberOf(child(s, "order"), "val") ?? 0,
      series: readSeries(s, colors),
      own,
      isSecondary,
    }));
  });
  series.sort((a, b) => a.order - b.order);
  return {
    type,
    series: series.map(({ series: s, own, isSecondary }) => ({
      ...s,
      ...(own === type ? {} : { type: own }),
      ...(isSecondary ? { isSecondary: true } : {}),
    })),
    ...readAxes(plot, firstAxes, colors),
    ...readWhole(space, colors),
    ...readGroup(known[0], colors),
  };
}

const axisIds = (group: XmlElement | undefined): string[] =>
  childrenOf(group, "axId").map((a) => val(a) ?? "");
const sameAxes = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

function groupType(group: XmlElement, colors: ColorContext): ReturnType<typeof typeOfForm> {
  const series = childrenOf(group, "ser");
  const noMarkers = series.length > 0 && series.every((s) => val(descend(s, "marker", "symbol")) === "none");
  const noLines =
    series.length > 0 && series.every((s) => readShape(child(s, "spPr"), colors).line?.style === "None");
  const tag = group.name as GroupTag;
  const isLine = tag === "lineChart";
  const radar = val(child(group, "radarStyle"));
  const isSmooth = series.some((s) => truthOf(child(s, "smooth"), "val"));
  const form: ChartForm = {
    group: tag,
    direction: val(child(group, "barDir")) === "bar" ? "bar" : "col",
    grouping: val(child(group, "grouping")) ?? (tag === "barChart" ? "clustered" : "standard"),
    style: tag === "scatterChart" ? (isSmooth ? "smoothMarker" : "lineMarker") : (radar ?? "standard"),
    hasMarkers: isLine ? truthOf(child(group, "marker"), "val") && !noMarkers : !noMarkers,
    hasLines: !noLines,
    isExploded: series.some((s) => (numberOf(child(s, "explosion"), "val") ?? 0) > 0),
  };
  return typeOfForm(tag === "radarChart" ? { ...form, hasMarkers: radar === "marker" } : form);
}

function readSeries(ser: XmlElement, colors: ColorContext): ChartSeries {
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
  const points = childrenOf(ser, "dPt").map((p) => {
    const { fillColor, line } = readShape(child(p, "spPr"), colors);
    return {
      index: numberOf(child(p, "idx"), "val") ?? 0,
      ...(fillColor && { fillColor }),
      ...(line && { line }),
    };
  });
  if (points.length > 0) out.points = points;
  const trendlines = childrenOf(ser, "trendline").map((t) => readTrendline(t, colors));
  if (trendlines.length > 0) out.trendlines = trendlines;
  return out;
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

function readLabels(labels: XmlElement | undefined, colors: ColorContext): ChartDataLabels | undefined {
  if (labels === undefined || truthOf(child(labels, "delete"), "val")) return undefined;
  const shows = (name: string): boolean => truthOf(child(labels, name), "val");
  const out: ChartDataLabels = {};
  if (shows("showVal")) out.showsValue = true;
  if (shows("showCatName")) out.showsCategoryName = true;
  if (shows("showSerName")) out.showsSeriesName = true;
  if (shows("showPercent")) out.showsPercentage = true;
  if (Object.keys(out).length === 0) return undefined;
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

type Axes = Pick<
  ChartSnapshot,
  "categoryAxis" | "valueAxis" | "secondaryCategoryAxis" | "secondaryValueAxis"
>;

function readAxes(plot: XmlElement | undefined, primary: readonly string[], colors: ColorContext): Axes {
  const out: Axes = {};
  const set = (key: keyof Axes, axis: ChartAxis): void => {
    out[key] ??= axis;
  };
  let valuesSeen = 0;
  for (const axis of (plot?.children ?? []).filter((c) => /Ax$/.test(c.name))) {
    const isPrimary = primary.includes(val(child(axis, "axId")) ?? "");
    // Of a scatter chart's two value axes the first id is the horizontal one.
    const isFirst = primary[0] === val(child(axis, "axId"));
    const isValue = axis.name === "valAx" && !(isPrimary && isFirst && valuesSeen === 0);
    if (axis.name === "valAx") valuesSeen++;
    const key = isValue
      ? isPrimary
        ? "valueAxis"
        : "secondaryValueAxis"
      : isPrimary
        ? "categoryAxis"
        : "secondaryCategoryAxis";
    set(key, readAxis(axis, colors));
  }
  return out;
}

type Whole = Partial<ChartContent>;

function readWhole(space: XmlElement, colors: ColorContext): Whole {
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const out: Whole = {};
  const title = readTitle(child(chart, "title"), colors);
  if (title !== undefined) out.title = title;
  const legend = child(chart, "legend");
  if (legend !== undefined) {
    const hidden = childrenOf(legend, "legendEntry").filter((e) => truthOf(child(e, "delete"), "val"));
    const font = readTextFont(child(legend, "txPr"), colors);
    out.legend = {
      position: legendPositions.office(val(child(legend, "legendPos"))) ?? "Right",
      ...(truthOf(child(legend, "overlay"), "val") ? { overlays: true } : {}),
      ...(font === undefined ? {} : { font }),
      ...(hidden.length === 0
        ? {}
        : { hiddenEntries: hidden.map((e) => numberOf(child(e, "idx"), "val") ?? 0) }),
    };
  }
  const blanks = blankHandling.office(val(child(chart, "dispBlanksAs")));
  if (blanks !== undefined) out.blanksAs = blanks;
  if (!truthOf(child(chart, "plotVisOnly"), "val", true)) out.plotsVisibleOnly = false;
  if (truthOf(child(space, "roundedCorners"), "val")) out.hasRoundedCorners = true;
  const outer = readShape(child(space, "spPr"), colors);
  if (outer.fillColor !== undefined) out.fillColor = outer.fillColor;
  if (outer.hasNoFill === true) out.hasNoFill = true;
  if (outer.line !== undefined) out.border = outer.line;
  const inner = readShape(child(plot, "spPr"), colors).fillColor;
  if (inner !== undefined) out.plotFillColor = inner;
  const font = readTextFont(child(space, "txPr"), colors);
  if (font !== undefined) out.font = font;
  const table = child(plot, "dTable");
  if (table !== undefined) {
    out.dataTable = {
      showsLegendKey: truthOf(child(table, "showKeys"), "val"),
      hasHorizontalBorder: truthOf(child(table, "showHorzBorder"), "val"),
      hasVerticalBorder: truthOf(child(table, "showVertBorder"), "val"),
      hasOutline: truthOf(child(table, "showOutline"), "val"),
    };
  }
  return out;
}

function readGroup(group: XmlElement | undefined, colors: ColorContext): Whole {
  const out: Whole = {};
  const set = (
    key: "gapWidthPercent" | "overlapPercent" | "doughnutHolePercent" | "firstSliceAngle",
    name: string,
  ): void => {
    const value = numberOf(child(group, name), "val");
    if (value !== undefined) out[key] = value;
  };
  set("gapWidthPercent", "gapWidth");
  set("overlapPercent", "overlap");
  set("doughnutHolePercent", "holeSize");
  set("firstSliceAngle", "firstSliceAng");
  const labels = readLabels(child(group, "dLbls"), colors);
  if (labels !== undefined) out.dataLabels = labels;
  return out;
}
