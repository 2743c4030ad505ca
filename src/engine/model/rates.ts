import { blanks, type Grid } from "../series/grid";
import { fold } from "./names";

/** The two statements of a rate: the one that the budget was made at, and the one expected now. */
export const RATE_KINDS = ["budget", "outlook"] as const;
export type RateKind = (typeof RATE_KINDS)[number];

/**
 * What one unit of each foreign currency is worth in the plan's own, by period: a row of both grids a currency.
 *
 * Every number is above 0 and none is blank: months without a rate carry on the last stated before.
 */
export interface RateTable extends Readonly<Record<RateKind, Grid>> {
  /** As the Rates sheet spells them; none is the plan's own. */
  readonly currencies: readonly string[];
}

/** A plan in one currency. */
export const noRates = (periods: number): RateTable => ({
  currencies: [],
  budget: blanks(0, periods),
  outlook: blanks(0, periods),
});

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["€", "eur"],
  ["$", "usd"],
  ["£", "gbp"],
  ["¥", "jpy"],
]);

/** The form under which two spellings of a currency are the same: "£", "gbp" and "GBP". */
export function currencyKey(name: string): string {
  const folded = fold(name);
  return SYMBOLS.get(folded) ?? folded;
}

/** The row of a currency in the rates; -1 where they have none, or for a blank. */
export function rateRowOf(rates: RateTable, currency: string | undefined): number {
  if (currency === undefined || currency === "") return -1;
  const key = currencyKey(currency);
  return rates.currencies.findIndex((name) => currencyKey(name) === key);
}
