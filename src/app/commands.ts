import type { Alignment, Day, ScenarioComparison } from "../engine";
import type {
  AlignRunner,
  OnProgress,
  PlanningWorkbook,
  ReadPlan,
  ReviewPages,
  WriteReport,
  WrittenPages,
} from "./ports";
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
  /** Told with all scenarios that have landed so far. */
  readonly onScenarios: (scenarios: ScenarioComparison) => void;
}

/** Reads the planning sheets and lists what was found, without planning. */
export const checkData = (tools: CommandTools, watch: CommandWatch): Promise<ReviewReport> =>
  begun(tools, watch, (work) => writeProblems(work, "checkData"));

/** Reads, aligns and writes the plan pages. */
export const align = (tools: CommandTools, watch: CommandWatch): Promise<ReviewReport> =>
  begun(tools, watch, (work) => planAndWrite(work, { command: "align", pages: "plan" }));

/** Reads, aligns and writes the whole review. */
export const monthlyReview = (tools: CommandTools, watch: CommandWatch): Promise<ReviewReport> =>
  begun(tools, watch, (work) => planAndWrite(work, { command: "monthlyReview", pages: "review" }));

/** A command whose workbook has been read. */
interface Work {
  readonly tools: CommandTools;
  readonly watch: CommandWatch;
  readonly read: ReadPlan;
  readonly clock: StageClock;
}

/** Begins in the workbook, and takes the mark of it back unless the review was drawn over it. */
async function begun(
  tools: CommandTools,
  watch: CommandWatch,
  go: (work: Work) => Promise<ReviewReport>,
): Promise<ReviewReport> {
  const clock = stageClock(tools.now);
  tools.runner.warm();
  watch.onProgress({ stage: "reading", share: 0 });
  const { read, unmark } = await clock.time("reading", () => tools.workbook.begin(watch.signal));
  const report = await goOn({ tools, watch, read, clock }, go).catch(async (error: unknown) => {
    await unmark().catch(() => undefined);
    throw error;
  });
  const isDrawnOver = report.outcome === "done" && report.command === "monthlyReview";
  if (!isDrawnOver) await unmark();
  return report;
}

async function goOn(work: Work, go: (work: Work) => Promise<ReviewReport>): Promise<ReviewReport> {
  work.watch.onRead(work.read);
  checkStopped(work.watch.signal);
  return go(work);
}

async function writeProblems(work: Work, command: ReviewReport["command"]): Promise<ReviewReport> {
  const { read, clock } = work;
  const written = await writePages(work, "problems");
  return reportOf({ command, read, alignment: null, written, stageSeconds: clock.seconds });
}

const writePages = ({ tools, watch, clock }: Work, pages: WrittenPages): Promise<WriteReport> =>
  clock.time("writing", () => tools.workbook.writePages(pages, watch.signal));

interface Wanted {
  readonly command: "align" | "monthlyReview";
  readonly pages: ReviewPages;
}

async function planAndWrite(work: Work, { command, pages }: Wanted): Promise<ReviewReport> {
  const { tools, watch, read, clock } = work;
  if (!read.model) return writeProblems(work, command);
  // A review tries levers for its decisions; the plan pages alone do not wait for them.
  const wish = { reconcile: true, levers: pages === "review" };
  const { alignment, stageSeconds } = await tools.runner.run(read, wish, watch);
  watch.onAlignment(alignment);
  checkStopped(watch.signal);
  watch.onProgress({ stage: "writing", share: 0.9 });
  const written = await writePages(work, pages);
  return reportOf({ command, read, alignment, written, stageSeconds: { ...clock.seconds, ...stageSeconds } });
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
