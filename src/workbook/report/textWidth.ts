/** Advance widths of Calibri, the body font, in 1/2048 of its size (from the metrics of the font). */
const WIDTHS: { readonly [character: string]: number } = {
  ...widths("abcdefghijklm", [981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636]),
  ...widths("nopqrstuvwxyz", [1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809]),
  ...widths("ABCDEFGHIJKLM", [1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751]),
  ...widths("NOPQRSTUVWXYZ", [1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959]),
  ...widths(" .,:;'-()/", [463, 517, 511, 548, 548, 452, 627, 621, 621, 791]),
};

/** A digit, which is what a column's width counts; letters that are not listed are held to be somewhat wider. */
const DIGIT = 1038;
const OTHER = 1200;
const DIGITS = /[0-9]/;

function widths(letters: string, all: readonly number[]): { readonly [character: string]: number } {
  return Object.fromEntries([...letters].map((letter, i) => [letter, all[i]!]));
}

/** The width of a text of the body font in characters of a column, that is in digits. */
export function textWidth(text: string): number {
  let sum = 0;
  for (const character of text) sum += WIDTHS[character] ?? (DIGITS.test(character) ? DIGIT : OTHER);
  return sum / DIGIT;
}
