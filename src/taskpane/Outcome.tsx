import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReviewReport, SessionState } from "../app/session";

const TITLES: Readonly<Record<ReviewReport["outcome"], string>> = {
  done: "Done.",
  "nothing to plan": "Nothing to plan yet.",
  stopped: "Stopped.",
  refused: "Not possible now.",
  busy: "Still busy.",
  failed: "A fault of the add-in.",
};

const INTENTS: Readonly<Record<ReviewReport["outcome"], "success" | "warning" | "error" | "info">> = {
  done: "success",
  "nothing to plan": "warning",
  stopped: "info",
  refused: "warning",
  busy: "info",
  failed: "error",
};

/** How the last command ended, in words. */
export function Outcome({ state: { report } }: { readonly state: SessionState }) {
  if (!report) return null;
  const title = TITLES[report.outcome];
  const words = report.outcome === "done" ? doneWords(report) : withoutTitle(report.message, title);
  return (
    <MessageBar intent={INTENTS[report.outcome]} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {words}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What the commands that plan nothing did; the others name the sheets they wrote. */
const DONE: Partial<Readonly<Record<ReviewReport["command"], string>>> = {
  compareScenarios: "The scenarios stand beside the plan under Scenarios.",
  showGaps: "The cells of the gaps are marked on your sheets.",
  hideGaps: "The marks are taken off your sheets.",
  repairFormulas: "Every SOP formula that Excel had lost was entered again.",
};

const VERBS: Partial<Readonly<Record<ReviewReport["command"], string>>> = {
  removeOwnSheets: "Removed",
  clearExamples: "Cleared of examples",
  takeBack: "As before the last write again",
};

function doneWords({ command, sheets, problems }: ReviewReport): string {
  const special = DONE[command];
  if (special) return special;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const verb = VERBS[command] ?? "Written";
  const written = sheets.length === 0 ? "No sheet had to be changed." : `${verb}: ${named(sheets)}.`;
  if (errors === 0) return written;
  return `${written} ${errors.toLocaleString()} ${errors === 1 ? "problem needs" : "problems need"} your attention.`;
}

/** A message may begin with what the title says already. */
const withoutTitle = (message: string, title: string): string =>
  message.startsWith(title) ? message.slice(title.length).trimStart() : message;

/** Up to so many sheets are named. */
const NAMED = 5;

/** The sheets by name; of many, how many. */
const named = (sheets: readonly string[]): string =>
  sheets.length <= NAMED ? sheets.join(", ") : `${sheets.length} pages`;
