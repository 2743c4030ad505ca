/** Series of a chart as DrawingML, with the caches that other programs draw from. */
import type { CellScalar } from "../../book/calculator";
import type {
  ChartErrorBars,
  ChartMarker,
  ChartPoint,
  ChartSeries,
  ChartTrendline,
} from "../../book/snapshotChart";
import { element, textElement } from "../xml/build";
import {
  errorBarSides,
  errorBarTypes,
  isRoundForm,
  markerStyles,
  trendlineTypes,
  type ChartForm,
} from "./chartTypes";
import { shapeXml, value } from "./writeChartParts";
import { labelsXml } from "./writeLabels";

export type ValuesOf = (formula: string) => readonly CellScalar[];

export interface SeriesPlace {
  readonly index: number;
  readonly form: ChartForm;
  readonly valuesOf: ValuesOf;
}

/** Order of the children: CT_BarSer and its kin (ECMA-376 Part 1, 21.2.2). */
export function seriesXml(series: ChartSeries, place: SeriesPlace): string {
  const { index, form, valuesOf } = place;
  const { group } = form;
  const isPoint = group === "scatterChart" || group === "bubbleChart";
  const isSurface = group === "surfaceChart" || group === "surface3DChart";
  const explosion = series.explosion ?? (form.isExploded === true ? 25 : undefined);
  const formats = [
    inverts(form) ? value("invertIfNegative", series.invertsIfNegative === true) : "",
    hasMarker(form) ? markerXml(series.marker, form) : "",
    isRoundForm(form) ? value("explosion", explosion) : "",
    ...(series.points ?? []).map((point) => pointXml(point, form)),
    labelsXml(series.dataLabels, form, series.points),
    ...(hasTrendlines(form) ? (series.trendlines ?? []).map(trendlineXml) : []),
    ...errorBarsOf(series, form),
  ];
  return element("c:ser", {}, [
    value("idx", index),
    value("order", index),
    nameXml(series, valuesOf),
    shapeXml(lineShape(series, form)),
    ...(isSurface ? [] : formats),
    isPoint ? dataXml("xVal", series.categories, valuesOf) : dataXml("cat", series.categories, valuesOf),
    numbersXml(isPoint ? "yVal" : "val", series.values, valuesOf),
    group === "bubbleChart" ? numbersXml("bubbleSize", series.bubbleSizes ?? series.values, valuesOf) : "",
    group === "lineChart" || group === "scatterChart"
      ? value("smooth", series.isSmooth ?? form.style === "smoothMarker")
      : "",
    group === "bubbleChart" ? value("bubble3D", form.isBall === true) : "",
  ]);
}

const inverts = ({ group }: ChartForm): boolean =>
  group === "barChart" || group === "bar3DChart" || group === "bubbleChart";
const hasMarker = ({ group }: ChartForm): boolean =>
  group === "lineChart" || group === "scatterChart" || group === "radarChart" || group === "stockChart";
const hasTrendlines = ({ group }: ChartForm): boolean =>
  /^(bar|line|area|scatter|bubble|stock)Chart$/.test(group);

/** A scatter chart without lines says so in each series. */
function lineShape(
  series: ChartSeries,
  form: ChartForm,
): Pick<ChartSeries, "fillColor" | "hasNoFill" | "line"> {
  const isDrawn = form.group === "lineChart" || form.group === "scatterChart" || form.group === "radarChart";
  const { fillColor, hasNoFill, line } = series;
  if (form.group === "scatterChart" && form.hasLines === false) return { line: { style: "None" } };
  if (form.group === "stockChart") return { line: line ?? { style: "None" } };
  // The colour of a line series is the colour of its line.
  if (isDrawn && form.style !== "filled" && line?.color === undefined && fillColor !== undefined) {
    return { line: { ...line, color: fillColor } };
  }
  return {
    ...(fillColor === undefined ? {} : { fillColor }),
    ...(hasNoFill === undefined ? {} : { hasNoFill }),
    ...(line === undefined ? {} : { line }),
  };
}

function nameXml({ name }: ChartSeries, valuesOf: ValuesOf): string {
  if (name === undefined) return "";
  if (name.formula === undefined) return element("c:tx", {}, textElement("c:v", name.text));
  const known = valuesOf(name.formula)[0];
  const text = known === null || known === undefined ? name.text : String(known);
  const cache = `<c:strCache><c:ptCount val="1"/><c:pt idx="0">${textElement("c:v", text)}</c:pt></c:strCache>`;
  return element(
    "c:tx",
    {},
    element("c:strRef", {}, textElement("c:f", name.formula.replace(/^=/, "")) + cache),
  );
}

/** Categories: numbers (dates) or texts, whatever the cells hold. */
function dataXml(tag: string, formula: string | undefined, valuesOf: ValuesOf): string {
  if (formula === undefined || formula === "") return "";
  const values = valuesOf(formula);
  const areNumbers = values.length > 0 && values.every((v) => v === null || typeof v === "number");
  if (areNumbers) return numbersXml(tag, formula, valuesOf);
  const points = values.flatMap((v, idx) =>
    v === null ? [] : [element("c:pt", { idx }, textElement("c:v", String(v)))],
  );
  const cache = element("c:strCache", {}, value("ptCount", values.length) + points.join(""));
  return element(
    `c:${tag}`,
    {},
    element("c:strRef", {}, textElement("c:f", formula.replace(/^=/, "")) + cache),
  );
}

function numbersXml(tag: string, formula: string, valuesOf: ValuesOf): string {
  if (formula === "") return "";
  const values = valuesOf(formula);
  const points = values.flatMap((v, idx) =>
    typeof v === "number" ? [element("c:pt", { idx }, textElement("c:v", String(v)))] : [],
  );
  const cache = element("c:numCache", {}, [
    textElement("c:formatCode", "General"),
    value("ptCount", values.length),
    ...points,
  ]);
  return element(
    `c:${tag}`,
    {},
    element("c:numRef", {}, textElement("c:f", formula.replace(/^=/, "")) + cache),
  );
}

function markerXml(marker: ChartMarker | undefined, form: ChartForm): string {
  const hasNone = form.hasMarkers === false || form.group === "stockChart";
  const symbol = markerStyles.file(marker?.style) ?? (hasNone ? "none" : undefined);
  if (symbol === undefined && marker === undefined) return "";
  const line = marker?.foregroundColor === undefined ? undefined : { color: marker.foregroundColor };
  return element("c:marker", {}, [
    value("symbol", symbol === "auto" ? undefined : symbol),
    value("size", marker?.size),
    shapeXml({ fillColor: marker?.backgroundColor, line }),
  ]);
}

function pointXml(point: ChartPoint, form: ChartForm): string {
  const { index, fillColor, hasNoFill, line, marker } = point;
  return element("c:dPt", {}, [
    value("idx", index),
    inverts(form) ? value("invertIfNegative", false) : "",
    hasMarker(form) && marker !== undefined ? markerXml(marker, form) : "",
    value("bubble3D", form.isBall === true),
    shapeXml({ fillColor, hasNoFill, line }),
  ]);
}

/** Error bars of the values, and of points in a plane also of the x values. */
function errorBarsOf(series: ChartSeries, form: ChartForm): string[] {
  if (!hasTrendlines(form)) return [];
  const hasBoth = form.group === "scatterChart" || form.group === "bubbleChart";
  return [
    hasBoth ? errorBarsXml(series.xErrorBars, "x") : "",
    errorBarsXml(series.yErrorBars, hasBoth ? "y" : undefined),
  ];
}

/** Excel's own amounts: 1 for a fixed value and deviations, 5 percent. */
function errorBarsXml(bars: ChartErrorBars | undefined, direction: "x" | "y" | undefined): string {
  if (bars?.isVisible !== true) return "";
  const type = errorBarTypes.file(bars.type) ?? "stdErr";
  const amounts: Readonly<Record<string, number>> = { fixedVal: 1, percentage: 5, stdDev: 1 };
  return element("c:errBars", {}, [
    value("errDir", direction),
    value("errBarType", errorBarSides.file(bars.include) ?? "both"),
    value("errValType", type),
    value("noEndCap", bars.hasEndCap === false),
    value("val", amounts[type]),
    shapeXml({ line: bars.line }),
  ]);
}

function trendlineXml(trend: ChartTrendline): string {
  return element("c:trendline", {}, [
    trend.name === undefined ? "" : textElement("c:name", trend.name),
    shapeXml({ line: trend.line }),
    value("trendlineType", trendlineTypes.file(trend.type) ?? "linear"),
    value("order", trend.type === "Polynomial" ? (trend.polynomialOrder ?? 2) : undefined),
    value("period", trend.type === "MovingAverage" ? (trend.movingAveragePeriod ?? 2) : undefined),
    value("forward", trend.forward),
    value("backward", trend.backward),
    value("intercept", trend.intercept),
    value("dispRSqr", trend.showsRSquared === true),
    value("dispEq", trend.showsEquation === true),
  ]);
}
