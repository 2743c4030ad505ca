import type { Calculator, CalculatorEvents } from "./book/calculator";

export { readXlsx } from "./xlsx/readXlsx";
export { writeXlsx } from "./xlsx/writeXlsx";

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
