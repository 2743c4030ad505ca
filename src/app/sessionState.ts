import type { Alignment, ScenarioComparison } from "../engine";
import type { EntryPreview } from "./demand/plannerEntry";
import type { Explored } from "./exploring";
import type { Progress, ReadPlan } from "./ports";
import type { CommandName, ReviewReport } from "./reviewReport";

/** What is going on, for whoever shows it. Replaced, never changed. */
export interface SessionState {
  readonly running: CommandName | null;
  readonly isStopping: boolean;
  readonly progress: Progress | null;
  readonly read: ReadPlan | null;
  readonly alignment: Alignment | null;
  /** What was found in the background after the alignment; `null` before anything was looked for. */
  readonly explored: Explored | null;
  /** The scenarios that have landed since the alignment; `null` before any were asked for. */
  readonly scenarios: ScenarioComparison | null;
  readonly report: ReviewReport | null;
  /** What the last reading of the sheets found; `null` before one has ended. Other commands leave it as it is. */
  readonly problems: ReviewReport["problems"] | null;
  /** What was entered on planner's sheets since the alignment, which does not know of it yet. */
  readonly entered: readonly EntryPreview[];
}

/** Holds the state of a session and tells whoever listens. */
export interface SessionStore {
  state(): SessionState;
  change(part: Partial<SessionState>): void;
  /** Calls back after every change; returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
}

const IDLE: SessionState = {
  running: null,
  isStopping: false,
  progress: null,
  read: null,
  alignment: null,
  explored: null,
  scenarios: null,
  report: null,
  problems: null,
  entered: [],
};

export function sessionStore(): SessionStore {
  let state = IDLE;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    change(part) {
      state = { ...state, ...part };
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
