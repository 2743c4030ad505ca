import fc from "fast-check";
import { growth, grossMarginShare, priceVolumeMix, shapleyProduct } from "../../../src/engine/measure/api";
import { marginDrivers } from "../../../src/engine/measure/marginDrivers";
import type { PricedItem } from "../../../src/engine/measure/priceVolumeMix";

const item = (
  quantityBefore: number,
  priceBefore: number,
  quantityAfter: number,
  priceAfter: number,
): PricedItem => ({
  quantityBefore,
  priceBefore,
  quantityAfter,
  priceAfter,
});
/** DOMAIN.md C8: X and Y in both, D discontinued, N new. */
const GOLDEN = [item(100, 10, 90, 11), item(50, 20, 80, 19), item(10, 30, 0, 0), item(0, 0, 5, 40)];

describe("price, volume and mix", () => {
  const adjusted = priceVolumeMix(GOLDEN);
  const plain = priceVolumeMix(GOLDEN, "plain");
  const golden = [
    { part: "price", value: adjusted.price, is: 10 },
    { part: "volume", value: adjusted.volume, is: 266.6666666667 },
    { part: "mix", value: adjusted.mix, is: 233.3333333333 },
    { part: "new", value: adjusted.added, is: 200 },
    { part: "discontinued", value: adjusted.discontinued, is: -300 },
    { part: "change", value: adjusted.change, is: 410 },
    { part: "level-adjusted mix of X", value: adjusted.items[0]!.mix, is: 77.7777777778 },
    { part: "level-adjusted mix of Y", value: adjusted.items[1]!.mix, is: 155.5555555556 },
    { part: "plain mix of X", value: plain.items[0]!.mix, is: -233.3333333333 },
    { part: "plain mix of Y", value: plain.items[1]!.mix, is: 466.6666666667 },
    { part: "plain mix in sum", value: plain.mix, is: 233.3333333333 },
  ];
  for (const { part, value, is } of golden) {
    it(`[KPI16] ${part} is ${is.toFixed(2)}`, () => expect(value).toBeCloseTo(is, 9));
  }
  it("[KPI16] has no parts without items", () => expect(priceVolumeMix([]).change).toBe(0));

  const amount = fc.double({ min: 0, max: 1e5, noNaN: true });
  const priced = fc.record({
    quantityBefore: amount,
    priceBefore: amount,
    quantityAfter: amount,
    priceAfter: amount,
  });
  for (const convention of ["level-adjusted", "plain"] as const) {
    it(`[KPI16] adds up for every item and in sum, ${convention}`, () => {
      fc.assert(
        fc.property(fc.array(priced, { maxLength: 8 }), (items) => {
          const result = priceVolumeMix(items, convention);
          let change = 0;
          items.forEach((it, i) => {
            const own = it.quantityAfter * it.priceAfter - it.quantityBefore * it.priceBefore;
            const p = result.items[i]!;
            const scale = it.quantityAfter * it.priceAfter + it.quantityBefore * it.priceBefore + 1;
            const spread = Math.abs(p.volume) + Math.abs(p.mix) + Math.abs(p.price) + scale;
            expect(Math.abs(p.price + p.volume + p.mix + p.added + p.discontinued - own)).toBeLessThan(
              spread * 1e-9,
            );
            change += own;
          });
          const size =
            Math.abs(result.volume) + Math.abs(result.mix) + Math.abs(result.price) + Math.abs(change) + 1;
          expect(Math.abs(result.change - change)).toBeLessThan(size * 1e-6);
        }),
        { seed: 8, numRuns: 200 },
      );
    });
  }
});

describe("the split of a product among its factors", () => {
  const golden = shapleyProduct([100, 10, 1.1], [90, 11, 1.05]);
  it("[KPI17] units explain -112.83", () => expect(golden[0]).toBeCloseTo(-112.8333333333, 9));
  it("[KPI17] price explains +102.17", () => expect(golden[1]).toBeCloseTo(102.1666666667, 9));
  it("[KPI17] the rate explains -49.83", () => expect(golden[2]).toBeCloseTo(-49.8333333333, 9));
  it("[KPI17] two factors share the joint part equally", () => {
    expect(shapleyProduct([2, 3], [4, 5])).toEqual([8, 6]);
  });
  it("[KPI17] adds up and ignores the order of factors", () => {
    const factor = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 5 }), (pairs) => {
        const before = pairs.map(([a]) => a);
        const after = pairs.map(([, b]) => b);
        const parts = shapleyProduct(before, after);
        const change = after.reduce((p, v) => p * v, 1) - before.reduce((p, v) => p * v, 1);
        const size = parts.reduce((s, p) => s + Math.abs(p), 1);
        expect(Math.abs(parts.reduce((s, p) => s + p, 0) - change)).toBeLessThan(size * 1e-9);
        const turned = shapleyProduct([...before].reverse(), [...after].reverse()).reverse();
        turned.forEach((part, i) => expect(Math.abs(part - parts[i]!)).toBeLessThan(size * 1e-9));
      }),
      { seed: 17, numRuns: 200 },
    );
  });
  it("[KPI17] unequal lists are a mistake of the program", () => {
    expect(() => shapleyProduct([1], [1, 2])).toThrow(RangeError);
  });
});

describe("drivers of margin", () => {
  const one = (
    unitsBefore: number,
    p0: number,
    c0: number,
    [unitsAfter, p1, c1]: readonly [number, number, number],
  ) => ({
    unitsBefore,
    revenueBefore: unitsBefore * p0,
    marginBefore: unitsBefore * (p0 - c0),
    unitsAfter,
    revenueAfter: unitsAfter * p1,
    marginAfter: unitsAfter * (p1 - c1),
  });
  it("[KPI16] price and unit cost are told apart", () => {
    const parts = marginDrivers([one(100, 10, 6, [110, 11, 6.5])]);
    expect(parts).toMatchObject({
      volume: expect.closeTo(40, 9),
      price: expect.closeTo(110, 9),
      cost: expect.closeTo(-55, 9),
      change: expect.closeTo(95, 9),
    });
  });
  it("[KPI16] the parts of margin add up to its change", () => {
    const amount = fc.double({ min: 0.01, max: 1000, noNaN: true });
    const random = fc
      .tuple(amount, amount, amount, fc.tuple(amount, amount, amount))
      .map(([q, p, c, after]) => one(q, p, c, after));
    fc.assert(
      fc.property(fc.array(random, { maxLength: 6 }), (items) => {
        const { change, ...parts } = marginDrivers(items);
        const sum = Object.values(parts).reduce((total, part) => total + part, 0);
        const own = items.reduce((total, item) => total + item.marginAfter - item.marginBefore, 0);
        const size = Object.values(parts).reduce((total, part) => total + Math.abs(part), 1 + Math.abs(own));
        expect(Math.abs(sum - change)).toBeLessThan(size * 1e-9);
        expect(Math.abs(own - change)).toBeLessThan(size * 1e-6);
      }),
      { seed: 16, numRuns: 200 },
    );
  });
});

describe("margin and growth", () => {
  it("[KPI23] 100 sold at a cost of 60 is a margin of 0.4", () =>
    expect(grossMarginShare(100, 60)).toBeCloseTo(0.4, 12));
  it("[KPI23] no revenue has no margin share", () => expect(grossMarginShare(0, 5)).toBeNaN());
  it("[KPI23] 110 after 100 is growth of 0.1", () => expect(growth(110, 100)).toBeCloseTo(0.1, 12));
  it("[KPI23] growth needs a base", () => expect(growth(110, 0)).toBeNaN());
});
