/** A sheet's used range, with its place loaded. */
export interface UsedRange {
  readonly sheet: string;
  readonly range: Excel.Range;
}

/** More cells than a planner writes functions into: such a sheet is passed over. */
const MOST_CELLS = 500_000;

/** The used ranges of all sheets that have one, in two round trips. */
export async function surveyUsedRanges(context: Excel.RequestContext): Promise<UsedRange[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet: sheet.name, range };
  });
  await context.sync();
  return asked.filter(({ range }) => !range.isNullObject && range.rowCount * range.columnCount <= MOST_CELLS);
}
