import type { Numbers } from "./pairs";

/**
 * How many future periods of demand a stock covers, with a fraction in the last.
 *
 * `demand` begins with the period after the one in which the stock stands. Stock that outlasts it covers all
 * of it and no more: we do not extrapolate. Stock at or below zero covers nothing; blank demand counts as none.
 * `NaN` for a blank stock. Source: DOMAIN.md C4.
 */
export function forwardCover(stock: number, demand: Numbers): number {
  return coverFrom(stock, demand, 0);
}

/** The same over the demand from a period on, without a copy of it. */
export function coverFrom(stock: number, demand: Numbers, first: number): number {
  if (stock !== stock) return Number.NaN;
  if (stock <= 0) return 0;
  let left = stock;
  for (let t = first; t < demand.length; t++) {
    const need = demand[t]!;
    if (need > left) return t - first + left / need;
    if (need > 0) left -= need;
  }
  return demand.length - first;
}

/** Months of cover, simple: stock over average monthly usage. `NaN` where nothing is used. Source: DOMAIN.md C4. */
export function simpleCover(stock: number, averageUsage: number): number {
  return averageUsage > 0 ? stock / averageUsage : Number.NaN;
}
