/** Excel's chart types and the chart groups of DrawingML that stand for them (ECMA-376 Part 1, 21.2). */
import type { ChartType } from "../../book/chartTypes";

export type GroupTag =
  | "barChart"
  | "lineChart"
  | "areaChart"
  | "pieChart"
  | "doughnutChart"
  | "scatterChart"
  | "bubbleChart"
  | "radarChart"
  | "ofPieChart"
  | "stockChart"
  | "surfaceChart"
  | "surface3DChart"
  | "bar3DChart"
  | "line3DChart"
  | "pie3DChart"
  | "area3DChart";

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
  /** Bars with depth: what they look like. */
  readonly shape?: "box" | "cylinder" | "cone" | "pyramid";
  /** The second plot of a pie. */
  readonly secondPlot?: "pie" | "bar";
  readonly isWireframe?: boolean;
  /** Bubbles that look like balls. */
  readonly isBall?: boolean;
  /** Stock charts: how many series make one, and whether the first is a volume in columns. */
  readonly stockSeries?: number;
  readonly hasVolume?: boolean;
}

const solid = (
  direction: "col" | "bar",
  grouping: "standard" | "clustered" | "stacked" | "percentStacked",
  shape: NonNullable<ChartForm["shape"]>,
): ChartForm => ({ group: "bar3DChart", direction, grouping, shape });

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
  Bubble: { group: "bubbleChart", isBall: false },
  Bubble3DEffect: { group: "bubbleChart", isBall: true },
  Radar: { group: "radarChart", style: "standard", hasMarkers: false },
  RadarMarkers: { group: "radarChart", style: "marker", hasMarkers: true },
  RadarFilled: { group: "radarChart", style: "filled" },
  PieOfPie: { group: "ofPieChart", secondPlot: "pie" },
  BarOfPie: { group: "ofPieChart", secondPlot: "bar" },
  StockHLC: { group: "stockChart", stockSeries: 3, hasVolume: false },
  StockOHLC: { group: "stockChart", stockSeries: 4, hasVolume: false },
  StockVHLC: { group: "stockChart", stockSeries: 3, hasVolume: true },
  StockVOHLC: { group: "stockChart", stockSeries: 4, hasVolume: true },
  Surface: { group: "surface3DChart", isWireframe: false },
  SurfaceWireframe: { group: "surface3DChart", isWireframe: true },
  SurfaceTopView: { group: "surfaceChart", isWireframe: false },
  SurfaceTopViewWireframe: { group: "surfaceChart", isWireframe: true },
  "3DLine": { group: "line3DChart" },
  "3DPie": { group: "pie3DChart", isExploded: false },
  "3DPieExploded": { group: "pie3DChart", isExploded: true },
  "3DArea": { group: "area3DChart", grouping: "standard" },
  "3DAreaStacked": { group: "area3DChart", grouping: "stacked" },
  "3DAreaStacked100": { group: "area3DChart", grouping: "percentStacked" },
  "3DColumn": solid("col", "standard", "box"),
  "3DColumnClustered": solid("col", "clustered", "box"),
  "3DColumnStacked": solid("col", "stacked", "box"),
  "3DColumnStacked100": solid("col", "percentStacked", "box"),
  "3DBarClustered": solid("bar", "clustered", "box"),
  "3DBarStacked": solid("bar", "stacked", "box"),
  "3DBarStacked100": solid("bar", "percentStacked", "box"),
  CylinderCol: solid("col", "standard", "cylinder"),
  CylinderColClustered: solid("col", "clustered", "cylinder"),
  CylinderColStacked: solid("col", "stacked", "cylinder"),
  CylinderColStacked100: solid("col", "percentStacked", "cylinder"),
  CylinderBarClustered: solid("bar", "clustered", "cylinder"),
  CylinderBarStacked: solid("bar", "stacked", "cylinder"),
  CylinderBarStacked100: solid("bar", "percentStacked", "cylinder"),
  ConeCol: solid("col", "standard", "cone"),
  ConeColClustered: solid("col", "clustered", "cone"),
  ConeColStacked: solid("col", "stacked", "cone"),
  ConeColStacked100: solid("col", "percentStacked", "cone"),
  ConeBarClustered: solid("bar", "clustered", "cone"),
  ConeBarStacked: solid("bar", "stacked", "cone"),
  ConeBarStacked100: solid("bar", "percentStacked", "cone"),
  PyramidCol: solid("col", "standard", "pyramid"),
  PyramidColClustered: solid("col", "clustered", "pyramid"),
  PyramidColStacked: solid("col", "stacked", "pyramid"),
  PyramidColStacked100: solid("col", "percentStacked", "pyramid"),
  PyramidBarClustered: solid("bar", "clustered", "pyramid"),
  PyramidBarStacked: solid("bar", "stacked", "pyramid"),
  PyramidBarStacked100: solid("bar", "percentStacked", "pyramid"),
};

const FORM_KEYS = [
  "group", "direction", "grouping", "style", "hasMarkers", "hasLines", "isExploded", "shape", "secondPlot",
  "isWireframe", "isBall", "stockSeries", "hasVolume",
] as const; // prettier-ignore

/** The type whose form is this one; undefined when there is none. */
export function typeOfForm(form: ChartForm): ChartType | undefined {
  const entries = Object.entries(chartForms) as [ChartType, ChartForm][];
  return entries.find(([, known]) =>
    FORM_KEYS.every((key) => known[key] === undefined || known[key] === form[key]),
  )?.[0];
}

/** A pie of any kind: no axes, colours by point. */
export const isRoundForm = ({ group }: ChartForm): boolean =>
  group === "pieChart" || group === "doughnutChart" || group === "ofPieChart" || group === "pie3DChart";

/** Whether the plot has depth. */
export const isDeepForm = ({ group }: ChartForm): boolean => group.includes("3D") || group === "surfaceChart";

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
export const labelAlignments = new WordPairs({ Center: "ctr", Left: "l", Right: "r" });
export const splitTypes = new WordPairs({
  SplitByPosition: "pos", SplitByValue: "val", SplitByPercentValue: "percent", SplitByCustomSplit: "cust",
}); // prettier-ignore
export const errorBarTypes = new WordPairs({
  FixedValue: "fixedVal", Percent: "percentage", StDev: "stdDev", StError: "stdErr",
}); // prettier-ignore
export const errorBarSides = new WordPairs({ Both: "both", MinusValues: "minus", PlusValues: "plus" });
export const blankHandling = new WordPairs({ NotPlotted: "gap", Zero: "zero", Interpolated: "span" });
export const timeUnits = new WordPairs({ Days: "days", Months: "months", Years: "years" });
export const displayUnits = new WordPairs({
  Hundreds: "hundreds", Thousands: "thousands", TenThousands: "tenThousands", HundredThousands: "hundredThousands",
  Millions: "millions", TenMillions: "tenMillions", HundredMillions: "hundredMillions", Billions: "billions",
  Trillions: "trillions",
}); // prettier-ignore
