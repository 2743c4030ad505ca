import { addFloorRows, loadFloorEntries, type FloorRows } from "./floorRows";
import { floorsByItem } from "./floors";
import { powerOfTwo } from "./lpScale";
import type { LpBuilder } from "./lpBuilder";
import { isOwn, type SupplyCase } from "./supplyCase";
import { boundsOf } from "./sourceBounds";
import { fixedLoads } from "./fixedLoads";

/** Rows of the rules that are off unless the planner asks; -1 where a rule has no row. */
export interface RuleRows extends FloorRows {
  /** By item and period. */
  readonly shelf: Int32Array;
  /** By resource and period: load less the load before. */
  readonly swing: Int32Array;
  /** By source and period. */
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly lot: Int32Array;
}

const FREE = Number.NEGATIVE_INFINITY;

export function addRuleRows(supply: SupplyCase, builder: LpBuilder, itemScale: Float64Array): RuleRows {
  const none = (length: number): Int32Array => new Int32Array(length).fill(-1);
  const sources = supply.sources.length * supply.periods;
  const rows: RuleRows = {
    shelf: none(supply.items * supply.periods),
    swing: none(supply.capacities.length * supply.periods),
    floor: addFloorRows(supply, builder),
    floorMiss: none(supply.floors.length),
    floorsOf: floorsByItem(supply),
    least: none(sources),
    most: none(sources),
    lot: none(sources),
  };
  addShelfRows(supply, builder, { rows, itemScale });
  addSwingRows(supply, builder, rows);
  addSizeRows(supply, builder, { rows, itemScale });
  return rows;
}

/** Periods in which stock of an item must be gone; 0 where the rule does not apply. */
export const shelfOf = (supply: SupplyCase, i: number): number =>
  supply.settings.rules["shelf life"] === "off" ? 0 : supply.shelfPeriods[i]!;

interface Into {
  readonly rows: RuleRows;
  readonly itemScale: Float64Array;
}

/** Stock leaves within its shelf life: I(t) − served(t+1 … t+L) ≤ expired(t). */
function addShelfRows(supply: SupplyCase, builder: LpBuilder, { rows, itemScale }: Into): void {
  const { periods } = supply;
  for (let i = 0; i < supply.items; i++) {
    const keeps = shelfOf(supply, i);
    if (keeps === 0) continue;
    for (let t = 0; t + keeps < periods; t++) {
      const n = i * periods + t;
      rows.shelf[n] = builder.row({ lower: FREE, upper: -supply.safetyStock[n]!, scale: itemScale[i]! });
    }
  }
}

function addSwingRows(supply: SupplyCase, builder: LpBuilder, rows: RuleRows): void {
  if (supply.settings.rules["capacity smoothing"] === "off") return;
  const { periods } = supply;
  const { planned } = fixedLoads(supply);
  supply.capacities.forEach((capacity, r) => {
    if (capacity.kind !== "hours") return;
    for (let t = 1; t < periods; t++) {
      const n = r * periods + t;
      const step = planned[n - 1]! - planned[n]!;
      const size = Number.isFinite(capacity.regular[t]!) ? capacity.regular[t]! : planned[n]!;
      rows.swing[n] = builder.row({ lower: step, upper: step, scale: powerOfTwo(size) });
    }
  });
}

/** The least quantity of a source when it gives anything; 0 where the rule does not apply. */
export function leastOrder(supply: SupplyCase, k: number): number {
  if (supply.settings.rules["minimum order"] === "off") return 0;
  const source = supply.sources[k]!;
  return Math.max(source.minimumUnits, supply.minimumOrder[source.item]!);
}

/** The lot of a source; 0 where any quantity goes. */
export function lotOf(supply: SupplyCase, k: number): number {
  const units = supply.roundingUnits[supply.sources[k]!.item]!;
  return supply.settings.rules.lots !== "off" && units > 1 ? units : 0;
}

/** Whether the quantity of a source can still be chosen in a period. */
export function isOpen(supply: SupplyCase, k: number, t: number): boolean {
  const source = supply.sources[k]!;
  const { least, most } = boundsOf(supply, source, t);
  return t >= source.firstOpen && most > least;
}

/** More than a source could usefully give in one period: all demand still to come and the stock policy. */
export function usefulMost(supply: SupplyCase, k: number, t: number): number {
  const source = supply.sources[k]!;
  const { segments, periods } = supply;
  const safety = supply.safetyStock.subarray(source.item * periods + t, (source.item + 1) * periods);
  let useful = Math.max(...safety) + source.submitted[t]!;
  for (let c = source.item * segments; c < (source.item + 1) * segments; c++) {
    for (let s = Math.max(0, t - supply.maximumWait[c % segments]!); s < periods; s++) {
      useful += supply.demand[c * periods + s]!;
    }
  }
  const room = Math.max(useful, leastOrder(supply, k), lotOf(supply, k));
  return Math.min(source.maximumUnits, source.roleLimit[t]!, room);
}

/** Minimum orders: least · used ≤ x ≤ most · used. Lots: x = lot · n. Rows state x less what Supply states. */
function addSizeRows(supply: SupplyCase, builder: LpBuilder, { rows, itemScale }: Into): void {
  const { periods } = supply;
  supply.sources.forEach((source, k) => {
    const least = leastOrder(supply, k);
    const lot = lotOf(supply, k);
    const scale = itemScale[source.item]!;
    for (let t = 0; t < periods; t++) {
      if (!isOpen(supply, k, t)) continue;
      const planned = source.submitted[t]!;
      const n = k * periods + t;
      if (least > 0) {
        rows.least[n] = builder.row({ lower: -planned, upper: Number.POSITIVE_INFINITY, scale });
        rows.most[n] = builder.row({ lower: FREE, upper: -planned, scale });
      }
      if (lot > 0) rows.lot[n] = builder.row({ lower: -planned, upper: -planned, scale });
    }
  });
}

/** Entries that one unit from a source in a period makes in the rows of the rules. */
export function sourceRuleEntries(
  supply: SupplyCase,
  builder: LpBuilder,
  at: { readonly rows: RuleRows; readonly k: number; readonly t: number; readonly sign: number },
): void {
  const { rows, k, t, sign } = at;
  const { periods } = supply;
  const source = supply.sources[k]!;
  builder.entry(rows.least[k * periods + t]!, sign);
  builder.entry(rows.most[k * periods + t]!, sign);
  builder.entry(rows.lot[k * periods + t]!, sign);
  if (!isOwn(source)) return;
  loadFloorEntries(supply, builder, at);
  for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[source.item]!) {
    const when = t - offsetPeriods;
    if (when < 0) continue;
    builder.entry(rows.swing[resource * periods + when]!, sign * hoursAUnit);
    if (when + 1 < periods) builder.entry(rows.swing[resource * periods + when + 1]!, -sign * hoursAUnit);
  }
}
