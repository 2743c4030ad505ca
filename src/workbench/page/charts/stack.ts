import type { ChartSnapshot } from "../../book/snapshotChart";
import type { SeriesData } from "./chartData";

/** From where to where a value is drawn; null where there is none. */
type Span = { readonly from: number; readonly to: number } | null;

export interface StackedSeries {
  readonly data: SeriesData;
  readonly spans: readonly Span[];
  /** Lines and points: they do not start at the axis. */
  readonly isFloating: boolean;
}

/** The values of each series, on top of each other where the chart's type says so. */
export function stacked(chart: ChartSnapshot, data: readonly SeriesData[]): StackedSeries[] {
  const positive = new Map<string, number>();
  const negative = new Map<string, number>();
  return data.map((item) => {
    const type = item.series.type ?? chart.type;
    const isStacked = /Stacked/.test(type);
    const isShare = type.endsWith("100");
    const group = `${type.replace(/Markers/, "")}${String(item.series.isSecondary === true)}`;
    const spans = item.values.map((given, i): Span => {
      if (given === null) return chart.blanksAs === "Zero" ? { from: 0, to: 0 } : null;
      const value = isShare ? given / shareBase(data, i) : given;
      if (!isStacked) return { from: 0, to: value };
      const sums = value >= 0 ? positive : negative;
      const from = sums.get(`${group} ${i}`) ?? 0;
      sums.set(`${group} ${i}`, from + value);
      return { from, to: from + value };
    });
    return { data: item, spans, isFloating: /^(Line|XY|Bubble|Stock)/.test(type) };
  });
}

const shareBase = (data: readonly SeriesData[], i: number): number =>
  data.reduce((sum, item) => sum + Math.abs(item.values[i] ?? 0), 0) || 1;
