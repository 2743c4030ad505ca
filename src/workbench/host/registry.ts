import {
  chartAxesClass,
  chartAxisClass,
  chartAxisFormatClass,
  chartAxisTitleClass,
  chartAxisTitleFormatClass,
  chartGridlinesClass,
  chartGridlinesFormatClass,
} from "../api/chart/axisClasses";
import { chartClass, chartCollectionClass } from "../api/chart/chartClass";
import {
  chartAreaFormatClass,
  chartDataTableClass,
  chartDataTableFormatClass,
  chartLegendClass,
  chartLegendEntryClass,
  chartLegendEntryCollectionClass,
  chartLegendFormatClass,
  chartPlotAreaClass,
  chartPlotAreaFormatClass,
  chartTitleClass,
  chartTitleFormatClass,
} from "../api/chart/chartParts";
import {
  chartBorderClass,
  chartDataLabelClass,
  chartDataLabelFormatClass,
  chartDataLabelsClass,
  chartFillClass,
  chartFontClass,
  chartFormatStringClass,
  chartLineFormatClass,
} from "../api/chart/lookClasses";
import {
  chartPointClass,
  chartPointFormatClass,
  chartPointsCollectionClass,
  chartSeriesClass,
  chartSeriesCollectionClass,
  chartSeriesFormatClass,
} from "../api/chart/seriesClasses";
import {
  chartBinOptionsClass,
  chartBoxwhiskerOptionsClass,
  chartErrorBarsClass,
  chartErrorBarsFormatClass,
  chartMapOptionsClass,
  chartPivotOptionsClass,
} from "../api/chart/seriesOptions";
import {
  chartTrendlineClass,
  chartTrendlineCollectionClass,
  chartTrendlineFormatClass,
  chartTrendlineLabelClass,
  chartTrendlineLabelFormatClass,
} from "../api/chart/trendlineClasses";
import { rangeBorderCollectionClass } from "../api/format/borders";
import {
  formatProtectionClass,
  rangeBorderClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
} from "../api/format/formatClasses";
import {
  rangeAreasClass,
  rangeAreasCollectionClass,
  rangeCollectionClass,
  workbookRangeAreasClass,
} from "../api/range/areasClasses";
import {
  rangeViewClass,
  rangeViewCollectionClass,
  removeDuplicatesResultClass,
} from "../api/range/rangeView";
import { rangeSortClass } from "../api/range/sortCells";
import { rangeClass } from "../api/range/rangeClass";
import {
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  conditionalFormatRuleClass,
  customConditionalFormatClass,
} from "../api/rules/conditionalFormats";
import { dataBarClass, negativeFormatClass, positiveFormatClass } from "../api/rules/dataBar";
import { dataValidationClass } from "../api/rules/dataValidation";
import {
  ruleBorderClass,
  ruleBorderCollectionClass,
  ruleFillClass,
  ruleFontClass,
  ruleFormatClass,
} from "../api/rules/ruleFormat";
import {
  cellValueClass,
  colorScaleClass,
  iconSetClass,
  presetClass,
  textClass,
  topBottomClass,
} from "../api/rules/ruleKinds";
import { freezePanesClass } from "../api/sheet/freezePanes";
import {
  headerFooterClass,
  headerFooterGroupClass,
  pageBreakClass,
  pageBreakCollectionClass,
} from "../api/sheet/headerFooter";
import { pageLayoutClass } from "../api/sheet/pageLayout";
import { workbookProtectionClass, worksheetProtectionClass } from "../api/sheet/protection";
import { worksheetClass } from "../api/sheet/worksheetClass";
import { worksheetCollectionClass } from "../api/sheet/worksheetCollection";
import { autoFilterClass, filterClass, tableSortClass } from "../api/table/sortAndFilter";
import {
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowClass,
  tableRowCollectionClass,
} from "../api/table/columnsAndRows";
import { tableClass, tableCollectionClass, tableScopedCollectionClass } from "../api/table/tableClass";
import {
  applicationClass,
  cultureInfoClass,
  datetimeFormatInfoClass,
  iterativeCalculationClass,
  numberFormatInfoClass,
  runtimeClass,
  workbookCreatedClass,
} from "../api/workbook/applicationClass";
import {
  commentClass,
  commentCollectionClass,
  commentReplyClass,
  commentReplyCollectionClass,
} from "../api/workbook/commentClasses";
import { bindingClass, bindingCollectionClass } from "../api/workbook/bindingClasses";
import { functionResultClass, functionsClass } from "../api/workbook/functionsClass";
import {
  namedItemArrayValuesClass,
  namedItemClass,
  namedItemCollectionClass,
} from "../api/workbook/nameClasses";
import {
  customPropertyClass,
  customPropertyCollectionClass,
  documentPropertiesClass,
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
} from "../api/workbook/propertyClasses";
import { settingClass, settingCollectionClass } from "../api/workbook/settingClasses";
import { styleClass, styleCollectionClass } from "../api/workbook/styleClasses";
import { tableStyleClass, tableStyleCollectionClass } from "../api/workbook/tableStyleClasses";
import {
  customXmlPartClass,
  customXmlPartCollectionClass,
  customXmlPartScopedCollectionClass,
} from "../api/workbook/xmlPartClasses";
import { workbookClass } from "../api/workbook/workbookClass";
import type { AnyClassSpec } from "./classSpec";

/** Every class of the client library that the host serves. What is not here, or not in its class, is refused. */
export const HOST_CLASSES: AnyClassSpec = {
  Workbook: workbookClass,
  Application: applicationClass,
  IterativeCalculation: iterativeCalculationClass,
  CultureInfo: cultureInfoClass,
  NumberFormatInfo: numberFormatInfoClass,
  DatetimeFormatInfo: datetimeFormatInfoClass,
  Runtime: runtimeClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetFreezePanes: freezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
  WorkbookProtection: workbookProtectionClass,
  Range: rangeClass,
  RangeSort: rangeSortClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  WorkbookRangeAreas: workbookRangeAreasClass,
  RangeAreasCollection: rangeAreasCollectionClass,
  RangeView: rangeViewClass,
  RangeViewCollection: rangeViewCollectionClass,
  RemoveDuplicatesResult: removeDuplicatesResultClass,
  RangeFormat: rangeFormatClass,
  RangeFont: rangeFontClass,
  RangeFill: rangeFillClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeBorder: rangeBorderClass,
  FormatProtection: formatProtectionClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormat: conditionalFormatClass,
  CustomConditionalFormat: customConditionalFormatClass,
  ConditionalFormatRule: conditionalFormatRuleClass,
  CellValueConditionalFormat: cellValueClass,
  TextConditionalFormat: textClass,
  PresetCriteriaConditionalFormat: presetClass,
  TopBottomConditionalFormat: topBottomClass,
  ColorScaleConditionalFormat: colorScaleClass,
  DataBarConditionalFormat: dataBarClass,
  ConditionalDataBarPositiveFormat: positiveFormatClass,
  ConditionalDataBarNegativeFormat: negativeFormatClass,
  IconSetConditionalFormat: iconSetClass,
  ConditionalRangeFormat: ruleFormatClass,
  ConditionalRangeFont: ruleFontClass,
  ConditionalRangeFill: ruleFillClass,
  ConditionalRangeBorderCollection: ruleBorderCollectionClass,
  ConditionalRangeBorder: ruleBorderClass,
  DataValidation: dataValidationClass,
  ChartCollection: chartCollectionClass,
  Chart: chartClass,
  ChartTitle: chartTitleClass,
  ChartTitleFormat: chartTitleFormatClass,
  ChartFormatString: chartFormatStringClass,
  ChartLegend: chartLegendClass,
  ChartLegendFormat: chartLegendFormatClass,
  ChartLegendEntryCollection: chartLegendEntryCollectionClass,
  ChartLegendEntry: chartLegendEntryClass,
  ChartAreaFormat: chartAreaFormatClass,
  ChartPlotArea: chartPlotAreaClass,
  ChartPlotAreaFormat: chartPlotAreaFormatClass,
  ChartDataTable: chartDataTableClass,
  ChartDataTableFormat: chartDataTableFormatClass,
  ChartDataLabel: chartDataLabelClass,
  Functions: functionsClass,
  FunctionResult: functionResultClass,
  WorkbookCreated: workbookCreatedClass,
  ChartDataLabels: chartDataLabelsClass,
  ChartDataLabelFormat: chartDataLabelFormatClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesFormat: chartSeriesFormatClass,
  ChartPointsCollection: chartPointsCollectionClass,
  ChartPoint: chartPointClass,
  ChartPointFormat: chartPointFormatClass,
  ChartTrendlineCollection: chartTrendlineCollectionClass,
  ChartTrendline: chartTrendlineClass,
  ChartTrendlineFormat: chartTrendlineFormatClass,
  ChartTrendlineLabel: chartTrendlineLabelClass,
  ChartTrendlineLabelFormat: chartTrendlineLabelFormatClass,
  ChartErrorBars: chartErrorBarsClass,
  ChartErrorBarsFormat: chartErrorBarsFormatClass,
  ChartBinOptions: chartBinOptionsClass,
  ChartBoxwhiskerOptions: chartBoxwhiskerOptionsClass,
  ChartMapOptions: chartMapOptionsClass,
  ChartPivotOptions: chartPivotOptionsClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartAxisTitle: chartAxisTitleClass,
  ChartAxisTitleFormat: chartAxisTitleFormatClass,
  ChartAxisFormat: chartAxisFormatClass,
  ChartGridlines: chartGridlinesClass,
  ChartGridlinesFormat: chartGridlinesFormatClass,
  ChartFont: chartFontClass,
  ChartFill: chartFillClass,
  ChartBorder: chartBorderClass,
  ChartLineFormat: chartLineFormatClass,
  TableCollection: tableCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  Table: tableClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableColumn: tableColumnClass,
  TableRowCollection: tableRowCollectionClass,
  TableRow: tableRowClass,
  TableSort: tableSortClass,
  Filter: filterClass,
  AutoFilter: autoFilterClass,
  PageLayout: pageLayoutClass,
  HeaderFooterGroup: headerFooterGroupClass,
  HeaderFooter: headerFooterClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageBreak: pageBreakClass,
  CommentCollection: commentCollectionClass,
  Comment: commentClass,
  CommentReplyCollection: commentReplyCollectionClass,
  CommentReply: commentReplyClass,
  CustomXmlPartCollection: customXmlPartCollectionClass,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionClass,
  CustomXmlPart: customXmlPartClass,
  StyleCollection: styleCollectionClass,
  Style: styleClass,
  TableStyleCollection: tableStyleCollectionClass,
  TableStyle: tableStyleClass,
  BindingCollection: bindingCollectionClass,
  Binding: bindingClass,
  NamedItemCollection: namedItemCollectionClass,
  NamedItem: namedItemClass,
  NamedItemArrayValues: namedItemArrayValuesClass,
  SettingCollection: settingCollectionClass,
  Setting: settingClass,
  DocumentProperties: documentPropertiesClass,
  CustomPropertyCollection: customPropertyCollectionClass,
  CustomProperty: customPropertyClass,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionClass,
  WorksheetCustomProperty: worksheetCustomPropertyClass,
};
