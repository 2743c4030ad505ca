import { isOwn, type SupplyCase } from "./supplyCase";
import { boundsOf } from "./sourceBounds";

/** Loads of what Supply states and of what cannot change, by resource and period. */
export interface FixedLoads {
  readonly planned: Float64Array;
  readonly least: Float64Array;
}

/** Adds up the hours of own production as stated, and of its least possible quantities. */
export function fixedLoads(supply: SupplyCase): FixedLoads {
  const { periods } = supply;
  const planned = new Float64Array(supply.capacities.length * periods);
  const least = new Float64Array(planned.length);
  for (const source of supply.sources) {
    if (!isOwn(source)) continue;
    for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[source.item]!) {
      for (let t = offsetPeriods; t < periods; t++) {
        const n = resource * periods + t - offsetPeriods;
        planned[n]! += hoursAUnit * source.submitted[t]!;
        least[n]! += hoursAUnit * boundsOf(supply, source, t).least;
      }
    }
  }
  return { planned, least };
}
