import type { Rule } from "../model/settings";
import type { Place } from "../problem/place";

/**
 * What a floor counts; each is linear in what a plan decides (PROGRAM.md, floors).
 *
 * `served value`: demand not given up, at price. `on-time value`: shipments less the backlog that comes first, at
 * price. `margin share`: margin less a share of revenue. `stock value`: stock at the end of the last period, at cost. `load hours`: of all resources with a stated amount.
 */
export type FloorMeasure =
  | "revenue"
  | "margin"
  | "margin share"
  | "units"
  | "served value"
  | "on-time value"
  | "stock value"
  | "load hours"
  | "overtime hours";

/** The rules that set floors. */
export type FloorRule = Extract<Rule, "revenue budget" | "margin budget" | "objectives" | "margin floors">;

/** An amount that the plan should reach, or stay below, over some periods. */
export interface PlanFloor {
  readonly rule: FloorRule;
  readonly measure: FloorMeasure;
  readonly isAtMost: boolean;
  /** The item, family or objective that is spoken of. */
  readonly subject: string;
  readonly place: Place;
  /** Index of the item; -1: all of the family; -2: none of this part of the case. */
  readonly item: number;
  /** Index of the family; -1: the whole business. */
  readonly family: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  /** Money, units or hours of the horizon alone: what closed months gave is taken off. */
  readonly amount: number;
  /** What the amount is measured by: never zero, in the unit of the amount. */
  readonly size: number;
  /** Share of revenue that is taken off (`margin share`); else 0. */
  readonly share: number;
}

export const isWithin = ({ firstPeriod, lastPeriod }: PlanFloor, t: number): boolean =>
  t >= firstPeriod && t <= lastPeriod;
