import { budgetDrivers, type BudgetCell } from "../../../src/engine/gap/budgetDrivers";
import { findGaps } from "../../../src/engine/gap/findGaps";
import type { Gap } from "../../../src/engine/gap/gap";
import { driverWords } from "../../../src/engine/narrative/gapLabels";
import { seededRandom } from "../../../src/tools/bench/random";
import { poundSale, randomCurrencies, type PoundSale } from "../measure/currencyModel";
import { grid } from "../measure/smallModel";

const SEEDS = Array.from({ length: 20 }, (_, n) => n + 1);

/** DOMAIN.md C8: 100 at 10 pounds of 1.10 are budgeted, 90 at 11 pounds of 1.05 are expected. */
const GOLDEN: PoundSale = { budget: { units: 100, revenue: 1100 }, units: 90, price: 11, rates: [1.1, 1.05] };

const gapsOf = (of: PoundSale, measure: string, level: Gap["level"] = "item"): Gap[] => {
  const { model, plan } = poundSale(of);
  return findGaps(model, plan).filter((gap) => {
    return gap.kind === "plan-budget" && gap.measure === measure && gap.level === level;
  });
};
const drivers = (gap: Gap | undefined): Record<string, number> =>
  Object.fromEntries(gap!.drivers.map(({ cause, money }) => [cause, money]));

describe("the budget gap of an item", () => {
  it("[FX7] splits units, price and exchange rate whatever their order", () => {
    const parts = drivers(gapsOf(GOLDEN, "revenue")[0]);
    expect(parts["volume"]).toBeCloseTo(-112.8333333333, 9);
    expect(parts["price"]).toBeCloseTo(102.1666666667, 9);
    expect(parts["currency"]).toBeCloseTo(-49.8333333333, 9);
    expect(gapsOf(GOLDEN, "revenue")[0]!.amount).toBeCloseTo(-60.5, 9);
  });
  it("[FX7] has price and currency without mix, in words too", () => {
    expect(driverWords(gapsOf(GOLDEN, "revenue")[0]!)).toBe("volume 187 %; price −169 %; currency 82 %");
  });
  it("[FX7] names the currency alone where nothing else changed", () => {
    const gap = gapsOf({ ...GOLDEN, units: 100, price: 10, rates: [1.1, 1] }, "revenue")[0]!;
    expect(driverWords(gap)).toBe("currency");
    expect(gap.money).toBeCloseTo(-100, 9);
  });
  it("[FX7] rolls up to its family with the same parts", () => {
    expect(drivers(gapsOf(GOLDEN, "revenue", "family")[0])).toEqual(drivers(gapsOf(GOLDEN, "revenue")[0]));
  });
  it("[FX7] tells unit cost apart where margin is budgeted beside revenue", () => {
    const of = { ...GOLDEN, cost: 7, budget: { units: 100, revenue: 1100, margin: 500 } };
    const [gap] = gapsOf(of, "margin");
    const parts = drivers(gap);
    expect(parts["currency"]).toBeCloseTo(-49.8333333333, 9);
    expect(parts["price"]).toBeCloseTo(102.1666666667, 9);
    expect(parts["cost"]).toBeCloseTo(-(7 - 6) * 95, 9);
    expect(Object.values(parts).reduce((all, one) => all + one, 0)).toBeCloseTo(gap!.amount, 9);
  });
  it("[FX7] joins price and cost where margin is budgeted alone", () => {
    const of = { ...GOLDEN, cost: 7, budget: { units: 100, revenue: Number.NaN, margin: 500 } };
    const [gap] = gapsOf(of, "margin");
    const parts = drivers(gap);
    expect(Object.keys(parts).sort()).toEqual(["currency", "price and cost", "volume"]);
    expect(parts["currency"]).toBeCloseTo((90 * 11 * (1.05 - 1.1) * (100 + 90)) / 2 / 90, 9);
    expect(Object.values(parts).reduce((all, one) => all + one, 0)).toBeCloseTo(gap!.amount, 9);
  });
  it("[FX7] is volume alone where nothing is demanded any more", () => {
    expect(drivers(gapsOf({ ...GOLDEN, units: 0 }, "revenue")[0])).toEqual({ volume: -1100 });
  });
  it("[FX7] is currency and demand where no units are budgeted", () => {
    const [gap] = gapsOf({ ...GOLDEN, budget: { units: Number.NaN, revenue: 1100 } }, "revenue");
    const parts = drivers(gap);
    expect(parts["currency"]).toBeCloseTo(990 * (1.05 - 1.1), 9);
    expect(parts["demand"]).toBeCloseTo(990 * 1.1 - 1100, 9);
  });
});

describe("the budget gap of a family", () => {
  const cell: BudgetCell = {
    measure: "revenue",
    isItem: false,
    budget: 1000,
    demand: 800,
    currency: -40,
    budgetUnits: 100,
    budgetRevenue: 1000,
    demandUnits: 90,
    demandRevenue: 800,
  };
  it("[FX8] takes volume at the budget's average and currency at the outlook's units, as the bridge does", () => {
    expect(budgetDrivers(cell)).toEqual({ volume: -100, "price and mix": -60, currency: -40 });
  });
  it("[FX8] says that the rest of a margin holds unit costs too", () => {
    expect(Object.keys(budgetDrivers({ ...cell, measure: "margin" }))).toContain("price, mix and cost");
  });
  it("[FX8] has no currency in units", () => {
    const { model, plan } = randomCurrencies(seededRandom(3));
    const units = findGaps(model, plan).filter(
      ({ measure, kind }) => kind === "plan-budget" && measure === "units",
    );
    expect(units.length).toBeGreaterThan(0);
    expect(units.flatMap((gap) => gap.drivers.map(({ cause }) => cause))).not.toContain("currency");
  });
  it.each(SEEDS)("[FX8] adds up to the gap in every random model (seed %i)", (seed) => {
    const { model, plan } = randomCurrencies(seededRandom(seed));
    const gaps = findGaps(model, plan).filter(({ kind }) => kind === "plan-budget");
    expect(gaps.length).toBeGreaterThan(0);
    for (const { drivers: parts, amount, money } of gaps) {
      const sum = (pick: "units" | "money"): number => parts.reduce((all, part) => all + part[pick], 0);
      expect(Math.abs(sum("units") - amount)).toBeLessThan(1e-6 * Math.abs(amount));
      expect(Math.abs(sum("money") - money)).toBeLessThan(1e-6 * Math.max(1, Math.abs(money)));
    }
  });
  it("[FX8] ranks a currency that loses more than all else first", () => {
    const { model, plan } = randomCurrencies(seededRandom(5));
    const dear = { ...model.rates, budget: grid([Array<number>(4).fill(9), Array<number>(4).fill(0.09)]) };
    const gaps = findGaps({ ...model, rates: dear }, plan);
    const [worst] = gaps.filter(({ kind, measure }) => kind === "plan-budget" && measure === "revenue");
    expect([...worst!.drivers].sort((a, b) => a.money - b.money)[0]!.cause).toBe("currency");
  });
});
