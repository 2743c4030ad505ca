import {
  PLAIN_CULTURE,
  type Culture,
  type SheetCells,
  type TableArea,
  type WorkbookCells,
} from "../codec/sheetCells";
import type { Area } from "../report/area";
import { excelRun, hasExcelApi } from "./excelRun";
import { OWN_PROPERTY, readMark, type OwnMark } from "./ownMark";
import { readAreas, shrinkLarge, type ReadArea, type SheetArea } from "./readAreas";

export interface ReadWatch {
  readonly signal: AbortSignal;
  /** The share of the read that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Planning sheets that we made for the planner, and the store of past cycles; all other sheets of ours are results. */
const INPUT_ID = /^(input:|cycles$)/;

interface FoundSheet {
  readonly name: string;
  readonly id: string;
  readonly ownId: string | null;
  readonly visibility: SheetCells["visibility"];
  readonly isProtected: boolean;
  readonly used: SheetArea | null;
  readonly tables: readonly TableArea[];
}

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
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const tables = itsTables.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, range };
  });
  return { sheet, mark, used, tables };
}

function foundSheet({ sheet, mark, used, tables }: AskedSheet): FoundSheet {
  return {
    name: sheet.name,
    id: sheet.id,
    ownId: mark.isNullObject ? null : ownIdOf(readMark(mark.value), sheet.id),
    visibility: sheet.visibility as SheetCells["visibility"],
    isProtected: sheet.protection.protected,
    used: used.isNullObject ? null : { sheetName: sheet.name, ...areaOf(used) },
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

async function findSheets(
  context: Excel.RequestContext,
): Promise<{ readonly sheets: readonly FoundSheet[]; readonly culture: Culture }> {
  const { worksheets, tables } = context.workbook;
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
  return { sheets: asked.map(foundSheet), culture: culture() };
}

const NOTHING: readonly never[] = [];

/** Puts the pieces of a sheet into one rectangle; what no piece covers is empty. */
function assemble(sheet: FoundSheet, pieces: readonly ReadArea[]): SheetCells {
  const { used, name, id, ownId, visibility, isProtected, tables } = sheet;
  const about = { name, id, ownId, visibility, isProtected, tables };
  if (!used || pieces.length === 0) return { ...about, top: 0, left: 0, values: [] };
  const top = Math.min(...pieces.map((piece) => piece.top));
  const left = Math.min(...pieces.map((piece) => piece.left));
  const height = Math.max(...pieces.map((piece) => piece.top + piece.rows)) - top;
  const values: (string | number | boolean)[][] = new Array(height).fill(NOTHING);
  for (const piece of pieces) {
    piece.values.forEach((row, r) => {
      const at = piece.top - top + r;
      const start = piece.left - left;
      const before = values[at]!;
      if (before.length === 0 && start === 0) values[at] = [...row];
      else values[at] = [...fill(before, start), ...row, ...before.slice(start + row.length)];
    });
  }
  return { ...about, top, left, values };
}

/** The first `length` cells of a row, with blanks where it has none. */
function fill(row: readonly (string | number | boolean)[], length: number): (string | number | boolean)[] {
  return Array.from({ length }, (_, i) => row[i] ?? "");
}

/**
 * Reads the values of every sheet, with what is known about the sheets.
 *
 * Our own result pages are listed without their values: nothing is planned from
 * them. Three round trips for a usual workbook; huge used ranges are searched
 * for what they hold.
 *
 * @throws `AbortError` when stopped, or Excel's own error.
 */
export function readCells({ signal, onProgress }: ReadWatch): Promise<WorkbookCells> {
  return excelRun(async (context) => {
    const { sheets, culture } = await findSheets(context);
    const isRead = ({ ownId }: FoundSheet): boolean => ownId === null || INPUT_ID.test(ownId);
    const used = sheets.flatMap((sheet) => (sheet.used && isRead(sheet) ? [sheet.used] : []));
    const areas = await shrinkLarge(context, used);
    const pieces = await readAreas(context, areas, { signal, onShare: onProgress });
    return {
      culture,
      sheets: sheets.map((sheet) =>
        assemble(
          sheet,
          pieces.filter((piece) => piece.sheetName === sheet.name),
        ),
      ),
    };
  });
}
