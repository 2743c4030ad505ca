import { asFlag, oneOf } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type Selves, type SeriesSelf } from "../../host/hostObject";
import { cosmetics, field, seriesOf, seriesPath } from "./chartAccess";

type BarsSelf = Selves["ChartErrorBars"];

const bars = {
  read: (host: Host, self: BarsSelf): object | undefined => seriesOf(host, self)[self.bars],
  own: (host: Host, self: BarsSelf): object => (seriesOf(host, self)[self.bars] ??= { isVisible: false }),
};

const TYPES = ["FixedValue", "Percent", "StDev", "StError", "Custom"] as const;
const SIDES = ["Both", "MinusValues", "PlusValues"] as const;

/** `Excel.ChartErrorBars`. */
export const chartErrorBarsClass: ClassSpec<"ChartErrorBars"> = {
  properties: {
    Visible: field(bars, "isVisible", { fallback: false, convert: asFlag }),
    Type: field(bars, "type", { fallback: "StError", convert: (value) => oneOf(value, TYPES) }),
    Include: field(bars, "include", { fallback: "Both", convert: (value) => oneOf(value, SIDES) }),
    EndStyleCap: field(bars, "hasEndCap", { fallback: true, convert: asFlag }),
  },
  navigation: { Format: (self) => ref("ChartErrorBarsFormat", self) },
};

/** `Excel.ChartErrorBarsFormat`. */
export const chartErrorBarsFormatClass: ClassSpec<"ChartErrorBarsFormat"> = {
  navigation: { Line: (self) => ref("ChartLineFormat", seriesPath(self, self.bars, "line")) },
};

const nameOf =
  (owner: string) =>
  (self: SeriesSelf): string =>
    `series.${self.series}.${owner}`;

/** `Excel.ChartBinOptions`, of histograms; kept while the workbook is open. */
export const chartBinOptionsClass: ClassSpec<"ChartBinOptions"> = {
  properties: cosmetics(nameOf("binOptions"), {
    AllowOverflow: false,
    AllowUnderflow: false,
    Count: 0,
    OverflowValue: 0,
    Type: "Auto",
    UnderflowValue: 0,
    Width: 0,
  }),
};

/** `Excel.ChartBoxwhiskerOptions`; kept while the workbook is open. */
export const chartBoxwhiskerOptionsClass: ClassSpec<"ChartBoxwhiskerOptions"> = {
  properties: cosmetics(nameOf("boxwhiskerOptions"), {
    QuartileCalculation: "Exclusive",
    ShowInnerPoints: false,
    ShowMeanLine: false,
    ShowMeanMarker: true,
    ShowOutlierPoints: true,
  }),
};

/** `Excel.ChartMapOptions`; kept while the workbook is open. */
export const chartMapOptionsClass: ClassSpec<"ChartMapOptions"> = {
  properties: cosmetics(nameOf("mapOptions"), {
    LabelStrategy: "None",
    Level: "Automatic",
    ProjectionType: "Automatic",
  }),
};

/** `Excel.ChartPivotOptions`; kept while the workbook is open. */
export const chartPivotOptionsClass: ClassSpec<"ChartPivotOptions"> = {
  properties: cosmetics("pivotOptions", {
    ShowAxisFieldButtons: true,
    ShowLegendFieldButtons: true,
    ShowReportFilterFieldButtons: true,
    ShowValueFieldButtons: true,
  }),
};
