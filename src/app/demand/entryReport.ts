import type { SheetKind } from "../../engine";
import type { Outcome } from "../outcome";
import type { EntryPreview } from "./plannerEntry";

/** The commands that enter a row on a planner's sheet. */
export type EntryCommandName =
  "resolveDisagreement" | "refuseCorrection" | "signOff" | "takeDecision" | "changeSetting";

/** What a command that enters a row would do, or has done; plain JSON. */
export interface EntryReport {
  readonly version: 1;
  readonly command: EntryCommandName;
  /** `preview`: nothing is written yet; `done`: it stands there. */
  readonly outcome: "preview" | Exclude<Outcome, "nothing to plan">;
  /** Words for the planner where nothing can be entered; else "". */
  readonly message: string;
  /** `null` where nothing can be entered. */
  readonly preview: EntryPreview | null;
}

/** A report that only says why nothing is entered. */
export const notEntered = (
  command: EntryCommandName,
  outcome: EntryReport["outcome"],
  message: string,
): EntryReport => ({ version: 1, command, outcome, message, preview: null });

/** The command that an entry belongs to. */
export function commandOf({ entry }: EntryPreview): EntryCommandName {
  // On Overrides a number resolves a disagreement; a row without one refuses a correction of history.
  return COMMANDS[entry.sheet] ?? ("units" in entry.cells ? "resolveDisagreement" : "refuseCorrection");
}

const COMMANDS: { readonly [K in SheetKind]?: EntryCommandName } = {
  Actions: "takeDecision",
  Submissions: "signOff",
  Settings: "changeSetting",
};
