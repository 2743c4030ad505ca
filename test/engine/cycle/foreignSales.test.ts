import { compareCycles } from "../../../src/engine/cycle/compareCycles";
import { lastCycleGaps } from "../../../src/engine/cycle/lastCycleGaps";
import { readSnapshot } from "../../../src/engine/cycle/readSnapshot";
import { snapshotOf, type CycleSnapshot } from "../../../src/engine/cycle/snapshot";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { pounds } from "../measure/currencyModel";
import { grid, planOf, smallModel } from "../measure/smallModel";

const shape = {
  items: [
    { code: "A", price: 20, cost: 6 },
    { code: "B", price: 20, cost: 6 },
  ],
  families: [{ name: "Tea" }],
  segments: [{ name: "Home" }, { name: "London", currency: "GBP" }],
  periods: 2,
};
const prices = {
  rows: [{ item: 0, segment: 1, measure: "price" as const, key: "A" }],
  values: grid([[10, 10]]),
};

/** Ten of A at home, `london` of it and of B in London, with pounds at a rate. */
function cycle(rate: number, london = 10) {
  const model = smallModel(shape, { prices, rates: pounds([1.2, 1.2], [rate, rate]) });
  const home = [10, 10];
  const demand = grid([home, [london, london], home, [london, london]]);
  const plan = planOf(model, { demand });
  return { model, snapshot: snapshotOf(model, plan, measurePlan(model, plan)) };
}

const drivers = (before: CycleSnapshot, after: ReturnType<typeof cycle>) =>
  lastCycleGaps(after.model, compareCycles(before, after.snapshot)).map(
    ({ level, amount, drivers: parts }) => ({
      level,
      amount,
      parts: Object.fromEntries(parts.map(({ cause, money }) => [cause, money])),
    }),
  );

describe("exchange rates from one cycle to the next", () => {
  const before = cycle(1.5).snapshot;
  const after = cycle(1);

  it("[FX13] are a driver of their own where the plan sells less by them, by family and item", () => {
    expect(drivers(before, after)).toEqual([
      { level: "family", amount: -100, parts: { currency: -100 } },
      { level: "item", amount: -100, parts: { currency: -100 } },
    ]);
  });
  it("[FX13] stand beside volume, and add up", () => {
    const [family] = drivers(before, cycle(1, 5));
    const { currency, ...others } = family!.parts;
    expect(currency).toBe(-50);
    expect(Object.values(others).reduce((sum, one) => sum + one, 0)).toBeCloseTo(family!.amount + 50, 6);
  });
  it("[FX13] are a part of the change of margin", () => {
    const { marginDrivers } = compareCycles(before, after.snapshot);
    expect(marginDrivers).toMatchObject({ currency: -100, price: 0, cost: 0, change: -100 });
  });
  it("[FX13] of a currency that the last cycle did not know tell nothing", () => {
    const { foreign: _, ...older } = before;
    const { itemCurrency, marginDrivers } = compareCycles(older, after.snapshot);
    expect(itemCurrency).toEqual([]);
    expect(marginDrivers.currency).toBe(0);
    expect(marginDrivers.price).toBeCloseTo(-100, 6);
  });
  it("[FX13] are kept in the snapshot, and only where something is sold in another currency", () => {
    expect(readSnapshot(JSON.stringify(before))).toEqual(before);
    expect(before.foreign).toEqual([
      { currency: "GBP", rates: [1.5, 1.5], items: [{ item: "A", revenue: [150, 150] }] },
    ]);
    const plain = smallModel(shape);
    const plan = planOf(plain, {});
    expect("foreign" in snapshotOf(plain, plan, measurePlan(plain, plan))).toBe(false);
  });
  it.each([
    ["no list", 3],
    ["no name", [{ rates: [1, 1], items: [] }]],
    ["too few rates", [{ currency: "GBP", rates: [1], items: [] }]],
    ["words for money", [{ currency: "GBP", rates: [1, 1], items: [{ item: "A", revenue: [1, "x"] }] }]],
  ])("[FX13] with %s make the snapshot none", (_, foreign) => {
    expect(readSnapshot(JSON.stringify({ ...before, foreign }))).toBeNull();
  });
});
