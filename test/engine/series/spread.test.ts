import fc from "fast-check";
import { exactSum, spread } from "../../../src/engine";

describe("spread", () => {
  const cases = [
    { when: "it divides evenly", total: 10, weights: [1, 1], parts: [5, 5] },
    { when: "one is left over", total: 10, weights: [1, 1, 1], parts: [4, 3, 3] },
    { when: "weights differ", total: 100, weights: [50, 30, 20], parts: [50, 30, 20] },
    { when: "remainders decide", total: 7, weights: [0.5, 0.3, 0.2], parts: [4, 2, 1] },
    { when: "the total is negative", total: -3, weights: [2, 1], parts: [-2, -1] },
    { when: "a weight is blank", total: 4, weights: [Number.NaN, 1, 1], parts: [0, 2, 2] },
    { when: "the total has a part of a unit", total: 10.5, weights: [3, 1], parts: [8.5, 2] },
    { when: "there is nothing", total: 0, weights: [1, 2], parts: [0, 0] },
  ];
  for (const { when, total, weights, parts } of cases) {
    it(`[SER1] is ${parts.join(", ")} when ${when}`, () => {
      expect(Array.from(spread(total, weights))).toEqual(parts);
    });
  }

  it("[SER1] gives cents", () => {
    expect(Array.from(spread(0.1, [1, 1, 1], { step: 0.01 }))).toEqual([0.04, 0.03, 0.03]);
  });

  it("[SER2] uses the fallback where all weights are zero, else equal parts", () => {
    expect(Array.from(spread(9, [0, 0], { fallback: [2, 1] }))).toEqual([6, 3]);
    expect(Array.from(spread(9, [0, 0, 0], { fallback: [0, 0, 0] }))).toEqual([3, 3, 3]);
  });

  it("[SER1] never loses a unit and never strays a unit from its share", () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
    const property = fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (total, parts) => {
      const spreadOut = spread(total, parts);
      expect(spreadOut.reduce((sum, part) => sum + part, 0)).toBe(total);
      const sum = parts.reduce((so, weight) => so + weight, 0);
      if (sum > 0) {
        parts.forEach((weight, i) => {
          expect(Math.abs(spreadOut[i]! - (total * weight) / sum)).toBeLessThanOrEqual(1 + 1e-6);
        });
      }
    });
    fc.assert(property, { seed: 3, numRuns: 500 });
  });

  it("[SER1] never loses a cent", () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 20 }),
      (cents, weights) => {
        const parts = spread(cents / 100, weights, { step: 0.01 });
        expect(Array.from(parts, (part) => Math.round(part * 100)).reduce((a, b) => a + b, 0)).toBe(cents);
      },
    );
    fc.assert(property, { seed: 4, numRuns: 500 });
  });
});

describe("exactSum", () => {
  it("[SER3] finds the small number between two large ones", () => {
    expect(exactSum([1e16, 1, -1e16])).toBe(1);
    expect(exactSum([0.1, 0.2, 0.3, Number.NaN, -0.6])).toBeCloseTo(0, 16);
  });
});
