import type { PlanningModel } from "../../model/planningModel";

/** How the demand of an item falls on the segments in a period; shares sum to 1. */
export interface SegmentShares {
  at(item: number, segment: number, t: number): number;
}

/**
 * Shares by the mean of the functions that speak of a segment, so that a
 * function that speaks of one segment only does not make it larger.
 *
 * Fallbacks, in order: the item's shares over the whole horizon, those of all
 * items together, and equal shares.
 */
export function segmentShares(model: PlanningModel): SegmentShares {
  const segments = model.segments.length;
  if (segments <= 1) return { at: () => 1 };
  const periods = model.calendar.horizon.length;
  const byPeriod = meanBySegment(model);
  const byItem = new Float64Array(model.items.count * segments);
  const overall = new Float64Array(segments);
  byPeriod.forEach((units, n) => {
    const cell = Math.floor(n / periods);
    byItem[cell]! += units;
    overall[cell % segments]! += units;
  });
  const levels = [
    (item: number, s: number, t: number) => byPeriod[(item * segments + s) * periods + t]!,
    (item: number, s: number) => byItem[item * segments + s]!,
    (_item: number, s: number) => overall[s]!,
  ];
  return { at: (item, segment, t) => firstShare(levels, segments, [item, segment, t]) };
}

/** Mean units of the rows that state a cell and period; 0 where none does. */
function meanBySegment(model: PlanningModel): Float64Array {
  const segments = model.segments.length;
  const periods = model.calendar.horizon.length;
  const sums = new Float64Array(model.items.count * segments * periods);
  const counts = new Uint16Array(sums.length);
  model.demand.rows.forEach((row, r) => {
    if (row.item < 0 || row.segment < 0 || row.basis === "change") return;
    const worth = row.unit === "units" ? 1 : model.items.price[row.item]! || Number.NaN;
    for (let t = 0; t < periods; t++) {
      const units = model.demand.values.values[r * periods + t]! / worth;
      if (!(units >= 0) || !Number.isFinite(units)) continue;
      const n = (row.item * segments + row.segment) * periods + t;
      sums[n]! += units;
      counts[n]!++;
    }
  });
  return sums.map((sum, n) => (counts[n]! > 0 ? sum / counts[n]! : 0));
}

type Level = (item: number, segment: number, t: number) => number;

function firstShare(
  levels: readonly Level[],
  segments: number,
  cell: readonly [number, number, number],
): number {
  const [item, segment, t] = cell;
  for (const level of levels) {
    let sum = 0;
    for (let s = 0; s < segments; s++) sum += level(item, s, t);
    if (sum > 0) return level(item, segment, t) / sum;
  }
  return 1 / segments;
}
