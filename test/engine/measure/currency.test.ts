import { findGaps } from "../../../src/engine/gap/findGaps";
import { budgetBridge } from "../../../src/engine/measure/budgetBridge";
import { currencyExposures, hasForeignPrices } from "../../../src/engine/measure/currencyExposure";
import { marginDrivers } from "../../../src/engine/measure/marginDrivers";
import { planMoney } from "../../../src/engine/measure/planMoney";
import { planValues } from "../../../src/engine/measure/planValues";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { noRates } from "../../../src/engine/model/rates";
import type { Plan } from "../../../src/engine/plan/plan";
import { rowOf } from "../../../src/engine/series/grid";
import { readCase } from "../../../src/engine/supply/readCase";
import { seededRandom } from "../../../src/tools/bench/random";
import { pounds, randomCurrencies } from "./currencyModel";
import { grid, planOf, smallModel } from "./smallModel";

const WINDOW = { first: 0, last: 3 };
const SEEDS = Array.from({ length: 20 }, (_, n) => n + 1);
const cases = SEEDS.map((seed) => ({ seed, ...randomCurrencies(seededRandom(seed)) }));

const moneyOf = ({ model, plan }: { model: PlanningModel; plan: Plan }) =>
  planMoney(model, plan, planValues(model));
const bridgeOf = (of: { model: PlanningModel; plan: Plan }) => budgetBridge(of.model, moneyOf(of), WINDOW)!;
const sum = (list: Iterable<number>): number => [...list].reduce((all, one) => all + one, 0);

describe("prices in another currency", () => {
  const shape = {
    items: [{ code: "A", price: 20, cost: 6 }],
    segments: [{ name: "Home" }, { name: "London", currency: "£" }],
    periods: 3,
  };
  const model = smallModel(shape, {
    prices: {
      rows: [
        { item: 0, segment: 1, measure: "price", key: "London" },
        { item: 0, segment: -1, measure: "price", key: "all" },
        { item: 0, segment: 1, measure: "unit cost", key: "cost" },
      ],
      values: grid([
        [10, 11, Number.NaN],
        [21, Number.NaN, Number.NaN],
        [7, Number.NaN, Number.NaN],
      ]),
    },
    rates: pounds([1.2, 1.2, 1.2], [1.1, 1.15, 1.3]),
  });
  const values = planValues(model);

  it("[FX1] are turned at the outlook rate of their month, and blank months stay in the plan's currency", () => {
    expect([...rowOf(values.price, 1)]).toEqual([11, 11 * 1.15, 20]);
    expect([...rowOf(values.budgetRatePrice, 1)]).toEqual([12, 11 * 1.2, 20]);
  });
  it("[FX1] leave prices of all segments and unit costs as they are", () => {
    expect([...rowOf(values.price, 0)]).toEqual([21, 20, 20]);
    expect([...rowOf(values.budgetRatePrice, 0)]).toEqual([21, 20, 20]);
    expect([...rowOf(values.unitCost, 0)]).toEqual([7, 6, 6]);
  });
  it("[FX1] are what the reconciliation is given too", () => {
    const supply = readCase(
      model,
      grid([
        [1, 1, 1],
        [1, 1, 1],
      ]),
    );
    expect(supply.price).toEqual(values.price.values);
    expect([...supply.unitCost]).toEqual([7, 6, 6]);
  });
  it("[FX1] are computed anew for a model with other rates", () => {
    const other = { ...model, rates: pounds([1.2, 1.2, 1.2], [2, 2, 2]) };
    expect([...rowOf(planValues(other).price, 1)]).toEqual([20, 22, 20]);
    expect(planValues(model)).toEqual(values);
  });
});

describe("a plan in one currency", () => {
  it.each(cases.slice(0, 5))("[FX2] has the same numbers with and without rates of 1 (seed $seed)", (of) => {
    const ones = grid([Array<number>(4).fill(1), Array<number>(4).fill(1)]);
    const rated = { ...of.model, rates: { ...of.model.rates, budget: ones, outlook: ones } };
    const plain = {
      ...of.model,
      rates: noRates(4),
      segments: of.model.segments.map(({ currency: _, ...segment }) => segment),
    };
    expect(hasForeignPrices(plain)).toBe(false);
    expect(bridgeOf({ ...of, model: rated })).toEqual(bridgeOf({ ...of, model: plain }));
    expect(findGaps(rated, of.plan)).toEqual(findGaps(plain, of.plan));
  });
});

describe("the step currency of the bridge", () => {
  it.each(cases)("[FX3] adds up with the others to the cent (seed $seed)", (of) => {
    const { budget, volume, mix, price, added, discontinued, currency, outlook } = bridgeOf(of);
    const revenue = sum(moneyOf(of).revenue.values);
    const size = Math.abs(budget) + Math.abs(revenue);
    expect(Math.abs(outlook - revenue)).toBeLessThan(1e-6 * size);
    const parts = volume + mix + price + added + discontinued + currency;
    expect(Math.abs(budget + parts - revenue)).toBeLessThan(1e-6 * size);
    expect(currency).not.toBe(0);
  });
  it.each(cases)("[FX3] is the outlook less the outlook at budget rates (seed $seed)", (of) => {
    const atBudget = { ...of.model, rates: { ...of.model.rates, outlook: of.model.rates.budget } };
    const difference =
      sum(moneyOf(of).revenue.values) - sum(moneyOf({ ...of, model: atBudget }).revenue.values);
    expect(bridgeOf(of).currency).toBeCloseTo(difference, 6);
    const same = bridgeOf({ ...of, model: atBudget });
    expect(same.currency).toBe(0);
    for (const part of ["volume", "mix", "price", "added", "discontinued"] as const) {
      expect(bridgeOf(of)[part]).toBeCloseTo(same[part], 6);
    }
  });
  it.each(cases)("[FX4] does not depend on what money is counted in (seed $seed)", ({ seed }) => {
    const one = bridgeOf(randomCurrencies(seededRandom(seed)));
    const thousand = bridgeOf(randomCurrencies(seededRandom(seed), { scale: 1000 }));
    for (const part of Object.keys(one) as (keyof typeof one)[]) {
      expect(thousand[part] / 1000).toBeCloseTo(one[part], 6);
    }
  });
  it.each(cases)("[FX5] is the effect of all currencies together (seed $seed)", (of) => {
    const exposures = currencyExposures(of.model, of.plan, WINDOW);
    expect(exposures.map(({ currency, segments }) => [currency, segments])).toEqual([
      ["GBP", ["London"]],
      ["JPY", ["Osaka"]],
    ]);
    expect(sum(exposures.map(({ effect }) => effect))).toBeCloseTo(bridgeOf(of).currency, 6);
    for (const { revenue, effect, budgetRate, outlookRate } of exposures) {
      expect(revenue * (1 - budgetRate / outlookRate)).toBeCloseTo(effect, 6);
    }
  });
});

describe("what is sold in another currency", () => {
  const { model } = randomCurrencies(seededRandom(1));
  it("[FX5] has the mean of its rates where nothing is sold", () => {
    const [gbp] = currencyExposures(model, planOf(model, {}), { first: 0, last: 1 });
    const [first, second] = rowOf(model.rates.outlook, 0);
    expect(gbp).toMatchObject({ revenue: 0, effect: 0, outlookRate: (first! + second!) / 2 });
  });
  it("[FX5] is not told of a currency that only targets are in", () => {
    const rows = model.prices.rows.map((row) => ({ ...row, segment: 1 }));
    const only = { ...model, prices: { ...model.prices, rows } };
    expect(currencyExposures(only, planOf(only, {}), WINDOW).map(({ currency }) => currency)).toEqual([
      "GBP",
    ]);
  });
});

describe("drivers of margin", () => {
  it("[FX6] tell exchange rates from price and cost, and add up", () => {
    const item = { unitsBefore: 100, revenueBefore: 1100, marginBefore: 500 };
    const after = { unitsAfter: 90, revenueAfter: 990, marginAfter: 441, currencyAfter: -45 };
    const { currency, price, cost, volume, mix, change } = marginDrivers([{ ...item, ...after }]);
    expect(currency).toBe(-45);
    expect(price).toBeCloseTo(990 + 45 - 90 * 11, 9);
    expect(volume + mix + price + cost + currency).toBeCloseTo(441 - 500, 9);
    expect(change).toBeCloseTo(441 - 500, 9);
  });
});
