import { useSyncExternalStore } from "react";
import type { Session, SessionState } from "../app/session";

/** The session's state, drawn anew after every change. */
export function useSession(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}
