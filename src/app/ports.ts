import type {
  Alignment,
  AlignSettings,
  CellSubject,
  CycleSnapshot,
  Day,
  PlanningModel,
  Problem,
  SheetKind,
  Stage,
} from "../engine";
import type { EntryPreview, PlannerEntry } from "./demand/plannerEntry";

/** A stage of the work, for people who wait. */
export interface Progress {
  readonly stage: Stage | "reading" | "writing";
  /** How much of the whole is done, 0 to 1. */
  readonly share: number;
}

export type OnProgress = (progress: Progress) => void;

/** Runs the whole alignment away from the thread that draws. */
export interface AlignRunner {
  /** Loads what the first run needs, so that it does not wait. Never throws. */
  warm(): void;
  /** Rejects with an `AbortError` when `signal` fires, within 200 ms. */
  run(model: PlanningModel, settings: AlignSettings, watch: RunWatch): Promise<TimedAlignment>;
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
  readonly extent: "starter" | "full";
  /** The first open day; the sheets begin with its month. */
  readonly cycleDay: Day;
}

/** The workbook as the use cases need it. */
export interface PlanningWorkbook {
  read(signal: AbortSignal): Promise<ReadPlan>;
  /** Shows at once, on a page of ours, that work has begun; answers with the way to take that mark back. */
  markStarted(): Promise<() => Promise<void>>;
  /** Writes all pages of the review, completely or not at all. */
  writeReview(content: ReviewContent, signal: AbortSignal): Promise<WriteReport>;
  /** Writes a page that only lists problems, for a workbook that cannot be planned. */
  writeProblems(read: ReadPlan, signal: AbortSignal): Promise<WriteReport>;
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
  /** The selected cell, and what of the model it is about. */
  selection(model: PlanningModel): Promise<Selection>;
  /** Selects a cell. */
  goTo(sheet: string, address: string): Promise<void>;
}

/** A cell of the workbook, and what it is about. */
export interface Selection {
  readonly sheet: string;
  readonly address: string;
  readonly subject: CellSubject;
}

/** `plan`: Plan, Capacity and Gaps; `review`: those and the review itself. */
export type ReviewPages = "plan" | "review";

/** Everything that the pages are drawn from. */
export interface ReviewContent {
  readonly read: ReadPlan;
  readonly model: PlanningModel;
  readonly alignment: Alignment;
  readonly pages: ReviewPages;
}
