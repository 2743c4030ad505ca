import { ratio } from "./pairs";

/** Gross margin as a share of revenue: (revenue − cost of goods sold) / revenue. `NaN` without revenue. */
export function grossMarginShare(revenue: number, cogs: number): number {
  return ratio(revenue - cogs, revenue);
}

/** Growth against the same period a year before, a share: now / then − 1. `NaN` without a base. Source: DOMAIN.md C8. */
export function growth(now: number, then: number): number {
  return ratio(now, then) - 1;
}
