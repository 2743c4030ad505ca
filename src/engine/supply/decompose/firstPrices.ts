import type { Solver } from "../lp";
import type { SupplyCase } from "../supplyCase";
import { solvePart, type WholeCase } from "./restrictedProgram";

/** Items of the sample whose program gives the first prices. */
const SAMPLE = 160;

/**
 * First prices of the capacities: those of a sample of the items that gets its share of every capacity.
 *
 * Every n-th item, so that families are spread. The share is that of the hours
 * which the sample's demand and stated plan need in that period. Floors hold nothing back yet.
 */
export function firstPrices(whole: WholeCase, solver: Solver): Float64Array | null {
  const { supply } = whole;
  const step = Math.max(1, Math.floor(supply.items / SAMPLE));
  const members: number[] = [];
  for (let i = 0; i < supply.items; i += step) members.push(i);
  const all = hoursNeeded(
    supply,
    Array.from({ length: supply.items }, (_, i) => i),
  );
  const mine = hoursNeeded(supply, members);
  const share = mine.needed.map((hours, n) => (all.needed[n]! > 0 ? Math.min(1, hours / all.needed[n]!) : 0));
  const ofCapacities = share.map((part, n) => {
    const capacity = supply.capacities[Math.floor(n / supply.periods)]!;
    return part * capacity.regular[n % supply.periods]! - mine.constant[n]!;
  });
  const room = new Float64Array(ofCapacities.length + supply.floors.length).fill(Number.POSITIVE_INFINITY);
  room.set(ofCapacities);
  return solvePart(whole, solver, { members, room, plan: null, overtimeShare: share })?.price ?? null;
}

interface Hours {
  /** Hours (or places) that demand and plan need, for shares. */
  readonly needed: Float64Array;
  /** Hours of the plan as stated, or places of the safety stock: constants of the rows. */
  readonly constant: Float64Array;
}

function hoursNeeded(supply: SupplyCase, members: readonly number[]): Hours {
  const { periods, segments } = supply;
  const needed = new Float64Array(supply.capacities.length * periods);
  const constant = new Float64Array(needed.length);
  for (const i of members) {
    const demand = new Float64Array(periods);
    for (let c = i * segments; c < (i + 1) * segments; c++) {
      for (let t = 0; t < periods; t++) demand[t]! += supply.demand[c * periods + t]!;
    }
    const planned = plannedOf(supply, i);
    for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[i]!) {
      for (let t = offsetPeriods; t < periods; t++) {
        const n = resource * periods + t - offsetPeriods;
        needed[n]! += hoursAUnit * (demand[t]! + planned[t]!);
        constant[n]! += hoursAUnit * planned[t]!;
      }
    }
    for (const { resource, hoursAUnit } of supply.storageOf[i]!) {
      for (let t = 0; t < periods; t++) {
        needed[resource * periods + t]! += hoursAUnit * demand[t]!;
        constant[resource * periods + t]! += hoursAUnit * supply.safetyStock[i * periods + t]!;
      }
    }
  }
  return { needed, constant };
}

/** Own production as stated, by period. */
function plannedOf(supply: SupplyCase, i: number): Float64Array {
  const planned = new Float64Array(supply.periods);
  for (const k of supply.sourcesOf[i]!) {
    const source = supply.sources[k]!;
    if (source.kind !== "make") continue;
    source.submitted.forEach((units, t) => (planned[t]! += units));
  }
  return planned;
}
