import type { ChartFont, ChartText } from "../../book/snapshotChart";
import { asFlag, asNumber, asText, oneOf } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type ChartPartSelf } from "../../host/hostObject";
import { colorText } from "../format/color";
import { cosmetics, field, ownPart, partAccess, partOf } from "./chartAccess";
import { automaticSeriesColor, inheritedPart } from "./inherited";

const of = (key: string, fallback: unknown, convert: (value: unknown) => unknown) =>
  field(partAccess, key, { fallback, convert });

type Runs = NonNullable<ChartText["runs"]>;

/** The runs of the text that a font's path leads to. */
const runsPath = (self: ChartPartSelf): ChartPartSelf => ({
  ...self,
  path: [...self.path.slice(0, -1), "runs"],
});

/** A font: of a part, or of some letters of its text. */
const font = {
  read: (host: Host, self: ChartPartSelf): object | undefined => {
    const whole = inheritedPart(host, self);
    const { run } = self;
    if (!run) return whole;
    const runs = (partOf(host, runsPath(self)) ?? []) as unknown as Runs;
    const covering = runs.filter(
      (item) => item.start <= run.start && item.start + item.length >= run.start + run.length,
    );
    return Object.assign({ ...whole }, ...covering.map((item) => item.font)) as object;
  },
  own: (host: Host, self: ChartPartSelf): object => {
    const { run } = self;
    if (!run) return ownPart(host, self);
    const text = ownPart(host, { ...self, path: self.path.slice(0, -1) });
    const runs = (text["runs"] ??= []) as Runs;
    const known = runs.find((item) => item.start === run.start && item.length === run.length);
    const made = known ?? { ...run, font: {} };
    if (!known) runs.push(made);
    return made.font;
  },
};

const ofFont = (key: string, fallback: unknown, convert: (value: unknown) => unknown) =>
  field(font, key, { fallback, convert });

/** `Excel.ChartFont`. The path leads to the font. */
export const chartFontClass: ClassSpec<"ChartFont"> = {
  properties: {
    Bold: ofFont("isBold", false, asFlag),
    Italic: ofFont("isItalic", false, asFlag),
    Color: ofFont("color", "#595959", colorText),
    Name: ofFont("name", "Calibri", asText),
    Size: ofFont("size", 10, asNumber),
    Underline: {
      get: (self, host) =>
        (font.read(host, self) as ChartFont | undefined)?.isUnderlined === true ? "Single" : "None",
      set: (self, value, host) => {
        const owned: ChartFont = font.own(host, self);
        owned.isUnderlined = oneOf(value, ["None", "Single"] as const) === "Single";
      },
    },
  },
};

/** `Excel.ChartFill`. The path leads to the owner of the fill. */
export const chartFillClass: ClassSpec<"ChartFill"> = {
  methods: {
    SetSolidColor: (self, args, host) => paint(host, self, colorText(args.raw(0))),
    Clear: (self, _args, host) => paint(host, self, undefined),
    GetSolidColor: (self, _args, host) =>
      inheritedPart(host, self)?.[self.isPlotArea ? "plotFillColor" : "fillColor"] ?? "",
  },
};

function paint(host: Host, self: ChartPartSelf, color: string | undefined): void {
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

/** The colour that a line has of itself: that of its series, or the quiet grey of axes and gridlines. */
function automaticColor(host: Host, self: ChartPartSelf): string {
  const [owner, index] = self.path;
  if (owner !== "series" || typeof index !== "number") return "#D9D9D9";
  return automaticSeriesColor(host, index);
}

const line: ClassSpec<"ChartLineFormat">["properties"] & ClassSpec<"ChartBorder">["properties"] = {
  Color: {
    get: (self, host) => inheritedPart(host, self)?.["color"] ?? automaticColor(host, self),
    set: (self, value, host) => void (ownPart(host, self)["color"] = colorText(value)),
  },
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

const labels = { read: inheritedPart, own: ownPart };
const ofLabel = (key: string, fallback: unknown, convert: (value: unknown) => unknown) =>
  field(labels, key, { fallback, convert });

/** `Excel.ChartDataLabels`, of a chart or a series. */
export const chartDataLabelsClass: ClassSpec<"ChartDataLabels"> = {
  properties: {
    ShowValue: ofLabel("showsValue", false, asFlag),
    ShowCategoryName: ofLabel("showsCategoryName", false, asFlag),
    ShowSeriesName: ofLabel("showsSeriesName", false, asFlag),
    ShowPercentage: ofLabel("showsPercentage", false, asFlag),
    ShowLegendKey: ofLabel("showsLegendKey", false, asFlag),
    ShowBubbleSize: ofLabel("showsBubbleSize", false, asFlag),
    Position: ofLabel("position", "Invalid", (value) => oneOf(value, LABEL_POSITIONS)),
    NumberFormat: ofLabel("numberFormat", "General", asText),
    LinkNumberFormat: ofLabel("isNumberFormatLinked", false, asFlag),
    Separator: ofLabel("separator", ", ", asText),
    TextOrientation: ofLabel("textRotation", 0, asNumber),
    ...cosmetics((self: ChartPartSelf) => self.path.join("."), {
      AutoText: true,
      HorizontalAlignment: "Center",
      VerticalAlignment: "Center",
    }),
  },
  navigation: { Format: (self) => ref("ChartDataLabelFormat", self) },
};

/** `Excel.ChartDataLabel` of a point. */
export const chartDataLabelClass: ClassSpec<"ChartDataLabel"> = {
  properties: {
    ...(chartDataLabelsClass.properties as ClassSpec<"ChartDataLabel">["properties"]),
    Text: ofLabel("text", "", asText),
    ...cosmetics((self: ChartPartSelf) => self.path.join("."), {
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
    Border: (self) => ref("ChartBorder", { ...self, path: [...self.path, "border"] }),
  },
};

/** `Excel.ChartFormatString`: the font of some letters of a title. */
export const chartFormatStringClass: ClassSpec<"ChartFormatString"> = {
  navigation: { Font: (self) => ref("ChartFont", self) },
};
