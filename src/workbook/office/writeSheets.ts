import { checkStopped } from "../../app/refusal";
import type { SheetDescription } from "../report/sheetDescription";
import { closingSteps, contentStep, cosmeticSteps, openingSteps, type PagePlace } from "./drawSheet";
import { excelRunUndoable } from "./excelRun";
import { JOURNAL, journalSteps, type JournalIndex } from "./journal";
import { mendPages } from "./mendPages";
import { makePages, placePages, refuseProtected, type PageSheet } from "./ownPages";
import type { PageOutline } from "./pageParts";
import { streamOf, type PagePart, type PageStream } from "./pageStream";
import { WorkbookRefusal } from "./refusal";
import { replayed } from "./replayed";
import { sheetIn } from "./sheetProxies";
import {
  runCosmetics,
  stepQueue,
  type CosmeticStep,
  type RequestSize,
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
  /** How far requests are filled; the lightest unless said otherwise. */
  readonly size?: RequestSize;
}

/** What the write has made so far; a failed write is mended from it. */
interface Trace {
  readonly made: Set<string>;
  hasTouched: boolean;
}

type SizedWatch = StepWatch & { readonly size: RequestSize };

interface Writing {
  readonly watch: SizedWatch;
  readonly trace: Trace;
}

async function writePages(
  context: Excel.RequestContext,
  { wanted, parts }: PageStream,
  { watch, trace }: Writing,
): Promise<SheetsWritten> {
  const survey = await surveyWorkbook(context);
  const placed = placePages(survey, [...wanted, JOURNAL]);
  refuseProtected(survey, placed);
  checkStopped(watch.signal);
  const journal = placed.at(-1)!;
  const pages = placed.slice(0, -1);
  for (const page of pages) if (!page.before) trace.made.add(page.ownId);
  trace.hasTouched = true;
  context.runtime.enableEvents = false;
  const index = await makePages(context, pages, journal);
  const cosmetics = await drawParts(context, parts, { pages, journal, index, watch });
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

interface Places {
  readonly pages: readonly PageSheet[];
  readonly journal: PageSheet;
  readonly index: JournalIndex;
  readonly watch: SizedWatch;
}

/** Draws parts as they come; answers with the steps that only please the eye. */
async function drawParts(
  context: Excel.RequestContext,
  parts: AsyncIterable<PagePart>,
  { pages, journal, index, watch }: Places,
): Promise<CosmeticStep[]> {
  const queue = stepQueue(context, watch);
  const names = new Map(pages.map((page) => [page.ownId, page.sheetName]));
  const cosmetics: CosmeticStep[] = [];
  let open: { readonly outline: PageOutline; readonly place: PagePlace } | null = null;
  let share = 0;
  const close = async (): Promise<void> => {
    if (!open) return;
    const { outline, place } = open;
    await queue.add(closingSteps(outline, place), share);
    cosmetics.push(...cosmeticSteps(outline, place));
    open = null;
  };
  for await (const part of parts) {
    checkStopped(watch.signal);
    if (part.kind === "fills") {
      share = part.share;
      const { place } = open!;
      await queue.add(
        part.fills.map((fill) => contentStep(fill, place)),
        share,
      );
    } else {
      await close();
      if (part.kind === "journal") {
        await queue.add(journalSteps(journal.sheetName, index, part.cells), share);
      } else {
        const { sheetName, before } = pages.find(({ ownId }) => ownId === part.outline.ownId)!;
        open = { outline: part.outline, place: { sheetName, before, names } };
        await queue.add(openingSteps(open.outline, open.place), share);
      }
    }
  }
  await queue.finish();
  return cosmetics;
}

function recalculate(pages: readonly PageSheet[], survey: Survey): CosmeticStep[] {
  const step = (apply: Step["apply"]): CosmeticStep => ({ kind: "calculate", bytes: 0, apply });
  if (survey.calculatesByItself) {
    return [step((context) => context.workbook.application.calculate("Recalculate"))];
  }
  return pages.map(({ sheetName }) => step((context) => sheetIn(context, sheetName).calculate(true)));
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
    if (sheetName !== undefined) sheetIn(context, sheetName).activate();
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
export async function writeStream(
  stream: PageStream,
  { signal, onProgress, size = "lightest" }: WriteWatch,
): Promise<SheetsWritten> {
  const trace: Trace = { made: new Set(), hasTouched: false };
  const watch = { signal, onShare: onProgress, size };
  // The batch may have to be run again without an undo group of its own.
  const pages = { wanted: stream.wanted, parts: replayed(stream.parts) };
  try {
    return await excelRunUndoable((context) => writePages(context, pages, { watch, trace }));
  } catch (error) {
    if (trace.hasTouched) await mend(trace);
    throw error;
  }
}

/** Writes pages that are described already. */
export const writeSheets = (
  descriptions: readonly SheetDescription[],
  watch: WriteWatch,
): Promise<SheetsWritten> => writeStream(streamOf(descriptions), watch);
