import { shown, shownNumber } from "./shown";

/** Faults of currencies and exchange rates: their facts, and what is said about each. */
export interface CurrencyFacts {
  "rate-missing": {
    readonly segment: string;
    readonly currency: string;
    /** The plan's currency; "" where Settings names none. */
    readonly own: string;
    /** Rows of Prices that were left out. */
    readonly rows: number;
  };
  "segment-without-own-prices": {
    readonly segment: string;
    readonly currency: string;
    readonly own: string;
  };
  "rate-of-own-currency": { readonly currency: string };
  "rate-one-kind": {
    readonly currency: string;
    readonly kind: "budget" | "outlook";
    readonly other: "budget" | "outlook";
  };
  "rates-carried": { readonly row: string; readonly months: number };
  "rates-far-apart": { readonly currency: string; readonly budget: number; readonly outlook: number };
  "rates-unused": { readonly currency: string };
  "objective-converted": {
    readonly objective: string;
    readonly currency: string;
    readonly own: string;
    readonly rate: number;
  };
  "kpi-converted": { readonly row: string; readonly currency: string; readonly own: string };
}

type Words = { readonly [C in keyof CurrencyFacts]: (facts: CurrencyFacts[C]) => string };

const planCurrency = (own: string): string => (own === "" ? "the plan's currency" : own);

export const currencyWords: Words = {
  "rate-missing": ({ segment, currency, own, rows }) =>
    `${shown(segment)} is sold in ${currency}, and no rate turns ${currency} into ${planCurrency(own)}: ` +
    `${rows === 0 ? "it counts" : `its ${rows === 1 ? "row" : `${rows} rows`} of Prices ${rows === 1 ? "is" : "are"} left out, and it counts`} at the prices for all segments. ` +
    `Add ${currency} to the Rates sheet with its budget and outlook rate${own === "" ? ", or enter the plan's currency on Settings" : ""}.`,
  "segment-without-own-prices": ({ segment, currency, own }) =>
    `${shown(segment)} is sold in ${currency} but has no prices of its own, so it counts at the prices for all segments in ${planCurrency(own)}, which no exchange rate moves. ` +
    `Add its prices in ${currency} to the Prices sheet, or clear its currency on Segments.`,
  "rate-of-own-currency": ({ currency }) =>
    `Rates has a row for ${currency}, which is the plan's own currency, so the row is left out. ` +
    "Delete it, or correct its currency.",
  "rate-one-kind": ({ currency, kind, other }) =>
    `Rates has no ${kind} rate for ${currency}, so its ${other} rate was taken for both and no gap is put down to currency. ` +
    `Add the ${kind} rate to the Rates sheet.`,
  "rates-carried": ({ row, months }) =>
    `${shown(row)} on Rates has ${months} blank ${months === 1 ? "month" : "months"}: each takes the last rate stated before it, or the first one stated. ` +
    "Enter the rates of those months if they differ.",
  "rates-far-apart": ({ currency, budget, outlook }) =>
    `The rates of ${currency} are far apart: ${shownNumber(budget)} in the budget, ${shownNumber(outlook)} in the outlook, and both were used as they stand. ` +
    `Check that each says what one ${currency} is worth in the plan's currency, and not the other way round.`,
  "rates-unused": ({ currency }) =>
    `Rates has ${currency}, which no segment and no objective uses, so it has no effect. ` +
    `Enter ${currency} as the currency of a segment on Segments, or delete the rows.`,
  "objective-converted": ({ objective, currency, own, rate }) =>
    `The target of ${objective} is in ${currency} and was taken at the budget rate of its due month, ${shownNumber(rate)} ${planCurrency(own)} for one ${currency}. ` +
    `Enter it in ${planCurrency(own)} on the Objectives sheet if another rate is meant.`,
  "kpi-converted": ({ row, currency, own }) =>
    `${shown(row)} on KPIs is in ${currency} and was turned into ${planCurrency(own)}: an outlook at the outlook rate of its month, anything else at the budget rate. ` +
    `Enter it in ${planCurrency(own)} if other rates are meant.`,
};
