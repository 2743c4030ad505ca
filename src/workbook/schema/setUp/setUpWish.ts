import type { Day } from "../../../engine";

/** What "Set up planning workbook" makes. */
export interface SetUpWish {
  /** Starter: the sheets and columns to begin with. Full: all of them. Scenarios: that sheet alone. */
  readonly extent: "starter" | "full" | "scenarios";
  /** Any day of the first month to plan. */
  readonly cycleDay: Day;
  readonly horizonMonths: number;
  /** Months of the past on sheets that have them; 36 is usual. */
  readonly historyMonths: number;
  readonly currency: string;
  /** Whether rows of a small example stand in the sheets, to be cleared in one go. */
  readonly hasExamples: boolean;
}
