import { itemNotFound } from "../../host/apiError";
import { asFlag, asNumber, asText, oneOf } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import { ref, type Selves } from "../../host/hostObject";
import { chartPath, cosmetics, field, partAccess, seriesOf, seriesPath } from "./chartAccess";

const TRENDS = ["Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power"] as const;

/** `Excel.ChartTrendlineCollection`. */
export const chartTrendlineCollectionClass: ClassSpec<"ChartTrendlineCollection"> = {
  items: (self, host) =>
    (seriesOf(host, self).trendlines ?? []).map((_, index) => ref("ChartTrendline", { ...self, index })),
  item: (self, args, host) => {
    const index = args.integer(0);
    if (!seriesOf(host, self).trendlines?.[index]) throw itemNotFound();
    return ref("ChartTrendline", { ...self, index });
  },
  methods: {
    Add: (self, args, host) => {
      const series = seriesOf(host, self);
      series.trendlines ??= [];
      return ref("ChartTrendline", {
        ...self,
        index: series.trendlines.push({ type: args.choice(0, TRENDS, "Linear") }) - 1,
      });
    },
    GetCount: (self, _args, host) => seriesOf(host, self).trendlines?.length ?? 0,
  },
};

const trend = (
  key: string,
  fallback: unknown,
  convert: (value: unknown) => unknown,
): PropertySpec<Selves["ChartTrendline"]> => {
  const spec = field(partAccess, key, { fallback, convert });
  return {
    get: (self, host) => spec.get?.(seriesPath(self, "trendlines", self.index), host),
    set: (self, value, host) => spec.set?.(seriesPath(self, "trendlines", self.index), value, host),
  };
};

/** `Excel.ChartTrendline`. */
export const chartTrendlineClass: ClassSpec<"ChartTrendline"> = {
  key: (self) => self.index,
  properties: {
    Type: trend("type", "Linear", (value) => oneOf(value, TRENDS)),
    Name: trend("name", "", asText),
    PolynomialOrder: trend("polynomialOrder", 2, asNumber),
    MovingAveragePeriod: trend("movingAveragePeriod", 2, asNumber),
    ForwardPeriod: trend("forward", 0, asNumber),
    BackwardPeriod: trend("backward", 0, asNumber),
    Intercept: trend("intercept", "", (value) => (value === "" ? undefined : asNumber(value))),
    ShowEquation: trend("showsEquation", false, asFlag),
    ShowRSquared: trend("showsRSquared", false, asFlag),
  },
  navigation: {
    Format: (self) => ref("ChartTrendlineFormat", self),
    Label: (self) => ref("ChartTrendlineLabel", self),
  },
  methods: { Delete: (self, _args, host) => void seriesOf(host, self).trendlines?.splice(self.index, 1) },
};

/** `Excel.ChartTrendlineFormat`. */
export const chartTrendlineFormatClass: ClassSpec<"ChartTrendlineFormat"> = {
  navigation: { Line: (self) => ref("ChartLineFormat", seriesPath(self, "trendlines", self.index, "line")) },
};

const labelName = (self: Selves["ChartTrendlineLabel"]): string =>
  `series.${self.series}.trendlines.${self.index}.label`;

/** `Excel.ChartTrendlineLabel`: what stands beside a trend line that shows its equation. */
export const chartTrendlineLabelClass: ClassSpec<"ChartTrendlineLabel"> = {
  properties: cosmetics(labelName, {
    AutoText: true,
    Formula: "",
    Height: 0,
    HorizontalAlignment: "Center",
    Left: 0,
    LinkNumberFormat: true,
    NumberFormat: "General",
    Text: "",
    TextOrientation: 0,
    Top: 0,
    VerticalAlignment: "Center",
    Width: 0,
  }),
  navigation: { Format: (self) => ref("ChartTrendlineLabelFormat", self) },
};

/** `Excel.ChartTrendlineLabelFormat`. */
export const chartTrendlineLabelFormatClass: ClassSpec<"ChartTrendlineLabelFormat"> = {
  navigation: {
    Font: (self) => ref("ChartFont", chartPath(self, "unsaved", `${labelName(self)}.font`)),
    Fill: (self) => ref("ChartFill", chartPath(self, "unsaved", `${labelName(self)}.fill`)),
    Border: (self) => ref("ChartBorder", chartPath(self, "unsaved", `${labelName(self)}.border`)),
  },
};
