import { ratio } from "./pairs";

/**
 * On time in full: lines both on time and in full over all lines, a share.
 *
 * What counts as on time (request or commit date, window, early, customer-caused) is a choice that must be
 * printed beside the number: see `OtifDefinition` of the settings. Source: DOMAIN.md C3.
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
