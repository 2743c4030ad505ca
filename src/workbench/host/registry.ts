import { rangeBorderCollectionClass } from "../api/format/borders";
import { formatProtectionClass, rangeBorderClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "../api/format/formatClasses";
import { rangeClass } from "../api/range/rangeClass";
import { freezePanesClass } from "../api/sheet/freezePanes";
import { workbookProtectionClass, worksheetProtectionClass } from "../api/sheet/protection";
import { worksheetClass } from "../api/sheet/worksheetClass";
import { worksheetCollectionClass } from "../api/sheet/worksheetCollection";
import { tableColumnClass, tableColumnCollectionClass, tableRowClass, tableRowCollectionClass } from "../api/table/columnsAndRows";
import { tableClass, tableCollectionClass, tableScopedCollectionClass } from "../api/table/tableClass";
import {
  applicationClass,
  cultureInfoClass,
  datetimeFormatInfoClass,
  iterativeCalculationClass,
  numberFormatInfoClass,
  runtimeClass,
} from "../api/workbook/applicationClass";
import { namedItemArrayValuesClass, namedItemClass, namedItemCollectionClass } from "../api/workbook/nameClasses";
import {
  customPropertyClass,
  customPropertyCollectionClass,
  documentPropertiesClass,
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
} from "../api/workbook/propertyClasses";
import { settingClass, settingCollectionClass } from "../api/workbook/settingClasses";
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
  RangeFormat: rangeFormatClass,
  RangeFont: rangeFontClass,
  RangeFill: rangeFillClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeBorder: rangeBorderClass,
  FormatProtection: formatProtectionClass,
  TableCollection: tableCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  Table: tableClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableColumn: tableColumnClass,
  TableRowCollection: tableRowCollectionClass,
  TableRow: tableRowClass,
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
