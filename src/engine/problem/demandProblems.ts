/** Faults met while forecasting and agreeing demand: their facts, and what is said about each. */
export interface DemandFacts {
  "history-too-short": { readonly item: string; readonly have: number; readonly need: number };
  "history-joined": { readonly item: string; readonly predecessor: string; readonly have: number };
  "buffer-not-sized": { readonly item: string; readonly what: string; readonly value: string };
  "history-negative": { readonly item: string; readonly value: string; readonly periodsAgo: number };
  "history-not-demand": { readonly item: string; readonly value: string; readonly periodsAgo: number };
  "family-row-ignored": { readonly family: string; readonly source: string; readonly periods: number };
  "statistical-plan-made": { readonly forecast: number; readonly items: number };
}

type Words = { readonly [C in keyof DemandFacts]: (facts: DemandFacts[C]) => string };

export const demandWords: Words = {
  "history-too-short": ({ item, have, need }) =>
    `${item} has ${have} periods of history and this method needs ${need}. ` +
    "Add history, or choose the naive method for this item.",
  "history-joined": ({ item, predecessor, have }) =>
    `${item} has ${have} periods of history of its own and follows ${predecessor}, so it was forecast from their histories added up. ` +
    `To forecast it from its own history alone, add an Overrides row for ${item} with the function statistical.`,
  "buffer-not-sized": ({ item, what, value }) =>
    `The buffer of ${item} cannot be sized, because its ${what} is ${value}. Enter a ${what} above zero.`,
  "history-negative": ({ item, value, periodsAgo }) =>
    `The history of ${item} holds ${value} ${periodsAgo} periods before its end, and demand cannot be below zero. ` +
    "It counts as zero: enter returns apart from demand.",
  "history-not-demand": ({ item, value, periodsAgo }) =>
    `The history of ${item} holds ${value} ${periodsAgo} periods before its end, which is not a number of units sold. ` +
    "Enter the demand of that period, or leave the cell empty.",
  "family-row-ignored": ({ family, source, periods }) =>
    `The ${source} figure for the family ${family} was not used in ${periods} periods, because every item of it has a ${source} figure of its own. ` +
    "Delete the family's row, or the items' rows that it should replace.",
  "statistical-plan-made": ({ forecast, items }) =>
    `Demand has no statistical rows, so ${forecast} of ${items} items were forecast from their history and count as the statistical plan. ` +
    "Enter statistical rows to use a forecast of your own.",
};
