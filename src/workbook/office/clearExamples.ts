import { SHEETS, SHEET_KINDS } from "../schema/allSheets";
import { inputSheetId } from "../schema/sheetIds";
import { untouchedExamples } from "../schema/setUp/exampleRows";
import type { SheetSchema } from "../schema/sheetSchema";
import { excelRunUndoable } from "./excelRun";
import { ownSheet } from "./ownMark";
import { surveyWorkbook } from "./survey";
import { WorkbookRefusal } from "./refusal";

/**
 * Empties the example rows of the planning sheets that we set up; a row in which the planner changed anything stays.
 *
 * Headers, formats and lists of the rows stay for the planner's own numbers. One step of Excel's undo list where the host
 * has that.
 *
 * @returns the names of the sheets that had examples.
 * @throws `WorkbookRefusal` where a sheet with examples is protected; nothing is cleared then.
 */
export function clearExamples(): Promise<readonly string[]> {
  return excelRunUndoable(async (context) => {
    const withExamples = await sheetsWithExamples(context);
    if (withExamples.length === 0) throw new WorkbookRefusal("no-examples");
    const locked = withExamples.find(({ isProtected }) => isProtected);
    if (locked) throw new WorkbookRefusal("sheet-protected", locked.name);
    for (const { range, rows } of withExamples) {
      for (const row of rows) range.getRow(row).clear("Contents");
    }
    await context.sync();
    return withExamples.map(({ name }) => name);
  });
}

interface SheetWithExamples {
  readonly name: string;
  readonly isProtected: boolean;
  readonly range: Excel.Range;
  readonly rows: readonly number[];
}

async function sheetsWithExamples(context: Excel.RequestContext): Promise<readonly SheetWithExamples[]> {
  const { sheets } = await surveyWorkbook(context);
  const ours = SHEET_KINDS.flatMap((kind) => {
    const sheet = ownSheet(sheets, inputSheetId(kind));
    if (!sheet) return [];
    const range = context.workbook.worksheets.getItem(sheet.name).getUsedRangeOrNullObject(true);
    range.load("values");
    return [{ ...sheet, range, schema: SHEETS[kind] as SheetSchema }];
  });
  await context.sync();
  return ours
    .filter(({ range }) => !range.isNullObject)
    .map(({ schema, ...sheet }) => ({ ...sheet, rows: untouchedExamples(schema, sheet.range.values) }))
    .filter(({ rows }) => rows.length > 0);
}
