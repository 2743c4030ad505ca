import { addressOf, cellAddress } from "../report/area";
import type { ChartDescription, ChartSeriesDescription } from "../report/chartDescription";
import { COLORS } from "../report/theme";
import { sheetIn } from "./sheetProxies";
import type { CosmeticStep, Step } from "./steps";
import { BYTES_PER_ACTION } from "./styleRange";

const TYPES = { column: "ColumnClustered", line: "Line", dashedLine: "Line", area: "Area" } as const;

function chartType(chart: ChartDescription): Excel.ChartType {
  const first = chart.series[0]?.kind ?? "line";
  if (chart.isStacked && first === "column") return "ColumnStacked" as Excel.ChartType;
  return TYPES[first] as Excel.ChartType;
}

/** Series are set one by one and by range: what Excel guesses differs from platform to platform. */
function addSeries(chart: Excel.Chart, sheet: Excel.Worksheet, description: ChartDescription): void {
  for (const one of description.series.slice(1)) {
    const series = chart.series.add(one.name);
    series.setValues(sheet.getRange(addressOf(one.values)));
    series.setXAxisValues(sheet.getRange(addressOf(description.categories)));
  }
}

const seriesBy = ({ values }: ChartSeriesDescription): "Rows" | "Columns" =>
  values.rows > 1 ? "Columns" : "Rows";

/** The steps that draw a chart; how it looks follows in `chartCosmetics`. */
export function chartStep(sheetName: string, description: ChartDescription): Step {
  return {
    bytes: BYTES_PER_ACTION * (10 + 6 * description.series.length),
    apply(context) {
      const sheet = sheetIn(context, sheetName);
      const { place } = description;
      const first = description.series[0]!;
      const chart = sheet.charts.add(
        chartType(description),
        sheet.getRange(addressOf(first.values)),
        seriesBy(first),
      );
      chart.name = description.name;
      const series = chart.series.getItemAt(0);
      series.name = first.name;
      series.setValues(sheet.getRange(addressOf(first.values)));
      series.setXAxisValues(sheet.getRange(addressOf(description.categories)));
      addSeries(chart, sheet, description);
      chart.title.text = description.title;
      chart.setPosition(
        cellAddress(place.top, place.left),
        cellAddress(place.top + place.rows - 1, place.left + place.columns - 1),
      );
    },
  };
}

function styleSeries(series: Excel.ChartSeries, { kind, color }: ChartSeriesDescription): void {
  if (kind === "column" || kind === "area") {
    series.format.fill.setSolidColor(color);
    return;
  }
  series.format.line.color = color;
  series.format.line.weight = 2.25;
  if (kind === "dashedLine") series.format.line.lineStyle = "Dash";
  series.markerStyle = "None";
}

/** Colours, axes and titles of a chart: each may be refused by some host without harm. */
export function chartCosmetics(sheetName: string, description: ChartDescription): CosmeticStep[] {
  const chartOf = (context: Excel.RequestContext): Excel.Chart =>
    sheetIn(context, sheetName).charts.getItem(description.name);
  const step = (kind: string, change: (chart: Excel.Chart) => void): CosmeticStep => ({
    kind: `chart ${kind}`,
    bytes: 8 * BYTES_PER_ACTION,
    apply: (context) => change(chartOf(context)),
  });
  const kinds = description.series.map((one, index) =>
    step(one.kind, (chart) => {
      const series = chart.series.getItemAt(index);
      if (index > 0 && one.kind !== description.series[0]!.kind) {
        series.chartType = TYPES[one.kind] as Excel.ChartType;
      }
      styleSeries(series, one);
    }),
  );
  return [
    ...kinds,
    step("legend", (chart) => {
      chart.legend.position = "Bottom";
      chart.title.format.font.size = 12;
      chart.title.format.font.bold = true;
      chart.title.format.font.color = COLORS.navy;
    }),
    step("value axis", (chart) => {
      chart.axes.valueAxis.numberFormat = description.valueFormat;
      chart.axes.valueAxis.title.text = description.valueTitle;
      chart.axes.valueAxis.majorGridlines.format.line.color = COLORS.line;
    }),
    step("category axis", (chart) => {
      chart.axes.categoryAxis.numberFormat = description.categoryFormat;
    }),
  ];
}
