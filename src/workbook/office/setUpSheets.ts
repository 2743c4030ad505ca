import { checkStopped } from "../../app/refusal";
import type { PlanningSheet } from "../schema/setUp/planningSheet";
import { cellAddress } from "../report/area";
import { drawSheet } from "./drawSheet";
import { excelRun, excelRunUndoable, hasExcelApi } from "./excelRun";
import { deletePages } from "./mendPages";
import { ownSheet } from "./ownMark";
import { addMarked, refuseProtected, type PageSheet } from "./ownPages";
import { runCosmetics, runSteps, type CosmeticStep } from "./steps";
import { BYTES_PER_ACTION } from "./styleRange";
import { surveyWorkbook, type Survey } from "./survey";
import type { WriteWatch } from "./writeSheets";

/** What setting up made, and what was there already and stays untouched. */
export interface SheetsSetUp {
  readonly made: readonly string[];
  readonly kept: readonly string[];
}

/** A prompt of data validation may say so much. */
const LONGEST_PROMPT = 255;

/** A sheet of that name, or one that we made before, holds the planner's numbers: it is never written again. */
function isThere(survey: Survey, { ownId, name }: PlanningSheet): boolean {
  const wanted = name.toLowerCase();
  return (
    ownSheet(survey.sheets, ownId) !== null ||
    survey.sheets.some((sheet) => sheet.name.toLowerCase() === wanted)
  );
}

/** What each header means: as a note where Excel has them for add-ins, else as the prompt of the header cell. */
function noteStep(sheet: PlanningSheet): CosmeticStep {
  const asNotes = hasExcelApi("1.18");
  return {
    kind: "header notes",
    bytes: 4 * BYTES_PER_ACTION * sheet.headerNotes.length,
    apply(context) {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      for (const { row, column, text } of sheet.headerNotes) {
        const address = cellAddress(row, column);
        if (asNotes) worksheet.notes.add(address, text);
        else {
          worksheet.getRange(address).dataValidation.prompt = {
            title: "S&OP Align",
            message: text.slice(0, LONGEST_PROMPT),
            showPrompt: true,
          };
        }
      }
    },
  };
}

const sheetOf = ({ ownId, name }: PlanningSheet): PageSheet => ({ ownId, sheetName: name, before: null });

async function make(
  context: Excel.RequestContext,
  sheets: readonly PlanningSheet[],
  { watch, made }: { readonly watch: WriteWatch; readonly made: Set<string> },
): Promise<SheetsSetUp> {
  const survey = await surveyWorkbook(context);
  const missing = sheets.filter((sheet) => made.has(sheet.ownId) || !isThere(survey, sheet));
  const kept = sheets.filter((sheet) => !missing.includes(sheet)).map(({ name }) => name);
  const added = missing.filter(({ ownId }) => ownSheet(survey.sheets, ownId) === null);
  refuseProtected(survey, added.map(sheetOf));
  checkStopped(watch.signal);
  for (const { ownId } of missing) made.add(ownId);
  const { finish } = addMarked(context, added.map(sheetOf));
  await context.sync();
  finish();
  const drawings = missing.map((sheet) => drawSheet(sheet));
  const content = drawings.flatMap((drawing) => drawing.content);
  await runSteps(context, content, { signal: watch.signal, onShare: watch.onProgress });
  await runCosmetics(context, [
    ...drawings.flatMap((drawing) => drawing.cosmetics),
    ...missing.map(noteStep),
  ]);
  return { made: missing.map(({ name }) => name), kept };
}

/**
 * Makes the planning sheets that the workbook does not have yet, completely or not at all.
 *
 * A sheet of the same name stays as it is, whoever made it: it may hold a plan.
 *
 * @throws `WorkbookRefusal` before anything is touched, `AbortError` after a stop, or Excel's own error.
 */
export async function setUpSheets(sheets: readonly PlanningSheet[], watch: WriteWatch): Promise<SheetsSetUp> {
  const made = new Set<string>();
  try {
    return await excelRunUndoable((context) => make(context, sheets, { watch, made }));
  } catch (error) {
    if (made.size > 0) await takeOut(made);
    throw error;
  }
}

async function takeOut(ownIds: ReadonlySet<string>): Promise<void> {
  await excelRun(async (context) => {
    const survey = await surveyWorkbook(context);
    for (const step of deletePages(survey, ownIds)) step.apply(context);
    await context.sync();
  });
}
