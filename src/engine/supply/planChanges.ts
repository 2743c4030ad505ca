import { loadOf, type SupplyPlan } from "./assemblePlan";
import type { Economics } from "./economics";
import { floorAmounts, floorsLeft } from "./floorAmounts";
import { planCost, type PlanCost } from "./planCost";
import { restrictCase } from "./restrictCase";
import { shipWhatIsThere } from "./submittedPlan";
import type { SupplyCase } from "./supplyCase";
import { zeros, type Grid } from "../series/grid";
import type { SourcingOption } from "../model/supply";

/** Why a change is proposed: what it would cost most not to make it. */
export type ChangeReason =
  | "serve demand"
  | "serve in time"
  | "minimum service"
  | "safety stock"
  | "maximum stock"
  | "shelf life"
  | "capacity"
  | "overtime"
  | "target"
  | "level load"
  | "cheaper source"
  | "hold less stock"
  | "part of a larger move";

/** One row of what to change: item, source, month, from, to, why, worth. */
export interface PlanChange {
  readonly item: number;
  readonly option: SourcingOption;
  readonly supplier: string;
  readonly period: number;
  readonly fromUnits: number;
  readonly toUnits: number;
  readonly reason: ChangeReason;
  /** Money that the plan loses when this one change is not made and all others are; the toll of the change left out. */
  readonly worth: number;
}

/** Parts of the cost, by the reason that they stand for. */
const REASON_OF: readonly (readonly [ChangeReason, readonly (keyof PlanCost)[]])[] = [
  ["serve demand", ["served", "givenUp"]],
  ["serve in time", ["late"]],
  ["minimum service", ["belowService"]],
  ["safety stock", ["belowSafety"]],
  ["maximum stock", ["aboveMaximum"]],
  ["shelf life", ["expired"]],
  ["capacity", ["overload"]],
  ["overtime", ["overtime"]],
  ["target", ["floorMiss"]],
  ["level load", ["swings"]],
  ["cheaper source", ["sourcing", "sizes"]],
  ["hold less stock", ["holding"]],
];

/** Lists what the reconciled plan changes against what Supply states, each change with its reason and worth. */
export function planChanges(supply: SupplyCase, economics: Economics, reconciled: SupplyPlan): PlanChange[] {
  const { periods } = supply;
  const changes: PlanChange[] = [];
  const amounts = floorAmounts(supply, reconciled);
  for (let i = 0; i < supply.items; i++) {
    const changed = supply.sourcesOf[i]!.flatMap((k) =>
      Array.from({ length: periods }, (_, t) => ({ k, t })).filter(
        ({ t }) => reconciled.bySource.values[k * periods + t]! !== supply.sources[k]!.submitted[t]!,
      ),
    );
    if (changed.length > 0)
      changes.push(...changesOfItem({ supply, economics }, { i, changed, reconciled, amounts }));
  }
  return changes;
}

interface ItemChanges {
  readonly i: number;
  readonly changed: readonly { readonly k: number; readonly t: number }[];
  readonly reconciled: SupplyPlan;
  /** What the whole plan gives to each floor. */
  readonly amounts: Float64Array;
}

function changesOfItem(
  whole: { readonly supply: SupplyCase; readonly economics: Economics },
  { i, changed, reconciled, amounts }: ItemChanges,
): PlanChange[] {
  const { periods, sources } = whole.supply;
  const floors = floorsLeft(whole.supply, reconciled, { i, amounts });
  const alone = restrictCase(whole, [i], { load: loadOfOthers(whole.supply, i, reconciled), floors });
  const mine = zeros(alone.sources.length, periods);
  alone.sources.forEach((k, at) => {
    mine.values.set(reconciled.bySource.values.subarray(k * periods, (k + 1) * periods), at * periods);
  });
  const costOf = (bySource: Grid): PlanCost =>
    planCost(alone.supply, alone.economics, shipWhatIsThere(alone.supply, bySource, "reconciled"));
  const kept = costOf(mine);
  return changed.map(({ k, t }) => {
    const source = sources[k]!;
    const at = alone.sources.indexOf(k) * periods + t;
    const toUnits = mine.values[at]!;
    const fromUnits = source.submitted[t]!;
    mine.values[at] = fromUnits;
    const without = costOf(mine);
    mine.values[at] = toUnits;
    const worth = without.total - without.changes - (kept.total - kept.changes);
    const reason = reasonOf(kept, without, worth);
    return {
      item: i,
      option: source.kind,
      supplier: source.supplier,
      period: t,
      fromUnits,
      toUnits,
      reason,
      worth,
    };
  });
}

function loadOfOthers(supply: SupplyCase, i: number, { plan }: SupplyPlan): Grid {
  const { periods } = supply;
  const alone: SupplyCase = {
    ...supply,
    items: 1,
    loadsOf: [supply.loadsOf[i]!],
    storageOf: [supply.storageOf[i]!],
  };
  const row = (grid: Grid): Grid => ({
    rows: 1,
    periods,
    values: grid.values.subarray(i * periods, (i + 1) * periods),
  });
  const mine = loadOf(alone, row(plan.production), row(plan.stock));
  return { ...mine, values: plan.load.values.map((hours, n) => Math.max(0, hours - mine.values[n]!)) };
}

/** The part of the cost that grows most when the change is not made. */
function reasonOf(kept: PlanCost, without: PlanCost, worth: number): ChangeReason {
  if (!(worth > 0)) return "part of a larger move";
  let best: ChangeReason = "part of a larger move";
  let most = 0;
  for (const [reason, parts] of REASON_OF) {
    const grows = parts.reduce((sum, part) => sum + without[part] - kept[part], 0);
    if (grows > most) [best, most] = [reason, grows];
  }
  return best;
}
