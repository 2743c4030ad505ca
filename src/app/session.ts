import type { Alignment } from "../engine";
import {
  acceptChanges as accept,
  noChanges,
  type ChangeReport,
  type ChangeWish,
} from "./changes/acceptChanges";
import { align, checkData, monthlyReview, type CommandTools, type CommandWatch } from "./commands";
import { entryCommands, type EntryCommands, type Perform } from "./demand/entryCommands";
import { notEntered } from "./demand/entryReport";
import type { EntryPreview } from "./demand/plannerEntry";
import { exploring, type Explored } from "./exploring";
import { explainSelection, type ExplainedSelection } from "./explainSelection";
import type { Progress, ReadPlan, SetUp, WriteReport } from "./ports";
import { isRefusal, isStop, Refusal } from "./refusal";
import { endedWith, wrote, type CommandName, type ReviewReport } from "./reviewReport";

export type { ReviewReport };

/** What is going on, for whoever shows it. Replaced, never changed. */
export interface SessionState {
  readonly running: CommandName | null;
  readonly isStopping: boolean;
  readonly progress: Progress | null;
  readonly read: ReadPlan | null;
  readonly alignment: Alignment | null;
  /** What was found in the background after the alignment; `null` before anything was looked for. */
  readonly explored: Explored | null;
  readonly report: ReviewReport | null;
  /** What was entered on planner's sheets since the alignment, which does not know of it yet. */
  readonly entered: readonly EntryPreview[];
}

/** The one place where commands start, whoever asks: ribbon, pane or shortcut. One at a time. */
export interface Session extends EntryCommands {
  state(): SessionState;
  /** Calls back after every change; returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
  checkData(): Promise<ReviewReport>;
  align(): Promise<ReviewReport>;
  monthlyReview(): Promise<ReviewReport>;
  /** Adds the planning sheets that are missing. */
  setUp(extent: SetUp["extent"]): Promise<ReviewReport>;
  /** Empties the example rows that setting up wrote, where nothing in them was changed. */
  clearExamples(): Promise<ReviewReport>;
  /** Marks the cells of the gaps on the planner's own sheets, or takes all marks off. */
  showGaps(): Promise<ReviewReport>;
  hideGaps(): Promise<ReviewReport>;
  /** Enters formulas of ours again that Excel lost. */
  repairFormulas(): Promise<ReviewReport>;
  /** Takes our sheets out of the workbook. */
  removeOwnSheets(): Promise<ReviewReport>;
  /** Puts our sheets back as they were before the last write. */
  takeBack(): Promise<ReviewReport>;
  /** Shows the numbers on Supply that proposed changes would replace; with `accept: true` writes them. */
  acceptChanges(wish: ChangeWish): Promise<ChangeReport>;
  /** Says where the number in the selected cell comes from, and what it moves. Writes nothing. */
  explainSelection(): Promise<ExplainedSelection>;
  /** Looks in the background for what would make the aligned plan better; any other command ends it. */
  explore(): Promise<void>;
  /** Ends that; what was found stays. */
  stopExploring(): void;
  stop(): void;
  goTo(sheet: string, address: string): Promise<void>;
}

const IDLE: SessionState = {
  running: null,
  isStopping: false,
  progress: null,
  read: null,
  alignment: null,
  explored: null,
  report: null,
  entered: [],
};

export function createSession(tools: CommandTools): Session {
  let state = IDLE;
  let stopper: AbortController | null = null;
  const listeners = new Set<() => void>();
  const change = (part: Partial<SessionState>): void => {
    state = { ...state, ...part };
    listeners.forEach((listener) => listener());
  };

  const background = exploring(tools.runner, (explored) => change({ explored }));

  type Command = (tools: CommandTools, watch: CommandWatch) => Promise<ReviewReport>;
  const run = async (name: CommandName, command: Command): Promise<ReviewReport> => {
    if (state.running) return endedWith(name, "busy", BUSY);
    background.stop();
    stopper = new AbortController();
    change({ running: name, progress: null, report: null, isStopping: false });
    const report = await command(tools, {
      signal: stopper.signal,
      onProgress: (progress) => change({ progress }),
      onRead: (read) => change({ read }),
      onAlignment: (alignment) => change({ alignment, entered: [], explored: null }),
    }).catch((error: unknown) => endOf(name, error));
    stopper = null;
    change({ running: null, progress: null, isStopping: false, report });
    return report;
  };

  /** Runs work that only writes: no stages, nothing to stop. */
  const tidy = async (name: CommandName, work: () => Promise<WriteReport>): Promise<ReviewReport> => {
    if (state.running) return endedWith(name, "busy", BUSY);
    change({ running: name, report: null });
    const report = await work().then(
      (written) => wrote(name, written),
      (error: unknown) => endOf(name, error),
    );
    change({ running: null, report });
    return report;
  };

  /** Runs work that enters a row; its report goes to the caller, and what was entered is remembered. */
  const perform: Perform = async (name, work) => {
    if (state.running) return notEntered(name, "busy", BUSY);
    background.stop();
    stopper = new AbortController();
    change({ running: name, progress: null, isStopping: false });
    const watch = { signal: stopper.signal, onProgress: (progress: Progress) => change({ progress }) };
    const known = { read: state.read, alignment: state.alignment, isStale: state.entered.length > 0 };
    const report = await work(watch, known).catch((error: unknown) => {
      const { outcome, message } = endOf(name, error);
      return notEntered(name, outcome === "nothing to plan" ? "failed" : outcome, message);
    });
    stopper = null;
    const isEntered = report.outcome === "done" && report.preview !== null;
    const entered = isEntered ? [...state.entered, report.preview] : state.entered;
    change({ running: null, progress: null, isStopping: false, entered });
    return report;
  };

  const { workbook } = tools;
  const acceptChanges = async (wish: ChangeWish): Promise<ChangeReport> => {
    if (state.running) return noChanges("busy", BUSY);
    change({ running: "acceptChanges", report: null });
    const report = await accept(workbook, state, wish).catch((error: unknown) => {
      const { outcome, message } = endOf("acceptChanges", error);
      return noChanges(outcome === "nothing to plan" ? "failed" : outcome, message);
    });
    change({ running: null });
    return report;
  };
  const showGaps = (): Promise<WriteReport> => {
    const { read, alignment } = state;
    if (!read?.model || !alignment) throw new Refusal("nothing-aligned", NOTHING_ALIGNED);
    return workbook.showGaps({ read, model: read.model, alignment });
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    checkData: () => run("checkData", checkData),
    align: () => run("align", align),
    monthlyReview: () => run("monthlyReview", monthlyReview),
    setUp: (extent) => tidy("setUp", () => workbook.setUp({ extent, cycleDay: tools.today() })),
    clearExamples: () => tidy("clearExamples", () => workbook.clearExamples()),
    showGaps: () => tidy("showGaps", async () => showGaps()),
    hideGaps: () => tidy("hideGaps", () => workbook.showGaps(null)),
    repairFormulas: () => tidy("repairFormulas", () => workbook.repairFormulas()),
    removeOwnSheets: () => tidy("removeOwnSheets", () => workbook.removeOwnSheets()),
    async takeBack() {
      const report = await tidy("takeBack", () => workbook.takeBack());
      const last = state.entered.at(-1);
      if (last && report.sheets.includes(last.sheetName)) change({ entered: state.entered.slice(0, -1) });
      return report;
    },
    ...entryCommands(tools, perform),
    acceptChanges,
    explainSelection: () => explainSelection(workbook, state),
    async explore() {
      if (!state.running && state.alignment) await background.start();
    },
    stopExploring: background.stop,
    stop() {
      if (!stopper) return;
      stopper.abort();
      change({ isStopping: true });
    },
    goTo: (sheet, address) => tools.workbook.goTo(sheet, address).catch(() => undefined),
  };
}

const NOTHING_ALIGNED =
  "There are no gaps to show yet. Press Align or Monthly review first, then show the gaps on your sheets.";
const BUSY = "Another S&OP command is still running. Wait until it ends, or press Stop in the task pane.";

/** Every way in which a command can end without a result, in words. */
function endOf(command: CommandName, error: unknown): ReviewReport {
  if (isStop(error)) return endedWith(command, "stopped", "Stopped. The workbook is as it was before.");
  if (isRefusal(error)) return endedWith(command, "refused", error.message);
  const detail =
    error !== null && typeof error === "object" && "message" in error ? String(error.message) : String(error);
  return endedWith(
    command,
    "failed",
    `S&OP Align met a fault of its own (${detail}). The workbook is as it was before; please send this message to support.`,
  );
}
