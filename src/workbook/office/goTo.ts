import { excelRun } from "./excelRun";

/** Shows a sheet and selects a cell of it; a sheet that is gone is no reason to fail. */
export async function goTo(sheet: string, address: string): Promise<void> {
  await excelRun(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (worksheet.isNullObject) return;
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
