import { omit } from "../../book/omit";
import { invalidArgument } from "../../host/apiError";
import { asFlag, asNumber, asText, oneOf } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type AxisSelf, type ChartPartSelf, type Selves } from "../../host/hostObject";
import { absoluteFormula, areaArgument } from "../areas";
import { automaticScale } from "./automaticScale";
import { axisAccess, axisOf, chartOf, field, ownAxis } from "./chartAccess";
import { textAt } from "./chartParts";
import { frameOf, type Frame } from "./geometry";
import { automaticPlace } from "./places";

const own = (key: string, fallback: unknown, convert: (value: unknown) => unknown): PropertySpec<AxisSelf> =>
  field(axisAccess, key, { fallback, convert });
const axisPath = (self: AxisSelf, ...more: readonly string[]): ChartPartSelf => ({
  sheetId: self.sheetId,
  chartId: self.chartId,
  path: [self.axis, ...more],
});

const onDemand = (
  key: string,
  fallback: unknown,
  convert: (value: unknown) => unknown,
): PropertySpec<AxisSelf> => ({ ...own(key, fallback, convert), isOnDemand: true });

/** A bound or unit: a number, or "" for automatic. */
const scale = (key: "minimum" | "maximum" | "majorUnit" | "minorUnit"): PropertySpec<AxisSelf> => ({
  get: (self, host) => axisOf(host, self)[key] ?? automaticScale(host, self)[key],
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

function typeOf({ axis }: AxisSelf): string {
  if (axis === "seriesAxis") return "Series";
  return axis.toLowerCase().includes("category") ? "Category" : "Value";
}

/** Points of an axis: its side of the plot. */
function axisSide(side: keyof Frame): PropertySpec<AxisSelf> {
  return {
    get: (self, host) => {
      const { sheet, chart } = chartOf(host, self);
      const plot = automaticPlace("plotInside", chart, frameOf(sheet, chart));
      const isUpright = (typeOf(self) === "Value") !== /Bar/.test(chart.type);
      const thickness = 20;
      if (isUpright) return { ...plot, left: plot.left - thickness, width: thickness }[side];
      return { ...plot, top: plot.top + plot.height, height: thickness }[side];
    },
    isOnDemand: true,
  };
}

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
    Type: { get: typeOf },
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
    Alignment: onDemand("labelAlignment", "Center", (value) =>
      oneOf(value, ["Center", "Left", "Right"] as const),
    ),
    MultiLevel: onDemand("isMultiLevel", true, asFlag),
    Offset: onDemand("labelOffset", 100, asNumber),
    MinorTimeUnitScale: onDemand("minorTimeUnit", "Days", (value) => oneOf(value, UNITS)),
    CustomDisplayUnit: { get: (self, host) => axisOf(host, self).customUnit ?? 0, isOnDemand: true },
    ShowDisplayUnitLabel: {
      get: (self, host) => axisOf(host, self).hidesUnitLabel !== true,
      set: (self, value, host) => void (ownAxis(host, self).hidesUnitLabel = !asFlag(value)),
      isOnDemand: true,
    },
    Left: axisSide("left"),
    Top: axisSide("top"),
    Width: axisSide("width"),
    Height: axisSide("height"),
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
      const given = args.optionalObject(0, "Range") ?? args.text(0);
      const { sheetId, area } = areaArgument(host, self.sheetId, given);
      const categories = absoluteFormula(host.sheet(sheetId), area);
      for (const series of chartOf(host, self).chart.series) series.categories = categories;
    },
    SetPositionAt: (self, args, host) => void (ownAxis(host, self).crossesAt = asNumber(args.raw(0))),
    SetCustomDisplayUnit: (self, args, host) => {
      const axis = ownAxis(host, self);
      axis.customUnit = asNumber(args.raw(0));
      axis.displayUnit = "Custom";
    },
    SetCrossesAt: (self, args, host) => void (ownAxis(host, self).crossesAt = asNumber(args.raw(0))),
  },
};

/** `Excel.ChartAxes`. */
export const chartAxesClass: ClassSpec<"ChartAxes"> = {
  navigation: {
    CategoryAxis: (self) => ref("ChartAxis", { ...self, axis: "categoryAxis" }),
    ValueAxis: (self) => ref("ChartAxis", { ...self, axis: "valueAxis" }),
    SeriesAxis: (self) => ref("ChartAxis", { ...self, axis: "seriesAxis" }),
  },
  methods: {
    GetItem: (self, args) => {
      const type = args.choice(0, ["Category", "Value", "Series", "Invalid"]);
      const isSecondary = args.choice(1, ["Primary", "Secondary"], "Primary") === "Secondary";
      if (type === "Invalid") throw invalidArgument();
      if (type === "Series") return ref("ChartAxis", { ...self, axis: "seriesAxis" });
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
    TextOrientation: {
      get: (self, host) => axisOf(host, self).title?.textRotation ?? 0,
      set: (self, value, host) =>
        void ((ownAxis(host, self).title ??= { text: "" }).textRotation = asNumber(value)),
      isOnDemand: true,
    },
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
    Border: (self) => ref("ChartBorder", axisPath(self, "title", "border")),
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
  navigation: {
    Line: (self) => ref("ChartLineFormat", axisPath(self, self.isMajor ? "gridline" : "minorGridline")),
  },
};
