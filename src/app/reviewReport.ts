import { explain, type Alignment, type Severity } from "../engine";
import type { EntryCommandName } from "./demand/entryReport";
import type { Outcome } from "./outcome";
import type { LocatedProblem, ReadPlan, WriteReport } from "./ports";
import { summarise, type ReviewSummary } from "./reviewSummary";

/** A problem in words, with its cell. */
export interface ReportedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly words: string;
  readonly sheet: string | null;
  readonly address: string | null;
  readonly count: number;
}

/** Every command that changes the workbook, by name. */
export type CommandName =
  | "monthlyReview"
  | "align"
  | "checkData"
  | "setUp"
  | "clearExamples"
  | "acceptChanges"
  | "compareScenarios"
  | "showGaps"
  | "hideGaps"
  | "repairFormulas"
  | "removeOwnSheets"
  | "takeBack"
  | EntryCommandName;

/** What a command did, as plain JSON. */
export interface ReviewReport {
  readonly version: 1;
  readonly command: CommandName;
  readonly outcome: Outcome;
  /** Words for the planner where the outcome is not "done"; else "". */
  readonly message: string;
  readonly sheets: readonly string[];
  readonly found: ReadPlan["found"];
  readonly problems: readonly ReportedProblem[];
  readonly headline: Alignment["headline"] | null;
  /** `null` where nothing was planned. */
  readonly summary: ReviewSummary | null;
  readonly stageSeconds: Readonly<Record<string, number>>;
}

/** Puts problems into words, worst first, in the order of reading within a severity. */
export function reportProblems(problems: readonly LocatedProblem[]): readonly ReportedProblem[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
  return problems
    .map(({ problem, sheet, address }) => ({
      code: problem.code,
      severity: problem.severity,
      words: explain(problem),
      sheet,
      address,
      count: problem.count ?? 1,
    }))
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** A report that only says how a command ended. */
export function endedWith(command: ReviewReport["command"], outcome: Outcome, message: string): ReviewReport {
  return {
    version: 1,
    command,
    outcome,
    message,
    sheets: [],
    found: [],
    problems: [],
    headline: null,
    summary: null,
    stageSeconds: {},
  };
}

/** A report on a command that only writes or tidies. */
export function wrote(command: CommandName, { sheets }: WriteReport): ReviewReport {
  return { ...endedWith(command, "done", ""), sheets };
}

/** A report on what was read, planned and written. */
export function reportOf(of: {
  readonly command: ReviewReport["command"];
  readonly read: ReadPlan;
  readonly alignment: Alignment | null;
  readonly written: WriteReport;
  readonly stageSeconds: Readonly<Record<string, number>>;
}): ReviewReport {
  const found = of.alignment?.problems ?? [];
  const planned = found.map((problem) => ({
    problem,
    ...(of.read.locate(problem) ?? { sheet: null, address: null }),
  }));
  return {
    version: 1,
    command: of.command,
    outcome: of.read.model ? "done" : "nothing to plan",
    message: of.read.model
      ? ""
      : "The workbook holds too little to plan with. The problems say which sheet or column is missing.",
    sheets: of.written.sheets,
    found: of.read.found,
    problems: reportProblems([...of.read.problems, ...planned]),
    headline: of.alignment?.headline ?? null,
    summary: of.alignment && of.read.model ? summarise(of.read.model, of.alignment) : null,
    stageSeconds: of.stageSeconds,
  };
}
