import type { Workbench } from "../../src/workbench/node";

/** A table of a sheet as records by header. */
export type TableRecord = Readonly<Record<string, unknown>>;

/** Every sheet's name and used values, read through the real client. */
export function allSheets(workbench: Workbench): Promise<ReadonlyMap<string, unknown[][]>> {
  return workbench.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    const used = worksheets.items.map((sheet) => ({
      name: sheet.name,
      range: sheet.getUsedRangeOrNullObject(true),
    }));
    used.forEach(({ range }) => range.load({ values: true, formulas: true }));
    await context.sync();
    return new Map(
      used.map(({ name, range }) => [name, range.isNullObject ? [] : (range.values as unknown[][])]),
    );
  });
}

/** The rows of an Excel table, by header. */
export function tableRecords(workbench: Workbench, name: string): Promise<readonly TableRecord[]> {
  return workbench.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load({ values: true });
    await context.sync();
    const [header = [], ...rows] = range.values as unknown[][];
    return rows.map((row) => Object.fromEntries(row.map((value, k) => [String(header[k]), value])));
  });
}

/** Rows of a plain sheet below its header row, by header. */
export function sheetRecords(values: readonly (readonly unknown[])[]): readonly TableRecord[] {
  const [header = [], ...rows] = values;
  return rows.map((row) => Object.fromEntries(row.map((value, k) => [String(header[k]), value])));
}
