import { omit } from "../../book/omit";
import { asFlag, asNumber, asText, oneOf } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type ChartSelf, type Selves } from "../../host/hostObject";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import { formulaRange } from "../areas";
import { chartAccess, chartOf, chartPath, cosmetics, field, newDataTable } from "./chartAccess";
import { frameOf, type Frame } from "./geometry";
import { automaticPlace, clearPlace, isPlaced, placed, type PlacedPart } from "./places";

const title = {
  read: (host: Host, self: ChartSelf): object | undefined => chartOf(host, self).chart.title,
  own: (host: Host, self: ChartSelf): object => (chartOf(host, self).chart.title ??= { text: "Chart Title" }),
};

/** The text that a formula such as "=Sheet1!$A$1" stands for. */
export function textAt(host: Host, formula: string): string {
  const range = formulaRange(host, formula);
  const value = range && host.sheet(range.sheetId).cells.get(range.area.row, range.area.column)?.value;
  return value === null || value === undefined ? "" : String(value);
}

/** "Automatic" until a part is put somewhere; setting it so forgets the place. */
function positionOf(part: PlacedPart, words: readonly string[]): PropertySpec<ChartSelf> {
  return {
    get: (self, host) => (isPlaced(host, self, part) ? "Custom" : "Automatic"),
    set: (self, value, host) => {
      if (oneOf(value, words) !== "Custom") clearPlace(host, self, part);
    },
    isOnDemand: true,
  };
}

/** `Excel.ChartTitle`. */
export const chartTitleClass: ClassSpec<"ChartTitle"> = {
  properties: {
    Visible: {
      get: (self, host) => chartOf(host, self).chart.title !== undefined,
      set: (self, value, host) => {
        const { chart } = chartOf(host, self);
        if (asFlag(value)) chart.title ??= { text: "Chart Title" };
        else delete chart.title;
      },
    },
    Text: {
      get: (self, host) => {
        const held = chartOf(host, self).chart.title;
        return held?.formula === undefined ? (held?.text ?? "") : textAt(host, held.formula);
      },
      set: (self, value, host) => {
        const { chart } = chartOf(host, self);
        const rest = omit(chart.title ?? { text: "" }, "formula");
        chart.title = { ...omit(rest, "runs"), text: asText(value) };
      },
    },
    Overlay: field(title, "overlays", { fallback: false, convert: asFlag }),
    TextOrientation: field(title, "textRotation", { fallback: 0, convert: asNumber }),
    Left: placed("title", "left"),
    Top: placed("title", "top"),
    Width: { get: (self, host) => placed<ChartSelf>("title", "width").get?.(self, host), isOnDemand: true },
    Height: { get: (self, host) => placed<ChartSelf>("title", "height").get?.(self, host), isOnDemand: true },
    Position: positionOf("title", ["Automatic", "Top", "Bottom", "Left", "Right"]),
    ...cosmetics("title", { HorizontalAlignment: "Center", VerticalAlignment: "Top", ShowShadow: false }),
  },
  navigation: { Format: (self) => ref("ChartTitleFormat", self) },
  methods: {
    SetFormula: (self, args, host) => {
      const { chart } = chartOf(host, self);
      const formula = args.text(0);
      chart.title = { ...chart.title, text: textAt(host, formula), formula };
    },
    GetSubstring: (self, args, host) => {
      const run = { start: args.integer(0), length: args.integer(1) };
      const text = chartOf(host, self).chart.title?.text ?? "";
      if (run.start < 0 || run.length < 1 || run.start + run.length > text.length) throw invalidArgument();
      return ref("ChartFormatString", { ...chartPath(self, "title", "font"), run });
    },
  },
};

/** `Excel.ChartTitleFormat`. */
export const chartTitleFormatClass: ClassSpec<"ChartTitleFormat"> = {
  navigation: {
    Font: (self) => ref("ChartFont", chartPath(self, "title", "font")),
    Fill: (self) => ref("ChartFill", chartPath(self, "title")),
    Border: (self) => ref("ChartBorder", chartPath(self, "title", "border")),
  },
};

const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

const legend = {
  read: (host: Host, self: ChartSelf): object | undefined => chartOf(host, self).chart.legend,
  own: (host: Host, self: ChartSelf): object => (chartOf(host, self).chart.legend ??= { position: "Right" }),
};

/** `Excel.ChartLegend`. */
export const chartLegendClass: ClassSpec<"ChartLegend"> = {
  properties: {
    Visible: {
      get: (self, host) => chartOf(host, self).chart.legend !== undefined,
      set: (self, value, host) => {
        const { chart } = chartOf(host, self);
        if (asFlag(value)) chart.legend ??= { position: "Right" };
        else delete chart.legend;
      },
    },
    Position: field(legend, "position", {
      fallback: "Invalid",
      convert: (value) => oneOf(value, LEGEND_POSITIONS),
    }),
    Overlay: field(legend, "overlays", { fallback: false, convert: asFlag }),
    Left: placed("legend", "left"),
    Top: placed("legend", "top"),
    Width: placed("legend", "width"),
    Height: placed("legend", "height"),
    ...cosmetics("legend", { ShowShadow: false }),
  },
  navigation: {
    Format: (self) => ref("ChartLegendFormat", self),
    LegendEntries: (self) => ref("ChartLegendEntryCollection", self),
  },
};

/** `Excel.ChartLegendFormat`. */
export const chartLegendFormatClass: ClassSpec<"ChartLegendFormat"> = {
  navigation: {
    Font: (self) => ref("ChartFont", chartPath(self, "legend", "font")),
    Fill: (self) => ref("ChartFill", chartPath(self, "legend")),
    Border: (self) => ref("ChartBorder", chartPath(self, "legend", "border")),
  },
};

/** `Excel.ChartLegendEntryCollection`: an entry a series. */
export const chartLegendEntryCollectionClass: ClassSpec<"ChartLegendEntryCollection"> = {
  items: (self, host) =>
    chartOf(host, self).chart.series.map((_, index) => ref("ChartLegendEntry", { ...self, index })),
  methods: {
    GetCount: (self, _args, host) => chartOf(host, self).chart.series.length,
    GetItemAt: (self, args, host) => {
      const index = args.integer(0);
      if (!chartOf(host, self).chart.series[index]) throw itemNotFound();
      return ref("ChartLegendEntry", { ...self, index });
    },
  },
};

type EntrySelf = Selves["ChartLegendEntry"];

/** The entries share the legend: below each other where it stands beside the plot, else next to each other. */
function entrySide(side: keyof Frame): PropertySpec<EntrySelf> {
  return {
    get: (self, host) => {
      const { sheet, chart } = chartOf(host, self);
      const whole = automaticPlace("legend", chart, frameOf(sheet, chart));
      const count = Math.max(1, chart.series.length);
      const isBeside = /Left|Right|Corner/.test(chart.legend?.position ?? "");
      const [size, start] = isBeside ? (["height", "top"] as const) : (["width", "left"] as const);
      if (side === size) return whole[size] / count;
      return side === start ? (whole[size] / count) * self.index : whole[side];
    },
    isOnDemand: true,
  };
}

/** `Excel.ChartLegendEntry`. */
export const chartLegendEntryClass: ClassSpec<"ChartLegendEntry"> = {
  properties: {
    Index: { get: (self) => self.index },
    Visible: {
      get: (self, host) => chartOf(host, self).chart.legend?.hiddenEntries?.includes(self.index) !== true,
      set: (self, value, host) => {
        const { chart } = chartOf(host, self);
        chart.legend ??= { position: "Right" };
        const others = (chart.legend.hiddenEntries ?? []).filter((index) => index !== self.index);
        chart.legend.hiddenEntries = asFlag(value) ? others : [...others, self.index];
      },
    },
    Left: entrySide("left"),
    Top: entrySide("top"),
    Width: entrySide("width"),
    Height: entrySide("height"),
  },
};

/** `Excel.ChartAreaFormat`. */
export const chartAreaFormatClass: ClassSpec<"ChartAreaFormat"> = {
  properties: {
    RoundedCorners: field(chartAccess, "hasRoundedCorners", { fallback: false, convert: asFlag }),
    ...cosmetics("chart", { ColorScheme: "ColorfulPalette1" }),
  },
  navigation: {
    Fill: (self) => ref("ChartFill", chartPath(self)),
    Border: (self) => ref("ChartBorder", chartPath(self, "border")),
    Font: (self) => ref("ChartFont", chartPath(self, "font")),
  },
};

/** `Excel.ChartPlotArea`. */
export const chartPlotAreaClass: ClassSpec<"ChartPlotArea"> = {
  properties: {
    Left: placed("plotArea", "left"),
    Top: placed("plotArea", "top"),
    Width: placed("plotArea", "width"),
    Height: placed("plotArea", "height"),
    InsideLeft: placed("plotInside", "left"),
    InsideTop: placed("plotInside", "top"),
    InsideWidth: placed("plotInside", "width"),
    InsideHeight: placed("plotInside", "height"),
    Position: positionOf("plotArea", ["Automatic", "Custom"]),
  },
  navigation: { Format: (self) => ref("ChartPlotAreaFormat", self) },
};

/** `Excel.ChartPlotAreaFormat`. */
export const chartPlotAreaFormatClass: ClassSpec<"ChartPlotAreaFormat"> = {
  navigation: {
    Fill: (self) => ref("ChartFill", { ...chartPath(self), isPlotArea: true }),
    Border: (self) => ref("ChartBorder", chartPath(self, "plotBorder")),
  },
};

type TableKey = "showsLegendKey" | "hasHorizontalBorder" | "hasVerticalBorder" | "hasOutline";
const tableFlag = (key: TableKey) =>
  field<ChartSelf>(
    {
      read: (host, self) => chartOf(host, self).chart.dataTable,
      own: (host, self) => (chartOf(host, self).chart.dataTable ??= newDataTable()),
    },
    key,
    { fallback: true, convert: asFlag },
  );

/** `Excel.ChartDataTable`. */
export const chartDataTableClass: ClassSpec<"ChartDataTable"> = {
  properties: {
    Visible: {
      get: (self, host) => chartOf(host, self).chart.dataTable !== undefined,
      set: (self, value, host) => {
        const { chart } = chartOf(host, self);
        if (asFlag(value)) chart.dataTable ??= newDataTable();
        else delete chart.dataTable;
      },
    },
    ShowLegendKey: tableFlag("showsLegendKey"),
    ShowHorizontalBorder: tableFlag("hasHorizontalBorder"),
    ShowVerticalBorder: tableFlag("hasVerticalBorder"),
    ShowOutlineBorder: tableFlag("hasOutline"),
  },
  navigation: { Format: (self) => ref("ChartDataTableFormat", self) },
};

/** `Excel.ChartDataTableFormat`. */
export const chartDataTableFormatClass: ClassSpec<"ChartDataTableFormat"> = {
  navigation: {
    Font: (self) => ref("ChartFont", chartPath(self, "dataTable", "font")),
    Fill: (self) => ref("ChartFill", chartPath(self, "dataTable")),
    Border: (self) => ref("ChartBorder", chartPath(self, "dataTable", "border")),
  },
};
