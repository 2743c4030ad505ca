import { excelRun } from "./excelRun";
import { placePages } from "./ownPages";
import { OWN_PROPERTY, writeMark } from "./ownMark";
import { surveyWorkbook } from "./survey";

const REVIEW = { ownId: "review", name: "Review" } as const;

/** Below the title, on every page of ours. */
const STATUS_CELL = "A2";
const WORDS =
  "Working: reading the planning sheets, reconciling and writing. This page is drawn anew when it is done.";

/**
 * Shows at once, on the *Review* page, that work has begun; makes the page where
 * there is none. Answers with the way to take the mark back when nothing is
 * written after all. Where the workbook cannot be written, nothing is shown: the
 * write itself will say why.
 */
export function showWorking(): Promise<() => Promise<void>> {
  return excelRun(async (context) => {
    const survey = await surveyWorkbook(context);
    const [page] = placePages(survey, [REVIEW]);
    if (!page || page.before?.isProtected || (!page.before && survey.isStructureProtected))
      return async () => undefined;
    return page.before ? markPage(context, page.sheetName) : makePage(context, page.sheetName);
  });
}

async function markPage(context: Excel.RequestContext, name: string): Promise<() => Promise<void>> {
  const sheet = context.workbook.worksheets.getItem(name);
  const cell = sheet.getRange(STATUS_CELL);
  // Excel works in order: the value is read before it is replaced.
  cell.load("values");
  sheet.getRange(STATUS_CELL).values = [[WORDS]];
  sheet.activate();
  await context.sync();
  const { values } = cell;
  return () =>
    excelRun(async (again) => {
      again.workbook.worksheets.getItem(name).getRange(STATUS_CELL).values = values;
      await again.sync();
    });
}

async function makePage(context: Excel.RequestContext, name: string): Promise<() => Promise<void>> {
  const sheet = context.workbook.worksheets.add(name);
  sheet.getRange("A1:A2").values = [["S&OP monthly review"], [WORDS]];
  sheet.getRange("A1").format.font.bold = true;
  sheet.customProperties.add(OWN_PROPERTY, writeMark({ ownId: REVIEW.ownId, sheetId: "" }));
  sheet.activate();
  await context.sync();
  return () =>
    excelRun(async (again) => {
      again.workbook.worksheets.getItem(name).delete();
      await again.sync();
    });
}
