import type { PlanningWorkbook, ReadPlan, ReviewContent, Selection, SetUp, WriteReport } from "../app/ports";
import { isStop, Refusal } from "../app/refusal";
import { readSnapshot, type CycleSnapshot, type PlanningModel } from "../engine";
import { readWorkbook } from "./codec/readWorkbook";
import { subjectAt } from "./codec/selection/subjectAt";
import type { SheetCells } from "./codec/sheetCells";
import { clearExamples } from "./office/clearExamples";
import { previewEntry } from "./office/entry/previewEntry";
import { writeEntry } from "./office/entry/writeEntry";
import { explainExcelError } from "./office/explainExcelError";
import { codeOf } from "./office/excelRun";
import { gapMarks } from "./office/gapMarks";
import { goTo } from "./office/goTo";
import { packText, unpackText } from "./office/packText";
import { readSelection } from "./office/readSelection";
import { readCells } from "./office/readWorkbook";
import { repairFormulas } from "./office/repairFormulas";
import { removeOwnSheets } from "./office/removeOwnSheets";
import { setUpSheets } from "./office/setUpSheets";
import { hideGaps, showGaps } from "./office/showGaps";
import { takeBack } from "./office/takeBack";
import { showWorking } from "./office/workingMark";
import { writeSheets } from "./office/writeSheets";
import {
  cycleBefore,
  CYCLES_PAGE,
  cyclesPage,
  readCycles,
  withCycle,
  type StoredCycle,
} from "./report/cyclesPage";
import { problemsPage } from "./report/problemsPage";
import { reviewPages } from "./report/reviewPages";
import type { SheetDescription } from "./report/sheetDescription";
import { planningSheets } from "./schema/setUp/planningSheets";

/** The workbook in Excel, as the use cases need it. What Excel refuses arrives in a planner's words. */
export function excelWorkbook(): PlanningWorkbook {
  return {
    markStarted: () => inWords(showWorking),
    read: (signal) => inWords(() => readPlan(signal)),
    writeReview: (content, signal) => inWords(async () => write(await pagesOf(content), signal)),
    writeProblems: (read, signal) => inWords(() => write([problemsPage(read)], signal)),
    removeOwnSheets: () => inWords(async () => ({ sheets: await removeOwnSheets() })),
    takeBack: () => inWords(async () => ({ sheets: await takeBack() })),
    setUp: (wish) => inWords(() => setUp(wish)),
    clearExamples: () => inWords(async () => ({ sheets: await clearExamples() })),
    showGaps: (content) => inWords(() => markGaps(content)),
    repairFormulas: () => inWords(async () => (await repairFormulas(), { sheets: [] })),
    previewEntry: ({ found }, entry) => inWords(() => previewEntry(found, entry)),
    writeEntry: (preview, today) => inWords(async () => ({ sheets: [await writeEntry(preview, today)] })),
    selection: (model) => inWords(() => selection(model)),
    goTo: (sheet, address) => inWords(() => goTo(sheet, address)),
  };
}

async function selection(model: PlanningModel): Promise<Selection> {
  const { sheet, address, around } = await readSelection();
  return { sheet, address, subject: subjectAt(model, around) };
}

const nobodyWatches = (): void => undefined;

/** A plan as read, with the cycles that the workbook keeps. */
interface KeptPlan extends ReadPlan {
  readonly cycles: readonly StoredCycle[];
}

async function readPlan(signal: AbortSignal): Promise<KeptPlan> {
  const cells = await readCells({ signal, onProgress: nobodyWatches });
  const isStore = ({ ownId }: SheetCells): boolean => ownId === CYCLES_PAGE.ownId;
  const cycles = readCycles(cells.sheets.find(isStore)?.values ?? []);
  const planning = { ...cells, sheets: cells.sheets.filter((sheet) => !isStore(sheet)) };
  const { model, sources, problems, found } = readWorkbook(planning);
  const lastCycle = model && (await lastCycleOf(model, cycles));
  return { model, problems, found, lastCycle, cycles, locate: ({ place }) => sources.locate(place) };
}

async function lastCycleOf(
  model: PlanningModel,
  cycles: readonly StoredCycle[],
): Promise<CycleSnapshot | null> {
  const last = cycleBefore(cycles, model.calendar.horizon[0]!.start);
  const text = last && (await unpackText(last.packed));
  return text === null ? null : readSnapshot(text);
}

/** The pages of a run; a review also keeps its cycle for the next one. */
async function pagesOf(content: ReviewContent): Promise<readonly SheetDescription[]> {
  const pages = reviewPages(content);
  if (content.pages !== "review") return pages;
  const { snapshot } = content.alignment;
  const packed = await packText(JSON.stringify(snapshot));
  const stored = (content.read as Partial<KeptPlan>).cycles ?? [];
  return [
    ...pages,
    cyclesPage(withCycle(stored, { cycleStart: snapshot.cycleStart, label: snapshot.cycle, packed })),
  ];
}

/** Months that new planning sheets begin with; the planner may add more. */
const SET_UP_MONTHS = { horizonMonths: 18, historyMonths: 36 } as const;

async function setUp(wish: SetUp): Promise<WriteReport> {
  const sheets = planningSheets({ ...wish, ...SET_UP_MONTHS, currency: "", hasExamples: true });
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

const write = (pages: readonly SheetDescription[], signal: AbortSignal) =>
  writeSheets(pages, { signal, onProgress: nobodyWatches });

/** Passes on what was stopped and faults of our own; words everything that has a code of Excel's or of a refusal. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isStop(error) || codeOf(error) === "") throw error;
    throw new Refusal(codeOf(error), explainExcelError(error).message);
  }
}
