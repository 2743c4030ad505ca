import { asFlag, asNumber, asText, oneOf } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type ChartPartSelf } from "../../host/hostObject";
import { colorText } from "../format/color";
import { chartOf, cosmetics, field, ownPart, partAccess, partOf } from "./chartAccess";

const of = (key: string, fallback: unknown, convert: (value: unknown) => unknown) =>
  field(partAccess, key, { fallback, convert });

/** `Excel.ChartFont`. The path leads to the font. */
export const chartFontClass: ClassSpec<"ChartFont"> = {
  properties: {
    Bold: of("isBold", false, asFlag),
    Italic: of("isItalic", false, asFlag),
    Color: of("color", "#595959", colorText),
    Name: of("name", "Calibri", asText),
    Size: of("size", 10, asNumber),
    Underline: { get: () => "None", isOnDemand: true },
  },
};

/** `Excel.ChartFill`. The path leads to the owner of the fill; only fills that a file can hold are saved. */
export const chartFillClass: ClassSpec<"ChartFill"> = {
  methods: {
    SetSolidColor: (self, args, host) => paint(host, self, colorText(args.raw(0))),
    Clear: (self, _args, host) => paint(host, self, undefined),
    GetSolidColor: (self, _args, host) => {
      if (isUnsaved(self)) return chartOf(host, self).chart.unsaved?.[fillName(self)] ?? "";
      return partOf(host, self)?.[self.isPlotArea ? "plotFillColor" : "fillColor"] ?? "";
    },
  },
};

/** Fills of titles, legends, axes and labels have no place in the book. */
const isUnsaved = (self: ChartPartSelf): boolean => self.path.length > 0 && self.path[0] !== "series";
const fillName = (self: ChartPartSelf): string => `${self.path.join(".")}.fill`;

function paint(host: Host, self: ChartPartSelf, color: string | undefined): void {
  if (isUnsaved(self)) {
    const { chart } = chartOf(host, self);
    chart.unsaved = { ...chart.unsaved, [fillName(self)]: color };
    return;
  }
  const part = ownPart(host, self);
  const key = self.isPlotArea ? "plotFillColor" : "fillColor";
  if (color === undefined) Reflect.deleteProperty(part, key);
  else part[key] = color;
  if (self.isPlotArea) return;
  if (color === undefined) part["hasNoFill"] = true;
  else Reflect.deleteProperty(part, "hasNoFill");
}

const LINE_STYLES = [
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "RoundDot",
  "None",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
] as const;

const line = {
  Color: of("color", "", colorText),
  Weight: of("weight", 0.75, asNumber),
  LineStyle: of("style", "Continuous", (value) => oneOf(value, LINE_STYLES)),
};

const clearLine = (self: ChartPartSelf, _args: unknown, host: Host): void => {
  const part = ownPart(host, self);
  for (const key of Object.keys(part)) Reflect.deleteProperty(part, key);
  part["style"] = "None";
};

/** `Excel.ChartLineFormat`. The path leads to the line. */
export const chartLineFormatClass: ClassSpec<"ChartLineFormat"> = {
  properties: line,
  methods: { Clear: clearLine },
};

/** `Excel.ChartBorder`. */
export const chartBorderClass: ClassSpec<"ChartBorder"> = { properties: line, methods: { Clear: clearLine } };

const LABEL_POSITIONS = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
] as const;

const LABEL_COSMETICS = {
  LinkNumberFormat: false,
  TextOrientation: 0,
  AutoText: true,
  HorizontalAlignment: "Center",
  VerticalAlignment: "Center",
};

/** `Excel.ChartDataLabels`, of a chart, a series or a point. */
export const chartDataLabelsClass: ClassSpec<"ChartDataLabels"> = {
  properties: {
    ShowValue: of("showsValue", false, asFlag),
    ShowCategoryName: of("showsCategoryName", false, asFlag),
    ShowSeriesName: of("showsSeriesName", false, asFlag),
    ShowPercentage: of("showsPercentage", false, asFlag),
    ShowLegendKey: of("showsLegendKey", false, asFlag),
    ShowBubbleSize: { get: () => false, isOnDemand: true },
    Position: of("position", "Invalid", (value) => oneOf(value, LABEL_POSITIONS)),
    NumberFormat: of("numberFormat", "General", asText),
    Separator: of("separator", ", ", asText),
    ...cosmetics((self: ChartPartSelf) => self.path.join("."), LABEL_COSMETICS),
  },
  navigation: { Format: (self) => ref("ChartDataLabelFormat", self) },
};

/** `Excel.ChartDataLabel` of a point. */
export const chartDataLabelClass: ClassSpec<"ChartDataLabel"> = {
  properties: {
    ...(chartDataLabelsClass.properties as ClassSpec<"ChartDataLabel">["properties"]),
    ...cosmetics((self: ChartPartSelf) => self.path.join("."), {
      Text: "",
      Formula: "",
      Top: 0,
      Left: 0,
      Width: 0,
      Height: 0,
    }),
  },
  navigation: { Format: (self) => ref("ChartDataLabelFormat", self) },
};

/** `Excel.ChartDataLabelFormat`. */
export const chartDataLabelFormatClass: ClassSpec<"ChartDataLabelFormat"> = {
  navigation: {
    Font: (self) => ref("ChartFont", { ...self, path: [...self.path, "font"] }),
    Fill: (self) => ref("ChartFill", self),
    Border: (self) => ref("ChartBorder", { ...self, path: ["unsaved", `${self.path.join(".")}.border`] }),
  },
};

/** `Excel.ChartFormatString`: the font of a title as a whole. */
export const chartFormatStringClass: ClassSpec<"ChartFormatString"> = {
  navigation: { Font: (self) => ref("ChartFont", self) },
};
