import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import { zeros, type Grid } from "../series/grid";
import { assemblePlan, type SupplyPlan } from "./assemblePlan";
import { readCase } from "./readCase";
import type { SupplyCase } from "./supplyCase";

/**
 * The plan as submitted: what happens to the demand when Supply makes exactly what it states.
 *
 * No solver: balances roll forward, each period ships what is there (higher
 * priority first, then the older demand, then sheet order), the rest waits up to
 * the segment's limit and is then given up. Production is shown as stated even
 * where no capacity would carry it: that is what the gaps are for.
 */
export function submittedPlan(model: PlanningModel, demand: Grid): Plan {
  return rollForward(readCase(model, demand)).plan;
}

/** The submitted plan of a case, with its sources. */
export function rollForward(supply: SupplyCase): SupplyPlan {
  const { periods } = supply;
  const bySource = zeros(supply.sources.length, periods);
  supply.sources.forEach((source, k) => bySource.values.set(source.submitted, k * periods));
  return shipWhatIsThere(supply, bySource, "submitted");
}

/** Ships as early as possible from given quantities of the sources. */
export function shipWhatIsThere(supply: SupplyCase, bySource: Grid, view: Plan["view"]): SupplyPlan {
  const cells = supply.items * supply.segments;
  const shipped = zeros(cells, supply.periods);
  const lost = zeros(cells, supply.periods);
  for (let i = 0; i < supply.items; i++) shipItem(supply, { i, bySource, shipped, lost });
  return assemblePlan(supply, { view, bySource, shipped, lost });
}

interface Shipping {
  readonly i: number;
  readonly bySource: Grid;
  readonly shipped: Grid;
  readonly lost: Grid;
}

function shipItem(supply: SupplyCase, of: Shipping): void {
  const { periods } = supply;
  const order = segmentsByPriority(supply, of.i);
  /** Units of the demand of a cell and period that are still open. */
  const open = supply.demand.slice(of.i * supply.segments * periods, (of.i + 1) * supply.segments * periods);
  let onHand = supply.openingStock[of.i]!;
  for (let t = 0; t < periods; t++) {
    onHand += supply.receipts[of.i * periods + t]!;
    for (const k of supply.sourcesOf[of.i]!) onHand += of.bySource.values[k * periods + t]!;
    for (const g of order) {
      const wait = supply.maximumWait[g]!;
      const n = (of.i * supply.segments + g) * periods + t;
      for (let due = Math.max(0, t - wait); due <= t; due++) {
        const units = Math.min(onHand, open[g * periods + due]!);
        open[g * periods + due]! -= units;
        of.shipped.values[n]! += units;
        onHand -= units;
      }
      if (t >= wait) of.lost.values[n] = open[g * periods + t - wait]!;
    }
  }
}

/** Segments of an item, higher priority first, then sheet order. */
export function segmentsByPriority(supply: SupplyCase, i: number): readonly number[] {
  const priority = (g: number): number => supply.priority[i * supply.segments + g]!;
  return Array.from({ length: supply.segments }, (_, g) => g).sort(
    (a, b) => priority(b) - priority(a) || a - b,
  );
}
