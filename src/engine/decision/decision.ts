import type { Day } from "../calendar/calendar";
import type { Gap } from "../gap/gap";
import type { Sentence } from "../narrative/sentence";
import type { ModelChange } from "../scenario/modelChange";
import type { Effects, Lever } from "./leverResult";
import type { StandingDecision, Verdict } from "./verdicts";

/** One way to decide. A is always to do nothing. */
export interface DecisionOption {
  readonly letter: "A" | "B" | "C";
  readonly lever: Lever | "do nothing";
  /** Id of the lever's result; "" for doing nothing. */
  readonly leverId: string;
  readonly title: string;
  readonly effects: Effects;
  /** Share of the gap's money at risk that it removes, 0 to 1. */
  readonly closes: number;
  readonly risk: string;
  readonly isEstimate: boolean;
  /** How much of what, and when, beside the title; "" for no more. */
  readonly detail: string;
  /** The changes of the planning sheets that it asks for; empty where they are not single cells. */
  readonly changes: readonly ModelChange[];
  /** The effects hold only if a demand comes that nobody agreed on. */
  readonly isConditional: boolean;
}

/** A decision for the meeting: a question with options, a recommendation and a deadline. */
export interface Decision {
  /** The id of its gap. */
  readonly id: string;
  /** 1 for the first on the page. */
  readonly number: number;
  readonly question: Sentence;
  readonly why: Sentence;
  readonly gap: Gap;
  /** Index of the goal that it affects most; -1 for none. */
  readonly goal: number;
  readonly options: readonly DecisionOption[];
  readonly recommended: DecisionOption["letter"];
  /** Who recommends it; "" where it follows from the numbers alone. */
  readonly recommendedBy: string;
  /** Why that option, and why not the other. */
  readonly because: Sentence;
  /** The last day on which what is recommended can still begin in time. */
  readonly decideBy: Day;
  /** Days from the decision to the effect of what is recommended. */
  readonly leadDays: number;
  readonly isTooLate: boolean;
  /** Forecast accuracy of its family over the last closed periods, 0 to 1; `NaN` where it is not known. */
  readonly confidence: number;
  readonly owner: string;
  /** The first and last period in which the recommended option changes the plan. */
  readonly effective: { readonly firstPeriod: number; readonly lastPeriod: number };
  /** Size of the gap, in its unit, at which to reopen the decision. */
  readonly reopenAbove: number;
  readonly trigger: Sentence;
  /** Its gap as Actions names it, so that a later cycle finds it again. */
  readonly about: string;
  /** What Actions says of it; `null` while nothing was decided, proposed or put off. */
  readonly verdict: Verdict | null;
}

/** The decisions of a review, and what is decided at lower levels. */
export interface Decisions {
  /** At most five. */
  readonly today: readonly Decision[];
  /** The other gaps above the item level, ranked by money at risk. */
  readonly delegated: readonly Gap[];
  /** Decisions of earlier cycles whose gap is still there and within the size that was agreed: not asked again. */
  readonly standing: readonly StandingDecision[];
}
