import { addressOf, cellAddress, type Area } from "../report/area";
import type { ChartDescription, ChartSeriesDescription } from "../report/chartDescription";
import { sheetIn } from "./sheetProxies";
import type { Step } from "./steps";
import { BYTES_PER_ACTION } from "./styleRange";

/** Excel's type of a series by itself. */
export const CHART_TYPES = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "Line",
  dashedLine: "Line",
  markedLine: "LineMarkers",
  area: "Area",
  bubble: "Bubble",
} as const;

const STACKED: { readonly [kind: string]: string } = { column: "ColumnStacked", bar: "BarStacked" };

function chartType({ series, isStacked }: ChartDescription): Excel.ChartType {
  const first = series[0]?.kind ?? "line";
  return ((isStacked ? STACKED[first] : undefined) ?? CHART_TYPES[first]) as Excel.ChartType;
}

/** What a chart is made from before its series are set: of a bubble, its two places and its size beside each other. */
function sourceOf({ values, across, sizes }: ChartSeriesDescription): Area {
  if (!across || !sizes) return values;
  return { ...across, columns: sizes.left - across.left + sizes.columns };
}

const seriesBy = ({ values, sizes }: ChartSeriesDescription): "Rows" | "Columns" =>
  values.rows > 1 || sizes ? "Columns" : "Rows";

/** Series are set one by one and by range: what Excel guesses differs from platform to platform. */
function setSeries(
  series: Excel.ChartSeries,
  sheet: Excel.Worksheet,
  { one, categories }: { readonly one: ChartSeriesDescription; readonly categories: Area },
): void {
  series.setValues(sheet.getRange(addressOf(one.values)));
  series.setXAxisValues(sheet.getRange(addressOf(one.across ?? categories)));
  if (one.sizes) series.setBubbleSizes(sheet.getRange(addressOf(one.sizes)));
}

/** The steps that draw a chart; how it looks follows in `chartCosmetics`. */
export function chartStep(sheetName: string, description: ChartDescription): Step {
  return {
    bytes: BYTES_PER_ACTION * (10 + 6 * description.series.length),
    apply(context) {
      const sheet = sheetIn(context, sheetName);
      const { place, categories } = description;
      const [first, ...others] = description.series as [ChartSeriesDescription, ...ChartSeriesDescription[]];
      const source = sheet.getRange(addressOf(sourceOf(first)));
      const chart = sheet.charts.add(chartType(description), source, seriesBy(first));
      chart.name = description.name;
      const series = chart.series.getItemAt(0);
      series.name = first.name;
      setSeries(series, sheet, { one: first, categories });
      for (const one of others) setSeries(chart.series.add(one.name), sheet, { one, categories });
      chart.title.text = description.title;
      chart.setPosition(
        cellAddress(place.top, place.left),
        cellAddress(place.top + place.rows - 1, place.left + place.columns - 1),
      );
    },
  };
}
