import { eventUplifts, type EventUplift } from "../events/eventUplift";
import type { Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import type { Problem } from "../../problem/problem";
import { blanks, gridOf, type Grid } from "../../series/grid";
import type { ForecastProgress } from "../statistical/statisticalPlan";
import { withAgreedNumbers } from "./agreedNumbers";
import { segmentShares, type SegmentShares } from "./segmentShares";
import type { CellPlan, SourcePlan } from "./sourcePlan";
import { sourcePlans } from "./sourcePlans";
import { sourceWeights, type SourceWeight } from "./sourceWeights";

/** One agreed, unconstrained demand and how it came about. */
export interface Consensus {
  /** Units by cell (`item * segments + segment`) and period; never blank. */
  readonly units: Grid;
  /** What each function said, by item, after spreading and conversion to units. */
  readonly plans: readonly SourcePlan[];
  /** The same by cell, split to segments by the shares of the consensus; blank where the function is silent. */
  readonly plansByCell: readonly CellPlan[];
  /** The share of each function where all of them speak, and why; in the order of `plans`; sums to 1. */
  readonly weights: readonly SourceWeight[];
  /** What became of each event of the horizon: every one is in `units` once. */
  readonly events: readonly EventUplift[];
  /** 1 by cell and period, in the shape of `units`, where a number that was agreed on stands in place of the mean. */
  readonly isAgreed: Uint8Array;
  readonly problems: readonly Problem[];
}

/**
 * The weighted mean of what the functions state, cell by cell (DOMAIN.md C1).
 *
 * A function that states an item's total has it split to segments by what all
 * functions say of segments; one that states single segments speaks of those
 * only. A function that is silent on a cell gives its weight to the others;
 * where all are silent, demand is zero. Events that the mean does not hold yet
 * are added after weighting, and numbers that were agreed on replace it.
 */
export function consensusDemand(
  model: PlanningModel,
  onForecast?: (progress: ForecastProgress) => void,
): Consensus {
  const { plans, problems } = sourcePlans(model, onForecast);
  const weights = sourceWeights(
    model,
    plans.map((plan) => plan.source),
  );
  const shares = segmentShares(model);
  const plansByCell = plans.map((plan) => ({ source: plan.source, units: cellsOf(model, plan, shares) }));
  const cells = model.items.count * model.segments.length;
  const grids = plansByCell.map(({ units }) => units.values);
  const mean = gridOf(cells, model.calendar.horizon.length, (cell, t) =>
    weightedMean(grids, weights, cell * model.calendar.horizon.length + t),
  );
  const lifted = eventUplifts(model, plansByCell, shareOf(weights));
  for (let n = 0; n < mean.values.length; n++) mean.values[n]! += lifted.units.values[n]!;
  const { units, isAgreed } = withAgreedNumbers(model, mean, plansByCell);
  return { units, plans, plansByCell, weights, events: lifted.events, isAgreed, problems };
}

const shareOf = (weights: readonly SourceWeight[]): readonly number[] => weights.map(({ weight }) => weight);

/** A plan by item and segment: as stated where segments are stated, else the item's figure times the shares. */
function cellsOf(model: PlanningModel, { units, bySegment }: SourcePlan, shares: SegmentShares): Grid {
  const segments = model.segments.length;
  const cells = blanks(model.items.count * segments, units.periods);
  for (let item = 0; item < model.items.count; item++) {
    for (let t = 0; t < units.periods; t++) {
      const cell = (s: number): number => (item * segments + s) * units.periods + t;
      const total = units.values[item * units.periods + t]!;
      let isBySegment = false;
      for (let s = 0; s < segments; s++) isBySegment ||= !Number.isNaN(bySegment.values[cell(s)]!);
      for (let s = 0; s < segments; s++) {
        cells.values[cell(s)] = isBySegment ? bySegment.values[cell(s)]! : total * shares.at(item, s, t);
      }
    }
  }
  return cells;
}

function weightedMean(
  plans: readonly Float64Array[],
  weights: readonly SourceWeight[],
  index: number,
): number {
  let sum = 0;
  let weight = 0;
  for (let k = 0; k < plans.length; k++) {
    const stated = plans[k]![index]!;
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
