import { useEffect } from "react";
import type { Session, SessionState } from "../../app/session";

/** Milliseconds of quiet after an alignment: a planner who goes on at once is not slowed down. */
const QUIET_MILLISECONDS = 1_500;

/** Has the session look for better plans in the background once an alignment has been shown for a moment. */
export function useExploring(session: Session, { alignment, explored, running, report }: SessionState): void {
  const isWanted =
    alignment?.reconciled != null && explored === null && running === null && report?.outcome === "done";
  useEffect(() => {
    if (!isWanted) return undefined;
    const timer = setTimeout(() => void session.explore(), QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [session, alignment, isWanted]);
}
