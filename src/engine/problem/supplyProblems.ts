/** Faults met while planning supply: their facts, and what is said about each. */
export interface SupplyFacts {
  "solver-stopped": { readonly reason: string };
}

type Words = { readonly [C in keyof SupplyFacts]: (facts: SupplyFacts[C]) => string };

export const supplyWords: Words = {
  "solver-stopped": ({ reason }) =>
    `The optimiser ended without a plan (${reason}). Align again; the plan as submitted is shown meanwhile.`,
};
