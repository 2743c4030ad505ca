import type { ChartDescription, ChartSeriesDescription } from "../report/chartDescription";
import { COLORS } from "../report/theme";
import { CHART_TYPES } from "./drawChart";
import { sheetIn } from "./sheetProxies";
import type { CosmeticStep } from "./steps";
import { BYTES_PER_ACTION } from "./styleRange";

/** Percent of a column's width between the columns of a stacked chart. */
const STACKED_GAP = 40;
/** Percent of the usual size of bubbles, so that they hide little. */
const BUBBLE_SCALE = 40;
const SMALL_FONT = 9;
/** Width of a marker in points. */
const MARKER_POINTS = 6;

/** A thin line with a shape at each point. */
function styleMarkedLine(series: Excel.ChartSeries, { color, marker }: ChartSeriesDescription): void {
  series.format.line.color = color;
  series.format.line.weight = 1.25;
  series.markerStyle = marker ?? "Circle";
  series.markerSize = MARKER_POINTS;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

function styleSeries(series: Excel.ChartSeries, one: ChartSeriesDescription): void {
  const { kind, color, fill } = one;
  if (kind === "markedLine") {
    styleMarkedLine(series, one);
    return;
  }
  if (kind === "line" || kind === "dashedLine") {
    series.format.line.color = color;
    series.format.line.weight = 2.25;
    if (kind === "dashedLine") series.format.line.lineStyle = "Dash";
    series.markerStyle = "None";
    return;
  }
  if (fill === "none") {
    series.format.fill.clear();
    return;
  }
  series.format.fill.setSolidColor(fill === "hollow" ? COLORS.white : color);
  if (kind !== "bubble") return;
  series.format.line.color = color;
  series.format.line.weight = 2;
  series.bubbleScale = BUBBLE_SCALE;
}

/** The name of its series at each point, in letters that read on the fill. */
function nameLabels(series: Excel.ChartSeries, { color, fill }: ChartSeriesDescription): void {
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showSeriesName = true;
  labels.showValue = false;
  labels.position = "Center";
  labels.format.font.bold = true;
  labels.format.font.size = SMALL_FONT;
  labels.format.font.color = fill === "hollow" ? color : COLORS.white;
}

function styleTitle(chart: Excel.Chart, { hasLegend }: ChartDescription): void {
  if (hasLegend === false) chart.legend.visible = false;
  else chart.legend.position = "Bottom";
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = COLORS.navy;
}

function styleValueAxis(
  chart: Excel.Chart,
  { valueAxis: bounds, valueFormat, valueTitle }: ChartDescription,
): void {
  const axis = chart.axes.valueAxis;
  axis.numberFormat = valueFormat;
  axis.title.text = valueTitle;
  axis.majorGridlines.format.line.color = COLORS.line;
  if (bounds?.minimum !== undefined) axis.minimum = bounds.minimum;
  if (bounds?.maximum !== undefined) axis.maximum = bounds.maximum;
}

/** Of bars, the first category stands on top and the names stand beside the plot, not beside the zero. */
function styleCategoryAxis(
  chart: Excel.Chart,
  { categoryAxis, categoryFormat, series }: ChartDescription,
): void {
  const axis = chart.axes.categoryAxis;
  axis.numberFormat = categoryFormat;
  axis.tickLabelPosition = "Low";
  if (series[0]?.kind === "column" || series[0]?.kind === "bar") axis.textOrientation = 0;
  if (categoryAxis?.title !== undefined) axis.title.text = categoryAxis.title;
  if (categoryAxis?.minimum !== undefined) axis.minimum = categoryAxis.minimum;
  if (categoryAxis?.maximum !== undefined) axis.maximum = categoryAxis.maximum;
  if (series[0]?.kind === "bar") axis.reversePlotOrder = true;
}

function styleGaps(chart: Excel.Chart): void {
  const series = chart.series.getItemAt(0);
  series.gapWidth = STACKED_GAP;
  series.overlap = 100;
}

/** Colours, axes and titles of a chart: each may be refused by some host without harm. */
export function chartCosmetics(sheetName: string, description: ChartDescription): CosmeticStep[] {
  const { series: all, isStacked } = description;
  const step = (kind: string, change: (chart: Excel.Chart) => void): CosmeticStep => ({
    kind: `chart ${kind}`,
    bytes: 8 * BYTES_PER_ACTION,
    apply: (context) => change(sheetIn(context, sheetName).charts.getItem(description.name)),
  });
  return [
    ...all.map((one, index) =>
      step(one.fill === undefined ? one.kind : `${one.fill} ${one.kind}`, (chart) => {
        const series = chart.series.getItemAt(index);
        if (one.kind !== all[0]!.kind) series.chartType = CHART_TYPES[one.kind] as Excel.ChartType;
        styleSeries(series, one);
      }),
    ),
    ...all.flatMap((one, index) =>
      one.showsName ? [step("label", (chart) => nameLabels(chart.series.getItemAt(index), one))] : [],
    ),
    ...(isStacked || all[0]?.kind === "bar" ? [step("gap", styleGaps)] : []),
    step("legend", (chart) => styleTitle(chart, description)),
    step("value axis", (chart) => styleValueAxis(chart, description)),
    step("category axis", (chart) => styleCategoryAxis(chart, description)),
  ];
}
