import type { EntryPreview, PlannerEntry } from "../../../app/demand/plannerEntry";
import type { PlacedCell, PlacedEntry } from "../../codec/entry/placeEntry";
import { previewOf } from "../../codec/entry/previewOf";
import { cellAddress } from "../../report/area";
import { NUMBER_FORMAT_CODES } from "../../report/theme";
import { columnFormat } from "../../schema/setUp/columnLooks";
import { planningSheets } from "../../schema/setUp/planningSheets";
import type { SetUpWish } from "../../schema/setUp/setUpWish";
import { inputSheetId } from "../../schema/sheetIds";
import { cellInput, type CellInput } from "../cellInput";
import { excelRun, excelRunUndoable } from "../excelRun";
import { JOURNAL } from "../journal";
import { deletePages } from "../mendPages";
import { makePages, placePages, refuseProtected } from "../ownPages";
import { WorkbookRefusal } from "../refusal";
import { setUpSheets } from "../setUpSheets";
import { surveyWorkbook } from "../survey";
import { ENTRY_COLUMN, newestGeneration, readEntries, recordText, type EntryRecord } from "./entryRecord";
import { entrySheet, placeOn } from "./entrySheet";

/**
 * Writes what a preview showed, and nothing else: the cells of one row of a planner's sheet, recorded so that *Take back*
 * restores them. A sheet that is missing is set up first.
 *
 * @throws `WorkbookRefusal` where the sheet has changed since the preview or is protected; nothing is written then.
 */
export async function writeEntry(preview: EntryPreview, cycleDay: SetUpWish["cycleDay"]): Promise<string> {
  const madeSheet = preview.isNewSheet ? await makeSheet(preview, cycleDay) : null;
  try {
    await excelRunUndoable((context) => write(context, preview, madeSheet));
  } catch (error) {
    if (madeSheet !== null) await takeOut(madeSheet);
    throw error;
  }
  return preview.sheetName;
}

async function makeSheet(
  { entry, sheetName }: EntryPreview,
  cycleDay: SetUpWish["cycleDay"],
): Promise<string> {
  const wish = { extent: "full", cycleDay, horizonMonths: 18, historyMonths: 36, currency: "" } as const;
  const ownId = inputSheetId(entry.sheet);
  const sheets = planningSheets({ ...wish, hasExamples: false }).filter((sheet) => sheet.ownId === ownId);
  const watch = { signal: new AbortController().signal, onProgress: (): void => undefined };
  const { made } = await setUpSheets(sheets, watch);
  if (made.length === 0) throw new WorkbookRefusal("headers-gone", sheetName);
  return ownId;
}

async function takeOut(ownId: string): Promise<void> {
  await excelRun(async (context) => {
    for (const step of deletePages(await surveyWorkbook(context), [ownId])) step.apply(context);
    await context.sync();
  });
}

async function write(
  context: Excel.RequestContext,
  preview: EntryPreview,
  madeSheet: string | null,
): Promise<void> {
  const cells = await entrySheet(context, preview.sheetName);
  const placed = placeOn(cells, preview.entry);
  if (!isAsShown(preview.entry, placed, preview)) throw new WorkbookRefusal("sheet-changed", cells.name);
  const survey = await surveyWorkbook(context);
  const [journal] = placePages(survey, [JOURNAL]);
  refuseProtected(survey, [journal!]);
  const index = await makePages(context, [], journal!);
  const entries = await readEntries(context, journal!.sheetName);
  const sheet = context.workbook.worksheets.getItem(cells.name);
  makeRoom(sheet, placed);
  const before = await contentOf(context, sheet, placed);
  placed.cells.forEach((cell, i) => writeCell(sheet, cell, before[i]!));
  const record: EntryRecord = {
    afterGeneration: newestGeneration(index),
    sheetId: cells.id,
    sheetName: cells.name,
    table: placed.table,
    grew: placed.grows,
    headerRow: placed.headerRow,
    newColumns: placed.newColumns,
    madeSheet,
    cells: placed.cells.map(({ row, column, after }, i) => ({ row, column, after, ...before[i]! })),
  };
  const at = `${ENTRY_COLUMN}${entries.length + 1}`;
  context.workbook.worksheets.getItem(journal!.sheetName).getRange(at).values = [[recordText(record)]];
  await context.sync();
}

/** The place and the cells are those that were accepted. */
function isAsShown(entry: PlannerEntry, placed: PlacedEntry, preview: EntryPreview): boolean {
  const { sheetName, isNewSheet } = preview;
  const now = previewOf(entry, placed, { sheetName, isNewSheet });
  return JSON.stringify({ ...now, entry: null }) === JSON.stringify({ ...preview, entry: null });
}

/** Adds the columns and the row that the entry needs. */
function makeRoom(sheet: Excel.Worksheet, { table, grows, newColumns, headerRow }: PlacedEntry): void {
  const excelTable = table === null ? null : sheet.tables.getItem(table);
  for (const { column, header } of newColumns) {
    if (excelTable) excelTable.columns.add(undefined, undefined, header);
    else sheet.getRange(cellAddress(headerRow, column)).values = [[header]];
  }
  if (excelTable && grows) {
    const row = excelTable.rows.add().getRange();
    // Excel gives a new row the looks of the row above; not every host does.
    row.copyFrom(row.getOffsetRange(-1, 0), "Formats");
  }
}

/** What stands in the cells, to be put back. */
async function contentOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { cells }: PlacedEntry,
): Promise<readonly { readonly before: CellInput; readonly format: string }[]> {
  const ranges = cells.map(({ row, column }) => sheet.getRange(cellAddress(row, column)));
  for (const range of ranges) range.load("formulas,numberFormat");
  await context.sync();
  return ranges.map((range) => ({
    before: range.formulas[0]![0] as CellInput,
    format: String(range.numberFormat[0]![0]),
  }));
}

/** Days and units get a format where the cell has none. */
function writeCell(sheet: Excel.Worksheet, cell: PlacedCell, { format }: { readonly format: string }): void {
  const range = sheet.getRange(cellAddress(cell.row, cell.column));
  const wanted = NUMBER_FORMAT_CODES[columnFormat(cell.schema)];
  if (format === "General" && wanted !== "General") range.numberFormat = [[wanted]];
  range.values = [[cellInput(cell.after, format === "@")]];
}
