import { zeros, type Grid } from "../series/grid";
import { assemblePlan, loadOf, type SupplyPlan } from "./assemblePlan";
import type { Economics } from "./economics";
import { floorAmounts } from "./floorAmounts";
import { countsTowards } from "./floors";
import { planCost, type PlanCost } from "./planCost";
import { restrictCase } from "./restrictCase";
import { swingCost } from "./ruleCost";
import { shipTowards } from "./shipTowards";
import type { Capacity, Load, SupplyCase } from "./supplyCase";

/** A supply case with what its things are worth. */
export interface ValuedCase {
  readonly supply: SupplyCase;
  readonly economics: Economics;
}

/** The plan around an item. */
export interface PlanAround {
  /** What all items do. */
  readonly of: SupplyPlan;
  /** Units to ship by cell and period, as far as stock allows. */
  readonly shipped: Grid;
  /** What the whole plan gives to each floor. */
  readonly amounts: Float64Array;
}

/** One item of a plan alone, on its own resources, while all others stay as they are. */
export interface ItemCase {
  /** Units by the item's sources, in their order, and period; they may be changed between two calls of `cost`. */
  readonly units: Grid;
  /** Indexes of the item's sources in the whole case. */
  readonly sources: readonly number[];
  /** Indexes of its resources in the whole case. */
  readonly resources: readonly number[];
  /** Hours and places that the item takes with `units`, by its resources and period. */
  load(): Grid;
  /** Indexes of the floors that it counts towards. */
  readonly floors: readonly number[];
  /** What it gives to those floors with `units`, beside an amount that stays the same. */
  floorAmounts(): Float64Array;
  /** What the plan costs with `units`, as far as the item has a part in it: differences are those of the whole plan. */
  cost(): PlanCost;
}

/** Takes an item out of a plan. */
export function itemCase(whole: ValuedCase, i: number, around: PlanAround): ItemCase {
  const { economics, supply, sources, floorsOf } = onOwnResources(whole, i);
  const { segments, periods } = supply;
  const { plan, bySource } = around.of;
  const units = zeros(sources.length, periods);
  sources.forEach((k, at) => units.values.set(rowsOf(bySource, k, 1).values, at * periods));
  const cells = (grid: Grid): Grid => rowsOf(grid, i * segments, segments);
  const decided = { view: plan.view, bySource: units, shipped: cells(plan.shipped), lost: cells(plan.lost) };
  const others = loadOfOthers(whole.supply, i, { plan, supply });
  const left = { ...supply, capacities: supply.capacities.map(leftBy(others)) };
  const mine = floorAmounts(left, assemblePlan(left, decided));
  const floors = left.floors.map((floor, f) => ({
    ...floor,
    amount: floor.amount - (around.amounts[floorsOf[f]!]! - mine[f]!),
  }));
  const alone: SupplyCase = { ...left, floors };
  const target = cells(around.shipped);
  const completed = (): SupplyPlan => shipTowards(alone, units, target);
  return {
    units,
    sources,
    resources: resourcesOf(whole.supply, i),
    floors: floorsOf,
    load: () => completed().plan.load,
    floorAmounts: () => floorAmounts(alone, completed()),
    cost() {
      const made = completed();
      return withSwings({ supply: alone, economics }, planCost(alone, economics, made), {
        of: made,
        others,
      });
    },
  };
}

/** Swings of the load of all items together instead of those of this item alone. */
function withSwings(
  { supply, economics }: ValuedCase,
  cost: PlanCost,
  { of, others }: { readonly of: SupplyPlan; readonly others: Grid },
): PlanCost {
  if (supply.settings.rules["capacity smoothing"] === "off") return cost;
  const load = { ...others, values: others.values.map((hours, n) => hours + of.plan.load.values[n]!) };
  const swings = swingCost(supply, economics, { ...of, plan: { ...of.plan, load } });
  return { ...cost, swings, total: cost.total - cost.swings + swings };
}

interface OwnCase extends ValuedCase {
  readonly sources: readonly number[];
  /** Indexes of its floors in the whole case. */
  readonly floorsOf: readonly number[];
}

/** The item alone, with no resources and floors but its own. */
function onOwnResources(whole: ValuedCase, i: number): OwnCase {
  const { supply, economics, sources } = restrictCase(whole, [i]);
  const floorsOf = [...supply.floors.keys()].filter((f) => countsTowards(supply, supply.floors[f]!, 0));
  const own = resourcesOf(whole.supply, i);
  const renumbered = (loads: readonly Load[]): readonly Load[] =>
    loads.map((load) => ({ ...load, resource: own.indexOf(load.resource) }));
  return {
    sources,
    floorsOf,
    supply: {
      ...supply,
      floors: floorsOf.map((f) => supply.floors[f]!),
      capacities: own.map((r) => supply.capacities[r]!),
      loadsOf: supply.loadsOf.map(renumbered),
      storageOf: supply.storageOf.map(renumbered),
    },
    economics: {
      ...economics,
      overload: Float64Array.from(own, (r) => economics.overload[r]!),
      swing: Float64Array.from(own, (r) => economics.swing[r]!),
      floorMiss: Float64Array.from(floorsOf, (f) => economics.floorMiss[f]!),
    },
  };
}

/** Resources that work for an item or store it, in sheet order. */
const resourcesOf = ({ loadsOf, storageOf }: SupplyCase, i: number): readonly number[] =>
  [...new Set([...loadsOf[i]!, ...storageOf[i]!].map(({ resource }) => resource))].sort((a, b) => a - b);

/** Hours and places that all other items of a plan take, on the resources of the item's own case. */
function loadOfOthers(
  whole: SupplyCase,
  i: number,
  { plan, supply }: { readonly plan: SupplyPlan["plan"]; readonly supply: SupplyCase },
): Grid {
  const { periods } = whole;
  const mine = loadOf(supply, rowsOf(plan.production, i, 1), rowsOf(plan.stock, i, 1));
  const own = resourcesOf(whole, i);
  const values = mine.values.map((hours, n) => {
    const all = plan.load.values[own[Math.floor(n / periods)]! * periods + (n % periods)]!;
    return Math.max(0, all - hours);
  });
  return { ...mine, values };
}

/** What the others leave of a capacity: of regular hours first, then of overtime. */
const leftBy =
  (others: Grid) =>
  (capacity: Capacity, r: number): Capacity => {
    const taken = (t: number): number => others.values[r * others.periods + t]!;
    return {
      ...capacity,
      regular: capacity.regular.map((hours, t) => Math.max(0, hours - taken(t))),
      overtimeLimit: capacity.overtimeLimit.map((hours, t) =>
        Math.max(0, hours - Math.max(0, taken(t) - capacity.regular[t]!)),
      ),
    };
  };

const rowsOf = (grid: Grid, first: number, rows: number): Grid => ({
  rows,
  periods: grid.periods,
  values: grid.values.subarray(first * grid.periods, (first + rows) * grid.periods),
});
