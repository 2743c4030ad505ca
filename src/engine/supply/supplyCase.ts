import type { Calendar } from "../calendar/calendar";
import type { PlanSettings } from "../model/settings";
import type { SourcingOption } from "../model/supply";
import type { Grid } from "../series/grid";
import type { FamilyRole } from "./familyRole";
import type { PlanFloor } from "./planFloor";

/** One way to get an item: its own production, a subcontractor or a supplier. */
export interface Source {
  readonly item: number;
  readonly kind: SourcingOption;
  /** "" for own production without a Sourcing row. */
  readonly supplier: string;
  /** Row of the Sourcing sheet; -1 for own production that no row states. */
  readonly row: number;
  /** Money a unit, by period. */
  readonly unitCost: Float64Array;
  /** Least quantity when any is taken in a period; 0: none. */
  readonly minimumUnits: number;
  /** Most units in a period; infinite: no limit. */
  readonly maximumUnits: number;
  /** Money for each period in which it is used. */
  readonly fixedCost: number;
  /** Most units by period that the role of the family allows; infinite: no limit. */
  readonly roleLimit: Float64Array;
  /** Money a unit, by period, for what a soft role should not do; counted by the program only. */
  readonly roleCost: Float64Array;
  /** First period in which more than Supply states can be available. */
  readonly firstOpen: number;
  /** What Supply states for it, units by period. */
  readonly submitted: Float64Array;
}

/** What a unit of own production takes of a resource. */
export interface Load {
  readonly resource: number;
  readonly hoursAUnit: number;
  readonly offsetPeriods: number;
}

/** A resource with numbers in every period. */
export interface Capacity {
  readonly name: string;
  readonly kind: "hours" | "storage";
  /** Infinite where none is stated. */
  readonly regular: Float64Array;
  readonly overtimeLimit: Float64Array;
  readonly overtimeCost: number;
  /** Money an hour of overtime, by period, for what a soft role should not cause; counted by the program only. */
  readonly roleCost: Float64Array;
}

/**
 * The supply side of a planning model with every blank settled, by index.
 *
 * `c = item * segments + segment` is a cell; arrays by item and period are
 * `item * periods + t`, by cell and period `c * periods + t`.
 */
export interface SupplyCase {
  readonly items: number;
  readonly segments: number;
  readonly periods: number;
  readonly calendar: Calendar;
  readonly settings: PlanSettings;
  readonly itemCode: readonly string[];
  readonly segmentName: readonly string[];
  readonly familyName: readonly string[];
  readonly familyOf: Int32Array;
  /** What Positioning says of each family; `null` where it is silent. */
  readonly roles: readonly (FamilyRole | null)[];
  /** Units by cell and period, never negative. */
  readonly demand: Float64Array;
  readonly openingStock: Float64Array;
  readonly receipts: Float64Array;
  /** The stock policy (measure/stockPolicy.ts) by item and period. 0: none, or switched off. */
  readonly safetyStock: Float64Array;
  /** By item and period. Infinite: no limit, or switched off; never below the safety stock. */
  readonly maximumStock: Float64Array;
  /** First period in which an item is no longer sold; -1 where its end lies beyond the plan. */
  readonly endOfSale: Int32Array;
  /** Periods a unit keeps; 0: for ever. */
  readonly shelfPeriods: Int32Array;
  readonly sources: readonly Source[];
  /** Sources of each item, by index. */
  readonly sourcesOf: readonly (readonly number[])[];
  readonly loadsOf: readonly (readonly Load[])[];
  /** Places of storage a unit in stock takes, by storage resource. */
  readonly storageOf: readonly (readonly Load[])[];
  readonly capacities: readonly Capacity[];
  /** Money, by cell and period; `NaN` where no price is known. */
  readonly price: Float64Array;
  /** Money, by item and period. */
  readonly unitCost: Float64Array;
  readonly holdingCost: Float64Array;
  /** Priority of the family times priority of the segment, by cell. */
  readonly priority: Float64Array;
  /** Money a unit of demand given up, by cell. */
  readonly shortagePenalty: Float64Array;
  /** Least share of demand to serve, by cell; 0: none. */
  readonly minimumService: Float64Array;
  /** Periods a unit of demand waits before it is given up, by segment. */
  readonly maximumWait: Int32Array;
  readonly minimumOrder: Float64Array;
  /** Units in one planning unit (1, a pack, a pallet, a lot). */
  readonly roundingUnits: Float64Array;
  /** Budgets, objectives and margin floors that the rules ask for. */
  readonly floors: readonly PlanFloor[];
}

/** Where own production of a source is meant, by source. */
export const isOwn = (source: Source): boolean => source.kind === "make";

/** Sum of a grid's rows into an array by item and period; blanks are nothing. */
export function sumRows(grid: Grid, into: Float64Array, ownerOf: (row: number) => number): void {
  for (let row = 0; row < grid.rows; row++) {
    const owner = ownerOf(row);
    if (owner < 0) continue;
    for (let t = 0; t < grid.periods; t++) {
      const value = grid.values[row * grid.periods + t]!;
      if (value === value) into[owner * grid.periods + t]! += value;
    }
  }
}

/** A stated number, or what to take where the planner said nothing. */
export const stated = (value: number | undefined, otherwise: number): number =>
  value === undefined || Number.isNaN(value) ? otherwise : value;
