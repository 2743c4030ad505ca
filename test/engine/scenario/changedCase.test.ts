import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { changedCase, type PlanningCase } from "../../../src/engine/scenario/changedCase";
import type { ModelChange } from "../../../src/engine/scenario/modelChange";
import { grid, smallModel } from "../measure/smallModel";

const fair = {
  name: "Fair",
  item: 0,
  family: 0,
  firstPeriod: 1,
  lastPeriod: 1,
  uplift: 0.25,
  upliftUnit: "percent" as const,
  confidence: 1,
  owner: "",
  isInBaseline: false,
};
const model: PlanningModel = smallModel(
  {
    items: [{ code: "A" }, { code: "B", family: 1 }],
    families: [{ name: "Tea" }, { name: "Soup" }],
    segments: [{ name: "Retail" }, { name: "Export" }],
    periods: 3,
  },
  { events: [fair] },
);
/** Cells: A Retail, A Export, B Retail, B Export; sales is silent on B. */
const base: PlanningCase = {
  model,
  demand: grid([
    [30, 50, 30],
    [10, 0, 0],
    [60, 60, 60],
    [0, 0, 0],
  ]),
  functionPlans: [
    {
      source: "sales",
      units: grid([
        [20, 20, 20],
        [20, 20, 20],
        [Number.NaN, Number.NaN, Number.NaN],
        [Number.NaN, Number.NaN, Number.NaN],
      ]),
    },
  ],
};
const changed = (...changes: readonly ModelChange[]) => changedCase(base, changes);
const row = (
  { values, periods }: { readonly values: Float64Array; readonly periods: number },
  at: number,
) => [...values.slice(at * periods, (at + 1) * periods)];

describe("the case of a scenario", () => {
  it("[SCN11] the agreed demand and the plans of the functions move alike; silence stays silence", () => {
    const { demand, functionPlans } = changed({ kind: "demand", factor: 1.5, firstPeriod: 1 });
    expect(row(demand, 0)).toEqual([30, 75, 45]);
    expect(row(functionPlans[0]!.units, 0)).toEqual([20, 30, 30]);
    expect(row(functionPlans[0]!.units, 2)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
  it("[SCN11] an amount goes to the cells of its scope by their demand, alike where there is none", () => {
    const { demand } = changed({ kind: "demand", family: "Tea", add: 20 });
    expect(row(demand, 0)).toEqual([45, 70, 50]);
    expect(row(demand, 1)).toEqual([15, 0, 0]);
    expect(row(demand, 2)).toEqual([60, 60, 60]);
  });
  it("[SCN11] one segment alone, never below 0", () => {
    const { demand } = changed({ kind: "demand", segment: "Retail", add: -200, lastPeriod: 0 });
    expect(row(demand, 0)).toEqual([0, 50, 30]);
    expect(row(demand, 1)).toEqual([10, 0, 0]);
  });
  it("[SCN2] an event that moves takes its uplift along, and the event with it", () => {
    const moved = changed({ kind: "move event", event: "Fair", byPeriods: 1 });
    expect(row(moved.demand, 0)).toEqual([30, 40, 40]);
    expect(moved.model.events[0]).toMatchObject({ firstPeriod: 2, lastPeriod: 2 });
  });
  it("[SCN2] an event that is dropped takes its uplift away", () => {
    const dropped = changed({ kind: "drop event", event: "Fair" });
    expect(row(dropped.demand, 0)).toEqual([30, 40, 30]);
    expect(dropped.model.events).toEqual([]);
  });
  it("[SCN4] a change of what is not there is reported, the others hold", () => {
    const { demand, problems } = changed({ kind: "demand", item: "Z" }, { kind: "demand", factor: 2 });
    expect(problems.map(({ code }) => code)).toEqual(["scenario-subject-unknown"]);
    expect(row(demand, 0)).toEqual([60, 100, 60]);
  });
  it("[SCN1] the case given stays as it is", () => {
    const before = structuredClone(base);
    changed(
      { kind: "demand", factor: 2 },
      { kind: "drop event", event: "Fair" },
      { kind: "price", factor: 2 },
    );
    expect(base).toEqual(before);
  });
  it("[SCN12] prices of a month that Items alone knows get a row of Prices", () => {
    const { prices, items } = changed({
      kind: "price",
      item: "A",
      add: 2,
      firstPeriod: 1,
      lastPeriod: 1,
    }).model;
    expect(prices.rows).toMatchObject([{ item: 0, segment: -1, measure: "price" }]);
    expect(row(prices.values, 0)).toEqual([Number.NaN, model.items.price[0]! + 2, Number.NaN]);
    expect(items.price).toEqual(model.items.price);
  });
});
