import type { Alignment } from "../engine";
import { align, checkData, monthlyReview, type CommandTools, type CommandWatch } from "./commands";
import type { Progress, ReadPlan, WriteReport } from "./ports";
import { isRefusal, isStop } from "./refusal";
import { endedWith, type ReviewReport } from "./reviewReport";

export type { ReviewReport };

/** What is going on, for whoever shows it. Replaced, never changed. */
export interface SessionState {
  readonly running: ReviewReport["command"] | "removing" | "taking back" | null;
  readonly isStopping: boolean;
  readonly progress: Progress | null;
  readonly read: ReadPlan | null;
  readonly alignment: Alignment | null;
  readonly report: ReviewReport | null;
}

/** The one place where commands start, whoever asks: ribbon, pane or shortcut. One at a time. */
export interface Session {
  state(): SessionState;
  /** Calls back after every change; returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
  checkData(): Promise<ReviewReport>;
  align(): Promise<ReviewReport>;
  monthlyReview(): Promise<ReviewReport>;
  /** Takes our sheets out of the workbook; the names of those removed, or why not. */
  removeOwnSheets(): Promise<WriteReport | ReviewReport>;
  /** Puts our sheets back as they were before the last write. */
  takeBack(): Promise<WriteReport | ReviewReport>;
  stop(): void;
  goTo(sheet: string, address: string): Promise<void>;
}

const IDLE: SessionState = {
  running: null,
  isStopping: false,
  progress: null,
  read: null,
  alignment: null,
  report: null,
};

export function createSession(tools: CommandTools): Session {
  let state = IDLE;
  let stopper: AbortController | null = null;
  const listeners = new Set<() => void>();
  const change = (part: Partial<SessionState>): void => {
    state = { ...state, ...part };
    listeners.forEach((listener) => listener());
  };

  type Command = (tools: CommandTools, watch: CommandWatch) => Promise<ReviewReport>;
  const run = async (name: ReviewReport["command"], command: Command): Promise<ReviewReport> => {
    if (state.running) return endedWith(name, "busy", BUSY);
    stopper = new AbortController();
    change({ running: name, progress: null, report: null, isStopping: false });
    const report = await command(tools, {
      signal: stopper.signal,
      onProgress: (progress) => change({ progress }),
      onRead: (read) => change({ read }),
      onAlignment: (alignment) => change({ alignment }),
    }).catch((error: unknown) => endOf(name, error));
    stopper = null;
    change({ running: null, progress: null, isStopping: false, report });
    return report;
  };

  const tidy = async (running: "removing" | "taking back", work: () => Promise<WriteReport>) => {
    if (state.running) return endedWith("checkData", "busy", BUSY);
    change({ running });
    const result = await work().catch((error: unknown) => endOf("checkData", error));
    change({ running: null });
    return result;
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
    removeOwnSheets: () => tidy("removing", () => tools.workbook.removeOwnSheets()),
    takeBack: () => tidy("taking back", () => tools.workbook.takeBack()),
    stop() {
      if (!stopper) return;
      stopper.abort();
      change({ isStopping: true });
    },
    goTo: (sheet, address) => tools.workbook.goTo(sheet, address).catch(() => undefined),
  };
}

const BUSY = "Another S&OP command is still running. Wait until it ends, or press Stop in the task pane.";

/** Every way in which a command can end without a result, in words. */
function endOf(command: ReviewReport["command"], error: unknown): ReviewReport {
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
