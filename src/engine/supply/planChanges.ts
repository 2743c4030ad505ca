import type { SupplyPlan } from "./assemblePlan";
import { changedCells } from "./changedCells";
import type { Economics } from "./economics";
import { floorAmounts } from "./floorAmounts";
import { itemCase, type PlanAround, type ValuedCase } from "./itemCase";
import type { PlanCost } from "./planCost";
import { roundingRoom, type RoundingRoom } from "./roundingRoom";
import type { SupplyCase } from "./supplyCase";
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
  const changes: PlanChange[] = [];
  const amounts = floorAmounts(supply, reconciled);
  const room = roundingRoom(supply, reconciled.plan);
  const around = { of: reconciled, shipped: reconciled.plan.shipped, amounts };
  for (let i = 0; i < supply.items; i++) {
    const changed = changedCells(supply, reconciled, i);
    if (changed.length > 0)
      changes.push(...changesOfItem({ supply, economics }, { i, changed, around, room }));
  }
  return changes;
}

interface ItemChanges {
  readonly i: number;
  readonly changed: readonly { readonly k: number; readonly t: number }[];
  readonly around: PlanAround;
  readonly room: RoundingRoom;
}

function changesOfItem(whole: ValuedCase, { i, changed, around, room }: ItemChanges): PlanChange[] {
  const { periods, sources } = whole.supply;
  const alone = itemCase(whole, i, around);
  const { values } = alone.units;
  const kept = alone.cost();
  return changed.map(({ k, t }) => {
    const source = sources[k]!;
    const at = alone.sources.indexOf(k) * periods + t;
    const toUnits = values[at]!;
    const fromUnits = source.submitted[t]!;
    values[at] = fromUnits;
    const without = alone.cost();
    values[at] = toUnits;
    const mayStay = room.unitsFor(k, t) >= fromUnits - toUnits;
    const worth = without.total - without.changes - (kept.total - kept.changes);
    return {
      item: i,
      option: source.kind,
      supplier: source.supplier,
      period: t,
      fromUnits,
      toUnits,
      reason: worth > 0 || mayStay ? reasonOf(kept, without, worth) : "capacity",
      worth,
    };
  });
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
