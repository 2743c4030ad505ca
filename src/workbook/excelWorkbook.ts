import type { PlanningWorkbook, ReadPlan } from "../app/ports";
import { isStop, Refusal } from "../app/refusal";
import { readWorkbook } from "./codec/readWorkbook";
import { explainExcelError } from "./office/explainExcelError";
import { codeOf } from "./office/excelRun";
import { goTo } from "./office/goTo";
import { readCells } from "./office/readWorkbook";
import { removeOwnSheets } from "./office/removeOwnSheets";
import { takeBack } from "./office/takeBack";
import { showWorking } from "./office/workingMark";
import { writeSheets } from "./office/writeSheets";
import { problemsPage } from "./report/problemsPage";
import { reviewPages } from "./report/reviewPages";
import type { SheetDescription } from "./report/sheetDescription";

/** The workbook in Excel, as the use cases need it. What Excel refuses arrives in a planner's words. */
export function excelWorkbook(): PlanningWorkbook {
  return {
    markStarted: () => inWords(showWorking),
    read: (signal) => inWords(() => readPlan(signal)),
    writeReview: (content, signal) => inWords(() => write(reviewPages(content), signal)),
    writeProblems: (read, signal) => inWords(() => write([problemsPage(read)], signal)),
    removeOwnSheets: () => inWords(async () => ({ sheets: await removeOwnSheets() })),
    takeBack: () => inWords(async () => ({ sheets: await takeBack() })),
    goTo: (sheet, address) => inWords(() => goTo(sheet, address)),
  };
}

const nobodyWatches = (): void => undefined;

async function readPlan(signal: AbortSignal): Promise<ReadPlan> {
  const { model, sources, problems, found } = readWorkbook(
    await readCells({ signal, onProgress: nobodyWatches }),
  );
  return { model, problems, found, locate: ({ place }) => sources.locate(place) };
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
