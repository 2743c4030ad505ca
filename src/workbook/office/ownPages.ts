import type { SheetDescription } from "../report/sheetDescription";
import { EMPTY_JOURNAL, readJournalIndex, type JournalIndex } from "./journal";
import { freeName, OWN_PROPERTY, ownSheet, writeMark } from "./ownMark";
import { WorkbookRefusal } from "./refusal";
import type { Survey, SurveyedSheet } from "./survey";

type Wanted = Pick<SheetDescription, "ownId" | "name" | "visibility">;

/** A page and the sheet it goes to; `before` is that sheet when it was ours already. */
export interface PageSheet {
  readonly ownId: string;
  readonly sheetName: string;
  readonly before: SurveyedSheet | null;
  /** Kept out of sight: a store of ours, not a page. */
  readonly isHidden?: boolean;
}

/** Decides where each page goes, without touching anything. Never onto a sheet that is not ours. */
export function placePages(survey: Survey, wanted: readonly Wanted[]): PageSheet[] {
  const taken = survey.sheets.map((sheet) => sheet.name);
  return wanted.map(({ ownId, name, visibility }) => {
    const before = ownSheet(survey.sheets, ownId);
    const sheetName = before?.name ?? freeName(name, taken);
    if (!before) taken.push(sheetName);
    return { ownId, sheetName, before, isHidden: visibility === "veryHidden" };
  });
}

/** Refuses before anything is touched when protection is in the way. */
export function refuseProtected(survey: Survey, pages: readonly PageSheet[]): void {
  const locked = pages.find((page) => page.before?.isProtected);
  if (locked) throw new WorkbookRefusal("sheet-protected", locked.sheetName);
  if (survey.isStructureProtected && pages.some((page) => !page.before)) {
    throw new WorkbookRefusal("structure-protected");
  }
}

/** Adds sheets and marks them as ours; `finish` after the next sync completes the marks, older ones too. */
export function addMarked(
  context: Excel.RequestContext,
  pages: readonly PageSheet[],
): { readonly finish: () => void } {
  const made = pages
    .filter((page) => !page.before)
    .map((page) => {
      const sheet = context.workbook.worksheets.add(page.sheetName);
      sheet.customProperties.add(OWN_PROPERTY, writeMark({ ownId: page.ownId, sheetId: "" }));
      sheet.load("id");
      return { page, sheet };
    });
  return {
    finish() {
      for (const { sheetName, before } of pages) {
        if (!before?.mark || before.mark.sheetId === before.id) continue;
        const mark = writeMark({ ownId: before.mark.ownId, sheetId: before.id });
        context.workbook.worksheets.getItem(sheetName).customProperties.add(OWN_PROPERTY, mark);
      }
      for (const { page, sheet } of made) {
        sheet.customProperties.add(OWN_PROPERTY, writeMark({ ownId: page.ownId, sheetId: sheet.id }));
        if (page.isHidden) sheet.visibility = "VeryHidden";
      }
    },
  };
}

/** Makes the pages that are missing, in one round trip together with reading the journal's first row. */
export async function makePages(
  context: Excel.RequestContext,
  pages: readonly PageSheet[],
  journal: PageSheet,
): Promise<JournalIndex> {
  const { finish } = addMarked(context, [...pages, journal]);
  const head = context.workbook.worksheets.getItem(journal.sheetName).getRange("A1:B1");
  head.load("values");
  await context.sync();
  finish();
  return journal.before ? readJournalIndex(head.values[0] ?? []) : EMPTY_JOURNAL;
}
