import type { Severity } from "../../engine";

/** Colour is never alone: each light has a sign of its own shape and a word. */
export const SEVERITY_WORDS: { readonly [S in Severity]: string } = {
  error: "■ Error",
  warning: "▲ Warning",
  note: "○ Note",
};

/** One thing or several: "1 item", "3 items". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

/** A share in a sentence, with one decimal where it has one: "7.8 %", "100 %". */
export const percentWords = (share: number): string => `${Number((100 * share).toFixed(1))} %`;
