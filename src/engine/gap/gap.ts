/** What two things are apart. */
export type GapKind =
  | "demand-supply"
  | "supply-capacity"
  | "plan-budget"
  | "plan-target"
  | "stock policy"
  | "function-function"
  | "plan-last cycle"
  | "strategy";

/** A part of a gap with its cause. The drivers of a gap add up to it. */
export interface GapDriver {
  /** Such as "capacity", "lead time", "stock policy", "price", "volume", "mix", "event", "data". */
  readonly cause: string;
  /** What it is about: a resource, an item, an event; "" when it needs no name. */
  readonly subject: string;
  readonly units: number;
  readonly money: number;
}

/**
 * A gap over a run of periods. Favourable is positive, negative is bad.
 *
 * Indexes are -1 where the gap is not about one such thing.
 */
export interface Gap {
  /** Stable across runs of the same input, such as "demand-supply/A-100/3". */
  readonly id: string;
  readonly kind: GapKind;
  readonly item: number;
  readonly family: number;
  readonly segment: number;
  readonly resource: number;
  readonly objective: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  /** Sum over the run, in the unit named. */
  readonly amount: number;
  readonly unit: string;
  /** The gap in money: margin lost, stock tied up, revenue short. Favourable is positive. */
  readonly money: number;
  /** Money at risk, never negative: what ranks the gaps. */
  readonly moneyAtRisk: number;
  readonly drivers: readonly GapDriver[];
}
