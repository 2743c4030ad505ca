import type {
  AlignRunner,
  AlignWish,
  CompareWatch,
  ExploreWatch,
  ReadPlan,
  RunWatch,
  TimedAlignment,
  WrittenPages,
} from "../app/ports";
import type { Alignment, Exploration, ScenarioComparison } from "../engine";
import { locator, type Places } from "../workbook/codec/sources";
import type { FoundBook, ReadArea } from "../workbook/office/assembleBook";
import type { PagePart, PageStream, WantedPage } from "../workbook/office/pageStream";
import type { PlanDesk } from "../workbook/planDesk";
import { eventQueue } from "./eventQueue";
import type { FromWorker } from "./messages";
import { openLine, type Line, type WorkerLike } from "./openLine";
import { gather } from "./parts";
import { stageClock } from "./stageClock";

/** The page's line to the planning worker, which reads, aligns, describes and explores. */
export type WorkerLine = AlignRunner & PlanDesk;

/** Levers that are tried unless told otherwise. */
const DEFAULT_LEVERS = 12;
/** Cells in one message, so that sending one never blocks the pane. */
const CELLS_A_MESSAGE = 20_000;

/**
 * Plans in a worker that is kept warm, and holds what was read and aligned last.
 *
 * Stop ends the worker at once and warms a fresh one; so does a fault of the worker.
 */
export function workerLine(createWorker: () => WorkerLike = startWorker): WorkerLine {
  const line = openLine(createWorker);
  return {
    warm: line.warm,
    clear: () => line.send({ type: "clear" }),
    take: (area) => takeArea(line, area),
    read: (book, signal) => readBook(line, book, signal),
    run: (_read, wish, watch) => runAlign(line, wish, watch),
    describe: (pages, signal) => describePages(line, pages, signal),
    explore: (watch) => explorePlan(line, watch),
    compare: (watch) => comparePlan(line, watch),
  };
}

function takeArea(line: Line, area: ReadArea): void {
  const rows = Math.max(1, Math.floor(CELLS_A_MESSAGE / Math.max(1, area.columns)));
  for (let r = 0; r < area.rows; r += rows) {
    const values = area.values.slice(r, r + rows);
    line.send({ type: "cells", area: { ...area, top: area.top + r, rows: values.length, values } });
  }
}

async function readBook(line: Line, book: FoundBook, signal: AbortSignal): Promise<ReadPlan> {
  const parts = gathering<Omit<ReadPlan, "locate"> & { readonly places: Places }>();
  await line.ask({ type: "read", book }, signal, parts.hear);
  const { places, ...plan } = parts.whole();
  const find = locator(places);
  return { ...plan, locate: ({ place }) => find(place) };
}

async function runAlign(
  line: Line,
  wish: AlignWish,
  { signal, onProgress }: RunWatch,
): Promise<TimedAlignment> {
  const clock = stageClock();
  const parts = gathering<Alignment>();
  const { at } = await line.ask({ type: "align", wish }, signal, (said) => {
    parts.hear(said);
    if (said.type === "forecast") {
      const { done, total } = said;
      onProgress({ stage: "consensus", share: clock.share(), items: { done, total } });
    }
    if (said.type !== "stage") return;
    clock.enter(said.stage, said.at);
    onProgress({ stage: said.stage, share: clock.share() });
  });
  return { alignment: parts.whole(), stageSeconds: clock.finish(at) };
}

/** Resolves as soon as it is known which pages come; the pages follow. */
function describePages(line: Line, pages: WrittenPages, signal: AbortSignal): Promise<PageStream> {
  const parts = eventQueue<PagePart>();
  return new Promise((resolve, reject) => {
    const hear = (said: FromWorker): void => {
      if (said.type === "page") parts.put(said.part);
      if (said.type === "part")
        resolve({ wanted: said.part.value as readonly WantedPage[], parts: parts.events });
    };
    line.ask({ type: "describe", pages }, signal, hear).then(parts.end, (error: unknown) => {
      parts.fail(error);
      reject(error as Error);
    });
  });
}

async function explorePlan(line: Line, watch: ExploreWatch): Promise<Exploration> {
  const parts = gathering<Exploration>();
  const most = watch.most ?? DEFAULT_LEVERS;
  await line.ask({ type: "explore", most }, watch.signal, (said) => {
    parts.hear(said);
    if (said.type === "lever") watch.onLever?.(said.outcome);
    if (said.type === "rule") watch.onRule?.(said.price);
  });
  return parts.whole();
}

async function comparePlan(line: Line, watch: CompareWatch): Promise<ScenarioComparison> {
  const parts = gathering<ScenarioComparison>();
  await line.ask({ type: "compare" }, watch.signal, (said) => {
    parts.hear(said);
    if (said.type === "compared") watch.onStart?.(said.start);
    if (said.type === "scenario") watch.onScenario?.(said.outcome);
  });
  return parts.whole();
}

/** The worker's own script, which the bundler puts beside the page's. */
function startWorker(): WorkerLike {
  return new Worker(new URL(/* webpackChunkName: "alignWorker" */ "./alignWorker.ts", import.meta.url));
}

function gathering<T>(): { readonly hear: (said: FromWorker) => void; readonly whole: () => T } {
  let whole: unknown;
  return {
    hear(said) {
      if (said.type === "part") whole = gather(whole, said.part);
    },
    whole: () => whole as T,
  };
}
