import { apiNotFound } from "../../host/apiError";
import { asFlag, asNumber, asText, oneOf } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type ChartPartSelf } from "../../host/hostObject";
import { colorText } from "../format/color";
import { field, ownPart, partAccess, partOf } from "./chartAccess";

const of = (key: string, fallback: unknown, convert: (value: unknown) => unknown) => field(partAccess, key, { fallback, convert });

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

/** `Excel.ChartFill`. The path leads to the owner of `fillColor`. */
export const chartFillClass: ClassSpec<"ChartFill"> = {
  methods: {
    SetSolidColor: (self, args, host) => {
      const part = ownPart(host, self);
      part[fillKey(self)] = colorText(args.raw(0));
      delete part["hasNoFill"];
    },
    Clear: (self, _args, host) => {
      const part = ownPart(host, self);
      delete part[fillKey(self)];
      if (fillKey(self) === "fillColor") part["hasNoFill"] = true;
    },
    GetSolidColor: (self, _args, host) => partOf(host, self)?.[fillKey(self)] ?? "",
  },
};

/** The plot area's fill is a field of the chart itself. */
const fillKey = (self: ChartPartSelf): string => (self.path.length === 0 && self.isPlotArea ? "plotFillColor" : "fillColor");

const LINE_STYLES = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot", "None", "Grey25", "Grey50", "Grey75", "Automatic"] as const;

const line = {
  Color: of("color", "", colorText),
  Weight: of("weight", 0.75, asNumber),
  LineStyle: of("style", "Continuous", (value) => oneOf(value, LINE_STYLES)),
};

const clearLine = (self: ChartPartSelf, _args: unknown, host: Host): void => {
  const part = ownPart(host, self);
  for (const key of Object.keys(part)) delete part[key];
  part["style"] = "None";
};

/** `Excel.ChartLineFormat`. The path leads to the line. */
export const chartLineFormatClass: ClassSpec<"ChartLineFormat"> = { properties: line, methods: { Clear: clearLine } };

/** `Excel.ChartBorder`. */
export const chartBorderClass: ClassSpec<"ChartBorder"> = { properties: line, methods: { Clear: clearLine } };

const LABEL_POSITIONS = ["None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit"] as const;

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
  },
  navigation: { Format: (self) => ref("ChartDataLabelFormat", self) },
};

/** `Excel.ChartDataLabelFormat`. */
export const chartDataLabelFormatClass: ClassSpec<"ChartDataLabelFormat"> = {
  navigation: {
    Font: (self) => ref("ChartFont", { ...self, path: [...self.path, "font"] }),
    Fill: () => {
      throw apiNotFound("ChartDataLabelFormat.fill");
    },
  },
};

/** `Excel.ChartFormatString`: the font of a title as a whole. */
export const chartFormatStringClass: ClassSpec<"ChartFormatString"> = {
  navigation: { Font: (self) => ref("ChartFont", self) },
};
