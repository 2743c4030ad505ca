import { rowOf } from "../../../src/engine/series/grid";
import { submittedPlan } from "../../../src/engine/supply/submittedPlan";
import { plant } from "./plant";
import { rounded } from "./solveWith";

describe("submittedPlan", () => {
  it("[SUP1] rolls stock forward and ships what is there", () => {
    const { model, demand } = plant({
      months: 4,
      items: [
        {
          code: "A",
          opening: 20,
          demand: [[30, 30, 30, 30]],
          planned: [10, 50, 0, 10],
          receipts: [0, 0, 5, 0],
        },
      ],
    });
    const plan = submittedPlan(model, demand);
    expect(rounded(rowOf(plan.shipped, 0))).toEqual([30, 30, 25, 10]);
    expect(rounded(rowOf(plan.stock, 0))).toEqual([0, 20, 0, 0]);
    expect(rounded(rowOf(plan.lost, 0))).toEqual([0, 0, 5, 20]);
  });

  it("[SUP2] serves the higher priority first, whatever the order of the sheet", () => {
    const { model, demand } = plant({
      months: 1,
      segments: [{ priority: 1 }, { priority: 2 }],
      items: [{ code: "A", demand: [[10], [10]], planned: [12] }],
    });
    const plan = submittedPlan(model, demand);
    expect(rounded(plan.shipped.values)).toEqual([2, 10]);
  });

  it("[SUP2] serves the older demand of a segment first", () => {
    const { model, demand } = plant({
      months: 2,
      segments: [{ maximumBacklogMonths: 1 }],
      items: [{ code: "A", demand: [[10, 10]], planned: [4, 9] }],
    });
    const plan = submittedPlan(model, demand);
    expect(rounded(rowOf(plan.shipped, 0))).toEqual([4, 9]);
    expect(rounded(rowOf(plan.lost, 0))).toEqual([0, 0]);
    expect(rounded(rowOf(plan.backlog, 0))).toEqual([6, 7]);
  });

  const waits = [
    { wait: 0, lost: [10, 0, 0], backlog: [0, 0, 0] },
    { wait: 1, lost: [0, 10, 0], backlog: [10, 0, 0] },
    { wait: 2, lost: [0, 0, 10], backlog: [10, 10, 0] },
    { wait: 3, lost: [0, 0, 0], backlog: [10, 10, 10] },
  ];
  for (const { wait, lost, backlog } of waits) {
    it(`[SUP3] gives up demand after ${wait} months of waiting`, () => {
      const { model, demand } = plant({
        months: 3,
        segments: [{ maximumBacklogMonths: wait }],
        items: [{ code: "A", demand: [[10, 0, 0]] }],
      });
      const plan = submittedPlan(model, demand);
      expect(rounded(rowOf(plan.lost, 0))).toEqual(lost);
      expect(rounded(rowOf(plan.backlog, 0))).toEqual(backlog);
    });
  }

  it("[SUP4] loads a resource its offset earlier and calls overtime what is beyond regular hours", () => {
    const { model, demand } = plant({
      months: 3,
      resources: [{ name: "Line", regular: [10], overtime: [5] }],
      items: [{ code: "A", demand: [[0]], planned: [100, 6, 4], hours: { Line: [2, 1] } }],
    });
    const plan = submittedPlan(model, demand);
    expect(rounded(rowOf(plan.load, 0))).toEqual([12, 8, 0]);
    expect(rounded(rowOf(plan.overtime, 0))).toEqual([2, 0, 0]);
  });
});
