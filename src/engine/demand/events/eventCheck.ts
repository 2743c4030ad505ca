/**
 * What can be wrong with an event (DOMAIN.md C9).
 *
 * `double`: its uplift is promised although the baseline already has it; `missing`: the sales plan has a peak that no
 * event explains; `orphan`: no function's plan has it; `infeasible`: the plan as submitted cannot serve it.
 */
export type EventCheckKind = "double" | "missing" | "orphan" | "infeasible";

/** One fault of one event, with its months and what it is worth. */
export interface EventCheck {
  readonly kind: EventCheckKind;
  /** Index of the event; -1 for a peak without one. */
  readonly event: number;
  readonly family: number;
  /** -1: the family as a whole. */
  readonly item: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  /** Units that are counted twice, unexplained, unplanned or unserved; above zero. */
  readonly units: number;
  /** The same at selling price. */
  readonly money: number;
  /** What stands in the way of an infeasible one: "frozen months", or the names of full resources; "" otherwise. */
  readonly limit: string;
}

/** Periods of the horizon, first and last included. */
export interface PeriodRun {
  readonly first: number;
  readonly last: number;
}
