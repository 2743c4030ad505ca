import { omit } from "../../book/omit";
import { asFlag, asText, oneOf } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type ChartSelf } from "../../host/hostObject";
import { itemNotFound } from "../../host/apiError";
import { formulaRange } from "../areas";
import { chartAccess, chartOf, chartPath, cosmetics, field } from "./chartAccess";

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
        chart.title = { ...rest, text: asText(value) };
      },
    },
    Overlay: field(title, "overlays", { fallback: false, convert: asFlag }),
    ...cosmetics("title", {
      Left: 0,
      Top: 0,
      HorizontalAlignment: "Center",
      VerticalAlignment: "Top",
      TextOrientation: 0,
      Position: "Automatic",
      ShowShadow: false,
    }),
  },
  navigation: { Format: (self) => ref("ChartTitleFormat", self) },
  methods: {
    SetFormula: (self, args, host) => {
      const { chart } = chartOf(host, self);
      const formula = args.text(0);
      chart.title = { ...chart.title, text: textAt(host, formula), formula };
    },
    GetSubstring: (self, args) =>
      ref("ChartFormatString", {
        ...chartPath(self, "title", "font"),
        start: args.integer(0),
        length: args.integer(1),
      }),
  },
};

/** `Excel.ChartTitleFormat`. */
export const chartTitleFormatClass: ClassSpec<"ChartTitleFormat"> = {
  navigation: {
    Font: (self) => ref("ChartFont", chartPath(self, "title", "font")),
    Fill: (self) => ref("ChartFill", chartPath(self, "title")),
    Border: (self) => ref("ChartBorder", chartPath(self, "unsaved", "title.border")),
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
    ...cosmetics("legend", { Left: 0, Top: 0, Width: 0, Height: 0, ShowShadow: false }),
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
    Border: (self) => ref("ChartBorder", chartPath(self, "unsaved", "legend.border")),
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
  },
};

/** `Excel.ChartAreaFormat`. */
export const chartAreaFormatClass: ClassSpec<"ChartAreaFormat"> = {
  properties: {
    RoundedCorners: field(chartAccess, "hasRoundedCorners", { fallback: false, convert: asFlag }),
  },
  navigation: {
    Fill: (self) => ref("ChartFill", chartPath(self)),
    Border: (self) => ref("ChartBorder", chartPath(self, "border")),
    Font: (self) => ref("ChartFont", chartPath(self, "font")),
  },
};

/** `Excel.ChartPlotArea`. */
export const chartPlotAreaClass: ClassSpec<"ChartPlotArea"> = {
  properties: cosmetics("plotArea", {
    Left: 0,
    Top: 0,
    Width: 0,
    Height: 0,
    InsideLeft: 0,
    InsideTop: 0,
    InsideWidth: 0,
    InsideHeight: 0,
    Position: "Automatic",
  }),
  navigation: { Format: (self) => ref("ChartPlotAreaFormat", self) },
};

/** `Excel.ChartPlotAreaFormat`. */
export const chartPlotAreaFormatClass: ClassSpec<"ChartPlotAreaFormat"> = {
  navigation: {
    Fill: (self) => ref("ChartFill", { ...chartPath(self), isPlotArea: true }),
    Border: (self) => ref("ChartBorder", chartPath(self, "unsaved", "plotArea.border")),
  },
};

type TableKey = "showsLegendKey" | "hasHorizontalBorder" | "hasVerticalBorder" | "hasOutline";
const TABLE_START = {
  showsLegendKey: true,
  hasHorizontalBorder: true,
  hasVerticalBorder: true,
  hasOutline: true,
};

const tableFlag = (key: TableKey) =>
  field<ChartSelf>(
    {
      read: (host, self) => chartOf(host, self).chart.dataTable,
      own: (host, self) => (chartOf(host, self).chart.dataTable ??= { ...TABLE_START }),
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
        if (asFlag(value)) chart.dataTable ??= { ...TABLE_START };
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
    Font: (self) => ref("ChartFont", chartPath(self, "unsaved", "dataTable.font")),
    Fill: (self) => ref("ChartFill", chartPath(self, "dataTable")),
    Border: (self) => ref("ChartBorder", chartPath(self, "unsaved", "dataTable.border")),
  },
};
