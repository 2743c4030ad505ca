import type { PlannerEntry } from "../../../app/demand/plannerEntry";
import { placeEntry, type PlacedEntry } from "../../codec/entry/placeEntry";
import { PLAIN_CULTURE, type SheetCells } from "../../codec/sheetCells";
import { WorkbookRefusal } from "../refusal";

/** Reads one planning sheet of the planner's as it is now, in two round trips. */
export async function entrySheet(context: Excel.RequestContext, sheetName: string): Promise<SheetCells> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("id,visibility");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookRefusal("sheet-gone", sheetName);
  sheet.protection.load("protected");
  sheet.tables.load("items/name,items/showTotals");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  await context.sync();
  if (sheet.protection.protected) throw new WorkbookRefusal("input-protected", sheetName);
  const areas = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, range };
  });
  if (areas.length > 0) await context.sync();
  return {
    name: sheetName,
    id: sheet.id,
    ownId: null,
    visibility: sheet.visibility as SheetCells["visibility"],
    isProtected: false,
    top: used.isNullObject ? 0 : used.rowIndex,
    left: used.isNullObject ? 0 : used.columnIndex,
    values: used.isNullObject ? [] : (used.values as SheetCells["values"]),
    tables: areas.map(({ table, range }) => ({
      name: table.name,
      hasTotals: table.showTotals,
      top: range.rowIndex,
      left: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
    })),
  };
}

/** Where an entry goes on a sheet as it is now; refuses where its headers are not found. */
export function placeOn(cells: SheetCells, entry: PlannerEntry): PlacedEntry {
  const placed = placeEntry(cells, entry, PLAIN_CULTURE);
  if (!placed) throw new WorkbookRefusal("headers-gone", cells.name);
  return placed;
}
