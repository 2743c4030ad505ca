/** Why a number was chosen: the short code that stands on Overrides, and what it means. */
export const REASON_CODES = [
  { code: "PROMO", meaning: "Promotion agreed and funded" },
  { code: "NO PROMO", meaning: "Promotion not funded" },
  { code: "CONTRACT", meaning: "Order or contract signed" },
  { code: "LISTING", meaning: "Customer lists or delists" },
  { code: "LAUNCH", meaning: "Launch or phase-in" },
  { code: "PHASE-OUT", meaning: "Phase-out or last call" },
  { code: "PRICE", meaning: "Price change" },
  { code: "MARKET", meaning: "Market moves" },
  { code: "BIAS", meaning: "Plan known to be too high or too low" },
  { code: "BUDGET", meaning: "Held to the budget" },
  { code: "OTHER", meaning: "Another reason, in words" },
] as const;
