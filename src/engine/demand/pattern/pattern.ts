/** How demand comes: often or seldom, in like or unlike sizes. */
export type DemandShape = "smooth" | "erratic" | "intermittent" | "lumpy" | "none";

/** What the planner is told about an item's history, and what the choice of method rests on. */
export interface DemandPattern {
  readonly shape: DemandShape;
  /** Average demand interval: periods per period with demand; Infinity without demand. */
  readonly averageInterval: number;
  /** Squared coefficient of variation of the sizes of demand, zeros left out; 0 without demand. */
  readonly squaredVariation: number;
  readonly isSeasonal: boolean;
  readonly trend: "rising" | "falling" | "none";
  /** Too young for a season of its own: less than one season (without a season: 12 periods) since the first sale. */
  readonly isNew: boolean;
  /** Nothing sold for much longer than the item's own intervals. */
  readonly isEnding: boolean;
}

/** Average interval from which demand is intermittent. */
export const INTERVAL_LIMIT = 1.32;
/** Squared variation from which sizes are unlike. */
export const VARIATION_LIMIT = 0.49;
