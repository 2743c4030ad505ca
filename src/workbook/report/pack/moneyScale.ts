import type { NumberFormat } from "../sheetDescription";

/** How money of a page is shown: whole, or in thousands where it is large. */
export interface MoneyScale {
  readonly money: NumberFormat;
  readonly signed: NumberFormat;
  /** Such as "thousand EUR"; "thousands" or "money" where the workbook names no currency. */
  readonly words: string;
  /** What follows the word "money": " in thousand EUR", or nothing where no more is known. */
  readonly after: string;
}

/** From this size on thousands say enough. */
const LARGE = 1_000_000;

/** The scale for numbers of which the largest is so large. */
export function moneyScale(largest: number, currency: string): MoneyScale {
  const isKnown = currency !== "";
  if (largest < LARGE) {
    const words = isKnown ? currency : "money";
    return { money: "money", signed: "signedMoney", words, after: isKnown ? ` in ${currency}` : "" };
  }
  const words = isKnown ? `thousand ${currency}` : "thousands";
  return { money: "thousands", signed: "signedThousands", words, after: ` in ${words}` };
}
