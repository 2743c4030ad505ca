/** Faults met while building the planning model: their facts, and what is said about each. */
export interface ModelFacts {
  "item-unknown": { readonly sheet: string; readonly item: string };
}

type Words = { readonly [C in keyof ModelFacts]: (facts: ModelFacts[C]) => string };

export const modelWords: Words = {
  "item-unknown": ({ sheet, item }) =>
    `${sheet} names the item ${item}, which the Items sheet does not have. Add the item there, or correct the code.`,
};
