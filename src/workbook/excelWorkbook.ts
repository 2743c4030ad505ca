import type {
  Begun,
  PlanningWorkbook,
  ReadPlan,
  Selection,
  SetUp,
  WriteReport,
  WrittenPages,
} from "../app/ports";
import { isStop, Refusal } from "../app/refusal";
import type { PlanningModel } from "../engine";
import { subjectAt } from "./codec/selection/subjectAt";
import { cellStates } from "./office/changes/cellStates";
import { writeCells } from "./office/changes/writeCells";
import { clearExamples } from "./office/clearExamples";
import { previewEntry } from "./office/entry/previewEntry";
import { writeEntry } from "./office/entry/writeEntry";
import { explainExcelError } from "./office/explainExcelError";
import { codeOf } from "./office/excelRun";
import { gapMarks } from "./office/gapMarks";
import { goTo } from "./office/goTo";
import { readSelection } from "./office/readSelection";
import { readBook, type BookWatch } from "./office/readWorkbook";
import { repairFormulas } from "./office/repairFormulas";
import { removeOwnSheets } from "./office/removeOwnSheets";
import { setUpSheets } from "./office/setUpSheets";
import { hideGaps, showGaps } from "./office/showGaps";
import { takeBack } from "./office/takeBack";
import { markWorking, type Unmark } from "./office/workingMark";
import { writeStream } from "./office/writeSheets";
import type { PlanDesk } from "./planDesk";
import { planningSheets } from "./schema/setUp/planningSheets";

/** The workbook in Excel, as the use cases need it. What Excel refuses arrives in a planner's words. */
export function excelWorkbook(desk: PlanDesk): PlanningWorkbook {
  return {
    begin: (signal) => inWords(() => begin(desk, signal)),
    read: (signal) => inWords(() => readOn(desk, { signal })),
    writePages: (pages, signal) => inWords(() => write(desk, pages, signal)),
    removeOwnSheets: () => inWords(async () => ({ sheets: await removeOwnSheets() })),
    takeBack: () => inWords(async () => ({ sheets: await takeBack() })),
    setUp: (wish) => inWords(() => setUp(wish)),
    clearExamples: () => inWords(async () => ({ sheets: await clearExamples() })),
    showGaps: (content) => inWords(() => markGaps(content)),
    repairFormulas: () => inWords(async () => (await repairFormulas(), { sheets: [] })),
    previewEntry: ({ found }, entry) => inWords(() => previewEntry(found, entry)),
    writeEntry: (preview, today) => inWords(async () => ({ sheets: [await writeEntry(preview, today)] })),
    cellStates: (cells) => inWords(() => cellStates(cells)),
    writeCells: (cells) => inWords(async () => ({ sheets: await writeCells(cells) })),
    selection: (model) => inWords(() => selection(model)),
    goTo: (sheet, address) => inWords(() => goTo(sheet, address)),
  };
}

async function selection(model: PlanningModel): Promise<Selection> {
  const { sheet, address, around } = await readSelection();
  return { sheet, address, subject: subjectAt(model, around) };
}

const nobodyWatches = (): void => undefined;

/** Fetches the cells and has them read; `onFound` may ask for more in the same requests. */
async function readOn(desk: PlanDesk, watch: Pick<BookWatch, "signal" | "onFound">): Promise<ReadPlan> {
  desk.clear();
  const onArea = desk.take;
  return desk.read(await readBook({ ...watch, onProgress: nobodyWatches, onArea }), watch.signal);
}

/** Marks the start and reads, in the same requests; a read that fails takes its mark back. */
async function begin(desk: PlanDesk, signal: AbortSignal): Promise<Begun> {
  let unmark: Unmark = async () => undefined;
  const onFound: BookWatch["onFound"] = (context, found) => {
    unmark = markWorking(context, found);
  };
  try {
    return { read: await readOn(desk, { signal, onFound }), unmark: () => unmark() };
  } catch (error) {
    await unmark().catch(() => undefined);
    throw error;
  }
}

async function write(desk: PlanDesk, pages: WrittenPages, signal: AbortSignal): Promise<WriteReport> {
  const size = pages === "review" ? "fewest" : "lightest";
  return writeStream(await desk.describe(pages, signal), { signal, onProgress: nobodyWatches, size });
}

/** Months that new planning sheets begin with; the planner may add more. */
const SET_UP_MONTHS = { horizonMonths: 18, historyMonths: 36 } as const;

async function setUp(wish: SetUp): Promise<WriteReport> {
  // The sheet of scenarios comes into a workbook that has a plan, in which examples would name nothing.
  const hasExamples = wish.extent !== "scenarios";
  const sheets = planningSheets({ ...wish, ...SET_UP_MONTHS, currency: "", hasExamples });
  const { made } = await setUpSheets(sheets, {
    signal: new AbortController().signal,
    onProgress: nobodyWatches,
  });
  return { sheets: made };
}

async function markGaps(content: Parameters<PlanningWorkbook["showGaps"]>[0]): Promise<WriteReport> {
  if (!content) await hideGaps();
  else await showGaps(gapMarks(content.alignment.submitted.gaps, content));
  return { sheets: [] };
}

/** Passes on what was stopped and faults of our own; words everything that has a code of Excel's or of a refusal. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isStop(error) || codeOf(error) === "") throw error;
    throw new Refusal(codeOf(error), explainExcelError(error).message);
  }
}
