import type { PlanningModel } from "../../../../src/engine";
import { readWorkbook } from "../../../../src/workbook/codec/readWorkbook";
import { asset } from "../../../tools/sample/records";
import { asWorkbookCells } from "../../../tools/sample/writtenBook";

/** The sample company of assets/sample-plan.xlsx, as the product reads it. */
export const sampleModel = (): PlanningModel =>
  readWorkbook(asWorkbookCells(asset("sample-plan.xlsx").book)).model!;
