import type { ChartType } from "./chartTypes";

/** A chart as plain data: references into cells and formats, in Excel's words (`Excel.ChartType` and its kin). */

/** A corner of an object on the grid: a cell and the distance from its top left corner, in points. */
export interface GridPoint {
  row: number;
  column: number;
  rowOffset: number;
  columnOffset: number;
}

export interface ChartFont {
  name?: string;
  size?: number;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderlined?: boolean;
  color?: string;
}

export interface ChartLine {
  color?: string;
  /** Points. */
  weight?: number;
  /** "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot" or "None". */
  style?: string;
}

/** Where a part of a chart was put, in shares of the chart's width and height; what is missing is automatic. */
export interface ChartPlace {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}

/** Fill and border of a part of a chart. */
export interface ChartLook {
  fillColor?: string;
  hasNoFill?: boolean;
  border?: ChartLine;
}

/** A text that stands in the chart or comes from a cell ("=Sheet1!$A$1"). */
export interface ChartText extends ChartLook {
  text: string;
  formula?: string;
  font?: ChartFont;
  /** Fonts of parts of the text; a later one wins. */
  runs?: { start: number; length: number; font: ChartFont }[];
  /** Degrees, counter-clockwise, from -90 to 90. */
  textRotation?: number;
  place?: ChartPlace;
  /** Drawn over the plot instead of beside it. */
  overlays?: boolean;
}

export interface ChartDataLabels extends ChartLook {
  showsBubbleSize?: boolean;
  textRotation?: number;
  isNumberFormatLinked?: boolean;
  /** Of one point: what the label says instead of the values. */
  text?: string;
  showsValue?: boolean;
  showsCategoryName?: boolean;
  showsSeriesName?: boolean;
  showsPercentage?: boolean;
  showsLegendKey?: boolean;
  /** "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit". */
  position?: string;
  numberFormat?: string;
  separator?: string;
  font?: ChartFont;
}

export interface ChartMarker {
  /** "None", "Automatic", "Circle", "Square", "Diamond", "Triangle", "X", "Plus", "Star", "Dot", "Dash". */
  style?: string;
  size?: number;
  foregroundColor?: string;
  backgroundColor?: string;
}

export interface ChartTrendline {
  /** "Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power". */
  type: string;
  name?: string;
  polynomialOrder?: number;
  movingAveragePeriod?: number;
  forward?: number;
  backward?: number;
  intercept?: number;
  showsEquation?: boolean;
  showsRSquared?: boolean;
  line?: ChartLine;
}

export interface ChartErrorBars {
  isVisible: boolean;
  /** "FixedValue", "Percent", "StDev" or "StError". */
  type?: string;
  /** "Both", "MinusValues" or "PlusValues". */
  include?: string;
  hasEndCap?: boolean;
  line?: ChartLine;
}

/** A point with a format of its own. */
export interface ChartPoint {
  index: number;
  fillColor?: string;
  hasNoFill?: boolean;
  line?: ChartLine;
  marker?: ChartMarker;
  dataLabels?: ChartDataLabels;
}

export interface ChartSeries {
  name?: ChartText;
  /** "=Sheet1!$A$2:$A$13"; of scatter charts the x values. */
  categories?: string;
  /** "=Sheet1!$B$2:$B$13"; of scatter charts the y values. */
  values: string;
  bubbleSizes?: string;
  /** Where it differs from the chart's own type (combination charts). */
  type?: ChartType;
  isSecondary?: boolean;
  fillColor?: string;
  /** The series is drawn without fill. */
  hasNoFill?: boolean;
  line?: ChartLine;
  marker?: ChartMarker;
  isSmooth?: boolean;
  dataLabels?: ChartDataLabels;
  trendlines?: ChartTrendline[];
  /** Formats of single points by index. */
  points?: ChartPoint[];
  xErrorBars?: ChartErrorBars;
  yErrorBars?: ChartErrorBars;
  isFiltered?: boolean;
  explosion?: number;
  invertsIfNegative?: boolean;
}

export interface ChartAxis {
  isVisible: boolean;
  title?: ChartText;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  minorUnit?: number;
  hasMajorGridlines: boolean;
  hasMinorGridlines: boolean;
  gridline?: ChartLine;
  numberFormat?: string;
  isNumberFormatLinked?: boolean;
  isReversed?: boolean;
  logBase?: number;
  /** "High", "Low", "NextToAxis" or "None". */
  tickLabelPosition?: string;
  /** "Cross", "Inside", "None" or "Outside". */
  majorTickMark?: string;
  minorTickMark?: string;
  tickLabelSpacing?: number;
  tickMarkSpacing?: number;
  textRotation?: number;
  /** The category axis: "Automatic", "TextAxis" or "DateAxis". */
  categoryType?: string;
  /** "Days", "Months" or "Years", of date axes. */
  baseTimeUnit?: string;
  majorTimeUnit?: string;
  /** Where the other axis crosses this one: "Automatic", "Maximum", "Minimum" or a number. */
  crossesAt?: string | number;
  isBetweenCategories?: boolean;
  /** "None", "Hundreds", "Thousands", "Millions", …. */
  displayUnit?: string;
  /** Of the display unit "Custom". */
  customUnit?: number;
  hidesUnitLabel?: boolean;
  /** Distance of the labels, in percent of the usual one. */
  labelOffset?: number;
  /** "Center", "Left" or "Right". */
  labelAlignment?: string;
  isMultiLevel?: boolean;
  minorTimeUnit?: string;
  fillColor?: string;
  hasNoFill?: boolean;
  minorGridline?: ChartLine;
  line?: ChartLine;
  font?: ChartFont;
}

export interface ChartSnapshot {
  /** Unique in the sheet. */
  id: string;
  name: string;
  type: ChartType;
  from: GridPoint;
  to: GridPoint;
  /** "TwoCell" moves and sizes with cells, "OneCell" moves, "Absolute" stays. */
  placement: "TwoCell" | "OneCell" | "Absolute";
  title?: ChartText;
  legend?: ChartLook & {
    place?: ChartPlace;
    /** "Top", "Bottom", "Left", "Right" or "Corner". */
    position: string;
    overlays?: boolean;
    font?: ChartFont;
    /** Series that the legend leaves out, by index. */
    hiddenEntries?: number[];
  };
  series: ChartSeries[];
  categoryAxis?: ChartAxis;
  valueAxis?: ChartAxis;
  secondaryCategoryAxis?: ChartAxis;
  secondaryValueAxis?: ChartAxis;
  /** Of three-dimensional charts whose series stand behind each other. */
  seriesAxis?: ChartAxis;
  gapWidthPercent?: number;
  overlapPercent?: number;
  doughnutHolePercent?: number;
  firstSliceAngle?: number;
  dataLabels?: ChartDataLabels;
  dataTable?: ChartLook & {
    font?: ChartFont;
    showsLegendKey: boolean;
    hasHorizontalBorder: boolean;
    hasVerticalBorder: boolean;
    hasOutline: boolean;
  };
  /** "NotPlotted", "Zero" or "Interpolated". */
  blanksAs?: string;
  plotsVisibleOnly?: boolean;
  hasRoundedCorners?: boolean;
  styleNumber?: number;
  fillColor?: string;
  hasNoFill?: boolean;
  border?: ChartLine;
  plotFillColor?: string;
  plotBorder?: ChartLine;
  /** The plot with its axis labels. */
  plotPlace?: ChartPlace;
  /** The plot without its axis labels; used where `plotPlace` is missing. */
  plotInsidePlace?: ChartPlace;
  bubbleScalePercent?: number;
  /** Size of the second plot of a pie, in percent of the first. */
  secondPlotPercent?: number;
  /** "SplitByPosition", "SplitByValue", "SplitByPercentValue" or "SplitByCustomSplit". */
  splitType?: string;
  splitValue?: number;
  /** Points of the one series in colours of their own. */
  variesColors?: boolean;
  hidesLeaderLines?: boolean;
  font?: ChartFont;
  altText?: string;
  /** Cosmetics that scripts set and read back but no file is written with; the host names them as lost when saving. */
  unsaved?: Record<string, unknown>;
  /** Part of the file, such as "xl/charts/chart1.xml". */
  source?: string;
}
