import type { Grid } from "../series/grid";
import type { SupplyPlan } from "./assemblePlan";
import { changedCells } from "./changedCells";
import { floorAmounts } from "./floorAmounts";
import { itemCase, type ItemCase, type ValuedCase } from "./itemCase";
import { roundingRoom } from "./roundingRoom";
import { settleChanges } from "./settleChanges";
import { shipTowards } from "./shipTowards";

/**
 * Takes back the changes of a plan that are not worth making.
 *
 * Item by item, in sheet order, with all others held as they then are. `shipped` is what shipments aim at. The plan costs
 * at most what the changes taken back had to be worth (`Economics.change`) more than before.
 */
export function withoutNeedlessChanges(whole: ValuedCase, of: SupplyPlan, shipped: Grid): SupplyPlan {
  const { supply } = whole;
  const { periods } = supply;
  const plan = { ...of.plan, load: copyOf(of.plan.load) };
  const around = {
    of: { plan, bySource: copyOf(of.bySource) },
    shipped,
    amounts: floorAmounts(supply, of),
  };
  const room = roundingRoom(supply, plan);
  for (let i = 0; i < supply.items; i++) {
    const cells = changedCells(supply, of, i);
    if (cells.length === 0) continue;
    const alone = itemCase(whole, i, around);
    const before = partOf(alone);
    settleChanges(whole, { i, cells, alone, room });
    alone.sources.forEach((k, at) => {
      const row = alone.units.values.subarray(at * periods, (at + 1) * periods);
      around.of.bySource.values.set(row, k * periods);
    });
    const after = partOf(alone);
    alone.floors.forEach((f, at) => (around.amounts[f]! += after.amounts[at]! - before.amounts[at]!));
    alone.resources.forEach((r, at) => {
      for (let t = 0; t < periods; t++) {
        const n = at * periods + t;
        plan.load.values[r * periods + t]! += after.load.values[n]! - before.load.values[n]!;
      }
    });
  }
  return shipTowards(supply, around.of.bySource, shipped);
}

const copyOf = (grid: Grid): Grid => ({ ...grid, values: grid.values.slice() });

const partOf = (alone: ItemCase): { readonly load: Grid; readonly amounts: Float64Array } => ({
  load: alone.load(),
  amounts: alone.floorAmounts(),
});
