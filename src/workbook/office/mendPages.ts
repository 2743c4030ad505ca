import { CYCLES_PAGE } from "../report/cyclesPage";
import { drawPage } from "./drawSheet";
import { excelRun } from "./excelRun";
import { EMPTY_JOURNAL, JOURNAL, readGeneration, readJournalIndex, type JournalIndex } from "./journal";
import { ownSheet } from "./ownMark";
import type { DrawnPage } from "./pageParts";
import { runCosmetics, runSteps, type Step } from "./steps";
import { surveyWorkbook, type Survey } from "./survey";

const NEVER = { signal: new AbortController().signal, onShare: (): void => undefined };

/** The journal's index, or an empty one where there is no journal. */
export async function findJournal(
  context: Excel.RequestContext,
  survey: Survey,
): Promise<{ readonly sheetName: string; readonly index: JournalIndex } | null> {
  const sheet = ownSheet(survey.sheets, JOURNAL.ownId);
  if (!sheet) return null;
  const head = context.workbook.worksheets.getItem(sheet.name).getRange("A1:B1");
  head.load("values");
  await context.sync();
  return { sheetName: sheet.name, index: readJournalIndex(head.values[0] ?? []) ?? EMPTY_JOURNAL };
}

/** Stores of ours that are hidden as soon as they are made. */
const HIDDEN: ReadonlySet<string> = new Set([JOURNAL.ownId, CYCLES_PAGE.ownId]);

/** Takes out our sheets of these own ids. Deleting clears Excel's undo list, which the caller accepts. */
export function deletePages(survey: Survey, ownIds: Iterable<string>): Step[] {
  return [...ownIds].flatMap((ownId) => {
    const sheet = ownSheet(survey.sheets, ownId);
    if (!sheet) return [];
    return [
      {
        bytes: 500,
        apply(context: Excel.RequestContext): void {
          const worksheet = context.workbook.worksheets.getItem(sheet.name);
          // Excel refuses to delete a very hidden sheet.
          if (sheet.visibility === "VeryHidden" || HIDDEN.has(ownId)) worksheet.visibility = "Visible";
          worksheet.delete();
        },
      },
    ];
  });
}

/** Draws pages again on the sheets of ours that are still there. */
export async function redraw(
  context: Excel.RequestContext,
  survey: Survey,
  drawn: readonly DrawnPage[],
): Promise<readonly string[]> {
  const pages = drawn.flatMap((page) => {
    const before = ownSheet(survey.sheets, page.outline.ownId);
    return before ? [{ page, before }] : [];
  });
  const names = new Map(pages.map(({ before, page }) => [page.outline.ownId, before.name]));
  const drawings = pages.map(({ page, before }) => drawPage(page, { sheetName: before.name, before, names }));
  await runSteps(
    context,
    drawings.flatMap((drawing) => drawing.content),
    NEVER,
  );
  await runCosmetics(
    context,
    drawings.flatMap((drawing) => drawing.cosmetics),
  );
  return pages.map(({ before }) => before.name);
}

/**
 * After a write that failed: takes out the sheets it made and draws the others
 * as the journal remembers them.
 */
export async function mendPages(made: ReadonlySet<string>): Promise<void> {
  await excelRun(async (context) => {
    const survey = await surveyWorkbook(context);
    const journal = await findJournal(context, survey);
    const older = journal
      ? await readGeneration(context, journal.sheetName, { index: journal.index, age: 0 })
      : null;
    const gone = journal?.index.entries.length === 0 ? [...made, JOURNAL.ownId] : made;
    await runSteps(context, deletePages(survey, gone), NEVER);
    await redraw(
      context,
      survey,
      (older ?? []).filter(({ outline }) => !made.has(outline.ownId)),
    );
    context.runtime.enableEvents = true;
    await context.sync();
  });
}
