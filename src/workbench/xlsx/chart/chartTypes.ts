/** Excel's chart types and the chart groups of DrawingML that stand for them (ECMA-376 Part 1, 21.2). */
import type { ChartType } from "../../book/snapshotChart";

export type GroupTag =
  | "barChart"
  | "lineChart"
  | "areaChart"
  | "pieChart"
  | "doughnutChart"
  | "scatterChart"
  | "bubbleChart"
  | "radarChart";

export interface ChartForm {
  readonly group: GroupTag;
  /** Bars: "col" or "bar". */
  readonly direction?: "col" | "bar";
  /** "clustered", "standard", "stacked" or "percentStacked". */
  readonly grouping?: string;
  /** "lineMarker", "smoothMarker" or the radar's "standard", "marker", "filled". */
  readonly style?: string;
  readonly hasMarkers?: boolean;
  readonly hasLines?: boolean;
  readonly isExploded?: boolean;
}

export const chartForms: Readonly<Record<Exclude<ChartType, "Unknown">, ChartForm>> = {
  ColumnClustered: { group: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { group: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { group: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { group: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { group: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { group: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { group: "lineChart", grouping: "standard", hasMarkers: false },
  LineStacked: { group: "lineChart", grouping: "stacked", hasMarkers: false },
  LineStacked100: { group: "lineChart", grouping: "percentStacked", hasMarkers: false },
  LineMarkers: { group: "lineChart", grouping: "standard", hasMarkers: true },
  LineMarkersStacked: { group: "lineChart", grouping: "stacked", hasMarkers: true },
  LineMarkersStacked100: { group: "lineChart", grouping: "percentStacked", hasMarkers: true },
  Area: { group: "areaChart", grouping: "standard" },
  AreaStacked: { group: "areaChart", grouping: "stacked" },
  AreaStacked100: { group: "areaChart", grouping: "percentStacked" },
  Pie: { group: "pieChart", isExploded: false },
  PieExploded: { group: "pieChart", isExploded: true },
  Doughnut: { group: "doughnutChart", isExploded: false },
  DoughnutExploded: { group: "doughnutChart", isExploded: true },
  XYScatter: { group: "scatterChart", style: "lineMarker", hasMarkers: true, hasLines: false },
  XYScatterLines: { group: "scatterChart", style: "lineMarker", hasMarkers: true, hasLines: true },
  XYScatterLinesNoMarkers: { group: "scatterChart", style: "lineMarker", hasMarkers: false, hasLines: true },
  XYScatterSmooth: { group: "scatterChart", style: "smoothMarker", hasMarkers: true, hasLines: true },
  XYScatterSmoothNoMarkers: {
    group: "scatterChart",
    style: "smoothMarker",
    hasMarkers: false,
    hasLines: true,
  },
  Bubble: { group: "bubbleChart" },
  Radar: { group: "radarChart", style: "standard", hasMarkers: false },
  RadarMarkers: { group: "radarChart", style: "marker", hasMarkers: true },
  RadarFilled: { group: "radarChart", style: "filled" },
};

/** The type whose form is this one; undefined when there is none. */
export function typeOfForm(form: ChartForm): ChartType | undefined {
  const entries = Object.entries(chartForms) as [ChartType, ChartForm][];
  const keys = ["group", "direction", "grouping", "style", "hasMarkers", "hasLines", "isExploded"] as const;
  return entries.find(([, known]) => keys.every((k) => known[k] === undefined || known[k] === form[k]))?.[0];
}

export const formOf = (type: ChartType): ChartForm =>
  chartForms[type === "Unknown" ? "ColumnClustered" : type];

/** Words of Office.js and of the file for the same thing. */
export class WordPairs {
  private readonly toFile: ReadonlyMap<string, string>;
  private readonly fromFile: ReadonlyMap<string, string>;

  constructor(pairs: Readonly<Record<string, string>>) {
    this.toFile = new Map(Object.entries(pairs));
    this.fromFile = new Map(Object.entries(pairs).map(([office, file]) => [file, office]));
  }

  file(word: string | undefined): string | undefined {
    return word === undefined ? undefined : this.toFile.get(word);
  }

  office(word: string | undefined): string | undefined {
    return word === undefined ? undefined : this.fromFile.get(word);
  }
}

export const legendPositions = new WordPairs({ Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" });
export const labelPositions = new WordPairs({
  Center: "ctr", InsideEnd: "inEnd", InsideBase: "inBase", OutsideEnd: "outEnd", Left: "l", Right: "r", Top: "t",
  Bottom: "b", BestFit: "bestFit",
}); // prettier-ignore
export const tickLabelPositions = new WordPairs({
  High: "high",
  Low: "low",
  NextToAxis: "nextTo",
  None: "none",
});
export const tickMarks = new WordPairs({ Cross: "cross", Inside: "in", None: "none", Outside: "out" });
export const lineStyles = new WordPairs({
  Continuous: "solid", Dash: "dash", DashDot: "dashDot", DashDotDot: "sysDashDotDot", Dot: "sysDash", RoundDot: "sysDot",
}); // prettier-ignore
export const markerStyles = new WordPairs({
  None: "none", Automatic: "auto", Circle: "circle", Square: "square", Diamond: "diamond", Triangle: "triangle", X: "x",
  Plus: "plus", Star: "star", Dot: "dot", Dash: "dash",
}); // prettier-ignore
export const trendlineTypes = new WordPairs({
  Linear: "linear", Exponential: "exp", Logarithmic: "log", MovingAverage: "movingAvg", Polynomial: "poly", Power: "power",
}); // prettier-ignore
export const blankHandling = new WordPairs({ NotPlotted: "gap", Zero: "zero", Interpolated: "span" });
export const timeUnits = new WordPairs({ Days: "days", Months: "months", Years: "years" });
export const displayUnits = new WordPairs({
  Hundreds: "hundreds", Thousands: "thousands", TenThousands: "tenThousands", HundredThousands: "hundredThousands",
  Millions: "millions", TenMillions: "tenMillions", HundredMillions: "hundredMillions", Billions: "billions",
  Trillions: "trillions",
}); // prettier-ignore
