import type { Day } from "../calendar/calendar";

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

/** How wide the thing is that a gap speaks of. */
export type GapLevel = "item" | "family" | "segment" | "resource" | "objective" | "business";

/** A part of a gap with its cause. The drivers of a gap add up to it. */
export interface GapDriver {
  /** Such as "capacity", "lead time", "stock policy", "price", "volume", "mix", "event", "data". */
  readonly cause: string;
  /** What it is about: a resource, an item, an event; "" when it needs no name. */
  readonly subject: string;
  /** In the unit of the gap's `amount`. */
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
  readonly level: GapLevel;
  /** What is apart within the kind, such as "short", "above maximum", "revenue" or "sales and marketing". */
  readonly measure: string;
  readonly item: number;
  readonly family: number;
  readonly segment: number;
  readonly resource: number;
  readonly objective: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  /** The period in which most money is at risk. */
  readonly worstPeriod: number;
  /** In the unit named: the sum over the run for flows, the worst period for stocks, which do not add over time. */
  readonly amount: number;
  readonly unit: string;
  /** The gap in money: margin lost, stock tied up, revenue short. Favourable is positive. */
  readonly money: number;
  /** Money at risk, never negative: what ranks the gaps. */
  readonly moneyAtRisk: number;
  readonly drivers: readonly GapDriver[];
  /** Latest day to decide: the first day of the run less the lead time of what closes it. */
  readonly decideBy: Day;
  /** The latest day has passed, or the run begins in a frozen period: it needs an approval. */
  readonly isTooLate: boolean;
  /** What one more unit (an hour) of the dearest limit behind it is worth, once a reconciled plan says so. */
  readonly priceOfLimit?: number;
  /** That limit. */
  readonly limit?: { readonly resource: number; readonly period: number };
  /** The lever that closes it at the least cost of margin, once levers were tried. */
  readonly cheapestLever?: string;
  /** Forecast accuracy of its family over the last closed periods, 0 to 1, where it is known. */
  readonly confidence?: number;
}
