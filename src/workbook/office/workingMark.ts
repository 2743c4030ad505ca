import { excelRun } from "./excelRun";
import type { FoundBook } from "./assembleBook";
import { freeName, OWN_PROPERTY, ownSheet, writeMark } from "./ownMark";

const REVIEW = { ownId: "review", name: "Review" } as const;

/** Below the title, on every page of ours. */
const STATUS_CELL = "A2";
const WORDS =
  "Working: reading the planning sheets, reconciling and writing. This page is drawn anew when it is done.";

/** Takes a mark back. */
export type Unmark = () => Promise<void>;

const NOTHING_TO_TAKE_BACK: Unmark = async () => undefined;

/**
 * Shows on the *Review* page, with the next request, that work has begun; makes
 * the page where there is none. Answers with the way to take the mark back when
 * nothing is written after all. Where the workbook cannot be written, nothing is
 * shown: the write itself will say why.
 */
export function markWorking(
  context: Excel.RequestContext,
  { sheets, isStructureProtected }: FoundBook,
): Unmark {
  const page = ownSheet(sheets, REVIEW.ownId);
  if (page?.isProtected || (!page && isStructureProtected)) return NOTHING_TO_TAKE_BACK;
  if (page) return markPage(context, page.name);
  return makePage(
    context,
    freeName(
      REVIEW.name,
      sheets.map(({ name }) => name),
    ),
  );
}

function markPage(context: Excel.RequestContext, name: string): Unmark {
  const sheet = context.workbook.worksheets.getItem(name);
  const cell = sheet.getRange(STATUS_CELL);
  // Excel works in order: the value is read before it is replaced.
  cell.load("values");
  sheet.getRange(STATUS_CELL).values = [[WORDS]];
  sheet.activate();
  return () =>
    excelRun(async (again) => {
      // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the caller has synchronised long before.
      again.workbook.worksheets.getItem(name).getRange(STATUS_CELL).values = cell.values;
      await again.sync();
    });
}

function makePage(context: Excel.RequestContext, name: string): Unmark {
  const sheet = context.workbook.worksheets.add(name);
  sheet.getRange("A1:A2").values = [["S&OP monthly review"], [WORDS]];
  sheet.getRange("A1").format.font.bold = true;
  sheet.customProperties.add(OWN_PROPERTY, writeMark({ ownId: REVIEW.ownId, sheetId: "" }));
  sheet.activate();
  return () =>
    excelRun(async (again) => {
      again.workbook.worksheets.getItem(name).delete();
      await again.sync();
    });
}
