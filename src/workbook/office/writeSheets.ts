import type { SheetDescription } from "../report/sheetDescription";
import { drawSheet, type Drawing } from "./drawSheet";
import { excelRunUndoable } from "./excelRun";
import { JOURNAL, journalSteps } from "./journal";
import { mendPages } from "./mendPages";
import { makePages, placePages, refuseProtected, type PageSheet } from "./ownPages";
import { WorkbookRefusal } from "./refusal";
import { resolveNames } from "./resolveNames";
import {
  runCosmetics,
  runSteps,
  throwIfStopped,
  type CosmeticStep,
  type Step,
  type StepWatch,
} from "./steps";
import { surveyWorkbook, type Survey } from "./survey";

/** What a write did. */
export interface SheetsWritten {
  /** Names of the pages written, in their order. */
  readonly sheets: readonly string[];
  /** Looks that this host refused; the content is complete all the same. */
  readonly refusedLooks: number;
}

export interface WriteWatch {
  readonly signal: AbortSignal;
  /** The share of the write that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** What the write has made so far; a failed write is mended from it. */
interface Trace {
  readonly made: Set<string>;
  hasTouched: boolean;
}

async function writePages(
  context: Excel.RequestContext,
  descriptions: readonly SheetDescription[],
  { watch, trace }: { readonly watch: StepWatch; readonly trace: Trace },
): Promise<SheetsWritten> {
  const survey = await surveyWorkbook(context);
  const placed = placePages(survey, [...descriptions, JOURNAL]);
  refuseProtected(survey, placed);
  throwIfStopped(watch.signal);
  const journal = placed.at(-1)!;
  const pages = placed.slice(0, -1);
  for (const page of pages) if (!page.before) trace.made.add(page.ownId);
  trace.hasTouched = true;
  context.runtime.enableEvents = false;
  const index = await makePages(context, pages, journal);
  const { content, cosmetics } = draw(descriptions, pages);
  const history = await journalSteps(journal.sheetName, index, descriptions.filter(isDrawn));
  await runSteps(context, [...content, ...history], watch);
  const ending = [
    ...recalculate(pages, survey),
    eventsStep(survey.eventsAreOn),
    showStep(pages[0]?.sheetName),
  ];
  const refusedLooks = await runCosmetics(context, [...cosmetics, ...ending]);
  return {
    sheets: pages.filter(({ isHidden }) => !isHidden).map(({ sheetName }) => sheetName),
    refusedLooks,
  };
}

/** Hidden stores keep what they hold when a review is taken back; only pages that people see are journalled. */
const isDrawn = ({ visibility }: SheetDescription): boolean => visibility !== "veryHidden";

function draw(descriptions: readonly SheetDescription[], pages: readonly PageSheet[]): Drawing {
  const names = new Map(pages.map((page) => [page.ownId, page.sheetName]));
  const drawings = descriptions.map((description, i) => {
    const { sheetName, before } = pages[i]!;
    return drawSheet(sheetName, resolveNames(description, names), before);
  });
  return {
    content: drawings.flatMap((drawing) => drawing.content),
    cosmetics: drawings.flatMap((drawing) => drawing.cosmetics),
  };
}

/** Own pages show right numbers even where the planner calculates by hand; then only they are calculated. */
function recalculate(pages: readonly PageSheet[], survey: Survey): CosmeticStep[] {
  const step = (apply: Step["apply"]): CosmeticStep => ({ kind: "calculate", bytes: 0, apply });
  if (survey.calculatesByItself) {
    return [step((context) => context.workbook.application.calculate("Recalculate"))];
  }
  return pages.map(({ sheetName }) =>
    step((context) => context.workbook.worksheets.getItem(sheetName).calculate(true)),
  );
}

const eventsStep = (areOn: boolean): CosmeticStep => ({
  kind: "events",
  bytes: 0,
  apply(context) {
    context.runtime.enableEvents = areOn;
  },
});

/** Brings the first page to the front; another workbook in front is no reason to fail. */
const showStep = (sheetName: string | undefined): CosmeticStep => ({
  kind: "show",
  bytes: 0,
  apply(context) {
    if (sheetName !== undefined) context.workbook.worksheets.getItem(sheetName).activate();
  },
});

async function mend({ made }: Trace): Promise<void> {
  try {
    await mendPages(made);
  } catch {
    throw new WorkbookRefusal("pages-incomplete");
  }
}

/**
 * Writes pages to sheets of our own, completely or not at all.
 *
 * Sheets that are not ours are never touched: a page whose name is taken gets
 * another. When the write fails or is stopped, new sheets are taken out again
 * and older pages are drawn as they were.
 *
 * @throws `WorkbookRefusal` before anything is touched, `AbortError` after a stop, or Excel's own error.
 */
export async function writeSheets(
  descriptions: readonly SheetDescription[],
  { signal, onProgress }: WriteWatch,
): Promise<SheetsWritten> {
  const trace: Trace = { made: new Set(), hasTouched: false };
  const watch = { signal, onShare: onProgress };
  try {
    return await excelRunUndoable((context) => writePages(context, descriptions, { watch, trace }));
  } catch (error) {
    if (trace.hasTouched) await mend(trace);
    throw error;
  }
}
