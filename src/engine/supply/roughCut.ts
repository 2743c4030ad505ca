import type { Plan } from "../plan/plan";
import { zeros, type Grid } from "../series/grid";
import type { SupplyCase } from "./supplyCase";

/**
 * Rough-cut capacity: the load of each resource by the three classical ways (DOMAIN.md C5).
 *
 * Grids are resources by periods, in hours; storage rows stay zero.
 */
export interface RoughCut {
  /** Total standard hours split by fixed shares: blind to the mix. */
  readonly overallFactors: Grid;
  /** Hours of each item on each resource: sees the mix, not the time. */
  readonly bill: Grid;
  /** As the bill, each load its offset earlier. */
  readonly profile: Grid;
}

/** What one unit of an item takes, as RCCP needs it. */
export interface RoughLoad {
  readonly resource: number;
  readonly hoursAUnit: number;
  readonly offsetPeriods: number;
}

/**
 * Loads a production plan on resources. `shares` are the overall factors, by
 * resource; without them, the resources' own shares in the bill over the horizon.
 */
export function roughCut(of: {
  readonly production: Grid;
  readonly loadsOf: readonly (readonly RoughLoad[])[];
  readonly resources: number;
  readonly shares?: readonly number[];
}): RoughCut {
  const { production, loadsOf, resources } = of;
  const bill = zeros(resources, production.periods);
  const profile = zeros(resources, production.periods);
  const total = new Float64Array(production.periods);
  loadsOf.forEach((loads, i) => {
    for (const { resource, hoursAUnit, offsetPeriods } of loads) {
      for (let t = 0; t < production.periods; t++) {
        const hours = hoursAUnit * production.values[i * production.periods + t]!;
        total[t]! += hours;
        bill.values[resource * production.periods + t]! += hours;
        const when = t - offsetPeriods;
        if (when >= 0) profile.values[resource * production.periods + when]! += hours;
      }
    }
  });
  const shares = of.shares ?? sharesOf(bill);
  const overallFactors = zeros(resources, production.periods);
  for (let r = 0; r < resources; r++) {
    for (let t = 0; t < production.periods; t++) {
      overallFactors.values[r * production.periods + t] = shares[r]! * total[t]!;
    }
  }
  return { overallFactors, bill, profile };
}

/** Rough-cut of a plan of the case. */
export const roughCutOf = (supply: SupplyCase, plan: Plan): RoughCut =>
  roughCut({ production: plan.production, loadsOf: supply.loadsOf, resources: supply.capacities.length });

function sharesOf(bill: Grid): number[] {
  const sums = Array.from({ length: bill.rows }, (_, r) =>
    bill.values.subarray(r * bill.periods, (r + 1) * bill.periods).reduce((sum, hours) => sum + hours, 0),
  );
  const total = sums.reduce((sum, hours) => sum + hours, 0);
  return sums.map((hours) => (total > 0 ? hours / total : 0));
}
