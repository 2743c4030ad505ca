import type { Sheet } from "../../book/sheet";
import type { ChartAxis, ChartSeries, ChartSnapshot } from "../../book/snapshotChart";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import type { PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import type { AxisSelf, ChartPartSelf, ChartSelf, SeriesSelf } from "../../host/hostObject";
import { newAxis } from "./buildChart";

export function chartOf(
  host: Host,
  self: ChartSelf,
): { readonly sheet: Sheet; readonly chart: ChartSnapshot } {
  const sheet = host.sheet(self.sheetId);
  const chart = sheet.charts.find((item) => item.id === self.chartId);
  if (!chart) throw itemNotFound();
  return { sheet, chart };
}

export function seriesOf(host: Host, self: SeriesSelf): ChartSeries {
  const series = chartOf(host, self).chart.series[self.series];
  if (!series) throw itemNotFound();
  return series;
}

/** An axis; reading one that the chart lacks makes nothing. */
export const axisOf = (host: Host, self: AxisSelf): ChartAxis =>
  chartOf(host, self).chart[self.axis] ?? { ...newAxis(false), isVisible: false };

/** An axis to write to. */
export function ownAxis(host: Host, self: AxisSelf): ChartAxis {
  const { chart } = chartOf(host, self);
  return (chart[self.axis] ??= newAxis(false));
}

type Plain = Record<string | number, unknown>;

/** A part of a chart by its way, or undefined where the way ends early. */
export function partOf(host: Host, self: ChartPartSelf): Plain | undefined {
  let at: unknown = chartOf(host, self).chart;
  for (const step of self.path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Plain)[step];
  }
  return at as Plain | undefined;
}

/** What a part starts with when a script formats it before it is there. */
const STARTS: Readonly<Record<string, () => object>> = {
  title: () => ({ text: "" }),
  legend: () => ({ position: "Right" }),
  dataTable: newDataTable,
  categoryAxis: () => newAxis(false),
  valueAxis: () => newAxis(true),
  secondaryCategoryAxis: () => newAxis(false),
  secondaryValueAxis: () => newAxis(false),
  seriesAxis: () => newAxis(false),
};

export function newDataTable(): NonNullable<ChartSnapshot["dataTable"]> {
  return { showsLegendKey: true, hasHorizontalBorder: true, hasVerticalBorder: true, hasOutline: true };
}

/** A part of a chart to write to; what the way lacks is made. */
export function ownPart(host: Host, self: ChartPartSelf): Plain {
  let at = chartOf(host, self).chart as unknown as Plain;
  for (const step of self.path) at = (at[step] ??= STARTS[step]?.() ?? {}) as Plain;
  return at;
}

/** A property that is a field of a chart's part. */
export function field<S>(
  part: {
    readonly read: (host: Host, self: S) => object | undefined;
    readonly own: (host: Host, self: S) => object;
  },
  key: string,
  options: { readonly fallback: unknown; readonly convert: (value: unknown) => unknown },
): PropertySpec<S> {
  return {
    get: (self, host) => (part.read(host, self) as Plain | undefined)?.[key] ?? options.fallback,
    set: (self, value, host) => void ((part.own(host, self) as Plain)[key] = options.convert(value)),
  };
}

export const partAccess = { read: partOf, own: ownPart };
export const axisAccess = { read: axisOf, own: ownAxis };
export const seriesAccess = { read: seriesOf, own: seriesOf };
export const chartAccess = {
  read: (host: Host, self: ChartSelf): ChartSnapshot => chartOf(host, self).chart,
  own: (host: Host, self: ChartSelf): ChartSnapshot => chartOf(host, self).chart,
};

/** A cosmetic that is kept while the workbook is open, under the owner's name, and not saved. */
export function cosmetic<S extends ChartSelf>(
  name: string | ((self: S) => string),
  options: { readonly fallback: unknown; readonly convert: (value: unknown) => unknown },
): PropertySpec<S> {
  const key = (self: S): string => (typeof name === "string" ? name : name(self));
  return {
    get: (self, host) => chartOf(host, self).chart.unsaved?.[key(self)] ?? options.fallback,
    set: (self, value, host) => {
      const { chart } = chartOf(host, self);
      chart.unsaved = { ...chart.unsaved, [key(self)]: options.convert(value) };
    },
  };
}

/** Several cosmetics of one owner that are numbers, texts or truth values, taken as they come. */
export function cosmetics<S extends ChartSelf>(
  owner: string | ((self: S) => string),
  names: Readonly<Record<string, unknown>>,
): Readonly<Record<string, PropertySpec<S>>> {
  const plain = (value: unknown): unknown => {
    if (typeof value === "object" && value !== null) throw invalidArgument();
    return value;
  };
  const ownerOf = (self: S): string => (typeof owner === "string" ? owner : owner(self));
  return Object.fromEntries(
    Object.entries(names).map(([name, fallback]) => [
      name,
      {
        ...cosmetic<S>((self) => `${ownerOf(self)}.${name.charAt(0).toLowerCase()}${name.slice(1)}`, {
          fallback,
          convert: plain,
        }),
        isOnDemand: true,
      },
    ]),
  );
}

/** A series as it stands now: what holds it follows it when others are added, moved or deleted before it. */
export function seriesAt(host: Host, self: ChartSelf, index: number): SeriesSelf {
  const { sheetId, chartId } = self;
  const held = chartOf(host, self).chart.series[index];
  return {
    sheetId,
    chartId,
    get series() {
      const sheet = host.book.sheet(sheetId);
      const now = sheet?.charts
        .find((chart) => chart.id === chartId)
        ?.series.findIndex((item) => item === held);
      return now === undefined || now < 0 ? index : now;
    },
  };
}

/** The way to a series' own fields. */
export const seriesPath = (self: SeriesSelf, ...more: readonly (string | number)[]): ChartPartSelf => ({
  sheetId: self.sheetId,
  chartId: self.chartId,
  path: ["series", self.series, ...more],
});

export const chartPath = (self: ChartSelf, ...path: readonly (string | number)[]): ChartPartSelf => ({
  sheetId: self.sheetId,
  chartId: self.chartId,
  path,
});
