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
  const at = await standing(context, sheet, record);
  await restore(context, sheet, { record, at });
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

/** Where an entry stands now. */
interface Standing {
  readonly row: number;
  readonly headerRow: number;
  /** The columns made for the entry in which nothing else stands. */
  readonly unused: EntryRecord["newColumns"];
}

/**
 * Looks for the row where it was written, then anywhere on the sheet, because rows may have been added, deleted or sorted;
 * refuses where it is not there as written.
 */
async function standing(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  record: EntryRecord,
): Promise<Standing> {
  const used = sheet.getUsedRange(true);
  used.load("values,rowIndex,columnIndex");
  await context.sync();
  const { values, rowIndex, columnIndex } = used;
  const valueAt = (row: number, column: number): unknown =>
    values[row - rowIndex]?.[column - columnIndex] ?? "";
  const wanted = record.cells[0]?.row ?? 0;
  const holds = (row: number): boolean =>
    record.cells.every(({ column, after }) => valueAt(row, column) === after);
  const rows = values.map((_, r) => rowIndex + r);
  const row = [wanted, ...rows].find(holds);
  if (row === undefined) throw new WorkbookRefusal("entry-changed", record.sheetName);
  const hasHeaders = (at: number): boolean =>
    record.newColumns.every(({ column, header }) => valueAt(at, column) === header);
  const headerRow = [record.headerRow, ...rows].find(hasHeaders) ?? record.headerRow;
  const isUnused = (column: number): boolean =>
    rows.every((at) => at === row || at === headerRow || valueAt(at, column) === "");
  return { row, headerRow, unused: record.newColumns.filter(({ column }) => isUnused(column)) };
}

async function restore(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { record, at }: { readonly record: EntryRecord; readonly at: Standing },
): Promise<void> {
  const table = record.table === null ? null : sheet.tables.getItem(record.table);
  if (table && record.grew) {
    const body = table.getDataBodyRange();
    body.load("rowIndex");
    await context.sync();
    table.rows.getItemAt(at.row - body.rowIndex).delete();
  } else {
    for (const { column, before, format } of record.cells) {
      const range = sheet.getRange(cellAddress(at.row, column));
      range.formulas = [[before]];
      range.numberFormat = [[format]];
    }
  }
  for (const { column, header } of at.unused) {
    if (table) table.columns.getItem(header).delete();
    else sheet.getRange(cellAddress(at.headerRow, column)).clear("Contents");
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
