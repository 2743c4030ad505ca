import { scaleOf } from "../../../src/workbench/book/chartScale";

describe("A chart's value axis", () => {
  it.each([
    { when: "values start near zero", values: [3, 96], low: 0, high: 100 },
    { when: "some values are negative", values: [-30, 70], low: -40, high: 80 },
    { when: "all values are equal", values: [5, 5], low: 0, high: 5 },
    { when: "there is nothing to show", values: [], low: 0, high: 1 },
  ])("runs from $low to $high when $when", ({ values, low, high }) => {
    const scale = scaleOf(values, { room: 5 });
    expect({ low: scale.low, high: scale.high }).toEqual({ low, high });
  });

  it("leaves zero out when all values are far from it and close together", () => {
    expect(scaleOf([95, 100], { room: 5 }).low).toBeGreaterThan(80);
  });

  it("keeps the ends and steps that the chart gives", () => {
    expect(scaleOf([1, 7], { room: 5, minimum: 0, maximum: 12, majorUnit: 4 })).toEqual({
      low: 0,
      high: 12,
      ticks: [0, 4, 8, 12],
    });
  });
});
