import type { ModelChange } from "../scenario/modelChange";

/** What the plan as submitted gains (above 0) or loses when an assumption comes in at one end of its range. */
export interface EndEffect {
  /** What changes in the plan; `null` where the end is the value itself, and nothing does. */
  readonly change: ModelChange | null;
  /** Money over the horizon. */
  readonly revenue: number;
  /** Money over the horizon: margin at standard cost, less overtime. */
  readonly margin: number;
  /** Points of the alignment index; `NaN` where too little is known for an index. */
  readonly index: number;
}

/** An assumption, as an index into the model's, with what both ends of its range do. */
export interface Sensitivity {
  readonly assumption: number;
  readonly low: EndEffect;
  readonly high: EndEffect;
}

/** What the assumptions of a plan are worth. Plain data. */
export interface Sensitivities {
  /** Those that are measured, the widest in margin first. */
  readonly measured: readonly Sensitivity[];
  /** Linked, but their change finds nothing in the plan, such as planned supply of an item without any. */
  readonly withoutEffect: readonly number[];
  /** Linked, but beyond what is measured: narrower than those that are. */
  readonly leftOut: readonly number[];
}

/** How far two effects lie apart, counted from no effect: two ends on one side count once. */
export const widthOf = (low: number, high: number): number => Math.max(low, high, 0) - Math.min(low, high, 0);
