import { takeBackChanges } from "./changes/takeBackChanges";
import { takeBackEntry } from "./entry/takeBackEntry";
import { excelRun } from "./excelRun";
import { forgetStep, readGeneration } from "./journal";
import { deletePages, findJournal, redraw } from "./mendPages";
import { refuseProtected } from "./ownPages";
import { WorkbookRefusal } from "./refusal";
import { runSteps } from "./steps";
import { surveyWorkbook } from "./survey";

const NEVER = { signal: new AbortController().signal, onShare: (): void => undefined };

/**
 * Puts the workbook back as it was before the last write of ours: accepted changes and rows leave the planner's sheets;
 * pages that a review made are taken out, pages that it changed are drawn as they were.
 *
 * @returns the names of the pages that are there again.
 * @throws `WorkbookRefusal` when there is no write to take back, or protection is in the way.
 */
export function takeBack(): Promise<readonly string[]> {
  return excelRun(async (context) => {
    const survey = await surveyWorkbook(context);
    const journal = await findJournal(context, survey);
    if (!journal) throw new WorkbookRefusal("nothing-to-take-back");
    const { sheetName, index } = journal;
    const changed = await takeBackChanges(context, journal);
    if (changed !== null) return changed;
    const entered = await takeBackEntry(context, journal);
    if (entered !== null) return [entered];
    const newest = await readGeneration(context, sheetName, { index, age: 0 });
    if (!newest)
      throw new WorkbookRefusal(index.isOfOtherVersion ? "journal-of-other-version" : "nothing-to-take-back");
    const older = (await readGeneration(context, sheetName, { index, age: 1 })) ?? [];
    const own = survey.sheets.filter((sheet) => sheet.mark !== null);
    refuseProtected(
      survey,
      own.map((sheet) => ({ ownId: sheet.mark!.ownId, sheetName: sheet.name, before: sheet })),
    );
    const stays = new Set(older.map(({ outline }) => outline.ownId));
    const added = newest.map(({ outline }) => outline.ownId).filter((ownId) => !stays.has(ownId));
    const names = await redraw(context, survey, older);
    await runSteps(context, [...forgetStep(sheetName, index), ...deletePages(survey, added)], NEVER);
    return names;
  });
}
