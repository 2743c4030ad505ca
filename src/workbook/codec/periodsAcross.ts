import type { Calendar, Period } from "../../engine";
import type { PeriodsAcross } from "../schema/sheetSchema";

/**
 * The periods that a sheet has across. A sheet of the past also has the cycle
 * period, for what has happened in a started month.
 */
export function periodsAcross(across: PeriodsAcross, { history, horizon }: Calendar): readonly Period[] {
  switch (across) {
    case "none":
      return [];
    case "horizon":
      return horizon;
    case "history":
      return [...history, ...horizon.slice(0, 1)];
    case "history and horizon":
      return [...history, ...horizon];
  }
}
