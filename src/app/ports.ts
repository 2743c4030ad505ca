import type {
  Alignment,
  AlignSettings,
  CellSubject,
  CycleSnapshot,
  Day,
  Exploration,
  LeverOutcome,
  PlanningModel,
  Problem,
  RulePrice,
  ScenarioComparison,
  ScenarioOutcome,
  ScenarioStart,
  SheetKind,
  Stage,
} from "../engine";
import type { EntryPreview, PlannerEntry } from "./demand/plannerEntry";

/** A stage of the work, for people who wait. */
export interface Progress {
  readonly stage: Stage | "scenarios" | "reading" | "writing";
  /** How much of the whole is done, 0 to 1. */
  readonly share: number;
  /** How far a stage has come that goes item by item. */
  readonly items?: { readonly done: number; readonly total: number };
}

export type OnProgress = (progress: Progress) => void;

/** Runs the whole alignment away from the thread that draws. */
export interface AlignRunner {
  /** Loads what the first run needs, so that it does not wait. Never throws. */
  warm(): void;
  /** Aligns the plan that was read last. Rejects with an `AbortError` when the signal fires, within 200 ms. */
  run(read: ReadPlan, wish: AlignWish, watch: RunWatch): Promise<TimedAlignment>;
  /**
   * Looks for better plans than the one aligned last: tries levers and prices
   * rules by solving again. Rejects with an `AbortError` when the signal fires.
   */
  explore(watch: ExploreWatch): Promise<Exploration>;
  /**
   * Reconciles the scenarios of the plan aligned last, and holds them against it.
   * Rejects with an `AbortError` when the signal fires.
   */
  compare(watch: CompareWatch): Promise<ScenarioComparison>;
}

/** What is told while scenarios are computed. */
export interface CompareWatch {
  readonly signal: AbortSignal;
  readonly onStart?: (start: ScenarioStart) => void;
  readonly onScenario?: (outcome: ScenarioOutcome) => void;
}

/** What a command chooses; what else an alignment needs was read from the workbook. */
export type AlignWish = Pick<AlignSettings, "reconcile" | "levers">;

/** What is told while levers are tried and rules priced. */
export interface ExploreWatch {
  readonly signal: AbortSignal;
  /** Levers to try; default 12. */
  readonly most?: number;
  readonly onLever?: (outcome: LeverOutcome) => void;
  readonly onRule?: (price: RulePrice) => void;
}

export interface RunWatch {
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
}

export interface TimedAlignment {
  readonly alignment: Alignment;
  /** Wall-clock seconds of each stage; the engine has no clock, the runner has. */
  readonly stageSeconds: Readonly<Record<string, number>>;
}

/** A problem and, where it has one, the cell it stands in. */
export interface LocatedProblem {
  readonly problem: Problem;
  readonly sheet: string | null;
  readonly address: string | null;
}

/** What a sheet of the workbook was taken for. */
export interface FoundSheet {
  readonly name: string;
  /** The planning sheet it was read as; `null` when it was left alone. */
  readonly kind: SheetKind | null;
  /** A sentence for the planner: rows read, columns skipped, or why it was left alone. */
  readonly note: string;
}

/** What the workbook says. */
export interface ReadPlan {
  /** `null` where there is too little to plan with; the problems say what. */
  readonly model: PlanningModel | null;
  readonly problems: readonly LocatedProblem[];
  readonly found: readonly FoundSheet[];
  /** What the cycle before this one left in the workbook; `null` in the first. */
  readonly lastCycle: CycleSnapshot | null;
  /** Finds the cell of a place of the model, which may be the place of a problem. */
  locate(at: Pick<Problem, "place">): { readonly sheet: string; readonly address: string } | null;
}

export interface WriteReport {
  /** Names of the sheets written, in order. */
  readonly sheets: readonly string[];
}

/** Which planning sheets to set up, and for which first month. */
export interface SetUp {
  /** `scenarios`: the sheet of scenarios alone. */
  readonly extent: "starter" | "full" | "scenarios";
  /** The first open day; the sheets begin with its month. */
  readonly cycleDay: Day;
}

/** Work that has begun. */
export interface Begun {
  readonly read: ReadPlan;
  /** Takes back the mark that says so. */
  unmark(): Promise<void>;
}

/** The workbook as the use cases need it. */
export interface PlanningWorkbook {
  /** Shows at once, on a page of ours, that work has begun, and reads the planning sheets. */
  begin(signal: AbortSignal): Promise<Begun>;
  /** Reads the planning sheets without a mark, for work that does not write pages. */
  read(signal: AbortSignal): Promise<ReadPlan>;
  /** Writes pages of what was read and aligned last, completely or not at all. */
  writePages(pages: WrittenPages, signal: AbortSignal): Promise<WriteReport>;
  /** Takes out every sheet that we made. */
  removeOwnSheets(): Promise<WriteReport>;
  /** Puts our sheets back as they were before the last write. */
  takeBack(): Promise<WriteReport>;
  /** Adds the planning sheets that are missing; sheets of the planner's own are never touched. */
  setUp(wish: SetUp): Promise<WriteReport>;
  /** Empties the example rows of planning sheets that we set up, where nothing in them was changed. */
  clearExamples(): Promise<WriteReport>;
  /** Marks the cells of the gaps on the planner's own sheets by conditional formats alone; `null` takes all marks off. */
  showGaps(content: Pick<ReviewContent, "read" | "model" | "alignment"> | null): Promise<WriteReport>;
  /** Enters `SOP.` formulas again that Excel lost; answers with the sheets mended. */
  repairFormulas(): Promise<WriteReport>;
  /** What entering a row on a planner's sheet would write, cell by cell; touches nothing. */
  previewEntry(read: ReadPlan, entry: PlannerEntry): Promise<EntryPreview>;
  /** Enters what a preview showed, so that *Take back* restores it; `today` dates a sheet that must be set up. */
  writeEntry(preview: EntryPreview, today: Day): Promise<WriteReport>;
  /** What stands in cells now, against what was read from them. */
  cellStates(cells: readonly CellWrite[]): Promise<readonly CellState[]>;
  /** Writes numbers over the planner's own, where those still stand, so that *Take back* restores them. */
  writeCells(cells: readonly CellWrite[]): Promise<WriteReport>;
  /** The selected cell, and what of the model it is about. */
  selection(model: PlanningModel): Promise<Selection>;
  /** Selects a cell. */
  goTo(sheet: string, address: string): Promise<void>;
}

/** A number to be written over another one. */
export interface CellWrite {
  readonly sheet: string;
  readonly address: string;
  /** The number that was read there. */
  readonly before: number;
  readonly after: number;
}

export type CellState = "as read" | "formula" | "different";

/** A cell of the workbook, and what it is about. */
export interface Selection {
  readonly sheet: string;
  readonly address: string;
  readonly subject: CellSubject;
}

/** `plan`: Plan, Capacity and Gaps; `review`: those and the review itself. */
export type ReviewPages = "plan" | "review";

/** `problems`: one page that only lists problems, for a workbook that is not or cannot be planned. */
export type WrittenPages = ReviewPages | "problems";

/** Everything that the pages are drawn from. */
export interface ReviewContent {
  readonly read: ReadPlan;
  readonly model: PlanningModel;
  readonly alignment: Alignment;
  readonly pages: ReviewPages;
}
