import type { Economics } from "./economics";
import { floorConstant, loadTerm, overtimeTerm, servedTerm, stockTerm } from "./floorTerms";
import { floorsByItem } from "./floors";
import type { LpBuilder } from "./lpBuilder";
import { powerOfTwo } from "./lpScale";
import type { PlanFloor } from "./planFloor";
import type { SupplyCase } from "./supplyCase";

/** Rows of the floors. */
export interface FloorRows {
  /** By floor: what misses it may not exceed. */
  readonly floor: Int32Array;
  /** Columns of what is missed, by floor. */
  readonly floorMiss: Int32Array;
  /** The floors that each item counts towards. */
  readonly floorsOf: readonly (readonly number[])[];
}

/** Every floor is a row "at most": an amount to reach is turned in sign. */
export const floorSign = ({ isAtMost }: PlanFloor): number => (isAtMost ? 1 : -1);

/** The right side of each floor's row: the amount less what the items give before anything is decided. */
export function floorRoom(supply: SupplyCase): Float64Array {
  const room = Float64Array.from(supply.floors, (floor) => floorSign(floor) * floor.amount);
  floorsByItem(supply).forEach((floors, i) => {
    for (const f of floors) {
      const floor = supply.floors[f]!;
      room[f]! -= floorSign(floor) * floorConstant(supply, floor, i);
    }
  });
  return room;
}

/** One row a floor: ± terms − miss ≤ ± (amount − constants). */
export function addFloorRows(supply: SupplyCase, builder: LpBuilder): Int32Array {
  const room = floorRoom(supply);
  return Int32Array.from(supply.floors, ({ size }, f) =>
    builder.row({ lower: Number.NEGATIVE_INFINITY, upper: room[f]!, scale: powerOfTwo(size) }),
  );
}

/** The columns of what is missed. */
export function addFloorMisses(of: {
  readonly supply: SupplyCase;
  readonly economics: Economics;
  readonly builder: LpBuilder;
  readonly rows: FloorRows;
}): void {
  const { supply, economics, builder, rows } = of;
  supply.floors.forEach(({ size }, f) => {
    const cost = economics.floorMiss[f]!;
    const upper = Number.POSITIVE_INFINITY;
    rows.floorMiss[f] = builder.column({ cost, lower: 0, upper, scale: powerOfTwo(size) });
    builder.entry(rows.floor[f]!, -1);
  });
}

export function servedFloorEntries(
  supply: SupplyCase,
  builder: LpBuilder,
  at: { readonly rows: FloorRows; readonly c: number; readonly due: number; readonly age: number },
): void {
  for (const f of at.rows.floorsOf[Math.floor(at.c / supply.segments)]!) {
    const floor = supply.floors[f]!;
    builder.entry(at.rows.floor[f]!, floorSign(floor) * servedTerm(supply, floor, at));
  }
}

export function stockFloorEntries(
  supply: SupplyCase,
  builder: LpBuilder,
  at: { readonly rows: FloorRows; readonly i: number; readonly t: number; readonly sign: number },
): void {
  for (const f of at.rows.floorsOf[at.i]!) {
    const floor = supply.floors[f]!;
    builder.entry(at.rows.floor[f]!, floorSign(floor) * at.sign * stockTerm(supply, floor, at));
  }
}

export function loadFloorEntries(
  supply: SupplyCase,
  builder: LpBuilder,
  at: { readonly rows: FloorRows; readonly k: number; readonly t: number; readonly sign: number },
): void {
  const { item } = supply.sources[at.k]!;
  for (const f of at.rows.floorsOf[item]!) {
    const floor = supply.floors[f]!;
    builder.entry(
      at.rows.floor[f]!,
      floorSign(floor) * at.sign * loadTerm(supply, floor, { i: item, t: at.t }),
    );
  }
}

/** Entries of an hour of overtime in a period. */
export function overtimeFloorEntries(
  supply: SupplyCase,
  builder: LpBuilder,
  at: { readonly rows: Int32Array; readonly t: number },
): void {
  supply.floors.forEach((floor, f) => {
    builder.entry(at.rows[f]!, floorSign(floor) * overtimeTerm(floor, at.t));
  });
}
