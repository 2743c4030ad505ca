import { parseArea } from "../../book/address";
import { CHART_TYPES, isRound, type ChartType } from "../../book/chartTypes";
import { apiNotFound, ApiError, invalidArgument, itemNotFound } from "../../host/apiError";
import { asFlag, asNumber, asText, oneOf, type Args } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type ChartSelf, type HostObject, type RangeSelf } from "../../host/hostObject";
import { areaArgument } from "../areas";
import { offsetOf } from "../format/sizes";
import { axesOf, buildChart, seriesFrom } from "./buildChart";
import { chartAccess, chartOf, chartPath, cosmetics, field } from "./chartAccess";
import { frameOf, setFrame, type Frame } from "./geometry";

type Self = ChartSelf;

const side = (key: keyof Frame): PropertySpec<Self> => ({
  get: (self, host) => {
    const { sheet, chart } = chartOf(host, self);
    return frameOf(sheet, chart)[key];
  },
  set: (self, value, host) => {
    const { sheet, chart } = chartOf(host, self);
    const points = asNumber(value);
    if (points < 0) throw invalidArgument();
    setFrame(sheet, chart, { ...frameOf(sheet, chart), [key]: points });
  },
});

const own = (key: string, fallback: unknown, convert: (value: unknown) => unknown): PropertySpec<Self> =>
  field(chartAccess, key, { fallback, convert });

/** A chart type of the client; types that files cannot be written with are refused loudly. */
export function chartType(value: unknown): ChartType {
  const text = asText(value);
  const found = CHART_TYPES.find((type) => type.toLowerCase() === text.toLowerCase());
  if (!found) throw apiNotFound(`ChartType.${text}`);
  return found;
}

function setType(self: Self, value: unknown, host: Host): void {
  const { chart } = chartOf(host, self);
  chart.type = chartType(value);
  for (const series of chart.series) delete series.type;
  Object.assign(chart, { ...axesOf(chart.type), ...chart });
}

/** Stretches a chart over cells, from the first to the last. */
function setPosition(self: Self, args: Args, host: Host): void {
  const { sheet, chart } = chartOf(host, self);
  const place = (index: number): RangeSelf =>
    areaArgument(host, self.sheetId, args.optionalObject(index, "Range") ?? args.text(index));
  const { area: start } = place(0);
  const { area: end } = args.has(1) ? place(1) : { area: start };
  const left = offsetOf(sheet, "column", start.column);
  const top = offsetOf(sheet, "row", start.row);
  const right = offsetOf(sheet, "column", end.column + end.columns);
  const bottom = offsetOf(sheet, "row", end.row + end.rows);
  const { width, height } = frameOf(sheet, chart);
  setFrame(
    sheet,
    chart,
    args.has(1) ? { left, top, width: right - left, height: bottom - top } : { left, top, width, height },
  );
}

const CHART_EVENTS = { added: 50, activated: 51, deactivated: 52, deleted: 53 } as const;

function raiseChart(host: Host, type: number, self: Self): void {
  const message = { chartId: self.chartId, worksheetId: self.sheetId, source: "Local" };
  host.events.raise(type, [self.chartId, self.sheetId], message);
}

/** The chart that is in front, by book. */
const active = new WeakMap<object, Self>();

/** The active chart, when it is still there. */
export function activeChart(host: Host): Self | undefined {
  const self = active.get(host.book);
  return self && host.book.sheet(self.sheetId)?.charts.some((chart) => chart.id === self.chartId)
    ? self
    : undefined;
}

function activateChart(host: Host, self: Self): void {
  const before = activeChart(host);
  if (before?.chartId === self.chartId) return;
  if (before) raiseChart(host, CHART_EVENTS.deactivated, before);
  active.set(host.book, self);
  raiseChart(host, CHART_EVENTS.activated, self);
}

/** `Excel.Chart`. */
export const chartClass: ClassSpec<"Chart"> = {
  key: (self) => self.chartId,
  check: (self, host) => void chartOf(host, self),
  events: { Activated: CHART_EVENTS.activated, Deactivated: CHART_EVENTS.deactivated },
  eventTarget: (self) => self.chartId,
  properties: {
    Id: { get: (self) => self.chartId },
    Name: own("name", "", (value) => asText(value)),
    ChartType: { get: (self, host) => chartOf(host, self).chart.type, set: setType },
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
    Style: own("styleNumber", 201, asNumber),
    DisplayBlanksAs: own("blanksAs", "NotPlotted", (value) =>
      oneOf(value, ["NotPlotted", "Zero", "Interplotted"] as const),
    ),
    PlotVisibleOnly: own("plotsVisibleOnly", true, asFlag),
    PlotBy: { get: (self, host) => plotBy(self, host), isOnDemand: true },
    ...cosmetics("chart", {
      ShowAllFieldButtons: false,
      ShowDataLabelsOverMaximum: false,
      CategoryLabelLevel: 0,
      SeriesNameLevel: 0,
    }),
  },
  navigation: {
    Worksheet: (self) => ref("Worksheet", { sheetId: self.sheetId }),
    Title: (self) => ref("ChartTitle", self),
    Legend: (self) => ref("ChartLegend", self),
    Axes: (self) => ref("ChartAxes", self),
    Series: (self) => ref("ChartSeriesCollection", self),
    DataLabels: (self) => ref("ChartDataLabels", chartPath(self, "dataLabels")),
    Format: (self) => ref("ChartAreaFormat", self),
    PlotArea: (self) => ref("ChartPlotArea", self),
    PivotOptions: (self) => ref("ChartPivotOptions", self),
  },
  methods: {
    Delete: (self, _args, host) => {
      const { sheet, chart } = chartOf(host, self);
      sheet.charts = sheet.charts.filter((item) => item !== chart);
      raiseChart(host, CHART_EVENTS.deleted, self);
    },
    SetData: (self, args, host) => {
      const { chart } = chartOf(host, self);
      const given = args.optionalObject(0, "Range") ?? args.text(0);
      chart.series = seriesFrom(
        host,
        areaArgument(host, self.sheetId, given),
        args.choice(1, ["Auto", "Columns", "Rows"], "Auto"),
        chart.type,
      );
    },
    SetPosition: setPosition,
    Activate: (self, _args, host) => activateChart(host, self),
    GetDataTable: (self) => ref("ChartDataTable", self),
    GetDataTableOrNullObject: (self, _args, host) =>
      isRound(chartOf(host, self).chart.type) ? nullObject() : ref("ChartDataTable", self),
  },
};

/** Whether the series stand in columns or rows. */
function plotBy(self: Self, host: Host): string {
  const values = chartOf(host, self).chart.series[0]?.values ?? "";
  const area = parseArea(values.split("!").at(-1) ?? "");
  return area && area.columns > area.rows ? "Rows" : "Columns";
}

const chartsOf = (host: Host, sheetId: string): ChartSelf[] =>
  host.sheet(sheetId).charts.map((chart) => ({ sheetId, chartId: chart.id }));

function find(host: Host, sheetId: string, key: string): HostObject | undefined {
  const wanted = key.toLowerCase();
  const chart = host
    .sheet(sheetId)
    .charts.find((item) => item.id.toLowerCase() === wanted || item.name.toLowerCase() === wanted);
  return chart && ref("Chart", { sheetId, chartId: chart.id });
}

function orThrow(object: HostObject | undefined): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

/** `Excel.ChartCollection` of a sheet. */
export const chartCollectionClass: ClassSpec<"ChartCollection"> = {
  properties: { Count: { get: (self, host) => host.sheet(self.sheetId).charts.length } },
  items: (self, host) => chartsOf(host, self.sheetId).map((chart) => ref("Chart", chart)),
  item: (self, args, host) => orThrow(find(host, self.sheetId, args.text(0))),
  methods: {
    Add: (self, args, host) => {
      const sheet = host.sheet(self.sheetId);
      if (sheet.protection && !sheet.protection.allowEditObjects) throw new ApiError("AccessDenied");
      const way = {
        type: chartType(args.raw(0)),
        seriesBy: args.choice(2, ["Auto", "Columns", "Rows"], "Auto"),
      };
      const chart = buildChart(host, sheet, args.object(1, "Range").self, way);
      const added = { sheetId: sheet.id, chartId: chart.id };
      raiseChart(host, CHART_EVENTS.added, added);
      return ref("Chart", added);
    },
    GetCount: (self, _args, host) => host.sheet(self.sheetId).charts.length,
    GetItem: (self, args, host) => orThrow(find(host, self.sheetId, args.text(0))),
    GetItemAt: (self, args, host) => {
      const chart = chartsOf(host, self.sheetId)[args.integer(0)];
      return orThrow(chart && ref("Chart", chart));
    },
    GetItemOrNullObject: (self, args, host) => find(host, self.sheetId, args.text(0)) ?? nullObject(),
  },
  events: {
    Added: CHART_EVENTS.added,
    Activated: CHART_EVENTS.activated,
    Deactivated: CHART_EVENTS.deactivated,
    Deleted: CHART_EVENTS.deleted,
  },
  eventTarget: (self) => self.sheetId,
};
