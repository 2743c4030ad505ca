import type { Grid } from "../../series/grid";

/**
 * What the KPIs of the whole business and of each family are computed from, period by period.
 *
 * Rows: one a family, then one for the whole business (row `families`). Columns: the periods of history, then of the
 * horizon, as in the KPIs sheet. Blank (`NaN`) where nothing is known. Money is at price or cost as named, so that
 * cases and kilos may add.
 */
export interface KpiFigures {
  readonly families: number;
  readonly historyPeriods: number;
  /** Periods of one year: 12, or 52 for weeks. */
  readonly periodsAYear: number;
  readonly revenue: Grid;
  /** Cost of goods sold, at standard unit cost. */
  readonly cogs: Grid;
  /** Demand at price. */
  readonly demandValue: Grid;
  /** What the outlook's exchange rates add to it over the budget's; 0 where nothing is sold in another currency. */
  readonly demandCurrency: Grid;
  /** Demand served in the period in which it was due, at price. */
  readonly onTimeValue: Grid;
  /** Demand served sooner or later, at price; never more than the demand of the period. */
  readonly servedValue: Grid;
  /** What OTIF divides by Settings: what was on time in full, and all of it; money at price, or lines. */
  readonly otifGood: Grid;
  readonly otifAll: Grid;
  /** Items with demand, and those of them without any unserved unit. */
  readonly itemsDemanded: Grid;
  readonly itemsServed: Grid;
  /** Demand at cost: what cover is measured against. */
  readonly demandCost: Grid;
  /** Ending stock at cost. */
  readonly stockCost: Grid;
  /** Ending stock at cost times its forward cover in periods. */
  readonly coverCost: Grid;
  /** Stock above the maximum, at cost. */
  readonly excess: Grid;
  /** What is missing to the safety stock, at cost. */
  readonly belowSafety: Grid;
  /** Demand not served on time, at margin. */
  readonly shortage: Grid;
  /** Production, plan of production and the smaller of both, at cost. */
  readonly madeCost: Grid;
  readonly plannedCost: Grid;
  readonly attainedCost: Grid;
  /** Forecast less actual, its size, and the actual, at price. */
  readonly errorValue: Grid;
  readonly absoluteErrorValue: Grid;
  readonly actualValue: Grid;
  /** Hours needed and available, over all resources of hours with a stated amount. Whole business only. */
  readonly loadHours: Grid;
  readonly availableHours: Grid;
  /** Budgeted revenue. */
  readonly budgetRevenue: Grid;
  /** Days of stock, of receivables and of payables, each on its own base. Rates: rows do not add up. */
  readonly inventoryDays: Grid;
  readonly receivableDays: Grid;
  readonly payableDays: Grid;
  /** Perfect orders, a share: estimated from parts, or carried on with the plan's OTIF. Not what KPIs states. */
  readonly perfectOrder: Grid;
  /** Units that the last cycle planned to supply, and those of them that the next one left as they were. */
  readonly lastSupply: Grid;
  readonly keptSupply: Grid;
  /** Decisions that were due, and those taken by their day. Whole business only. */
  readonly decisionsDue: Grid;
  readonly decisionsTaken: Grid;
}

/** The figures whose rows add up: the families to the whole business. */
export const FIGURES = [
  "revenue",
  "cogs",
  "demandValue",
  "demandCurrency",
  "onTimeValue",
  "otifGood",
  "otifAll",
  "servedValue",
  "itemsDemanded",
  "itemsServed",
  "demandCost",
  "stockCost",
  "coverCost",
  "excess",
  "belowSafety",
  "shortage",
  "madeCost",
  "plannedCost",
  "attainedCost",
  "errorValue",
  "absoluteErrorValue",
  "actualValue",
  "loadHours",
  "availableHours",
  "budgetRevenue",
] as const satisfies readonly (keyof KpiFigures)[];

/** What earlier cycles measured and this workbook cannot tell again: kept from cycle to cycle. */
export const KEPT_FIGURES = ["lastSupply", "keptSupply"] as const satisfies readonly (keyof KpiFigures)[];
export type KeptFigure = (typeof KEPT_FIGURES)[number];

/** The figures of which each row is told by itself. */
export const OWN_FIGURES = [
  "inventoryDays",
  "receivableDays",
  "payableDays",
  "perfectOrder",
  "decisionsDue",
  "decisionsTaken",
  ...KEPT_FIGURES,
] as const satisfies readonly (keyof KpiFigures)[];

export type FigureName = (typeof FIGURES)[number] | (typeof OWN_FIGURES)[number];
