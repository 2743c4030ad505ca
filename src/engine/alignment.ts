import type { Consensus } from "./demand/consensus/consensus";
import type { Gap } from "./gap/gap";
import type { Plan } from "./plan/plan";
import type { Problem } from "./problem/problem";
import type { Scorecard } from "./strategy/scorecard";
import type { Reconciliation } from "./supply/reconcile";

/** What the planner chose for this run; everything else stands in the model. */
export interface AlignSettings {
  /** False for the submitted view alone, which needs no solver. */
  readonly reconcile: boolean;
}

/** The stages of an alignment, in order. */
export type Stage = "consensus" | "submitted" | "reconcile" | "measure";

/** One plan with everything that is measured on it. */
export interface MeasuredPlan {
  readonly plan: Plan;
  /** Ranked by money at risk; sum within one level only. */
  readonly gaps: readonly Gap[];
  /** Every objective against its glide path now and its target when due, under this plan. */
  readonly scorecard: Scorecard;
}

/** What an alignment says in one line; money in the plan's currency. */
export interface Headline {
  /** Money at risk in the gaps of items, as submitted and after reconciling. */
  readonly atRisk: { readonly submitted: number; readonly reconciled: number | null };
}

/** The whole answer: both plans, measured alike, and why the second may be believed. Plain data. */
export interface Alignment {
  readonly version: 1;
  readonly consensus: Consensus;
  readonly submitted: MeasuredPlan;
  /** `null` for the submitted view, and where no sound plan was found. */
  readonly reconciled: MeasuredPlan | null;
  readonly reconciliation: Reconciliation | null;
  readonly headline: Headline;
  readonly problems: readonly Problem[];
}
