import { cellAddress } from "../../report/area";
import type { JournalIndex } from "../journal";
import { deletePages } from "../mendPages";
import { WorkbookRefusal } from "../refusal";
import { surveyWorkbook } from "../survey";
import { ENTRY_COLUMN, newestGeneration, readEntries, readRecord, type EntryRecord } from "./entryRecord";

/**
 * Takes the newest accepted entry back, where nothing of ours was written after it.
 *
 * @returns the name of the sheet that is as it was; `null` where there is no such entry.
 * @throws `WorkbookRefusal` where somebody has changed what was written.
 */
export async function takeBackEntry(
  context: Excel.RequestContext,
  { sheetName, index }: { readonly sheetName: string; readonly index: JournalIndex },
): Promise<string | null> {
  const entries = await readEntries(context, sheetName);
  const record = readRecord(entries.at(-1));
  if (!record || record.afterGeneration < newestGeneration(index)) return null;
  const sheet = await sheetOf(context, record);
  const { shift, unused } = await found(context, sheet, record);
  restore(sheet, { ...record, newColumns: unused }, shift);
  const journal = context.workbook.worksheets.getItem(sheetName);
  journal.getRange(`${ENTRY_COLUMN}${entries.length}`).clear("Contents");
  sheet.load("name");
  await context.sync();
  const { name } = sheet;
  if (record.madeSheet !== null) await dropIfEmpty(context, sheet, record.madeSheet);
  return name;
}

async function sheetOf(context: Excel.RequestContext, record: EntryRecord): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(record.sheetId);
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookRefusal("sheet-gone", record.sheetName);
  if (sheet.protection.protected) throw new WorkbookRefusal("input-protected", record.sheetName);
  return sheet;
}

/**
 * How far the row has moved since, because rows were added, deleted or sorted; refuses where it is not there as written.
 * With it the columns made for the entry in which nothing else stands.
 */
async function found(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  record: EntryRecord,
): Promise<{ readonly shift: number; readonly unused: EntryRecord["newColumns"] }> {
  const used = sheet.getUsedRange(true);
  used.load("values,rowIndex,columnIndex");
  await context.sync();
  const { values, rowIndex, columnIndex } = used;
  const [first] = record.cells;
  const holds = (shift: number): boolean =>
    record.cells.every(({ row, column, after }) => {
      const now: unknown = values[row + shift - rowIndex]?.[column - columnIndex] ?? "";
      return now === after;
    });
  const all = values.map((_, r) => rowIndex + r - (first?.row ?? 0));
  const shift = [0, ...all].find(holds);
  if (shift === undefined) throw new WorkbookRefusal("entry-changed", record.sheetName);
  const own = new Set([record.headerRow, (first?.row ?? 0) + shift]);
  const isUnused = (column: number): boolean =>
    values.every((line, r) => own.has(rowIndex + r) || (line[column - columnIndex] ?? "") === "");
  return { shift, unused: record.newColumns.filter(({ column }) => isUnused(column)) };
}

function restore(
  sheet: Excel.Worksheet,
  { cells, table, grew, newColumns, headerRow }: EntryRecord,
  shift: number,
): void {
  const excelTable = table === null ? null : sheet.tables.getItem(table);
  const row = (cells[0]?.row ?? 0) + shift;
  if (excelTable && grew) excelTable.rows.getItemAt(row - headerRow - 1).delete();
  else {
    for (const cell of cells) {
      const range = sheet.getRange(cellAddress(row, cell.column));
      range.formulas = [[cell.before]];
      range.numberFormat = [[cell.format]];
    }
  }
  for (const { column, header } of newColumns) {
    if (excelTable) excelTable.columns.getItem(header).delete();
    else sheet.getRange(cellAddress(headerRow, column)).clear("Contents");
  }
}

/** Takes out the sheet that was made for the entry, unless the planner has used it since. */
async function dropIfEmpty(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ownId: string,
): Promise<void> {
  const used = sheet.getUsedRange(true);
  used.load("rowCount");
  await context.sync();
  if (used.rowCount > 1) return;
  const survey = await surveyWorkbook(context);
  for (const step of deletePages(survey, [ownId])) step.apply(context);
  await context.sync();
}
