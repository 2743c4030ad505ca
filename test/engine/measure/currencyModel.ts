import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { RateTable } from "../../../src/engine/model/rates";
import type { Plan } from "../../../src/engine/plan/plan";
import { grid, planOf, smallModel } from "./smallModel";

/** The rates of pounds over the periods. */
export const pounds = (budget: readonly number[], outlook: readonly number[]): RateTable => ({
  currencies: ["GBP"],
  budget: grid([budget]),
  outlook: grid([outlook]),
});

/** One item that is sold in pounds alone: the golden product of DOMAIN.md C8. */
export interface PoundSale {
  readonly budget: { readonly units: number; readonly revenue: number; readonly margin?: number };
  readonly units: number;
  readonly price: number;
  readonly rates: readonly [budget: number, outlook: number];
  readonly cost?: number;
}

/** A plan of one month, in which the item is budgeted in the plan's currency and sold in pounds. */
export function poundSale(of: PoundSale): { readonly model: PlanningModel; readonly plan: Plan } {
  const measures = ["units", "revenue", "margin"] as const;
  const stated = measures.filter((measure) => of.budget[measure] !== undefined);
  const model = smallModel(
    {
      items: [{ code: "A", price: 99, cost: of.cost ?? 0 }],
      segments: [{ name: "London", currency: "GBP" }],
      periods: 1,
    },
    {
      prices: { rows: [{ item: 0, segment: 0, measure: "price", key: "A" }], values: grid([[of.price]]) },
      rates: pounds([of.rates[0]], [of.rates[1]]),
      budget: {
        rows: stated.map((measure) => ({ item: 0, family: 0, measure, key: measure })),
        values: grid(stated.map((measure) => [of.budget[measure]!])),
      },
    },
  );
  return { model, plan: planOf(model, { demand: grid([[of.units]]) }) };
}

/** A seeded model of families and items, some sold in pounds and yen, with a budget of every family. */
export function randomCurrencies(draw: () => number, { scale = 1, isFlat = false } = {}) {
  const [items, segments, periods] = [5, 3, 4];
  const months = (value: () => number): number[] => Array.from({ length: periods }, value);
  const prices = Array.from({ length: items * 2 }, (_, n) => ({
    row: { item: Math.floor(n / 2), segment: 1 + (n % 2), measure: "price" as const, key: `p${n}` },
    values: months(() => (draw() < 0.2 ? Number.NaN : 5 + 20 * draw())),
  }));
  const rates = { GBP: [0.8 + draw(), 0.8 + draw()], JPY: [0.006 + 0.004 * draw(), 0.006 + 0.004 * draw()] };
  const row = ([budget, outlook]: number[], kind: "budget" | "outlook"): number[] =>
    months(() => scale * (kind === "budget" || isFlat ? budget! : outlook! * (0.9 + 0.2 * draw())));
  const budgeted = [0, 1].flatMap((family) => [
    { measure: "units" as const, family, values: months(() => 100 + 400 * draw()) },
    { measure: "revenue" as const, family, values: months(() => scale * (1000 + 9000 * draw())) },
  ]);
  const model = smallModel(
    {
      items: Array.from({ length: items }, (_, i) => {
        return { code: `I${i}`, family: i % 2, price: scale * (8 + 10 * draw()), cost: scale * 5 * draw() };
      }),
      families: [{ name: "Tea" }, { name: "Soup" }],
      segments: [{ name: "Home" }, { name: "London", currency: "GBP" }, { name: "Osaka", currency: "JPY" }],
      periods,
    },
    {
      prices: { rows: prices.map((price) => price.row), values: grid(prices.map((price) => price.values)) },
      rates: {
        currencies: ["GBP", "JPY"],
        budget: grid([row(rates.GBP, "budget"), row(rates.JPY, "budget")]),
        outlook: grid([row(rates.GBP, "outlook"), row(rates.JPY, "outlook")]),
      },
      budget: {
        rows: budgeted.map(({ measure, family }, n) => ({ measure, family, item: -1, key: `b${n}` })),
        values: grid(budgeted.map(({ values }) => values)),
      },
    },
  );
  const cells = (): number[][] => Array.from({ length: items * segments }, () => months(() => 30 * draw()));
  const demand = grid(cells());
  const shipped = { ...demand, values: demand.values.map((units) => units * (0.7 + 0.3 * draw())) };
  return { model, plan: planOf(model, { demand, shipped }) };
}
