import type { CapacityRows } from "./capacityPart";
import type { Economics } from "./economics";
import type { LinearProgram } from "./lp";
import type { LpBuilder } from "./lpBuilder";
import type { ProgramScale } from "./lpScale";
import type { RuleRows } from "./ruleRows";
import type { SupplyCase } from "./supplyCase";

/** Where each quantity stands in the program; -1 where it has no column or row. */
export interface ProgramLayout {
  /** Row of the balance, by item and period. */
  readonly balance: Int32Array;
  /** Row that holds what is served of one month's demand, by cell and period. */
  readonly demand: Int32Array;
  /** First row and first column of each item, and one past the last; the capacities' own follow. */
  readonly itemRow: Int32Array;
  readonly itemColumn: Int32Array;
  readonly capacity: CapacityRows;
  readonly rules: RuleRows;
  /** Columns of more and of less than Supply states, by source and period. */
  readonly more: Int32Array;
  readonly less: Int32Array;
  /** Columns of stock below safety, in the band and above maximum, by item and period. */
  readonly below: Int32Array;
  readonly band: Int32Array;
  readonly above: Int32Array;
  /** First column of serving the demand of a cell and period; one column for each period of waiting. */
  readonly serve: Int32Array;
  /** Columns of demand below the minimum service, by cell and period. */
  readonly unservedMinimum: Int32Array;
}

export interface SupplyProgram {
  readonly lp: LinearProgram;
  readonly scale: ProgramScale;
  readonly layout: ProgramLayout;
}

/** What the parts of the program share. */
export interface ProgramPart {
  readonly supply: SupplyCase;
  readonly economics: Economics;
  readonly builder: LpBuilder;
  readonly layout: ProgramLayout;
  readonly itemScale: Float64Array;
}

/** Periods that the demand of period `t` can still be served in, its own included. */
export const servingPeriods = (
  supply: Pick<SupplyCase, "segments" | "periods" | "maximumWait">,
  c: number,
  t: number,
): number => Math.min(supply.maximumWait[c % supply.segments]!, supply.periods - 1 - t) + 1;

/** Units of one month's demand that the minimum service asks for; only where its fate is known within the horizon. */
export function minimumUnits(supply: SupplyCase, c: number, t: number): number {
  const wait = supply.maximumWait[c % supply.segments]!;
  return t + wait < supply.periods ? supply.minimumService[c]! * supply.demand[c * supply.periods + t]! : 0;
}
