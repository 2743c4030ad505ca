/** How quantities of an item are rounded when they are written. */
export type Rounding = "unit" | "pack" | "pallet" | "lot";

/** How a demand-driven buffer is sized, by classes (DOMAIN.md C7): a long lead time takes the small factor. */
export interface BufferProfile {
  readonly leadTime: "short" | "medium" | "long";
  readonly variability: "low" | "medium" | "high";
}

/**
 * The items, column by column. Arrays are as long as there are items.
 *
 * Money is in the plan's currency for one unit; `NaN` means that the planner
 * said nothing.
 */
export interface ItemTable {
  readonly count: number;
  readonly code: readonly string[];
  readonly description: readonly string[];
  /** Index into the families. */
  readonly family: Int32Array;
  /** The base unit of measure, such as "case". */
  readonly unit: readonly string[];
  /** A label; one stock point an item. "" when blank. */
  readonly site?: readonly string[];
  readonly price: Float64Array;
  readonly unitCost: Float64Array;
  /** Cost of holding one unit over one month. */
  readonly holdingCostMonth: Float64Array;
  /** Calendar days from the order to the moment a unit is available. 0 when blank. */
  readonly leadTimeDays: Float64Array;
  readonly minimumOrderUnits: Float64Array;
  readonly rounding: readonly Rounding[];
  /** Units in one pack, pallet or lot; 1 when rounding is "unit". */
  readonly roundingUnits: Float64Array;
  /** On hand at the start of the cycle month. */
  readonly openingStockUnits: Float64Array;
  /** `NaN`: no policy. */
  readonly safetyStockUnits: Float64Array;
  /** `NaN`: no limit. */
  readonly maximumStockUnits: Float64Array;
  /** `NaN`: keeps. */
  readonly shelfLifeDays: Float64Array;
  /** First day it may be sold (Day); `NaN`: always. */
  readonly launchDay: Float64Array;
  /** Day from which it is no longer sold (Day); `NaN`: never. */
  readonly endDay: Float64Array;
  /** Index of the item that follows it; -1: none. */
  readonly successor: Int32Array;
  /** `null`: the item is not buffered. Absent: none is. */
  readonly bufferProfile?: readonly (BufferProfile | null)[];
}

/** The role of a family in the strategy (DOMAIN.md C9). */
export type Role = "grow" | "defend" | "maintain" | "harvest" | "exit";

/** A family and its positioning. */
export interface Family {
  readonly name: string;
  /** The level above; "" or absent when the items name none. */
  readonly businessUnit?: string;
  /** "maintain" where Positioning is silent. */
  readonly role: Role;
  readonly isPositioned: boolean;
  readonly competitiveEdge: string;
  /** Weight of its money in the reconciliation; 1 is neutral. */
  readonly priority: number;
  /** Share of demand to serve, such as 0.98. */
  readonly serviceTarget: number;
  /** Least gross margin as a share of revenue; `NaN`: none. */
  readonly marginFloor: number;
}

/** A customer segment. There is always at least one. */
export interface Segment {
  readonly name: string;
  /** Weight of its money; 1 is neutral. */
  readonly priority: number;
  /** Money lost for one unit of demand not served, beyond its margin; `NaN`: none stated. */
  readonly shortagePenalty: number;
  /** Least share of its demand to serve; `NaN`: none. */
  readonly minimumService: number;
  /** Months an unserved unit waits before it is lost. */
  readonly maximumBacklogMonths: number;
  /** The currency in which its own rows of Prices are stated; absent: the plan's. */
  readonly currency?: string;
}
