/** The chart groups of a plot: series of one form on one pair of axes (ECMA-376 Part 1, 21.2.2). */
import type { ChartSeries, ChartSnapshot } from "../../book/snapshotChart";
import { element } from "../xml/build";
import { chartForms, formOf, isRoundForm, splitTypes, type ChartForm } from "./chartTypes";
import { labelsXml } from "./writeLabels";
import { shapeXml, value } from "./writeChartParts";
import { seriesXml, type ValuesOf } from "./writeSeries";

export interface SeriesGroup {
  readonly form: ChartForm;
  readonly isSecondary: boolean;
  readonly series: { readonly series: ChartSeries; readonly index: number }[];
}

export function groupsOf(chart: ChartSnapshot): SeriesGroup[] {
  const groups: SeriesGroup[] = [];
  chart.series.forEach((series, index) => {
    if (series.isFiltered === true) return;
    const { form, isSecondary } = placeOf(chart, series, index);
    const known = groups.find((g) => sameForm(g.form, form) && g.isSecondary === isSecondary);
    if (known !== undefined) known.series.push({ series, index });
    else groups.push({ form, isSecondary, series: [{ series, index }] });
  });
  if (groups.length === 0) groups.push({ form: formOf(chart.type), isSecondary: false, series: [] });
  // The primary axes come first.
  return [...groups.filter((g) => !g.isSecondary), ...groups.filter((g) => g.isSecondary)];
}

/** The volume of a stock chart stands in columns of its own; the prices are on the second axis. */
function placeOf(
  chart: ChartSnapshot,
  series: ChartSeries,
  index: number,
): Pick<SeriesGroup, "form" | "isSecondary"> {
  const form = formOf(series.type ?? chart.type);
  if (form.hasVolume !== true) return { form, isSecondary: series.isSecondary === true };
  return index === 0 ? { form: chartForms.ColumnClustered, isSecondary: false } : { form, isSecondary: true };
}

const sameForm = (a: ChartForm, b: ChartForm): boolean =>
  a.group === b.group &&
  a.direction === b.direction &&
  a.grouping === b.grouping &&
  a.style === b.style &&
  a.shape === b.shape;

const AXES = {
  primary: [111_111_111, 111_111_112, 111_111_113],
  secondary: [222_222_221, 222_222_222, 222_222_223],
} as const;

/** Numbers of the category, value and series axis. */
export const axisNumbers = (isSecondary: boolean): readonly [number, number, number] =>
  AXES[isSecondary ? "secondary" : "primary"];

/** Whether the series of a form stand behind each other. */
export const isLayered = ({ group, grouping }: ChartForm): boolean =>
  group === "line3DChart" ||
  group.startsWith("surface") ||
  (grouping === "standard" && (group === "bar3DChart" || group === "area3DChart"));

export function groupXml(group: SeriesGroup, chart: ChartSnapshot, valuesOf: ValuesOf): string {
  const { form } = group;
  const series = group.series.map(({ series: s, index }) =>
    seriesXml(withLabelsOf(chart, s), { index, form, valuesOf }),
  );
  const [category, values, depth] = axisNumbers(group.isSecondary);
  const axes = isRoundForm(form)
    ? []
    : [value("axId", category), value("axId", values), isLayered(form) ? value("axId", depth) : ""];
  return element(`c:${form.group}`, {}, [...groupBody(form, series, chart), ...axes]);
}

/** A series' labels take what they lack from those of the chart. */
function withLabelsOf({ dataLabels }: ChartSnapshot, series: ChartSeries): ChartSeries {
  const hasOwn = series.dataLabels !== undefined || series.points?.some((point) => point.dataLabels);
  if (dataLabels === undefined || hasOwn !== true) return series;
  const font = { ...dataLabels.font, ...series.dataLabels?.font };
  return { ...series, dataLabels: { ...dataLabels, ...series.dataLabels, font } };
}

function groupBody(form: ChartForm, series: readonly string[], chart: ChartSnapshot): string[] {
  const varies = value("varyColors", chart.variesColors ?? isRoundForm(form));
  const common = [varies, ...series, labelsXml(chart.dataLabels, form)];
  switch (form.group) {
    case "barChart":
    case "bar3DChart":
      return barBody(form, common, chart);
    case "lineChart":
      return [value("grouping", form.grouping), ...common, value("marker", form.hasMarkers !== false)];
    case "line3DChart":
      return [value("grouping", "standard"), ...common];
    case "areaChart":
    case "area3DChart":
      return [value("grouping", form.grouping), ...common];
    case "pieChart":
      return [...common, value("firstSliceAng", chart.firstSliceAngle ?? 0)];
    case "pie3DChart":
      return common;
    case "ofPieChart":
      return ofPieBody(form, common, chart);
    case "doughnutChart":
      return [
        ...common,
        value("firstSliceAng", chart.firstSliceAngle ?? 0),
        value("holeSize", chart.doughnutHolePercent ?? 75),
      ];
    case "scatterChart":
      return [value("scatterStyle", form.style), ...common];
    case "bubbleChart":
      return [...common, value("bubbleScale", chart.bubbleScalePercent ?? 100)];
    case "radarChart":
      return [value("radarStyle", form.style), ...common];
    case "stockChart":
      return stockBody(form, series, chart);
    case "surfaceChart":
    case "surface3DChart":
      return [value("wireframe", form.isWireframe === true), ...series];
  }
}

function barBody(form: ChartForm, common: readonly string[], chart: ChartSnapshot): string[] {
  const isStacked = form.grouping === "stacked" || form.grouping === "percentStacked";
  const isFlat = form.group === "barChart";
  return [
    value("barDir", form.direction),
    value("grouping", form.grouping),
    ...common,
    value("gapWidth", chart.gapWidthPercent ?? 150),
    isFlat ? value("overlap", chart.overlapPercent ?? (isStacked ? 100 : undefined)) : "",
    isFlat ? "" : value("shape", form.shape),
  ];
}

function ofPieBody(form: ChartForm, common: readonly string[], chart: ChartSnapshot): string[] {
  const split = splitTypes.file(chart.splitType);
  return [
    value("ofPieType", form.secondPlot),
    ...common,
    value("gapWidth", chart.gapWidthPercent ?? 100),
    value("splitType", split === "cust" ? undefined : split),
    value("splitPos", split === undefined || split === "cust" ? undefined : chart.splitValue),
    value("secondPieSize", chart.secondPlotPercent ?? 75),
    "<c:serLines/>",
  ];
}

/** High and low are joined by lines, opening and closing prices by bars. */
function stockBody(form: ChartForm, series: readonly string[], chart: ChartSnapshot): string[] {
  const line = shapeXml({ line: { color: "#404040", weight: 0.75 } });
  const bars =
    value("gapWidth", 150) +
    element("c:upBars", {}, shapeXml({ fillColor: "#FFFFFF", line: { color: "#404040" } })) +
    element("c:downBars", {}, shapeXml({ fillColor: "#404040", line: { color: "#404040" } }));
  return [
    ...series,
    labelsXml(chart.dataLabels, form),
    element("c:hiLowLines", {}, line),
    form.stockSeries === 4 ? element("c:upDownBars", {}, bars) : "",
  ];
}
