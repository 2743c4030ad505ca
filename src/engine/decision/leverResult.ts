import type { ModelChange } from "../scenario/modelChange";

/** What a planner can do about a gap (DOMAIN.md C11). */
export type Lever =
  | "pre-build"
  | "overtime"
  | "extra shift"
  | "alternate line"
  | "subcontract"
  | "expedite"
  | "allocate by customer class"
  | "delay event"
  | "price or promotion"
  | "substitute"
  | "use safety stock"
  | "accept backlog"
  | "cut slow mover"
  | "adopt a plan"
  | "take the reconciled plan";

/** What an option changes against the plan as submitted. Positive is more. */
export interface Effects {
  /** Money over the horizon. */
  readonly revenue: number;
  readonly margin: number;
  /** Money tied up in stock at the end of the horizon; negative releases cash. */
  readonly stock: number;
  /** Share of demand served on time, in points of a share (0.02 is two points). */
  readonly service: number;
  /** Hours of load. */
  readonly hours: number;
  /** Points of the alignment index. */
  readonly index: number;
}

/** No change at all. */
export const NO_EFFECT: Effects = { revenue: 0, margin: 0, stock: 0, service: 0, hours: 0, index: 0 };

/** A lever that was tried on gaps, by solving again or by an estimate. */
export interface LeverResult {
  /** Stable, such as "overtime/Line 1/3". */
  readonly id: string;
  readonly lever: Lever;
  /** What to do, in the imperative and without a full stop, such as "Run overtime on Line 1". */
  readonly title: string;
  /** The gaps that it helps to close, by id. */
  readonly gapIds: readonly string[];
  readonly effects: Effects;
  /** Calendar days from the decision to the effect. */
  readonly leadDays: number;
  /** Share of the first gap's money at risk that it removes, 0 to 1. */
  readonly closes: number;
  /** The same for each gap by id, where it differs. */
  readonly closesByGap?: Readonly<Record<string, number>>;
  /** Not yet solved: taken from prices of limits. */
  readonly isEstimate: boolean;
  /** What may go wrong, in a few words; "" for nothing known. */
  readonly risk: string;
  /** How much of what, and when, beside the title. */
  readonly detail?: string;
  /** The changes of the planning sheets that it asks for, as a scenario. */
  readonly changes?: readonly ModelChange[];
  /** The effects hold only if a demand comes that nobody agreed on: never a reason to recommend it. */
  readonly isConditional?: boolean;
}
