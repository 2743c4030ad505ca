/** A chart part as a chart of the snapshot. */
import type { ChartType } from "../../book/chartTypes";
import type { ChartAxis, ChartLook, ChartSnapshot } from "../../book/snapshotChart";
import type { ColorContext } from "../style/colors";
import { parseXml, type XmlElement } from "../xml/parse";
import { child, childrenOf, descend, numberOf, truthOf, val } from "../xml/query";
import {
  blankHandling,
  chartForms,
  legendPositions,
  splitTypes,
  typeOfForm,
  type ChartForm,
  type GroupTag,
} from "./chartTypes";
import { readAxis, readCrossing } from "./readAxis";
import { readLook, readPlace, readShape, readTextFont, readTitle } from "./readChartParts";
import { readLabels, readSeries } from "./readSeries";

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
  const type = known.length === groups.length ? chartTypeOf(known, colors) : "Unknown";
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
      ...(own === type || type.startsWith("StockV") ? {} : { type: own }),
      ...(isSecondary && !type.startsWith("StockV") ? { isSecondary: true } : {}),
    })),
    ...readAxes(plot, firstAxes, colors),
    ...readWhole(space, colors),
    ...readGroup(known[0], colors),
  };
}

const axisIds = (group: XmlElement | undefined): string[] =>
  childrenOf(group, "axId").map((a) => val(a) ?? "");
const sameAxes = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/** The type of the first group; of a stock chart's columns the type that they make with the prices. */
function chartTypeOf(groups: readonly XmlElement[], colors: ColorContext): ChartType {
  const [first, second] = groups;
  if (first === undefined) return "Unknown";
  if (second?.name === "stockChart" && first.name === "barChart")
    return childrenOf(second, "ser").length === 4 ? "StockVOHLC" : "StockVHLC";
  return groupType(first, colors) ?? "Unknown";
}

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
    shape: shapeOf(group),
    secondPlot: val(child(group, "ofPieType")) === "bar" ? "bar" : "pie",
    isWireframe: truthOf(child(group, "wireframe"), "val"),
    isBall: series.some((s) => truthOf(child(s, "bubble3D"), "val")),
    stockSeries: series.length,
    hasVolume: false,
  };
  return typeOfForm(tag === "radarChart" ? { ...form, hasMarkers: radar === "marker" } : form);
}

function shapeOf(group: XmlElement): NonNullable<ChartForm["shape"]> {
  const shape = val(child(group, "shape"));
  if (shape === "cylinder") return "cylinder";
  if (shape === "cone" || shape === "coneToMax") return "cone";
  return shape === "pyramid" || shape === "pyramidToMax" ? "pyramid" : "box";
}

type Axes = Pick<
  ChartSnapshot,
  "categoryAxis" | "valueAxis" | "secondaryCategoryAxis" | "secondaryValueAxis" | "seriesAxis"
>;

/** The axis that each one crosses. */
const ACROSS = {
  categoryAxis: "valueAxis",
  valueAxis: "categoryAxis",
  secondaryCategoryAxis: "secondaryValueAxis",
  secondaryValueAxis: "secondaryCategoryAxis",
} as const;

function readAxes(plot: XmlElement | undefined, primary: readonly string[], colors: ColorContext): Axes {
  const out: Axes = {};
  const crossings: [keyof Axes, string | number | undefined][] = [];
  const set = (key: keyof Axes, axis: ChartAxis): void => {
    out[key] ??= axis;
  };
  let valuesSeen = 0;
  for (const axis of (plot?.children ?? []).filter((c) => /Ax$/.test(c.name))) {
    if (axis.name === "serAx") {
      set("seriesAxis", readAxis(axis, colors));
      continue;
    }
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
    crossings.push([ACROSS[key], readCrossing(axis)]);
  }
  for (const [key, at] of crossings) {
    const crossed = out[key];
    if (crossed && at !== undefined) crossed.crossesAt = at;
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
  const legend = readLegend(child(chart, "legend"), colors);
  if (legend !== undefined) out.legend = legend;
  const blanks = blankHandling.office(val(child(chart, "dispBlanksAs")));
  if (blanks !== undefined) out.blanksAs = blanks;
  if (!truthOf(child(chart, "plotVisOnly"), "val", true)) out.plotsVisibleOnly = false;
  if (truthOf(child(space, "roundedCorners"), "val")) out.hasRoundedCorners = true;
  const outer = readShape(child(space, "spPr"), colors);
  if (outer.fillColor !== undefined) out.fillColor = outer.fillColor;
  if (outer.hasNoFill === true) out.hasNoFill = true;
  if (outer.line !== undefined) out.border = outer.line;
  const inner = readShape(child(plot, "spPr"), colors);
  if (inner.fillColor !== undefined) out.plotFillColor = inner.fillColor;
  if (inner.line !== undefined) out.plotBorder = inner.line;
  const place = readPlace(plot);
  const isInside = val(descend(plot, "layout", "manualLayout", "layoutTarget")) === "inner";
  if (place !== undefined) out[isInside ? "plotInsidePlace" : "plotPlace"] = place;
  const font = readTextFont(child(space, "txPr"), colors);
  if (font !== undefined) out.font = font;
  const table = readTable(child(plot, "dTable"), colors);
  if (table !== undefined) out.dataTable = table;
  return out;
}

function readLegend(legend: XmlElement | undefined, colors: ColorContext): Whole["legend"] {
  if (legend === undefined) return undefined;
  const hidden = childrenOf(legend, "legendEntry").filter((e) => truthOf(child(e, "delete"), "val"));
  const font = readTextFont(child(legend, "txPr"), colors);
  const place = readPlace(legend);
  const hiddenEntries = hidden.map((e) => numberOf(child(e, "idx"), "val") ?? 0);
  const look: ChartLook = readLook(child(legend, "spPr"), colors);
  return {
    position: legendPositions.office(val(child(legend, "legendPos"))) ?? "Right",
    ...look,
    ...(truthOf(child(legend, "overlay"), "val") ? { overlays: true } : {}),
    ...(font === undefined ? {} : { font }),
    ...(place === undefined ? {} : { place }),
    ...(hidden.length === 0 ? {} : { hiddenEntries }),
  };
}

function readTable(table: XmlElement | undefined, colors: ColorContext): Whole["dataTable"] {
  if (table === undefined) return undefined;
  const font = readTextFont(child(table, "txPr"), colors);
  return {
    showsLegendKey: truthOf(child(table, "showKeys"), "val"),
    hasHorizontalBorder: truthOf(child(table, "showHorzBorder"), "val"),
    hasVerticalBorder: truthOf(child(table, "showVertBorder"), "val"),
    hasOutline: truthOf(child(table, "showOutline"), "val"),
    ...readLook(child(table, "spPr"), colors),
    ...(font === undefined ? {} : { font }),
  };
}

function readGroup(group: XmlElement | undefined, colors: ColorContext): Whole {
  const out: Whole = {};
  const set = (
    key:
      | "gapWidthPercent"
      | "overlapPercent"
      | "doughnutHolePercent"
      | "firstSliceAngle"
      | "bubbleScalePercent"
      | "secondPlotPercent"
      | "splitValue",
    name: string,
  ): void => {
    const value = numberOf(child(group, name), "val");
    if (value !== undefined) out[key] = value;
  };
  set("gapWidthPercent", "gapWidth");
  set("overlapPercent", "overlap");
  set("doughnutHolePercent", "holeSize");
  set("firstSliceAngle", "firstSliceAng");
  set("bubbleScalePercent", "bubbleScale");
  set("secondPlotPercent", "secondPieSize");
  set("splitValue", "splitPos");
  const split = splitTypes.office(val(child(group, "splitType")));
  if (split !== undefined) out.splitType = split;
  const labels = readLabels(child(group, "dLbls"), colors);
  if (labels !== undefined) out.dataLabels = labels;
  return out;
}
