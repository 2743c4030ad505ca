import type { Alignment, AlignSettings, Day } from "../engine";
import type { AlignRunner, OnProgress, PlanningWorkbook, ReadPlan, ReviewPages, WriteReport } from "./ports";
import { checkStopped } from "./refusal";
import { reportOf, type ReviewReport } from "./reviewReport";

/** What the commands work with. */
export interface CommandTools {
  readonly workbook: PlanningWorkbook;
  readonly runner: AlignRunner;
  /** Seconds on any clock that only goes forward. */
  readonly now: () => number;
  /** Today, for setting up sheets; planning itself knows no clock. */
  readonly today: () => Day;
}

/** What a command tells while it works. */
export interface CommandWatch {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly onRead: (read: ReadPlan) => void;
  readonly onAlignment: (alignment: Alignment) => void;
}

/** Reads the planning sheets and lists what was found, without planning. */
export function checkData(tools: CommandTools, watch: CommandWatch): Promise<ReviewReport> {
  return marked(tools, () => checkAndWrite(tools, watch));
}

async function checkAndWrite(tools: CommandTools, watch: CommandWatch): Promise<ReviewReport> {
  const clock = stageClock(tools.now);
  const read = await readPlan(tools, watch, clock);
  const written = await clock.time("writing", () => tools.workbook.writeProblems(read, watch.signal));
  return reportOf({ command: "checkData", read, alignment: null, written, stageSeconds: clock.seconds });
}

/** Reads, aligns and writes the plan pages. */
export const align = (tools: CommandTools, watch: CommandWatch): Promise<ReviewReport> =>
  marked(tools, () => planAndWrite(tools, watch, { command: "align", pages: "plan" }));

/** Reads, aligns and writes the whole review. */
export const monthlyReview = (tools: CommandTools, watch: CommandWatch): Promise<ReviewReport> =>
  marked(tools, () => planAndWrite(tools, watch, { command: "monthlyReview", pages: "review" }));

/** Marks the start in the workbook, and takes the mark back unless the review was drawn over it. */
async function marked(tools: CommandTools, work: () => Promise<ReviewReport>): Promise<ReviewReport> {
  tools.runner.warm();
  const unmark = await tools.workbook.markStarted();
  const report = await work().catch(async (error: unknown) => {
    await unmark().catch(() => undefined);
    throw error;
  });
  const isDrawnOver = report.outcome === "done" && report.command === "monthlyReview";
  if (!isDrawnOver) await unmark();
  return report;
}

interface Wanted {
  readonly command: "align" | "monthlyReview";
  readonly pages: ReviewPages;
}

async function planAndWrite(
  tools: CommandTools,
  watch: CommandWatch,
  { command, pages }: Wanted,
): Promise<ReviewReport> {
  const clock = stageClock(tools.now);
  const read = await readPlan(tools, watch, clock);
  if (!read.model) {
    const written = await clock.time("writing", () => tools.workbook.writeProblems(read, watch.signal));
    return reportOf({ command, read, alignment: null, written, stageSeconds: clock.seconds });
  }
  const { model } = read;
  const { alignment, stageSeconds } = await tools.runner.run(model, settingsOf(read, pages), watch);
  watch.onAlignment(alignment);
  checkStopped(watch.signal);
  watch.onProgress({ stage: "writing", share: 0.9 });
  const written = await clock.time("writing", (): Promise<WriteReport> =>
    tools.workbook.writeReview({ read, model, alignment, pages }, watch.signal),
  );
  return reportOf({ command, read, alignment, written, stageSeconds: { ...clock.seconds, ...stageSeconds } });
}

/** A review tries levers for its decisions; the plan pages alone do not wait for them. */
function settingsOf({ problems, lastCycle }: ReadPlan, pages: ReviewPages): AlignSettings {
  return {
    reconcile: true,
    levers: pages === "review",
    problems: problems.map(({ problem }) => problem),
    ...(lastCycle ? { lastCycle } : {}),
  };
}

async function readPlan(tools: CommandTools, watch: CommandWatch, clock: StageClock): Promise<ReadPlan> {
  watch.onProgress({ stage: "reading", share: 0 });
  const read = await clock.time("reading", () => tools.workbook.read(watch.signal));
  watch.onRead(read);
  checkStopped(watch.signal);
  return read;
}

interface StageClock {
  readonly seconds: Record<string, number>;
  time<T>(stage: string, work: () => Promise<T>): Promise<T>;
}

function stageClock(now: () => number): StageClock {
  const seconds: Record<string, number> = {};
  return {
    seconds,
    async time(stage, work) {
      const started = now();
      const result = await work();
      seconds[stage] = (seconds[stage] ?? 0) + now() - started;
      return result;
    },
  };
}
