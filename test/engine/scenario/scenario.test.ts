import { measurePlan } from "../../../src/engine/gap/measurePlan";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { explain } from "../../../src/engine/problem/explain";
import { applyChanges } from "../../../src/engine/scenario/applyChanges";
import { comparePlans } from "../../../src/engine/scenario/comparePlans";
import { scenarioFigures } from "../../../src/engine/scenario/scenarioFigures";
import type { ModelChange } from "../../../src/engine/scenario/modelChange";
import { plantedStory } from "../decision/story";
import { randomPlan } from "../measure/randomPlan";
import { grid, smallModel } from "../measure/smallModel";

const event = {
  name: "Promotion",
  item: 0,
  family: 0,
  firstPeriod: 1,
  lastPeriod: 2,
  uplift: 0.2,
  upliftUnit: "percent" as const,
  confidence: 1,
  owner: "",
  isInBaseline: false,
};
const model: PlanningModel = smallModel(
  {
    items: [
      { code: "A", price: 10 },
      { code: "B", family: 1, safety: 20 },
    ],
    families: [{ name: "Tea" }, { name: "Soup" }],
    segments: [{ name: "Retail" }, { name: "Export" }],
    resources: [
      {
        name: "Line 1",
        regular: [100, 100, Number.NaN],
        overtime: [Number.NaN, Number.NaN, Number.NaN],
      },
    ],
    periods: 3,
  },
  {
    demand: {
      rows: [
        { source: "sales", item: 0, family: 0, segment: 0, unit: "units", basis: "total", key: "A Retail" },
        { source: "sales", item: 0, family: 0, segment: 1, unit: "units", basis: "total", key: "A Export" },
        { source: "finance", item: -1, family: 1, segment: -1, unit: "units", basis: "total", key: "Soup" },
      ],
      values: grid([
        [10, 10, 10],
        [20, 20, Number.NaN],
        [30, 30, 30],
      ]),
    },
    prices: { rows: [{ item: 0, segment: -1, measure: "price", key: "A" }], values: grid([[11, 12, 13]]) },
    events: [event],
  },
);
const changed = (change: ModelChange): PlanningModel => {
  const { model: next, problems } = applyChanges(model, [change]);
  expect(problems).toEqual([]);
  return next;
};
const demand = (of: PlanningModel, row: number): number[] => [
  ...of.demand.values.values.slice(row * 3, row * 3 + 3),
];

describe("changes of the model", () => {
  it("[SCN2] demand of an item grows by a tenth from the second month on", () => {
    const next = changed({ kind: "demand", item: "A", factor: 1.1, firstPeriod: 1 });
    expect(demand(next, 0)).toEqual([10, 11, 11]);
    expect(demand(next, 2)).toEqual([30, 30, 30]);
  });
  it("[SCN2] a blank stays blank", () => {
    expect(demand(changed({ kind: "demand", item: "A", add: 4 }), 1)).toEqual([22, 22, Number.NaN]);
  });
  it("[SCN3] 4 more are 2 in each of two rows", () => {
    expect(demand(changed({ kind: "demand", item: "A", add: 4 }), 0)).toEqual([12, 12, 12]);
  });
  it("[SCN2] one segment of one source", () => {
    const next = changed({ kind: "demand", family: "Tea", source: "sales", segment: "Export", factor: 0 });
    expect(demand(next, 1)).toEqual([0, 0, Number.NaN]);
    expect(demand(next, 0)).toEqual([10, 10, 10]);
  });
  it("[SCN2] never below 0", () =>
    expect(demand(changed({ kind: "demand", family: "Soup", add: -99 }), 2)).toEqual([0, 0, 0]));
  it("[SCN2] the overtime cost of one resource, or of all of them", () => {
    const one = changed({ kind: "overtime cost", resource: "Line 1", add: 4 });
    expect(one.resources.overtimeCost[0]).toBe(model.resources.overtimeCost[0]! + 4);
    const all = changed({ kind: "overtime cost", factor: 2 });
    expect([...all.resources.overtimeCost]).toEqual(
      [...model.resources.overtimeCost].map((cost) => 2 * cost),
    );
  });
  it("[SCN2] capacity in one month", () => {
    const next = changed({ kind: "capacity", resource: "Line 1", add: 20, firstPeriod: 0, lastPeriod: 0 });
    expect([...next.resources.regular.values]).toEqual([120, 100, Number.NaN]);
  });
  it("[SCN2] hours of overtime are added to none where no limit is stated", () => {
    const next = changed({ kind: "overtime limit", resource: "Line 1", add: 8, firstPeriod: 1 });
    expect([...next.resources.overtimeLimit.values]).toEqual([0, 8, 8]);
  });
  it("[SCN2] prices on Items and on Prices", () => {
    const next = changed({ kind: "price", family: "Tea", factor: 2 });
    expect(next.items.price[0]).toBe(20);
    expect([...next.prices.values.values]).toEqual([22, 24, 26]);
  });
  it("[SCN2] planned supply, stock and lead time", () => {
    expect(changed({ kind: "planned supply", item: "A", add: 5 }).supply.values.values[0]).toBe(5);
    expect(changed({ kind: "safety stock", family: "Soup", factor: 0.5 }).items.safetyStockUnits[1]).toBe(10);
    expect(changed({ kind: "lead time", add: 7 }).items.leadTimeDays[0]).toBe(7);
  });
  it("[SCN2] an event moves or is dropped", () => {
    expect(changed({ kind: "move event", event: "Promotion", byPeriods: 1 }).events[0]).toMatchObject({
      firstPeriod: 2,
      lastPeriod: 3,
    });
    expect(changed({ kind: "drop event", event: "Promotion" }).events).toEqual([]);
  });
  it("[SCN2] a role brings its priority and service", () => {
    expect(changed({ kind: "role", family: "Tea", role: "grow" }).families[0]).toMatchObject({
      priority: 1.5,
      serviceTarget: 0.98,
    });
  });
  it("[SCN2] the stance and the frozen months", () => {
    expect(changed({ kind: "stance", stance: "best margin" }).settings.stance).toBe("best margin");
    expect(changed({ kind: "frozen months", periods: 2 }).settings.frozenPeriods).toBe(2);
  });
  it("[SCN1] the model that it starts from stays as it is, and the rest is shared", () => {
    const before = structuredClone(model);
    const next = changed({ kind: "demand", factor: 3 });
    expect(model).toEqual(before);
    expect(next.history).toBe(model.history);
  });
  it("[SCN1] changes follow one another", () => {
    const twice: ModelChange[] = [
      { kind: "demand", family: "Soup", add: 10 },
      { kind: "demand", family: "Soup", factor: 2 },
    ];
    expect(demand(applyChanges(model, twice).model, 2)).toEqual([80, 80, 80]);
  });
  const unknown: ModelChange[] = [
    { kind: "demand", item: "Z" },
    { kind: "demand", segment: "Nobody" },
    { kind: "price", family: "Nothing" },
    { kind: "capacity", resource: "Line 9" },
    { kind: "overtime cost", resource: "Line 9" },
    { kind: "drop event", event: "Nothing" },
    { kind: "role", family: "Nothing", role: "exit" },
    { kind: "planned supply", family: "Nothing" },
  ];
  for (const change of unknown) {
    it(`[SCN4] ${change.kind} of what is not there is reported, the others are applied`, () => {
      const { model: next, problems } = applyChanges(model, [change, { kind: "frozen months", periods: 3 }]);
      expect(problems).toHaveLength(1);
      expect(explain(problems[0]!)).toMatch(/^The scenario changes .*[.] Correct /);
      expect(next.settings.frozenPeriods).toBe(3);
    });
  }
});

describe("two plans", () => {
  const story = plantedStory();
  it("[SCN5] differ cell by cell, the largest difference of a table first", () => {
    const found = comparePlans(story.submitted, story.reconciled);
    const shipped = found.filter(({ table }) => table === "shipped");
    expect(shipped.slice(0, 2)).toEqual([
      { table: "shipped", row: 0, period: 2, before: 140, after: 180 },
      { table: "shipped", row: 0, period: 3, before: 140, after: 180 },
    ]);
    expect(shipped).toHaveLength(4);
  });
  it("[SCN5] a plan does not differ from itself", () => {
    const { plan } = randomPlan({ seed: 5, items: 20, periods: 6 });
    expect(comparePlans(plan, structuredClone(plan))).toEqual([]);
  });
  it("[SCN5] plans of two models are a mistake of the program", () => {
    expect(() => comparePlans(story.submitted, randomPlan({ seed: 1, items: 2, periods: 2 }).plan)).toThrow(
      RangeError,
    );
  });
  it("[SCN6] stand side by side by the same figures", () => {
    const before = scenarioFigures(story.submitted, measurePlan(story.model, story.submitted));
    const after = scenarioFigures(story.reconciled, measurePlan(story.model, story.reconciled));
    expect(before).toMatchObject({
      revenue: 23500,
      shortage: 800,
      stock: 3960,
      hours: 1070,
      overtimeHours: 0,
    });
    expect(after).toMatchObject({ revenue: 24700, shortage: 80, stock: 1800, hours: 1130 });
    expect(before.onTime).toBeCloseTo(1 - 1600 / 25100, 12);
  });
});

describe("receipts of an option", () => {
  it("[SCN7] give an item without a row of receipts one of its own", () => {
    const { supply } = changed({ kind: "receipts", item: "A", firstPeriod: 1, lastPeriod: 1, add: 30 });
    const row = supply.rows.findIndex(({ item, measure }) => item === 0 && measure === "firm receipts");
    expect([...supply.values.values.slice(row * 3, row * 3 + 3)]).toEqual([0, 30, 0]);
    expect(supply.rows.length).toBe(model.supply.rows.length + 1);
  });
  it("[SCN7] add to the row that there is", () => {
    const once = changed({ kind: "receipts", item: "A", firstPeriod: 1, lastPeriod: 1, add: 30 });
    const twice = applyChanges(once, [
      { kind: "receipts", item: "A", firstPeriod: 1, lastPeriod: 2, add: 5 },
    ]).model;
    expect(twice.supply.rows).toEqual(once.supply.rows);
    expect([...twice.supply.values.values.slice(-3)]).toEqual([0, 35, 5]);
  });
});
