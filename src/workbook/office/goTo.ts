import { excelRun } from "./excelRun";

/** Brings a cell to the front and selects it. Does nothing when the sheet is gone or hidden beyond showing. */
export function goTo(sheetName: string, address: string): Promise<void> {
  return excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject || sheet.visibility === "VeryHidden") return;
    if (sheet.visibility === "Hidden") sheet.visibility = "Visible";
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
