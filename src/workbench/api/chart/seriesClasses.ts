import { cellArea } from "../../book/address";
import type { ChartSeries } from "../../book/snapshotChart";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import { asFlag, asNumber, asText, oneOf, type Args } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type Selves, type SeriesSelf } from "../../host/hostObject";
import { cellText } from "../../book/cellText";
import { absoluteFormula, areaArgument, formulaRange } from "../areas";
import { colorText } from "../format/color";
import { chartType } from "./chartClass";
import {
  chartAccess,
  chartOf,
  cosmetics,
  field,
  ownPart,
  partAccess,
  seriesAccess,
  seriesAt,
  seriesOf,
  seriesPath,
} from "./chartAccess";
import { textAt } from "./chartParts";
import { automaticSeriesColor, hasLabels } from "./inherited";

const own = (
  key: string,
  fallback: unknown,
  convert: (value: unknown) => unknown,
): PropertySpec<SeriesSelf> => field(seriesAccess, key, { fallback, convert });
const ofChart = (key: string, fallback: unknown): PropertySpec<SeriesSelf> =>
  field(chartAccess, key, { fallback, convert: asNumber });

const MARKERS = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
] as const;

/** A property of all series together, which a load that names nothing leaves out. */
const onDemand = (
  key: string,
  fallback: unknown,
  convert: (value: unknown) => unknown,
): PropertySpec<SeriesSelf> => ({ ...field(chartAccess, key, { fallback, convert }), isOnDemand: true });

type Fallback = string | number | ((self: SeriesSelf, host: Host) => string);

const marker = (
  key: string,
  fallback: Fallback,
  convert: (value: unknown) => unknown,
): PropertySpec<SeriesSelf> => {
  const spec = field(partAccess, key, { fallback: undefined, convert });
  return {
    get: (self, host) =>
      spec.get?.(seriesPath(self, "marker"), host) ??
      (typeof fallback === "function" ? fallback(self, host) : fallback),
    set: (self, value, host) => spec.set?.(seriesPath(self, "marker"), value, host),
  };
};

function nameOf(self: SeriesSelf, host: Host): string {
  const { name } = seriesOf(host, self);
  if (name?.formula !== undefined) return textAt(host, name.formula);
  return name?.text ?? `Series${self.series + 1}`;
}

function setName(self: SeriesSelf, value: unknown, host: Host): void {
  const text = asText(value);
  seriesOf(host, self).name = text.startsWith("=") ? { text: textAt(host, text), formula: text } : { text };
}

/** The values of a dimension, read from the cells that it names. */
function dimension(
  self: SeriesSelf,
  args: Args,
  host: Host,
): { formula: string | undefined; isText: boolean } {
  const word = args.choice(0, ["Values", "Categories", "XValues", "YValues", "BubbleSizes"]);
  const series = seriesOf(host, self);
  if (word === "Values" || word === "YValues") return { formula: series.values, isText: false };
  return {
    formula: word === "BubbleSizes" ? series.bubbleSizes : series.categories,
    isText: word === "Categories",
  };
}

function valuesAt(host: Host, formula: string | undefined, isText: boolean): unknown[] {
  const range = formula === undefined ? undefined : formulaRange(host, formula);
  if (!range) return [];
  const sheet = host.sheet(range.sheetId);
  const { area } = range;
  const values: unknown[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = sheet.cells.get(row, column)?.value ?? null;
      values.push(isText ? cellText(value, host.book.styleAt(sheet, row, column).numberFormat) : value);
    }
  return values;
}

const sourceOf = (self: SeriesSelf, args: Args, host: Host): string => {
  const given = args.optionalObject(0, "Range") ?? args.text(0);
  const { sheetId, area } = areaArgument(host, self.sheetId, given);
  return absoluteFormula(host.sheet(sheetId), area);
};

/** Moves a series to another place in the drawing order. */
function setPlotOrder(self: SeriesSelf, value: unknown, host: Host): void {
  const { chart } = chartOf(host, self);
  const to = asNumber(value);
  if (!Number.isInteger(to) || to < 0 || to >= chart.series.length) throw invalidArgument();
  chart.series.splice(to, 0, ...chart.series.splice(self.series, 1));
}

const SERIES_COSMETICS = {
  ShowShadow: false,
  ShowConnectorLines: false,
  InvertColor: "",
  ParentLabelStrategy: "Banner",
  GradientStyle: "TwoPhaseColor",
  GradientMinimumColor: "",
  GradientMinimumType: "ExtremeValue",
  GradientMinimumValue: "",
  GradientMidpointColor: "",
  GradientMidpointType: "Percent",
  GradientMidpointValue: "",
  GradientMaximumColor: "",
  GradientMaximumType: "ExtremeValue",
  GradientMaximumValue: "",
};

const SPLITS = ["SplitByPosition", "SplitByValue", "SplitByPercentValue", "SplitByCustomSplit"] as const;
const seriesColor = (self: SeriesSelf, host: Host): string => automaticSeriesColor(host, self.series);

/** `Excel.ChartSeries`. */
export const chartSeriesClass: ClassSpec<"ChartSeries"> = {
  check: (self, host) => void seriesOf(host, self),
  properties: {
    Name: { get: nameOf, set: setName },
    ChartType: {
      get: (self, host) => seriesOf(host, self).type ?? chartOf(host, self).chart.type,
      set: (self, value, host) => void (seriesOf(host, self).type = chartType(value)),
    },
    AxisGroup: {
      get: (self, host) => (seriesOf(host, self).isSecondary ? "Secondary" : "Primary"),
      set: (self, value, host) =>
        void (seriesOf(host, self).isSecondary =
          oneOf(value, ["Primary", "Secondary"] as const) === "Secondary"),
    },
    HasDataLabels: {
      get: (self, host) => hasLabels(host, seriesPath(self, "dataLabels")),
      set: (self, value, host) => {
        const series = seriesOf(host, self);
        if (asFlag(value)) series.dataLabels ??= { showsValue: true };
        else delete series.dataLabels;
      },
    },
    SecondPlotSize: onDemand("secondPlotPercent", 75, asNumber),
    SplitType: onDemand("splitType", "SplitByPosition", (value) => oneOf(value, SPLITS)),
    SplitValue: onDemand("splitValue", 0, asNumber),
    BubbleScale: onDemand("bubbleScalePercent", 100, asNumber),
    VaryByCategories: onDemand("variesColors", false, asFlag),
    ShowLeaderLines: {
      get: (self, host) => chartOf(host, self).chart.hidesLeaderLines !== true,
      set: (self, value, host) => void (chartOf(host, self).chart.hidesLeaderLines = !asFlag(value)),
      isOnDemand: true,
    },
    Filtered: own("isFiltered", false, asFlag),
    Smooth: own("isSmooth", false, asFlag),
    Explosion: own("explosion", 0, asNumber),
    InvertIfNegative: own("invertsIfNegative", false, asFlag),
    MarkerStyle: marker("style", "Automatic", (value) => oneOf(value, MARKERS)),
    MarkerSize: marker("size", 5, asNumber),
    MarkerForegroundColor: marker("foregroundColor", seriesColor, colorText),
    MarkerBackgroundColor: marker("backgroundColor", seriesColor, colorText),
    GapWidth: ofChart("gapWidthPercent", 150),
    Overlap: ofChart("overlapPercent", 0),
    DoughnutHoleSize: ofChart("doughnutHolePercent", 75),
    FirstSliceAngle: ofChart("firstSliceAngle", 0),
    PlotOrder: { get: (self) => self.series, set: setPlotOrder, isOnDemand: true },
    ...cosmetics((self: SeriesSelf) => `series.${self.series}`, SERIES_COSMETICS),
  },
  navigation: {
    Format: (self) => ref("ChartSeriesFormat", self),
    DataLabels: (self) => ref("ChartDataLabels", seriesPath(self, "dataLabels")),
    Points: (self) => ref("ChartPointsCollection", self),
    Trendlines: (self) => ref("ChartTrendlineCollection", self),
    XErrorBars: (self) => ref("ChartErrorBars", { ...self, bars: "xErrorBars" }),
    YErrorBars: (self) => ref("ChartErrorBars", { ...self, bars: "yErrorBars" }),
    BinOptions: (self) => ref("ChartBinOptions", self),
    BoxwhiskerOptions: (self) => ref("ChartBoxwhiskerOptions", self),
    MapOptions: (self) => ref("ChartMapOptions", self),
  },
  methods: {
    Delete: (self, _args, host) => void chartOf(host, self).chart.series.splice(self.series, 1),
    SetValues: (self, args, host) => void (seriesOf(host, self).values = sourceOf(self, args, host)),
    SetXAxisValues: (self, args, host) => void (seriesOf(host, self).categories = sourceOf(self, args, host)),
    SetBubbleSizes: (self, args, host) =>
      void (seriesOf(host, self).bubbleSizes = sourceOf(self, args, host)),
    GetDimensionValues: (self, args, host) => {
      const { formula, isText } = dimension(self, args, host);
      return valuesAt(host, formula, isText);
    },
    GetDimensionDataSourceString: (self, args, host) =>
      (dimension(self, args, host).formula ?? "").replace(/^=/, ""),
    GetDimensionDataSourceType: () => "LocalRange",
  },
};

/** `Excel.ChartSeriesCollection`. */
export const chartSeriesCollectionClass: ClassSpec<"ChartSeriesCollection"> = {
  properties: { Count: { get: (self, host) => chartOf(host, self).chart.series.length } },
  items: (self, host) =>
    chartOf(host, self).chart.series.map((_, index) => ref("ChartSeries", seriesAt(host, self, index))),
  methods: {
    GetCount: (self, _args, host) => chartOf(host, self).chart.series.length,
    GetItemAt: (self, args, host) => {
      const series = args.integer(0);
      if (!chartOf(host, self).chart.series[series]) throw itemNotFound();
      return ref("ChartSeries", seriesAt(host, self, series));
    },
    Add: (self, args, host) => {
      const { chart, sheet } = chartOf(host, self);
      const name = args.optionalText(0);
      const at = args.has(1) ? args.integer(1) : chart.series.length;
      if (at < 0 || at > chart.series.length) throw invalidArgument();
      const series: ChartSeries = {
        values: absoluteFormula(sheet, cellArea(0, 0)),
        ...(name !== undefined && { name: { text: name } }),
      };
      chart.series.splice(at, 0, series);
      return ref("ChartSeries", seriesAt(host, self, at));
    },
  },
};

/** `Excel.ChartSeriesFormat`. */
export const chartSeriesFormatClass: ClassSpec<"ChartSeriesFormat"> = {
  navigation: {
    Fill: (self) => ref("ChartFill", seriesPath(self)),
    Line: (self) => ref("ChartLineFormat", seriesPath(self, "line")),
  },
};

const pointCount = (host: Host, self: SeriesSelf): number =>
  valuesAt(host, seriesOf(host, self).values, false).length;

/** `Excel.ChartPointsCollection`. */
export const chartPointsCollectionClass: ClassSpec<"ChartPointsCollection"> = {
  properties: { Count: { get: (self, host) => pointCount(host, self) } },
  items: (self, host) =>
    Array.from({ length: pointCount(host, self) }, (_, point) => ref("ChartPoint", { ...self, point })),
  methods: {
    GetCount: (self, _args, host) => pointCount(host, self),
    GetItemAt: (self, args, host) => {
      const point = args.integer(0);
      if (point < 0 || point >= pointCount(host, self)) throw itemNotFound();
      return ref("ChartPoint", { ...self, point });
    },
  },
};

type PointSelf = Selves["ChartPoint"];

/** Index in the list of points with formats of their own; made where it is missing. */
function pointSlot(host: Host, self: PointSelf): number {
  const series = seriesOf(host, self);
  series.points ??= [];
  const known = series.points.findIndex((item) => item.index === self.point);
  return known >= 0 ? known : series.points.push({ index: self.point }) - 1;
}

type MarkerKey = "style" | "size" | "foregroundColor" | "backgroundColor";
const MARKER_PROPERTIES = {
  style: "MarkerStyle",
  size: "MarkerSize",
  foregroundColor: "MarkerForegroundColor",
  backgroundColor: "MarkerBackgroundColor",
} as const;

/** A point's marker is that of its series, with what the point has of its own. */
function pointMarker(key: MarkerKey, convert: (value: unknown) => unknown): PropertySpec<PointSelf> {
  return {
    get: (self, host) => {
      const own = seriesOf(host, self).points?.find((item) => item.index === self.point)?.marker?.[key];
      return own ?? chartSeriesClass.properties?.[MARKER_PROPERTIES[key]]?.get?.(self, host);
    },
    set: (self, value, host) => {
      const path = seriesPath(self, "points", pointSlot(host, self), "marker");
      ownPart(host, path)[key] = convert(value);
    },
    isOnDemand: true,
  };
}

/** `Excel.ChartPoint`. */
export const chartPointClass: ClassSpec<"ChartPoint"> = {
  properties: {
    Value: { get: (self, host) => valuesAt(host, seriesOf(host, self).values, false)[self.point] ?? null },
    HasDataLabel: {
      get: (self, host) => hasLabels(host, seriesPath(self, "points", pointSlot(host, self), "dataLabels")),
      set: (self, value, host) => {
        const point = seriesOf(host, self).points?.[pointSlot(host, self)];
        if (!point) return;
        if (asFlag(value)) point.dataLabels ??= { showsValue: true };
        else delete point.dataLabels;
      },
    },
    MarkerBackgroundColor: pointMarker("backgroundColor", colorText),
    MarkerForegroundColor: pointMarker("foregroundColor", colorText),
    MarkerSize: pointMarker("size", asNumber),
    MarkerStyle: pointMarker("style", (value) => oneOf(value, MARKERS)),
  },
  navigation: {
    Format: (self) => ref("ChartPointFormat", self),
    DataLabel: (self, host) =>
      ref("ChartDataLabel", seriesPath(self, "points", pointSlot(host, self), "dataLabels")),
  },
};

/** `Excel.ChartPointFormat`. */
export const chartPointFormatClass: ClassSpec<"ChartPointFormat"> = {
  navigation: {
    Fill: (self, host) => ref("ChartFill", seriesPath(self, "points", pointSlot(host, self))),
    Border: (self, host) => ref("ChartBorder", seriesPath(self, "points", pointSlot(host, self), "line")),
  },
};
