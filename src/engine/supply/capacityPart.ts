import type { FixedLoads } from "./fixedLoads";
import { overtimeFloorEntries } from "./floorRows";
import type { LpBuilder } from "./lpBuilder";
import { powerOfTwo } from "./lpScale";
import type { Economics } from "./economics";
import { mayMeet } from "./roleOvertime";
import type { Capacity, SupplyCase } from "./supplyCase";

/** Rows and columns of the resources, by resource and period; -1 where there is none. */
export interface CapacityRows {
  readonly row: Int32Array;
  readonly overtime: Int32Array;
  /** Hours beyond overtime, or places of storage too many. */
  readonly overload: Int32Array;
}

/** Storage room taken by stock at its safety level, by resource and period: the constant of the stock's pieces. */
export function safetyRoom({ capacities, periods, safetyStock, storageOf }: SupplyCase): Float64Array {
  const room = new Float64Array(capacities.length * periods);
  storageOf.forEach((places, i) => {
    for (const { resource, hoursAUnit } of places) {
      for (let t = 0; t < periods; t++)
        room[resource * periods + t]! += hoursAUnit * safetyStock[i * periods + t]!;
    }
  });
  return room;
}

/** One row for each resource and period whose amount is stated: load of the plan less overtime within the regular amount. */
export function addCapacityRows(supply: SupplyCase, builder: LpBuilder, fixed: FixedLoads): CapacityRows {
  const { periods, capacities, settings } = supply;
  const size = capacities.length * periods;
  const row = new Int32Array(size).fill(-1);
  const room = safetyRoom(supply);
  capacities.forEach((capacity, r) => {
    if (capacity.kind === "storage" && settings.rules.storage === "off") return;
    for (let t = 0; t < periods; t++) {
      const regular = capacity.regular[t]!;
      if (!Number.isFinite(regular)) continue;
      const used = (capacity.kind === "storage" ? room : fixed.planned)[r * periods + t]!;
      row[r * periods + t] = builder.row({
        lower: Number.NEGATIVE_INFINITY,
        upper: regular - used,
        scale: powerOfTwo(Math.max(regular, used)),
      });
    }
  });
  return { row, overtime: new Int32Array(size).fill(-1), overload: new Int32Array(size).fill(-1) };
}

/** Columns for overtime, for hours that frozen months force beyond it, and for storage too full. */
export function addOvertime(
  supply: SupplyCase,
  builder: LpBuilder,
  of: {
    readonly economics: Economics;
    readonly rows: CapacityRows;
    readonly fixed: FixedLoads;
    readonly isAnywhere: boolean;
    /** Rows of the floors. */
    readonly floors: Int32Array;
  },
): void {
  const { periods, capacities } = supply;
  const { economics, rows, fixed } = of;
  const mayClose = mayMeet(supply);
  capacities.forEach((capacity, r) => {
    for (let t = 0; t < periods; t++) {
      const n = r * periods + t;
      if (rows.row[n] === -1) continue;
      const scale = powerOfTwo(Math.max(capacity.regular[t]!, fixed.planned[n]!));
      const isStorage = capacity.kind === "storage";
      const limit = isStorage ? 0 : capacity.overtimeLimit[t]!;
      if (limit > 0) {
        const cost = overtimeCostIn(capacity, t, economics.overload[r]!);
        rows.overtime[n] = builder.column({ cost, lower: 0, upper: limit, scale });
        builder.entry(rows.row[n]!, -1);
        overtimeFloorEntries(supply, builder, { rows: of.floors, t });
      }
      // Overtime that a later round may close must leave a way for what frozen months force.
      const kept = mayClose ? 0 : limit;
      if (of.isAnywhere || isStorage || fixed.least[n]! > capacity.regular[t]! + kept) {
        const cost = economics.overload[r]! || 1;
        rows.overload[n] = builder.column({ cost, lower: 0, upper: Number.POSITIVE_INFINITY, scale });
        builder.entry(rows.row[n]!, -1);
      }
    }
  });
}

/** Money for an hour of overtime in a period; overtime that costs nothing still comes after regular hours. */
export const overtimeCostIn = ({ overtimeCost, roleCost }: Capacity, t: number, overload: number): number =>
  Math.max(overtimeCost, 1e-7 * overload) + roleCost[t]!;
