import { excelRun } from "./excelRun";
import { WorkbookRefusal } from "./refusal";
import { surveyWorkbook, type SurveyedSheet } from "./survey";

/** A page or the journal: not a planning sheet, and not a planner's copy of a page. */
const isResult = ({ mark, id }: SurveyedSheet): boolean =>
  mark !== null && (mark.sheetId === id || mark.sheetId === "") && !mark.ownId.startsWith("input:");

/**
 * Takes out every sheet that carries our mark, the journal included.
 *
 * Planning sheets that "Set up planning workbook" made hold the planner's own
 * numbers; they stay.
 *
 * @returns the names of the sheets that are gone.
 * @throws `WorkbookRefusal` when the workbook's structure is protected.
 */
export function removeOwnSheets(): Promise<readonly string[]> {
  return excelRun(async (context) => {
    const survey = await surveyWorkbook(context);
    const own = survey.sheets.filter((sheet) => isResult(sheet));
    if (own.length === 0) return [];
    if (survey.isStructureProtected) throw new WorkbookRefusal("structure-protected");
    const shown = survey.sheets.filter((sheet) => sheet.visibility === "Visible");
    const { worksheets } = context.workbook;
    if (shown.every((sheet) => own.includes(sheet))) worksheets.add();
    for (const sheet of own) {
      const worksheet = worksheets.getItem(sheet.name);
      if (sheet.visibility === "VeryHidden") worksheet.visibility = "Visible";
      worksheet.delete();
    }
    await context.sync();
    return own.filter((sheet) => sheet.visibility === "Visible").map((sheet) => sheet.name);
  });
}
