import { HORIZON_MONTHS } from "./months";

/** The segment that is invoiced from London. */
export const POUND_SEGMENT = "Hospitality";
export const POUND = "GBP";

/** Euro for a pound when the budget was made. */
export const BUDGET_POUND = 1.17;

/** Euro for a pound as the bank expects it from January 2027: it slides until autumn and stays there. */
const EXPECTED = [1.155, 1.15, 1.145, 1.14, 1.13, 1.125, 1.115, 1.11, 1.105, 1.1] as const;

export const budgetPounds: readonly number[] = Array.from({ length: HORIZON_MONTHS }, () => BUDGET_POUND);
export const expectedPounds: readonly number[] = Array.from(
  { length: HORIZON_MONTHS },
  (_, t) => EXPECTED[Math.min(t, EXPECTED.length - 1)]!,
);
