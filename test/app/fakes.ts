import type { Alignment } from "../../src/engine";
import type { EntryPreview, PlannerEntry } from "../../src/app/demand/plannerEntry";
import type { AlignRunner, PlanningWorkbook, ReadPlan } from "../../src/app/ports";
import { stopped } from "../../src/app/refusal";
import { align } from "../../src/engine/align";
import { refusingSolver } from "./refusingSolver";
import { smallModel } from "../engine/measure/smallModel";

/** A workbook that answers from memory and remembers what it was asked, in order. */
export interface FakeWorkbook extends PlanningWorkbook {
  readonly asked: string[];
}

export function fakeWorkbook(
  read: Partial<ReadPlan> = {},
  failing: Partial<PlanningWorkbook> = {},
): FakeWorkbook {
  const asked: string[] = [];
  const plan: ReadPlan = {
    model: smallModel({ items: [{ code: "A" }] }),
    problems: [],
    found: [],
    lastCycle: null,
    locate: () => null,
    ...read,
  };
  const note = async <T>(what: string, answer: T): Promise<T> => {
    asked.push(what);
    return answer;
  };
  return {
    asked,
    begin: () => note("begin", { read: plan, unmark: () => note("unmark", undefined) }),
    read: () => note("read", plan),
    writePages: (pages) => note(`write ${pages}`, { sheets: ["Review"] }),
    removeOwnSheets: () => note("remove", { sheets: ["Review"] }),
    clearExamples: () => note("clear examples", { sheets: ["Items"] }),
    takeBack: () => note("take back", { sheets: ["Review"] }),
    setUp: ({ extent, cycleDay }) => note(`set up ${extent} ${cycleDay}`, { sheets: ["Items"] }),
    showGaps: (content) => note(content ? "show gaps" : "hide gaps", { sheets: [] }),
    repairFormulas: () => note("repair", { sheets: [] }),
    previewEntry: (_read, entry) => note(`preview ${entry.sheet}`, previewOf(entry)),
    writeEntry: ({ entry }) => note(`enter on ${entry.sheet}`, { sheets: [entry.sheet] }),
    cellStates: (cells) =>
      note(
        "look at cells",
        cells.map(() => "as read" as const),
      ),
    writeCells: (cells) =>
      note(`write ${cells.map(({ address }) => address).join()}`, { sheets: ["Supply"] }),
    selection: () =>
      note("selection", {
        sheet: "Plan",
        address: "C4",
        subject: { item: 0, family: -1, resource: -1, period: 0 },
      }),
    goTo: () => note("go", undefined),
    ...failing,
  };
}

/** A preview that shows no cells. */
const previewOf = (entry: PlannerEntry): EntryPreview => ({
  entry,
  sheetName: entry.sheet,
  isNewSheet: false,
  isNewRow: true,
  newColumns: [],
  cells: [],
});

const NO_SCENARIOS = { names: [], base: null, baseLimits: [], baseDecisions: [], leftOut: [], outcomes: [] };

/** Aligns at once, on the same thread and without a solver. */
export const directRunner: AlignRunner = {
  warm: () => undefined,
  async run({ model }, _wish, { onProgress, signal }) {
    if (signal.aborted || !model) throw stopped();
    const onStage = (stage: Parameters<typeof onProgress>[0]["stage"]) => onProgress({ stage, share: 0.5 });
    const alignment: Alignment = align(model, { reconcile: false }, { solver: refusingSolver, onStage });
    return { alignment, stageSeconds: { measure: 0.25 } };
  },
  explore: async () => ({ levers: [], untried: [], pair: null, rules: [] }),
  compare: async () => NO_SCENARIOS,
};

/** Runs until it is stopped. */
export const endlessRunner: AlignRunner = {
  warm: () => undefined,
  run: (_read, _wish, { signal }) => untilStopped(signal),
  explore: ({ signal }) => untilStopped(signal),
  compare: ({ signal }) => untilStopped(signal),
};

const untilStopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(stopped())));
