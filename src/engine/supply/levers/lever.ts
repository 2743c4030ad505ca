import type { Day } from "../../calendar/calendar";
import type { PlanEffect } from "./planEffect";

/** The levers that planners have (DOMAIN.md C11). Indexes are those of the model. */
export type Lever =
  | { readonly kind: "overtime"; readonly resource: number; readonly hours: number }
  | {
      readonly kind: "extra shift";
      readonly resource: number;
      readonly hours: number;
      readonly periods: number;
    }
  | { readonly kind: "build ahead"; readonly resource: number }
  | {
      readonly kind: "alternate source";
      readonly item: number;
      readonly supplier: string;
      readonly units: number;
    }
  | { readonly kind: "expedite"; readonly items: readonly number[]; readonly days: number }
  | { readonly kind: "allocate by class"; readonly segment: number }
  | { readonly kind: "drop event"; readonly event: number }
  | { readonly kind: "move event"; readonly event: number; readonly periods: number }
  | { readonly kind: "lower safety stock"; readonly items: readonly number[]; readonly share: number }
  | { readonly kind: "accept backlog"; readonly segment: number; readonly months: number }
  | {
      readonly kind: "raise price";
      readonly family: number;
      readonly share: number;
      readonly elasticity: number;
    }
  | { readonly kind: "cut family"; readonly family: number; readonly share: number };

/** A lever that might help, before it is tried. */
export interface LeverIdea {
  readonly lever: Lever;
  /** First period in which it is meant to help. */
  readonly firstPeriod: number;
  readonly leadTimeDays: number;
  /** What the lever itself costs over the horizon, beyond what the plan pays, in money. */
  readonly cost: number;
  /** Margin that the duals promise, in money: ranks the ideas, and is shown as an estimate until the lever is tried. */
  readonly estimate: number;
}

/** A lever that was tried by solving again. */
export interface LeverOutcome extends LeverIdea {
  /** What changes against the reconciled plan. */
  readonly effect: PlanEffect;
  /** Points of the alignment index against the reconciled plan; `null` where they were not measured. */
  readonly index: number | null;
  /** First day of its first period less its lead time. */
  readonly latestDay: Day;
  /** Whether that day lies before the cycle month: it needs an approval to go ahead late. */
  readonly isTooLate: boolean;
  /** The effect may be off by this much money: the gaps of the two plans. Nothing where both are exact. */
  readonly uncertainty: number;
}

/** Two levers pulled together. */
export interface LeverPair {
  readonly levers: readonly [Lever, Lever];
  readonly effect: PlanEffect;
}
