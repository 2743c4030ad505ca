import type { ForecastStep } from "../../../engine";

const STEP_WORDS: { readonly [S in ForecastStep]: string } = {
  naive: "Naive",
  statistical: "Statistical",
  sales: "Sales",
  marketing: "Marketing",
  finance: "Finance",
  customer: "Customer",
  consensus: "Consensus",
};

/** A function or step of forecasting, as a planner says it. */
export const stepWords = (step: ForecastStep): string => STEP_WORDS[step];

/** The currency, or "money" where the workbook names none. */
export const moneyWord = (currency: string): string => (currency === "" ? "money" : currency);
