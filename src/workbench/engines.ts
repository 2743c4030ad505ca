import type { BookSnapshot } from "./book/snapshot";
import type { Calculator, CalculatorEvents } from "./book/calculator";

/** Until the calculation engine is joined: formulas keep their cached values. */
export function createCalculator(_events: CalculatorEvents): Calculator {
  return {
    load: () => undefined,
    setCells: () => undefined,
    registerFunctions: () => undefined,
    recalculate: () => undefined,
    calculated: () => Promise.resolve(),
    settled: () => Promise.resolve(),
    dispose: () => undefined,
  };
}

export const readXlsx = (_bytes: Uint8Array): Promise<BookSnapshot> => Promise.reject(new Error("Files cannot be read yet."));
export const writeXlsx = (_book: BookSnapshot, _original?: Uint8Array): Promise<{ bytes: Uint8Array; lost: string[] }> =>
  Promise.reject(new Error("Files cannot be written yet."));
