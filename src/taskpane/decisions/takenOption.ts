import type { SessionState } from "../../app/session";
import type { Decision } from "../../engine";

/** What was chosen for a decision. */
export interface Taken {
  /** "B: Run overtime", or "Defer". */
  readonly chosen: string;
  /** Who chose it; "" where nobody is named. */
  readonly by: string;
  readonly isDeferred: boolean;
  /** Entered since the last alignment. */
  readonly isNew: boolean;
}

/** What was entered for a decision since the alignment, else what stands on Actions; `null` while it is open. */
export function takenOption(
  { entered }: Pick<SessionState, "entered">,
  { about, verdict }: Pick<Decision, "about" | "verdict">,
): Taken | null {
  const isNew = entered.findLast(
    ({ entry: { sheet, cells } }) => sheet === "Actions" && cells["about"] === about,
  );
  if (isNew) {
    const { chosen, decidedBy, status } = isNew.entry.cells;
    return {
      chosen: String(chosen),
      by: String(decidedBy ?? ""),
      isDeferred: status === "deferred",
      isNew: true,
    };
  }
  if (verdict === null || verdict.state === "reopened" || verdict.state === "proposed") return null;
  return { chosen: verdict.chosen, by: verdict.by, isDeferred: verdict.state === "deferred", isNew: false };
}
