import type { Decision } from "../../../engine";

/** The light of a decision: taken, put off, past its last day, or still in time. */
export function timingWords({ verdict, isTooLate }: Pick<Decision, "verdict" | "isTooLate">): string {
  if (verdict?.state === "taken") return "● Taken";
  if (isTooLate) return "■ Too late";
  return verdict?.state === "deferred" ? "▲ Deferred" : "● In time";
}
