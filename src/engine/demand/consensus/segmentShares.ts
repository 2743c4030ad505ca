import type { PlanningModel } from "../../model/planningModel";

/** How the demand of an item falls on the segments in a period; shares sum to 1. */
export interface SegmentShares {
  at(item: number, segment: number, t: number): number;
}

/**
 * Shares from every Demand row that names a segment, added over functions.
 *
 * Fallbacks, in order: the item's shares over the whole horizon, those of all
 * items together, and equal shares.
 */
export function segmentShares(model: PlanningModel): SegmentShares {
  const segments = model.segments.length;
  if (segments <= 1) return { at: () => 1 };
  const periods = model.calendar.horizon.length;
  const byPeriod = new Float64Array(model.items.count * segments * periods);
  const byItem = new Float64Array(model.items.count * segments);
  const overall = new Float64Array(segments);
  model.demand.rows.forEach((row, r) => {
    if (row.item < 0 || row.segment < 0 || row.basis === "change") return;
    for (let t = 0; t < periods; t++) {
      const value = model.demand.values.values[r * periods + t]!;
      if (!(value > 0)) continue;
      const units = row.unit === "units" ? value : value / (model.items.price[row.item]! || Number.NaN);
      if (!Number.isFinite(units)) continue;
      byPeriod[(row.item * segments + row.segment) * periods + t]! += units;
      byItem[row.item * segments + row.segment]! += units;
      overall[row.segment]! += units;
    }
  });
  const levels = [
    (item: number, s: number, t: number) => byPeriod[(item * segments + s) * periods + t]!,
    (item: number, s: number) => byItem[item * segments + s]!,
    (_item: number, s: number) => overall[s]!,
  ];
  return { at: (item, segment, t) => firstShare(levels, segments, [item, segment, t]) };
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
