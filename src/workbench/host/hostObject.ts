import type { Area } from "../book/address";
import type { TableColumnSnapshot } from "../book/snapshot";

/** What each host object refers to. Objects hold ids, never the book's objects, so that a deleted thing is noticed. */
export interface RangeSelf {
  readonly sheetId: string;
  /** Follows insertions and deletions while the add-in holds the range. */
  area: Area;
  /** Cells the reference named were deleted. */
  isGone?: boolean;
}

export interface AreasSelf {
  readonly sheetId: string;
  readonly areas: readonly RangeSelf[];
}

/** Part of a chart, named by the way to it, such as ["valueAxis", "title"]. */
export interface ChartSelf {
  readonly sheetId: string;
  readonly chartId: string;
}

type OnSheet = { readonly sheetId: string };
export type TableSelf = OnSheet & { readonly tableId: number };
/** A column by its name; by the column itself while the table has it, since headers are written over. */
export type ColumnSelf = TableSelf & { readonly column: string; readonly held?: TableColumnSnapshot };
export type AreasOf = { readonly sheetId: string; readonly areas: readonly RangeSelf[] };
/** The format of cells, or of a named style. */
export type FormatSelf = AreasOf & { readonly styleName?: string };
export type RuleSelf = OnSheet & { readonly ruleId: string };
export type AxisSelf = ChartSelf & {
  readonly axis: "categoryAxis" | "valueAxis" | "secondaryCategoryAxis" | "secondaryValueAxis" | "seriesAxis";
};
export type SeriesSelf = ChartSelf & { readonly series: number };
/** Where a chart's font, fill or line lives: the chart and the owner's path. */
export type ChartPartSelf = ChartSelf & {
  readonly path: readonly (string | number)[];
  readonly isPlotArea?: boolean;
  /** A part of the owner's text, whose font this is. */
  readonly run?: { readonly start: number; readonly length: number };
};
export type ScopedSelf = { readonly sheetId: string | undefined };

export interface Selves {
  Null: object;
  Service: { readonly name: string };
  /** What a service's method answered, such as a ribbon button. */
  ServiceItem: { readonly name: string; readonly method: string; readonly args: readonly unknown[] };
  Workbook: object;
  Runtime: object;
  Application: object;
  IterativeCalculation: object;
  CultureInfo: object;
  NumberFormatInfo: object;
  DatetimeFormatInfo: object;
  WorksheetCollection: object;
  Worksheet: OnSheet;
  Range: RangeSelf;
  RangeAreas: AreasSelf;
  RangeCollection: AreasSelf;
  RangeView: AreasSelf & { readonly rows: readonly number[]; readonly area: Area };
  RangeViewCollection: AreasSelf & { readonly rows: readonly number[]; readonly area: Area };
  WorkbookRangeAreas: { readonly parts: readonly AreasSelf[] };
  RangeAreasCollection: { readonly parts: readonly AreasSelf[] };
  RangeFormat: FormatSelf;
  RangeFill: FormatSelf;
  RangeFont: FormatSelf;
  RangeBorderCollection: FormatSelf;
  RangeBorder: FormatSelf & { readonly edge: string };
  FormatProtection: FormatSelf;
  RangeSort: RangeSelf;
  RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  TableCollection: ScopedSelf;
  TableScopedCollection: { readonly tables: readonly TableSelf[] };
  Table: TableSelf;
  TableColumnCollection: TableSelf;
  TableColumn: ColumnSelf;
  TableRowCollection: TableSelf;
  TableRow: TableSelf & { readonly index: number };
  TableSort: TableSelf;
  Filter: ColumnSelf;
  AutoFilter: OnSheet & { readonly tableId: number | undefined };
  NamedItemCollection: ScopedSelf;
  NamedItem: { readonly name: string; readonly sheetId: string | undefined };
  NamedItemArrayValues: { readonly name: string; readonly sheetId: string | undefined };
  SettingCollection: object;
  Setting: { readonly key: string };
  DocumentProperties: object;
  CustomPropertyCollection: object;
  CustomProperty: { readonly key: string };
  WorksheetCustomPropertyCollection: OnSheet;
  WorksheetCustomProperty: OnSheet & { readonly key: string };
  WorksheetFreezePanes: OnSheet;
  WorksheetProtection: OnSheet;
  WorkbookProtection: object;
  PageLayout: OnSheet;
  HeaderFooterGroup: OnSheet;
  HeaderFooter: OnSheet & { readonly pages: "odd" | "even" | "first" };
  PageBreakCollection: OnSheet & { readonly axis: "row" | "column" };
  PageBreak: OnSheet & { readonly axis: "row" | "column"; readonly at: number };
  ConditionalFormatCollection: AreasOf;
  ConditionalFormat: RuleSelf;
  CustomConditionalFormat: RuleSelf;
  ConditionalFormatRule: RuleSelf;
  CellValueConditionalFormat: RuleSelf;
  TextConditionalFormat: RuleSelf;
  PresetCriteriaConditionalFormat: RuleSelf;
  TopBottomConditionalFormat: RuleSelf;
  ColorScaleConditionalFormat: RuleSelf;
  DataBarConditionalFormat: RuleSelf;
  ConditionalDataBarPositiveFormat: RuleSelf;
  ConditionalDataBarNegativeFormat: RuleSelf;
  IconSetConditionalFormat: RuleSelf;
  ConditionalRangeFormat: RuleSelf;
  ConditionalRangeFont: RuleSelf;
  ConditionalRangeFill: RuleSelf;
  ConditionalRangeBorderCollection: RuleSelf;
  ConditionalRangeBorder: RuleSelf & { readonly edge: "top" | "bottom" | "left" | "right" };
  DataValidation: AreasOf;
  ChartCollection: OnSheet;
  Chart: ChartSelf;
  ChartAreaFormat: ChartSelf;
  ChartPlotArea: ChartSelf;
  ChartPlotAreaFormat: ChartSelf;
  ChartTitle: ChartSelf;
  ChartTitleFormat: ChartSelf;
  ChartLegend: ChartSelf;
  ChartLegendFormat: ChartSelf;
  ChartLegendEntryCollection: ChartSelf;
  ChartLegendEntry: ChartSelf & { readonly index: number };
  ChartDataLabels: ChartPartSelf;
  ChartDataLabelFormat: ChartPartSelf;
  ChartDataLabel: ChartPartSelf;
  ChartDataTable: ChartSelf;
  ChartDataTableFormat: ChartSelf;
  ChartSeriesCollection: ChartSelf;
  ChartSeries: SeriesSelf;
  ChartSeriesFormat: SeriesSelf;
  ChartPointsCollection: SeriesSelf;
  ChartPoint: SeriesSelf & { readonly point: number };
  ChartPointFormat: SeriesSelf & { readonly point: number };
  ChartTrendlineCollection: SeriesSelf;
  ChartTrendline: SeriesSelf & { readonly index: number };
  ChartTrendlineFormat: SeriesSelf & { readonly index: number };
  ChartTrendlineLabel: SeriesSelf & { readonly index: number };
  ChartTrendlineLabelFormat: SeriesSelf & { readonly index: number };
  ChartErrorBars: SeriesSelf & { readonly bars: "xErrorBars" | "yErrorBars" };
  ChartErrorBarsFormat: SeriesSelf & { readonly bars: "xErrorBars" | "yErrorBars" };
  ChartBinOptions: SeriesSelf;
  ChartBoxwhiskerOptions: SeriesSelf;
  ChartMapOptions: SeriesSelf;
  ChartPivotOptions: ChartSelf;
  ChartAxes: ChartSelf;
  ChartAxis: AxisSelf;
  ChartAxisFormat: AxisSelf;
  ChartAxisTitle: AxisSelf;
  ChartAxisTitleFormat: AxisSelf;
  ChartGridlines: AxisSelf & { readonly isMajor: boolean };
  ChartGridlinesFormat: AxisSelf & { readonly isMajor: boolean };
  ChartFont: ChartPartSelf;
  ChartFill: ChartPartSelf;
  ChartBorder: ChartPartSelf;
  ChartLineFormat: ChartPartSelf;
  ChartFormatString: ChartPartSelf;
  CommentCollection: ScopedSelf;
  Comment: OnSheet & { readonly commentId: string };
  CommentReplyCollection: OnSheet & { readonly commentId: string };
  CommentReply: OnSheet & { readonly commentId: string; readonly replyId: string };
  CustomXmlPartCollection: object;
  CustomXmlPartScopedCollection: { readonly namespace: string };
  CustomXmlPart: { readonly id: string };
  StyleCollection: object;
  Style: { readonly name: string };
  TableStyleCollection: object;
  TableStyle: { readonly name: string };
  BindingCollection: object;
  Binding: { readonly id: string };
  Functions: object;
  FunctionResult: { readonly formula: string; readonly value: unknown; readonly error: string | undefined };
  WorkbookCreated: { readonly id: string };
}

export type TypeName = keyof Selves;

export type HostObject = { [T in TypeName]: { readonly type: T; readonly self: Selves[T] } }[TypeName];

const brand = new WeakSet<object>();

/** A reference to something in the book, of one of the client's classes. */
export function ref<T extends TypeName>(type: T, self: Selves[T]): HostObject & { readonly type: T } {
  const object = { type, self } as unknown as HostObject & { readonly type: T };
  brand.add(object);
  return object;
}

/** What the `…OrNullObject` family answers where there is nothing. */
export const nullObject = (): HostObject => ref("Null", {});

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && brand.has(value);
