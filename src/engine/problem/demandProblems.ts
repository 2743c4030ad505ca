/** Faults met while forecasting and agreeing demand: their facts, and what is said about each. */
export interface DemandFacts {
  "history-too-short": { readonly item: string; readonly have: number; readonly need: number };
}

type Words = { readonly [C in keyof DemandFacts]: (facts: DemandFacts[C]) => string };

export const demandWords: Words = {
  "history-too-short": ({ item, have, need }) =>
    `${item} has ${have} periods of history and this method needs ${need}. ` +
    "Add history, or choose the naive method for this item.",
};
