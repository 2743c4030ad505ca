import { checkStopped } from "../../app/refusal";
import { PLAIN_CULTURE, type Culture, type SheetCells, type WorkbookCells } from "../codec/sheetCells";
import type { Area } from "../report/area";
import { assembleBook, type FoundBook, type FoundSheet, type ReadArea } from "./assembleBook";
import { excelRun, hasExcelApi } from "./excelRun";
import { askHidden } from "./hiddenParts";
import { OWN_PROPERTY, readMark, type OwnMark } from "./ownMark";
import { readAreas, shrinkLarge } from "./readAreas";

export interface ReadWatch {
  readonly signal: AbortSignal;
  /** The share of the read that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Planning sheets that we made for the planner, and the store of past cycles; all other sheets of ours are results. */
const INPUT_ID = /^(input:|cycles$)/;

/** What was asked about a sheet; filled by the next sync. */
interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.WorksheetCustomProperty;
  readonly used: Excel.Range;
  readonly tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[];
}

/** Asks for everything about a sheet but its values. */
function askSheet(sheet: Excel.Worksheet, itsTables: readonly Excel.Table[]): AskedSheet {
  const mark = sheet.customProperties.getItemOrNullObject(OWN_PROPERTY);
  mark.load("value");
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const tables = itsTables.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, range };
  });
  return { sheet, mark, used, tables };
}

function foundSheet({ sheet, mark, used, tables }: AskedSheet): FoundSheet {
  const its = mark.isNullObject ? null : readMark(mark.value);
  return {
    name: sheet.name,
    id: sheet.id,
    ownId: ownIdOf(its, sheet.id),
    mark: its,
    visibility: sheet.visibility as SheetCells["visibility"],
    isProtected: sheet.protection.protected,
    used: used.isNullObject ? null : { sheetName: sheet.name, ...areaOf(used) },
    ...(used.isNullObject ? {} : { hides: { rows: used.rowHidden, columns: used.columnHidden } }),
    tables: tables.map(({ table, range }) => ({
      name: table.name,
      hasTotals: table.showTotals,
      ...areaOf(range),
    })),
  };
}

/** A planner's copy of a page of ours is the planner's. */
const ownIdOf = (mark: OwnMark | null, sheetId: string): string | null =>
  mark && (mark.sheetId === sheetId || mark.sheetId === "") ? mark.ownId : null;

const areaOf = (range: Excel.Range): Area => ({
  top: range.rowIndex,
  left: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

function askCulture(context: Excel.RequestContext): () => Culture {
  if (!hasExcelApi("1.12")) return () => PLAIN_CULTURE;
  const { numberFormat, datetimeFormat } = context.application.cultureInfo;
  numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
  datetimeFormat.load("shortDatePattern");
  return () => ({
    decimalSeparator: numberFormat.numberDecimalSeparator,
    groupSeparator: numberFormat.numberGroupSeparator,
    shortDatePattern: datetimeFormat.shortDatePattern,
  });
}

async function findSheets(context: Excel.RequestContext): Promise<FoundBook> {
  const { worksheets, tables, protection } = context.workbook;
  protection.load("protected");
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/name,items/showTotals,items/worksheet/name");
  const culture = askCulture(context);
  await context.sync();
  const asked = worksheets.items.map((sheet) =>
    askSheet(
      sheet,
      tables.items.filter((table) => table.worksheet.name === sheet.name),
    ),
  );
  await context.sync();
  return {
    sheets: asked.map(foundSheet),
    culture: culture(),
    isStructureProtected: protection.protected,
  };
}

/** What may be asked of the workbook along with its cells. */
export interface BookWatch extends ReadWatch {
  readonly onArea: (area: ReadArea) => void;
  /** Called once the sheets are known: what it does goes with the next request. */
  readonly onFound?: (context: Excel.RequestContext, book: FoundBook) => void;
}

/**
 * Reads the values of every sheet, area by area; answers with what is known
 * about the sheets.
 *
 * Our own result pages are listed without their values: nothing is planned from
 * them. Hidden rows and columns are read too, and named. Three round trips for a usual workbook; huge used ranges are searched
 * for what they hold.
 *
 * @throws `AbortError` when stopped, or Excel's own error.
 */
export function readBook({ signal, onProgress, onArea, onFound }: BookWatch): Promise<FoundBook> {
  return excelRun(async (context) => {
    const book = await findSheets(context);
    checkStopped(signal);
    onFound?.(context, book);
    const isRead = ({ ownId }: FoundSheet): boolean => ownId === null || INPUT_ID.test(ownId);
    const used = book.sheets.flatMap((sheet) => (sheet.used && isRead(sheet) ? [sheet.used] : []));
    const areas = await shrinkLarge(context, used);
    const hidden = askHidden(context, book.sheets.filter(isRead));
    await readAreas(context, areas, { signal, onShare: onProgress, onArea });
    // Where there was nothing to read, what was asked along has not gone yet.
    if (areas.length === 0) await context.sync();
    const told = hidden();
    return { ...book, sheets: book.sheets.map((sheet) => told.find(({ id }) => id === sheet.id) ?? sheet) };
  });
}

/** Reads the cells of every sheet into one piece. */
export async function readCells(watch: ReadWatch): Promise<WorkbookCells> {
  const areas: ReadArea[] = [];
  const book = await readBook({ ...watch, onArea: (area) => areas.push(area) });
  return assembleBook(book, areas);
}
