import type { SessionState } from "../../app/session";
import { say, type Decision } from "../../engine";

/** What was chosen for a decision. */
export interface Taken {
  /** "B: Run overtime". */
  readonly chosen: string;
  /** Entered since the last alignment. */
  readonly isNew: boolean;
}

/** What stands on Actions for a decision, or was entered there since; `null` while it is open. */
export function takenOption({ read, entered }: SessionState, { question }: Decision): Taken | null {
  const asked = say(question);
  const isNew = entered.findLast(
    ({ entry: { sheet, cells } }) => sheet === "Actions" && cells["decision"] === asked,
  );
  if (isNew) return { chosen: String(isNew.entry.cells["chosen"]), isNew: true };
  const action = read?.model?.actions.findLast(({ decision }) => decision === asked);
  return action && action.chosen !== "" ? { chosen: action.chosen, isNew: false } : null;
}
