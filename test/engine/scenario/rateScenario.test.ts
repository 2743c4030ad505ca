import { planValues } from "../../../src/engine/measure/planValues";
import { buildModel } from "../../../src/engine/model/build/buildModel";
import { draftOf } from "../../../src/engine/model/draft/draftOf";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { applyChanges } from "../../../src/engine/scenario/applyChanges";
import { sayModelChange } from "../../../src/engine/scenario/sayModelChange";
import type { ModelChange } from "../../../src/engine/scenario/modelChange";
import { rowOf } from "../../../src/engine/series/grid";
import { pounds } from "../measure/currencyModel";
import { grid, smallModel } from "../measure/smallModel";

const shape = {
  items: [{ code: "A", price: 20, cost: 6 }],
  segments: [{ name: "Home" }, { name: "London", currency: "GBP" }],
  periods: 2,
};
const model = smallModel(shape, {
  prices: { rows: [{ item: 0, segment: 1, measure: "price", key: "A" }], values: grid([[10, 10]]) },
  rates: pounds([1.25, 1.25], [1.25, 1.25]),
});

const pricesAfter = (change: ModelChange, of: PlanningModel = model): number[][] => {
  const { price, budgetRatePrice } = planValues(applyChanges(of, [change]).model);
  return [[...rowOf(price, 0)], [...rowOf(price, 1)], [...rowOf(budgetRatePrice, 1)]];
};

describe("scenarios of a plan that sells in another currency", () => {
  it("[FX17] the sheet states a rate by the segment that is sold in it", () => {
    const sheets = ["Items", "Segments", "Prices", "Rates", "Scenarios"] as const;
    const change = {
      kind: "exchange rate",
      segment: "London",
      firstPeriod: 1,
      lastPeriod: 1,
      factor: 0.9,
    } as const;
    const scenarios = [{ name: "Weak pound", assumption: "", changes: [change], rowsLeftOut: 0 }];
    const built = buildModel(draftOf({ ...model, sheets, scenarios }));
    expect(built.problems.filter(({ place }) => place.sheet === "Scenarios")).toEqual([]);
    expect(built.model.scenarios).toEqual(scenarios);
    expect(built.model.rates).toEqual(model.rates);
  });
  it("[FX17] an exchange rate moves the prices in its currency, and the budget's stay", () => {
    expect(pricesAfter({ kind: "exchange rate", factor: 0.8 })).toEqual([
      [20, 20],
      [10, 10],
      [12.5, 12.5],
    ]);
  });
  it("[FX17] an exchange rate may move in some months only, by an amount", () => {
    const change = { kind: "exchange rate", segment: "London", firstPeriod: 1, add: 0.25 } as const;
    expect(pricesAfter(change)).toEqual([
      [20, 20],
      [12.5, 15],
      [12.5, 12.5],
    ]);
    const words = "Exchange rate of GBP +0.25 EUR, ";
    expect(sayModelChange(model, change)).toBe(`${words}${model.calendar.horizon[1]!.label}`);
  });
  it("[FX17] a price that rises by a share rises alike in every currency", () => {
    expect(pricesAfter({ kind: "price", factor: 1.1 })).toEqual([
      [22, 22],
      [13.75, 13.75],
      [13.75, 13.75],
    ]);
  });
  it("[FX17] a price that rises by an amount rises by that much of the plan's currency", () => {
    expect(pricesAfter({ kind: "price", add: 2 })[1]).toEqual([14.5, 14.5]);
  });
  it.each([{ segment: "Home" }, { segment: "Nobody" }])(
    "[FX17] the rate of $segment is told as unknown",
    (of) => {
      const { model: same, problems } = applyChanges(model, [{ kind: "exchange rate", factor: 2, ...of }]);
      expect(same).toBe(model);
      expect(problems).toMatchObject([{ code: "scenario-subject-unknown", facts: { subject: of.segment } }]);
    },
  );
  it("[FX17] in a plan of one currency there is no rate to change", () => {
    const plain = smallModel({ items: [{ code: "A" }] });
    const { problems } = applyChanges(plain, [{ kind: "exchange rate", factor: 2 }]);
    expect(problems).toMatchObject([{ facts: { subject: "all segments" } }]);
  });
});
