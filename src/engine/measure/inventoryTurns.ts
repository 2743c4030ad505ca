import { ratio } from "./pairs";

const DAYS_A_YEAR = 365;

/** Turns: cost of goods sold in a year over average stock at cost. `NaN` without stock. Source: DOMAIN.md C4. */
export function inventoryTurns(annualCogs: number, averageStock: number): number {
  return ratio(annualCogs, averageStock);
}

/** Inventory days of supply (SCOR): stock at cost over cost of goods sold a day. `NaN` without cost of goods sold. */
export function daysOfSupply(stock: number, annualCogs: number): number {
  return ratio(stock * DAYS_A_YEAR, annualCogs);
}
