import fc from "fast-check";
import { availableToPromise } from "../../../src/engine/supply/availableToPromise";

const none = Number.NaN;

describe("availableToPromise", () => {
  const classical = availableToPromise(20, [50, 0, 50, 0, 50, 0], [30, 15, 60, 10, 5, 0]);

  it("[ATP1] gives 25, −20 and 45 before looking ahead", () => {
    expect(Array.from(classical.discrete)).toEqual([25, none, -20, none, 45, none]);
  });

  it("[ATP1] gives 5, 0 and 45 when a shortfall is taken back", () => {
    expect(Array.from(classical.lookAhead)).toEqual([5, none, 0, none, 45, none]);
  });

  it("[ATP1] gives 5 until the fifth period and then 50", () => {
    expect(Array.from(classical.cumulative)).toEqual([5, 5, 5, 5, 50, 50]);
  });

  it("[ATP2] keeps a shortfall that nothing earlier covers", () => {
    const { lookAhead } = availableToPromise(10, [0, 20], [5, 40]);
    expect(Array.from(lookAhead)).toEqual([0, -15]);
  });

  it("[ATP2] promises in sum what stock and supply have left", () => {
    const units = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), units, units, (onHand, supply, orders) => {
        const { cumulative } = availableToPromise(onHand, supply, orders);
        const left = supply.reduce((sum, n) => sum + n, onHand) - orders.reduce((sum, n) => sum + n, 0);
        expect(cumulative[5]).toBeCloseTo(left, 9);
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});
