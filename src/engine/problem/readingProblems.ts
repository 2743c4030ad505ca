/** Faults met while reading the workbook: their facts, and what is said about each. */
export interface ReadingFacts {
  "sheet-missing": { readonly sheet: string; readonly needed: string };
}

type Words = { readonly [C in keyof ReadingFacts]: (facts: ReadingFacts[C]) => string };

export const readingWords: Words = {
  "sheet-missing": ({ sheet, needed }) =>
    `The workbook has no ${sheet} sheet, so ${needed} is left out. Add it with "Set up planning workbook".`,
};
