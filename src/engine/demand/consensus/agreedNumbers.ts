import type { Override } from "../../model/collaboration";
import type { PlanningModel } from "../../model/planningModel";
import type { Grid } from "../../series/grid";
import type { CellPlan } from "./sourcePlan";

/** A locked override that states a number. */
export const isAgreed = ({ isLocked, units }: Override): boolean => isLocked && units >= 0;

/**
 * Puts the numbers that were agreed on (locked overrides with units) in place of the weighted mean.
 *
 * A number for a family, an item or all segments is spread over its cells as the named function's plan splits it, or the
 * consensus where none is named or that plan is silent. Narrower numbers go first and stay; the rest of a wider one goes
 * to the cells that are still open. Of two for the same place the later row counts (DOMAIN.md C1, disaggregation).
 */
export function withAgreedNumbers(
  model: PlanningModel,
  units: Grid,
  plans: readonly CellPlan[],
): { readonly units: Grid; readonly isAgreed: Uint8Array } {
  const agreed = model.overrides.filter(isAgreed);
  const locked = new Uint8Array(units.values.length);
  if (agreed.length === 0) return { units, isAgreed: locked };
  const spreading: Spreading = { model, mean: units.values, values: units.values.slice(), locked, plans };
  for (const override of narrowFirst(agreed)) spread(spreading, override);
  return { units: { ...units, values: spreading.values }, isAgreed: locked };
}

interface Spreading {
  readonly model: PlanningModel;
  /** The weighted mean: the key where no plan is named. */
  readonly mean: Float64Array;
  readonly values: Float64Array;
  readonly locked: Uint8Array;
  readonly plans: readonly CellPlan[];
}

/** From single cells to whole families; of two alike the later row first. */
function narrowFirst(agreed: readonly Override[]): readonly Override[] {
  const breadth = ({ item, segment }: Override): number => (item < 0 ? 2 : 0) + (segment < 0 ? 1 : 0);
  return agreed
    .map((override, row) => ({ override, row }))
    .sort((a, b) => breadth(a.override) - breadth(b.override) || b.row - a.row)
    .map(({ override }) => override);
}

function spread(of: Spreading, override: Override): void {
  const periods = of.model.calendar.horizon.length;
  const cells = cellsOf(of.model, override);
  const last = Math.min(override.lastPeriod, periods - 1);
  for (let t = Math.max(0, override.firstPeriod); t <= last; t++) {
    const all = cells.map((cell) => cell * periods + t);
    const open = all.filter((index) => of.locked[index] === 0);
    const taken = all.reduce((sum, index) => sum + (of.locked[index] === 1 ? of.values[index]! : 0), 0);
    const keys = keysOf(of, open, override);
    const total = keys.reduce((sum, key) => sum + key, 0);
    open.forEach((index, n) => {
      of.values[index] = (Math.max(0, override.units - taken) * keys[n]!) / total;
      of.locked[index] = 1;
    });
  }
}

/** What splits the number: the named plan, else the mean, else equal parts. Never all zero. */
function keysOf(
  { plans, mean }: Spreading,
  open: readonly number[],
  { source }: Override,
): readonly number[] {
  const named = plans.find((plan) => plan.source === source)?.units.values;
  for (const values of [named, mean]) {
    const keys = open.map((index) => Math.max(0, values?.[index] || 0));
    if (keys.some((key) => key > 0)) return keys;
  }
  return open.map(() => 1);
}

function cellsOf({ items, segments }: PlanningModel, { item, family, segment }: Override): readonly number[] {
  const cells: number[] = [];
  for (let i = 0; i < items.count; i++) {
    if (item >= 0 ? i !== item : items.family[i] !== family) continue;
    for (let s = 0; s < segments.length; s++)
      if (segment < 0 || s === segment) cells.push(i * segments.length + s);
  }
  return cells;
}
