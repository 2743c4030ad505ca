import { safetyRoom } from "../capacityPart";
import { fixedLoads } from "../fixedLoads";
import { floorRoom } from "../floorRows";
import type { ProgramLayout } from "../programPart";
import type { SupplyCase } from "../supplyCase";

/**
 * Right sides of the rows in which items meet: the capacities by `resource * periods + t`, then the floors.
 *
 * Of a capacity what it allows beyond the plan as stated; `NaN` where none is stated.
 */
export function couplingRoom(supply: SupplyCase): Float64Array {
  const capacities = capacityRoom(supply);
  const room = new Float64Array(capacities.length + supply.floors.length);
  room.set(capacities);
  room.set(floorRoom(supply), capacities.length);
  return room;
}

/** The rows of the couplings in a program, in the same order; -1 where there is none. */
export function couplingRows({ capacity, rules }: ProgramLayout): Int32Array {
  const rows = new Int32Array(capacity.row.length + rules.floor.length);
  rows.set(capacity.row);
  rows.set(rules.floor, capacity.row.length);
  return rows;
}

function capacityRoom(supply: SupplyCase): Float64Array {
  const { periods } = supply;
  const { planned } = fixedLoads(supply);
  const room = safetyRoom(supply);
  const isOff = supply.settings.rules.storage === "off";
  return planned.map((hours, n) => {
    const capacity = supply.capacities[Math.floor(n / periods)]!;
    const regular = capacity.regular[n % periods]!;
    if (!Number.isFinite(regular) || (capacity.kind === "storage" && isOff)) return Number.NaN;
    return regular - (capacity.kind === "storage" ? room[n]! : hours);
  });
}
