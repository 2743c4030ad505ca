import { omit } from "../../book/omit";
import { apiNotFound, invalidArgument } from "../../host/apiError";
import { asFlag, asNumber, asText, oneOf } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type AxisSelf, type ChartPartSelf, type Selves } from "../../host/hostObject";
import { absoluteFormula } from "../areas";
import { axisAccess, axisOf, chartOf, cosmetics, field, ownAxis } from "./chartAccess";
import { textAt } from "./chartParts";

const own = (key: string, fallback: unknown, convert: (value: unknown) => unknown): PropertySpec<AxisSelf> =>
  field(axisAccess, key, { fallback, convert });
const axisPath = (self: AxisSelf, ...more: readonly string[]): ChartPartSelf => ({
  sheetId: self.sheetId,
  chartId: self.chartId,
  path: [self.axis, ...more],
});

/** A bound or unit: a number, or "" for automatic. */
const scale = (key: "minimum" | "maximum" | "majorUnit" | "minorUnit"): PropertySpec<AxisSelf> => ({
  get: (self, host) => axisOf(host, self)[key] ?? "",
  set: (self, value, host) => {
    if (value === "" || value === null) Reflect.deleteProperty(ownAxis(host, self), key);
    else ownAxis(host, self)[key] = asNumber(value);
  },
});

const TICKS = ["None", "Cross", "Inside", "Outside"] as const;
const LABELS = ["NextToAxis", "High", "Low", "None"] as const;
const UNITS = ["Days", "Months", "Years"] as const;
const DISPLAY = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
  "Custom",
] as const;

function crosses(self: AxisSelf, host: Host): string {
  const held = axisOf(host, self).crossesAt;
  return typeof held === "number" ? "Custom" : (held ?? "Automatic");
}

/** `Excel.ChartAxis`. */
export const chartAxisClass: ClassSpec<"ChartAxis"> = {
  check: (self, host) => void chartOf(host, self),
  properties: {
    Visible: own("isVisible", false, asFlag),
    Minimum: scale("minimum"),
    Maximum: scale("maximum"),
    MajorUnit: scale("majorUnit"),
    MinorUnit: scale("minorUnit"),
    Type: { get: (self) => (self.axis.toLowerCase().includes("category") ? "Category" : "Value") },
    AxisGroup: { get: (self) => (self.axis.startsWith("secondary") ? "Secondary" : "Primary") },
    NumberFormat: own("numberFormat", "General", asText),
    LinkNumberFormat: own("isNumberFormatLinked", true, asFlag),
    ReversePlotOrder: own("isReversed", false, asFlag),
    ScaleType: {
      get: (self, host) => (axisOf(host, self).logBase === undefined ? "Linear" : "Logarithmic"),
      set: (self, value, host) => {
        const axis = ownAxis(host, self);
        if (oneOf(value, ["Linear", "Logarithmic"] as const) === "Linear") delete axis.logBase;
        else axis.logBase ??= 10;
      },
    },
    LogBase: own("logBase", 10, asNumber),
    TickLabelPosition: own("tickLabelPosition", "NextToAxis", (value) => oneOf(value, LABELS)),
    MajorTickMark: own("majorTickMark", "None", (value) => oneOf(value, TICKS)),
    MinorTickMark: own("minorTickMark", "None", (value) => oneOf(value, TICKS)),
    TickLabelSpacing: own("tickLabelSpacing", "", (value) => (value === "" ? undefined : asNumber(value))),
    TickMarkSpacing: own("tickMarkSpacing", 1, asNumber),
    TextOrientation: own("textRotation", 0, asNumber),
    CategoryType: own("categoryType", "Automatic", (value) =>
      oneOf(value, ["Automatic", "TextAxis", "DateAxis"] as const),
    ),
    BaseTimeUnit: own("baseTimeUnit", "Days", (value) => oneOf(value, UNITS)),
    MajorTimeUnitScale: own("majorTimeUnit", "Days", (value) => oneOf(value, UNITS)),
    IsBetweenCategories: own("isBetweenCategories", true, asFlag),
    DisplayUnit: own("displayUnit", "None", (value) => oneOf(value, DISPLAY)),
    Crosses: {
      get: crosses,
      set: (self, value, host) =>
        void (ownAxis(host, self).crossesAt = oneOf(value, ["Automatic", "Maximum", "Minimum"] as const)),
    },
    Position: {
      get: crosses,
      set: (self, value, host) =>
        void (ownAxis(host, self).crossesAt = oneOf(value, ["Automatic", "Maximum", "Minimum"] as const)),
    },
    PositionAt: {
      get: (self, host) => {
        const held = axisOf(host, self).crossesAt;
        return typeof held === "number" ? held : 0;
      },
    },
    ...cosmetics((self: AxisSelf) => self.axis, {
      Alignment: "Center",
      MultiLevel: false,
      Offset: 100,
      ShowDisplayUnitLabel: true,
      CustomDisplayUnit: 0,
      MinorTimeUnitScale: "Days",
    }),
    CrossesAt: {
      get: (self, host) => {
        const held = axisOf(host, self).crossesAt;
        return typeof held === "number" ? held : 0;
      },
    },
  },
  navigation: {
    Title: (self) => ref("ChartAxisTitle", self),
    Format: (self) => ref("ChartAxisFormat", self),
    MajorGridlines: (self) => ref("ChartGridlines", { ...self, isMajor: true }),
    MinorGridlines: (self) => ref("ChartGridlines", { ...self, isMajor: false }),
  },
  methods: {
    SetCategoryNames: (self, args, host) => {
      const { sheetId, area } = args.object(0, "Range").self;
      const categories = absoluteFormula(host.sheet(sheetId), area);
      for (const series of chartOf(host, self).chart.series) series.categories = categories;
    },
    SetPositionAt: (self, args, host) => void (ownAxis(host, self).crossesAt = asNumber(args.raw(0))),
    SetCustomDisplayUnit: (self, args, host) => {
      const { chart } = chartOf(host, self);
      chart.unsaved = { ...chart.unsaved, [`${self.axis}.customDisplayUnit`]: asNumber(args.raw(0)) };
      ownAxis(host, self).displayUnit = "Custom";
    },
    SetCrossesAt: (self, args, host) => void (ownAxis(host, self).crossesAt = asNumber(args.raw(0))),
  },
};

/** `Excel.ChartAxes`. */
export const chartAxesClass: ClassSpec<"ChartAxes"> = {
  navigation: {
    CategoryAxis: (self) => ref("ChartAxis", { ...self, axis: "categoryAxis" }),
    ValueAxis: (self) => ref("ChartAxis", { ...self, axis: "valueAxis" }),
    SeriesAxis: () => {
      throw apiNotFound("ChartAxes.seriesAxis");
    },
  },
  methods: {
    GetItem: (self, args) => {
      const type = args.choice(0, ["Category", "Value", "Series", "Invalid"]);
      const isSecondary = args.choice(1, ["Primary", "Secondary"], "Primary") === "Secondary";
      if (type === "Invalid") throw invalidArgument();
      if (type === "Series") throw apiNotFound("ChartAxes.seriesAxis");
      if (type === "Category")
        return ref("ChartAxis", { ...self, axis: isSecondary ? "secondaryCategoryAxis" : "categoryAxis" });
      return ref("ChartAxis", { ...self, axis: isSecondary ? "secondaryValueAxis" : "valueAxis" });
    },
  },
};

/** `Excel.ChartAxisTitle`. */
export const chartAxisTitleClass: ClassSpec<"ChartAxisTitle"> = {
  properties: {
    Visible: {
      get: (self, host) => axisOf(host, self).title !== undefined,
      set: (self, value, host) => {
        const axis = ownAxis(host, self);
        if (asFlag(value)) axis.title ??= { text: "Axis Title" };
        else delete axis.title;
      },
    },
    Text: {
      get: (self, host) => axisOf(host, self).title?.text ?? "",
      set: (self, value, host) => {
        const axis = ownAxis(host, self);
        const rest = omit(axis.title ?? { text: "" }, "formula");
        axis.title = { ...rest, text: asText(value) };
      },
    },
    ...cosmetics((self: AxisSelf) => `${self.axis}.title`, { TextOrientation: 0 }),
  },
  navigation: { Format: (self) => ref("ChartAxisTitleFormat", self) },
  methods: {
    SetFormula: (self, args, host) => {
      const axis = ownAxis(host, self);
      axis.title = { ...axis.title, text: textAt(host, args.text(0)), formula: args.text(0) };
    },
  },
};

/** `Excel.ChartAxisTitleFormat`. */
export const chartAxisTitleFormatClass: ClassSpec<"ChartAxisTitleFormat"> = {
  navigation: {
    Font: (self) => ref("ChartFont", axisPath(self, "title", "font")),
    Fill: (self) => ref("ChartFill", axisPath(self, "title")),
  },
};

/** `Excel.ChartAxisFormat`. */
export const chartAxisFormatClass: ClassSpec<"ChartAxisFormat"> = {
  navigation: {
    Font: (self) => ref("ChartFont", axisPath(self, "font")),
    Line: (self) => ref("ChartLineFormat", axisPath(self, "line")),
    Fill: (self) => ref("ChartFill", axisPath(self)),
  },
};

type GridSelf = Selves["ChartGridlines"];
const gridKey = (self: GridSelf): "hasMajorGridlines" | "hasMinorGridlines" =>
  self.isMajor ? "hasMajorGridlines" : "hasMinorGridlines";

/** `Excel.ChartGridlines`. */
export const chartGridlinesClass: ClassSpec<"ChartGridlines"> = {
  properties: {
    Visible: {
      get: (self, host) => axisOf(host, self)[gridKey(self)],
      set: (self, value, host) => void (ownAxis(host, self)[gridKey(self)] = asFlag(value)),
    },
  },
  navigation: { Format: (self) => ref("ChartGridlinesFormat", self) },
};

/** `Excel.ChartGridlinesFormat`. */
export const chartGridlinesFormatClass: ClassSpec<"ChartGridlinesFormat"> = {
  navigation: { Line: (self) => ref("ChartLineFormat", axisPath(self, "gridline")) },
};
