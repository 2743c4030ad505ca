import type { ChangeReport, ChangeWish } from "./changes/acceptChanges";
import { align, checkData, monthlyReview, type CommandTools } from "./commands";
import { compareScenarios } from "./compareScenarios";
import { entryCommands, type EntryCommands } from "./demand/entryCommands";
import { exploring } from "./exploring";
import { explainSelection, type ExplainedSelection } from "./explainSelection";
import type { SetUp, WriteReport } from "./ports";
import { Refusal } from "./refusal";
import type { ReviewReport } from "./reviewReport";
import { sessionRuns, type SessionRuns } from "./sessionRuns";
import { sessionStore, type SessionState, type SessionStore } from "./sessionState";

export type { ReviewReport, SessionState };

/** The one place where commands start, whoever asks: ribbon, pane or shortcut. One at a time. */
export interface Session extends EntryCommands {
  state(): SessionState;
  /** Calls back after every change; returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
  checkData(): Promise<ReviewReport>;
  align(): Promise<ReviewReport>;
  monthlyReview(): Promise<ReviewReport>;
  /** Reads and aligns as the sheets stand now, and holds the scenarios against the plan. Writes nothing. */
  compareScenarios(): Promise<ReviewReport>;
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

export function createSession(tools: CommandTools): Session {
  const store = sessionStore();
  const { state, change, subscribe } = store;
  const { workbook } = tools;
  const background = exploring(tools.runner, (explored) => change({ explored }));
  const runs = sessionRuns({ tools, store, background });
  const { run, tidy } = runs;
  return {
    state,
    subscribe,
    checkData: () => run("checkData", checkData),
    align: () => run("align", align),
    monthlyReview: () => run("monthlyReview", monthlyReview),
    compareScenarios: () => run("compareScenarios", compareScenarios),
    setUp: (extent) => tidy("setUp", () => workbook.setUp({ extent, cycleDay: tools.today() })),
    clearExamples: () => tidy("clearExamples", () => workbook.clearExamples()),
    showGaps: () => tidy("showGaps", async () => showGaps(tools, state())),
    hideGaps: () => tidy("hideGaps", () => workbook.showGaps(null)),
    repairFormulas: () => tidy("repairFormulas", () => workbook.repairFormulas()),
    removeOwnSheets: () => tidy("removeOwnSheets", () => workbook.removeOwnSheets()),
    takeBack: () => takeBack(tools, store, runs),
    ...entryCommands(tools, runs.perform),
    acceptChanges: runs.acceptChanges,
    explainSelection: () => explainSelection(workbook, state()),
    async explore() {
      if (!state().running && state().alignment) await background.start();
    },
    stopExploring: background.stop,
    stop: runs.stop,
    goTo: (sheet, address) => workbook.goTo(sheet, address).catch(() => undefined),
  };
}

function showGaps({ workbook }: CommandTools, { read, alignment }: SessionState): Promise<WriteReport> {
  if (!read?.model || !alignment) throw new Refusal("nothing-aligned", NOTHING_ALIGNED);
  return workbook.showGaps({ read, model: read.model, alignment });
}

/** The last entry is forgotten once its sheet is as before. */
async function takeBack(
  { workbook }: CommandTools,
  { state, change }: SessionStore,
  { tidy }: SessionRuns,
): Promise<ReviewReport> {
  const report = await tidy("takeBack", () => workbook.takeBack());
  const { entered } = state();
  const last = entered.at(-1);
  if (last && report.sheets.includes(last.sheetName)) change({ entered: entered.slice(0, -1) });
  return report;
}

const NOTHING_ALIGNED =
  "There are no gaps to show yet. Press Align or Monthly review first, then show the gaps on your sheets.";
