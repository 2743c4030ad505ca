import { zeros, type Grid } from "../series/grid";
import { assemblePlan, type SupplyPlan } from "./assemblePlan";
import type { SupplyCase } from "./supplyCase";
import { segmentsByPriority } from "./submittedPlan";

/**
 * Completes a plan from given sources, shipping what another plan ships as far as stock allows.
 *
 * What could not be shipped in time is caught up as soon as there is stock. The
 * oldest demand of a cell is served first; what has waited its limit is given up.
 * Demand of whole units is served in whole units, at once where the target shares a unit between two periods.
 */
export function shipTowards(supply: SupplyCase, bySource: Grid, target: Grid): SupplyPlan {
  const cells = supply.items * supply.segments;
  const shipped = zeros(cells, supply.periods);
  const lost = zeros(cells, supply.periods);
  for (let i = 0; i < supply.items; i++) {
    shipItemTowards(supply, { i, bySource, shipped, lost, target });
  }
  return assemblePlan(supply, { view: "reconciled", bySource, shipped, lost });
}

interface Shipping {
  readonly i: number;
  readonly bySource: Grid;
  readonly shipped: Grid;
  readonly lost: Grid;
  readonly target: Grid;
}

function shipItemTowards(supply: SupplyCase, of: Shipping): void {
  const { periods, segments } = supply;
  const order = segmentsByPriority(supply, of.i);
  const base = of.i * segments * periods;
  const open = supply.demand.slice(base, base + segments * periods);
  const owed = new Float64Array(segments);
  let onHand = supply.openingStock[of.i]!;
  for (let t = 0; t < periods; t++) {
    onHand += supply.receipts[of.i * periods + t]!;
    for (const k of supply.sourcesOf[of.i]!) onHand += of.bySource.values[k * periods + t]!;
    for (const g of order) {
      const n = base + g * periods + t;
      const wait = supply.maximumWait[g]!;
      owed[g]! += of.target.values[n]!;
      for (let due = Math.max(0, t - wait); due <= t; due++) {
        const units = shippable(onHand, open[g * periods + due]!, owed[g]!);
        if (!(units > 0)) continue;
        open[g * periods + due]! -= units;
        owed[g]! -= units;
        of.shipped.values[n]! += units;
        onHand -= units;
      }
      if (t >= wait) of.lost.values[n] = settle(open[g * periods + t - wait]!, supply.demand[n - wait]!);
    }
  }
}

/** Units to ship of what is open and owed: whole where what is open is, and never a sliver less than all of it. */
function shippable(onHand: number, open: number, owed: number): number {
  const wanted = owed >= open * (1 - SLIVER) ? open : owed;
  return Math.min(onHand, Number.isInteger(open) ? Math.ceil(wanted - SLIVER) : wanted);
}

/** What a solver's tolerance may leave of a unit. */
const SLIVER = 1e-6;

/** Zero for what is left of a subtraction. */
const settle = (units: number, of: number): number => (units < 1e-9 * of ? 0 : units);
