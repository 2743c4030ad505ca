import fc from "fast-check";
import { disaggregate, type Child, type Spread } from "../../../src/engine/supply/disaggregate";

const child = (current: number, of: Partial<Child> = {}): Child => ({
  current,
  weight: current,
  fallback: 0,
  isLocked: false,
  ...of,
});
const SPREADS: readonly Spread[] = [
  "equal allocation",
  "equal increment",
  "weighted allocation",
  "weighted increment",
];

describe("disaggregate", () => {
  const named: readonly { readonly spread: Spread; readonly units: number[] }[] = [
    { spread: "equal allocation", units: [40, 40, 40] },
    { spread: "equal increment", units: [20, 40, 60] },
    { spread: "weighted allocation", units: [20, 40, 60] },
    { spread: "weighted increment", units: [20, 40, 60] },
  ];
  for (const { spread, units } of named) {
    it(`[SPR1] spreads 120 over 20, 40 and 60 by ${spread} as ${units.join(", ")}`, () => {
      expect(disaggregate(120, [child(20), child(40), child(60)], { spread, unit: 1 }).units).toEqual(units);
    });
  }

  const risen: readonly { readonly spread: Spread; readonly units: number[] }[] = [
    { spread: "equal allocation", units: [50, 50, 50] },
    { spread: "equal increment", units: [30, 50, 70] },
    { spread: "weighted allocation", units: [25, 50, 75] },
    { spread: "weighted increment", units: [25, 50, 75] },
  ];
  for (const { spread, units } of risen) {
    it(`[SPR1] spreads 150 over 20, 40 and 60 by ${spread} as ${units.join(", ")}`, () => {
      expect(disaggregate(150, [child(20), child(40), child(60)], { spread, unit: 1 }).units).toEqual(units);
    });
  }

  it("[SPR1] gives left-over units to the largest remainders", () => {
    const { units } = disaggregate(10, [child(1), child(1), child(1)], {
      spread: "weighted allocation",
      unit: 1,
    });
    expect(units).toEqual([4, 3, 3]);
  });

  it("[SPR1] sums to the total exactly, whatever the spread", () => {
    const children = fc.array(
      fc.record({
        current: fc.integer({ min: 0, max: 500 }),
        weight: fc.integer({ min: 0, max: 9 }),
        fallback: fc.integer({ min: 0, max: 9 }),
        isLocked: fc.constant(false),
      }),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(
        children,
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom(...SPREADS),
        (free, packs, spread) => {
          const { units } = disaggregate(12 * packs, free, { spread, unit: 12 });
          expect(units.reduce((sum, n) => sum + n, 0)).toBeCloseTo(12 * packs, 6);
          expect(units.every((n) => n >= 0 && Math.abs(n / 12 - Math.round(n / 12)) < 1e-6)).toBe(true);
        },
      ),
      { seed: 9, numRuns: 200 },
    );
  });

  it("[SPR2] keeps locked children", () => {
    const { units } = disaggregate(100, [child(10, { isLocked: true }), child(20), child(20)], {
      spread: "weighted allocation",
      unit: 1,
    });
    expect(units).toEqual([10, 45, 45]);
  });

  it("[SPR2] says what is missing where the locked children are more than the total", () => {
    const { units, missing } = disaggregate(5, [child(10, { isLocked: true }), child(20)], {
      spread: "equal increment",
      unit: 1,
    });
    expect(units).toEqual([10, 0]);
    expect(missing).toBe(-5);
  });

  it("[SPR2] takes last year where there are no weights, and equal parts where there is neither", () => {
    const by = (fallback: number) =>
      disaggregate(30, [child(0, { fallback: 2 * fallback }), child(0, { fallback })], {
        spread: "weighted allocation",
        unit: 1,
      }).units;
    expect(by(1)).toEqual([20, 10]);
    expect(by(0)).toEqual([15, 15]);
  });

  it("[SPR2] takes nothing below zero when the total falls", () => {
    const { units } = disaggregate(10, [child(2), child(40)], { spread: "equal increment", unit: 1 });
    expect(units).toEqual([0, 10]);
  });
});
