import { rangeClass } from "../api/range/rangeClass";
import { worksheetClass } from "../api/sheet/worksheetClass";
import { worksheetCollectionClass } from "../api/sheet/worksheetCollection";
import {
  applicationClass,
  cultureInfoClass,
  datetimeFormatInfoClass,
  iterativeCalculationClass,
  numberFormatInfoClass,
  runtimeClass,
} from "../api/workbook/applicationClass";
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
  Range: rangeClass,
};
