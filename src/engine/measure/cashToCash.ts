import { ratio } from "./pairs";

const DAYS_A_YEAR = 365;

/** Balances and yearly flows, all in one currency. */
export interface CashToCashInput {
  readonly inventory: number;
  readonly annualCogs: number;
  readonly receivables: number;
  readonly annualRevenue: number;
  readonly payables: number;
  /** Payables are measured against what is bought, not against cost of goods sold. */
  readonly annualMaterialCost: number;
}

/** Days between paying suppliers and being paid, with its three parts. */
export interface CashToCash {
  readonly inventoryDays: number;
  readonly receivableDays: number;
  readonly payableDays: number;
  readonly days: number;
}

/** Cash-to-cash cycle time in days (SCOR); each part on its own base. Source: DOMAIN.md C8. */
export function cashToCash(input: CashToCashInput): CashToCash {
  const inventoryDays = ratio(input.inventory * DAYS_A_YEAR, input.annualCogs);
  const receivableDays = ratio(input.receivables * DAYS_A_YEAR, input.annualRevenue);
  const payableDays = ratio(input.payables * DAYS_A_YEAR, input.annualMaterialCost);
  return { inventoryDays, receivableDays, payableDays, days: inventoryDays + receivableDays - payableDays };
}
