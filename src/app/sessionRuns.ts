import { acceptChanges, noChanges, type ChangeReport, type ChangeWish } from "./changes/acceptChanges";
import { BUSY, endOf, entryEndOf } from "./commandEnd";
import type { CommandTools, CommandWatch } from "./commands";
import type { Perform } from "./demand/entryCommands";
import { notEntered } from "./demand/entryReport";
import type { Exploring } from "./exploring";
import type { Progress, WriteReport } from "./ports";
import { endedWith, wrote, type CommandName, type ReviewReport } from "./reviewReport";
import type { SessionState, SessionStore } from "./sessionState";

type Command = (tools: CommandTools, watch: CommandWatch) => Promise<ReviewReport>;

/** The ways in which a command runs: one at a time, its failures in words, its progress in the state. */
export interface SessionRuns {
  /** Runs work that reads and plans. */
  run(name: CommandName, command: Command): Promise<ReviewReport>;
  /** Runs work that only writes: no stages, nothing to stop. */
  tidy(name: CommandName, work: () => Promise<WriteReport>): Promise<ReviewReport>;
  /** Runs work that enters a row; its report goes to the caller, and what was entered is remembered. */
  readonly perform: Perform;
  acceptChanges(wish: ChangeWish): Promise<ChangeReport>;
  stop(): void;
}

interface Parts {
  readonly tools: CommandTools;
  readonly store: SessionStore;
  readonly background: Exploring;
}

export function sessionRuns({ tools, store, background }: Parts): SessionRuns {
  const { state, change } = store;
  let stopper: AbortController | null = null;

  /** Runs work that can be stopped; the background gives way to it. */
  const stoppable = async <T>(
    start: Pick<SessionState, "running"> & Partial<SessionState>,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    background.stop();
    stopper = new AbortController();
    change({ ...start, progress: null, isStopping: false });
    const result = await work(stopper.signal);
    stopper = null;
    return result;
  };
  const onProgress = (progress: Progress): void => change({ progress });
  const ended = { running: null, progress: null, isStopping: false };

  return {
    async run(name, command) {
      if (state().running) return endedWith(name, "busy", BUSY);
      const report = await stoppable({ running: name, report: null }, (signal) =>
        command(tools, watchOf(store, signal)).catch((error: unknown) => endOf(name, error)),
      );
      const hasRead = report.outcome === "done" || report.outcome === "nothing to plan";
      change({ ...ended, report, ...(hasRead ? { problems: report.problems } : {}) });
      return report;
    },
    tidy: (name, work) => tidying(store, name, work),
    async perform(name, work) {
      if (state().running) return notEntered(name, "busy", BUSY);
      const report = await stoppable({ running: name }, (signal) =>
        work({ signal, onProgress }, state()).catch((error: unknown) => {
          const { outcome, message } = entryEndOf(name, error);
          return notEntered(name, outcome, message);
        }),
      );
      const isEntered = report.outcome === "done" && report.preview !== null;
      const { entered } = state();
      change({ ...ended, entered: isEntered ? [...entered, report.preview] : entered });
      return report;
    },
    acceptChanges: (wish) => acceptingChanges({ tools, store }, wish),
    stop() {
      if (!stopper) return;
      stopper.abort();
      change({ isStopping: true });
    },
  };
}

async function tidying(
  { state, change }: SessionStore,
  name: CommandName,
  work: () => Promise<WriteReport>,
): Promise<ReviewReport> {
  if (state().running) return endedWith(name, "busy", BUSY);
  change({ running: name, report: null });
  const report = await work().then(
    (written) => wrote(name, written),
    (error: unknown) => endOf(name, error),
  );
  change({ running: null, report });
  return report;
}

const watchOf = ({ change }: SessionStore, signal: AbortSignal): CommandWatch => ({
  signal,
  onProgress: (progress) => change({ progress }),
  onRead: (read) => change({ read }),
  onAlignment: (alignment) => change({ alignment, entered: [], explored: null, scenarios: null }),
  onScenarios: (scenarios) => change({ scenarios }),
});

async function acceptingChanges(
  { tools, store: { state, change } }: Pick<Parts, "tools" | "store">,
  wish: ChangeWish,
): Promise<ChangeReport> {
  if (state().running) return noChanges("busy", BUSY);
  change({ running: "acceptChanges", report: null });
  const report = await acceptChanges(tools.workbook, state(), wish).catch((error: unknown) => {
    const { outcome, message } = entryEndOf("acceptChanges", error);
    return noChanges(outcome, message);
  });
  change({ running: null });
  return report;
}
