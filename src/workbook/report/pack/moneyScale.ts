import type { NumberFormat } from "../sheetDescription";

/** How money of a page is shown: whole, or in thousands where it is large. */
export interface MoneyScale {
  readonly money: NumberFormat;
  readonly signed: NumberFormat;
  /** Such as "thousand EUR". */
  readonly words: string;
}

/** From this size on thousands say enough. */
const LARGE = 1_000_000;

/** The scale for numbers of which the largest is so large. */
export function moneyScale(largest: number, currency: string): MoneyScale {
  const name = currency === "" ? "money" : currency;
  return largest >= LARGE
    ? { money: "thousands", signed: "signedThousands", words: `thousand ${name}` }
    : { money: "money", signed: "signedMoney", words: name };
}
