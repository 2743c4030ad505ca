import type { Sensitivities } from "./assumption/sensitivity";
import type { CycleChange } from "./cycle/compareCycles";
import type { CycleSnapshot } from "./cycle/snapshot";
import type { Decisions } from "./decision/decision";
import type { Consensus } from "./demand/consensus/consensus";
import type { MeasuredDemandReview } from "./demand/review/demandReview";
import type { PlanMeasures } from "./gap/measurePlan";
import type { FunctionView } from "./narrative/functionViews";
import type { Sentence } from "./narrative/sentence";
import type { Plan } from "./plan/plan";
import type { Problem } from "./problem/problem";
import type { RolePrice } from "./strategy/rolePrices";
import type { RulePrices } from "./supply/levers/rulePrices";
import type { Reconciliation } from "./supply/reconcile";

/** What the planner chose for this run; everything else stands in the model. */
export interface AlignSettings {
  /** False for the submitted view alone, which needs no solver. */
  readonly reconcile: boolean;
  /** Whether levers are tried for the decisions, which takes a few more solves. */
  readonly levers?: boolean;
  /** The faults found while reading: what data integrity counts. */
  readonly problems?: readonly Problem[];
  /** The snapshot that an earlier cycle left in the workbook. */
  readonly lastCycle?: CycleSnapshot;
}

/** The stages of an alignment, in order. */
export type Stage = "consensus" | "submitted" | "reconcile" | "measure" | "levers" | "decide";

/** One plan with everything that is measured on it: gaps, scorecard, KPIs and the index. */
export interface MeasuredPlan extends PlanMeasures {
  readonly plan: Plan;
}

/** The index of one plan in three numbers that add up to 100. */
export interface IndexHeadline {
  /** `null` below half coverage, where one number would mislead. */
  readonly index: number | null;
  readonly aligned: number;
  readonly lost: number;
  readonly unknown: number;
}

/** What an alignment says at a glance; money in the plan's currency. */
export interface Headline {
  readonly submitted: IndexHeadline;
  readonly reconciled: IndexHeadline | null;
  /** Money at risk in the gaps of items, as submitted and after reconciling. */
  readonly atRisk: { readonly submitted: number; readonly reconciled: number | null };
}

/** The whole answer: both plans, measured alike, and why the second may be believed. Plain data. */
export interface Alignment {
  readonly version: 1;
  readonly consensus: Consensus;
  /** Where the functions disagree, what each step of forecasting is worth, and what is wrong with events. */
  readonly demand: MeasuredDemandReview;
  readonly submitted: MeasuredPlan;
  /** `null` for the submitted view, and where no sound plan was found. */
  readonly reconciled: MeasuredPlan | null;
  readonly reconciliation: Reconciliation | null;
  readonly headline: Headline;
  /** At most five for the meeting, and what is decided at lower levels. */
  readonly decisions: Decisions;
  /** What each role of the strategy earns or costs; empty until levers are tried. */
  readonly rolePrices: readonly RolePrice[];
  /** What each rule of Settings costs; `null` until levers are tried. */
  readonly rulePrices: RulePrices | null;
  /** What each linked assumption is worth; empty until levers are tried. */
  readonly sensitivities: Sensitivities;
  /** The executive summary: sentences whose every number stands in the tables. */
  readonly story: readonly Sentence[];
  /** What each function must know and do, in its own terms. */
  readonly views: readonly FunctionView[];
  /** What changed since the last cycle; `null` in the first. */
  readonly change: CycleChange | null;
  /** This cycle as the next one will read it. */
  readonly snapshot: CycleSnapshot;
  readonly problems: readonly Problem[];
}
