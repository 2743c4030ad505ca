import type { Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import type { Problem } from "../../problem/problem";
import { type Grid, gridOf, zeros } from "../../series/grid";
import { segmentShares, type SegmentShares } from "./segmentShares";
import type { SourcePlan } from "./sourcePlan";
import { sourcePlans } from "./sourcePlans";
import { sourceWeights, type SourceWeight } from "./sourceWeights";

/** One agreed, unconstrained demand and how it came about. */
export interface Consensus {
  /** Units by cell (`item * segments + segment`) and period; never blank. */
  readonly units: Grid;
  /** What each function said, by item, after spreading and conversion to units. */
  readonly plans: readonly SourcePlan[];
  /** The same by cell, split to segments by the shares of the consensus; blank where the function is silent. */
  readonly plansByCell: readonly { readonly source: Source; readonly units: Grid }[];
  /** The share of each function where all of them speak, and why; in the order of `plans`; sums to 1. */
  readonly weights: readonly SourceWeight[];
  readonly problems: readonly Problem[];
}

/**
 * The weighted mean of what the functions state, cell by cell (domain.md C1).
 *
 * A function that is silent on an item and period gives its weight to the
 * others. Where all are silent, demand is zero. The total of an item is split
 * to segments by what the functions say of segments.
 */
export function consensusDemand(model: PlanningModel): Consensus {
  const { plans, problems } = sourcePlans(model);
  const weights = sourceWeights(
    model,
    plans.map((plan) => plan.source),
  );
  const segments = model.segments.length;
  const periods = model.calendar.horizon.length;
  const units = zeros(model.items.count * segments, periods);
  const shares = segmentShares(model);
  for (let item = 0; item < model.items.count; item++) {
    for (let t = 0; t < periods; t++) {
      const total = weightedMean(plans, weights, item * periods + t);
      if (total === 0) continue;
      for (let s = 0; s < segments; s++) {
        units.values[(item * segments + s) * periods + t] = total * shares.at(item, s, t);
      }
    }
  }
  const plansByCell = plans.map(({ source, units: byItem }) => ({
    source,
    units: splitToSegments(byItem, segments, shares),
  }));
  return { units, plans, plansByCell, weights, problems };
}

function splitToSegments(byItem: Grid, segments: number, shares: SegmentShares): Grid {
  return gridOf(byItem.rows * segments, byItem.periods, (cell, t) => {
    const item = Math.floor(cell / segments);
    return byItem.values[item * byItem.periods + t]! * shares.at(item, cell % segments, t);
  });
}

function weightedMean(plans: readonly SourcePlan[], weights: readonly SourceWeight[], index: number): number {
  let sum = 0;
  let weight = 0;
  for (let k = 0; k < plans.length; k++) {
    const stated = plans[k]!.units.values[index]!;
    if (Number.isNaN(stated)) continue;
    sum += weights[k]!.weight * stated;
    weight += weights[k]!.weight;
  }
  return weight > 0 ? sum / weight : 0;
}

/** The plan of one function, by item; `undefined` where it submitted none. */
export function planOf(consensus: Consensus, source: Source): SourcePlan | undefined {
  return consensus.plans.find((plan) => plan.source === source);
}
