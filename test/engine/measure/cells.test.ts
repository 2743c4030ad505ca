import { availableCapacity } from "../../../src/engine/measure/availableCapacity";
import { unservedGrid, unservedUnits } from "../../../src/engine/measure/unservedUnits";
import { grid, planOf, smallModel } from "./smallModel";

describe("what a resource can carry", () => {
  const model = smallModel({
    items: [{ code: "A" }],
    resources: [{ name: "Line", regular: [100, 100, 100, Number.NaN], overtime: [20, 20, Number.NaN, 20] }],
  });
  const cases = [
    { when: "12 of 20 hours of overtime are used", overtime: 12, t: 0, is: 112 },
    { when: "half an hour is used", overtime: 0.5, t: 0, is: 100.5 },
    { when: "more is used than there may be", overtime: 33, t: 1, is: 120 },
    { when: "no overtime is allowed", overtime: 12, t: 2, is: 100 },
    { when: "overtime is below zero", overtime: -5, t: 0, is: 100 },
    { when: "no hours are stated", overtime: 12, t: 3, is: Number.NaN },
  ];
  for (const { when, overtime, t, is } of cases) {
    it(`[KPI13] is ${is} where ${when}`, () => {
      const plan = planOf(model, { overtime: grid([[overtime, overtime, overtime, overtime]]) });
      expect(availableCapacity(model, plan, { resource: 0, t })).toBe(is);
    });
  }
});

describe("what is not served on time", () => {
  const cases = [
    { when: "all is shipped", demand: 100, shipped: 100, lost: 0, backlog: 0, is: 0 },
    { when: "10 wait", demand: 100, shipped: 90, lost: 0, backlog: 10, is: 10 },
    { when: "10 are given up", demand: 100, shipped: 90, lost: 10, backlog: 0, is: 10 },
    { when: "30 that waited were served first", demand: 100, shipped: 100, lost: 0, backlog: 30, is: 30 },
    { when: "those that waited were given up", demand: 100, shipped: 70, lost: 30, backlog: 30, is: 60 },
    { when: "only what waited is served", demand: 0, shipped: 30, lost: 0, backlog: 0, is: 0 },
    { when: "less is served than waited", demand: 100, shipped: 20, lost: 0, backlog: 130, is: 100 },
    { when: "half a unit waits", demand: 1, shipped: 0.5, lost: 0, backlog: 0.5, is: 0.5 },
    { when: "more is shipped than was asked for", demand: 10, shipped: 15, lost: 0, backlog: 0, is: 0 },
  ];
  const model = smallModel({ items: [{ code: "A" }], periods: 1 });
  for (const { when, is, ...cell } of cases) {
    it(`[STR19] is ${is} where ${when}`, () => {
      const parts = Object.fromEntries(Object.entries(cell).map(([name, units]) => [name, grid([[units]])]));
      const plan = planOf(model, parts);
      expect([unservedUnits(plan, 0), ...unservedGrid(plan).values]).toEqual([is, is]);
    });
  }
});
