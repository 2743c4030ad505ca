/** Faults met while measuring the plan against the strategy: their facts, and what is said about each. */
export interface StrategyFacts {
  "objective-without-target": { readonly objective: string };
}

type Words = { readonly [C in keyof StrategyFacts]: (facts: StrategyFacts[C]) => string };

export const strategyWords: Words = {
  "objective-without-target": ({ objective }) =>
    `The objective ${objective} has no target, so its gap cannot be measured. Enter a target on the Objectives sheet.`,
};
