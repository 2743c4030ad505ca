import { ratio } from "./pairs";

/**
 * On time in full: lines both on time and in full over all lines, a share.
 *
 * What counts as on time (request or commit date, window, early, customer-caused) is a choice that must be
 * printed beside the number: see `OtifDefinition`. Source: DOMAIN.md C3.
 */
export function onTimeInFull(good: number, all: number): number {
  return ratio(good, all);
}

/** Perfect order fulfilment, estimated from component rates by multiplying them. An estimate only (DOMAIN.md C3). */
export function perfectOrderEstimate(rates: ArrayLike<number>): number {
  let product = rates.length === 0 ? Number.NaN : 1;
  for (let i = 0; i < rates.length; i++) product *= rates[i]!;
  return product;
}

/** What "on time in full" means here: printed on the scorecard. */
export interface OtifDefinition {
  readonly level: "order" | "line" | "release" | "quantity";
  readonly promise: "request date" | "commit date";
  /** Days early and late that still count. */
  readonly earlyDays: number;
  readonly lateDays: number;
  readonly excludesCustomerDelay: boolean;
}

/** The definition that History supports: quantities shipped in the month in which they were due. */
export const MONTHLY_QUANTITY_OTIF: OtifDefinition = {
  level: "quantity",
  promise: "commit date",
  earlyDays: 0,
  lateDays: 0,
  excludesCustomerDelay: false,
};

/** The definition in words. */
export function sayOtif(definition: OtifDefinition): string {
  const window = `-${definition.earlyDays}/+${definition.lateDays} days`;
  const excuse = definition.excludesCustomerDelay ? ", delays by the customer left out" : "";
  return `On time in full by ${definition.level}, to ${definition.promise}, window ${window}${excuse}`;
}
