import type { Strictness } from "../../../src/engine/model/settings";
import { gridOf, rowOf } from "../../../src/engine/series/grid";
import { plant } from "./plant";
import { rounded, solvePlant } from "./solveWith";

describe("the rules of the program", () => {
  const maximum: readonly { readonly strictness: Strictness; readonly stock: number[] }[] = [
    { strictness: "off", stock: [50, 40] },
    { strictness: "soft", stock: [50, 40] },
    { strictness: "strict", stock: [50, 40] },
  ];
  for (const { strictness, stock } of maximum) {
    it(`[SUP14] opening stock above a ${strictness} maximum is no contradiction`, async () => {
      const { supplyPlan } = await solvePlant(
        plant({
          months: 2,
          rules: { "maximum stock": strictness },
          items: [{ code: "A", opening: 60, maximum: 20, demand: [[10]] }],
        }),
      );
      expect(rounded(supplyPlan.plan.stock.values)).toEqual(stock);
    });
  }

  const peaks: readonly { readonly strictness: Strictness; readonly shipped: number[] }[] = [
    { strictness: "off", shipped: [0, 0, 30] },
    { strictness: "soft", shipped: [0, 0, 30] },
    { strictness: "strict", shipped: [0, 0, 15] },
  ];
  for (const { strictness, shipped } of peaks) {
    it(`[SUP14] a ${strictness} maximum stock lets ${shipped[2]} be built ahead and sold`, async () => {
      const { supplyPlan } = await solvePlant(
        plant({
          months: 3,
          rules: { "maximum stock": strictness },
          resources: [{ name: "Line", regular: [10] }],
          items: [{ code: "A", maximum: 5, demand: [[0, 0, 30]], hours: { Line: 1 } }],
        }),
      );
      expect(rounded(supplyPlan.plan.shipped.values)).toEqual(shipped);
    });
  }

  for (const { strictness, sold } of [
    { strictness: "off" as const, sold: 30 },
    { strictness: "strict" as const, sold: 14 },
  ]) {
    it(`[SUP14] ${strictness} storage lets ${sold} be sold at the peak`, async () => {
      const { supplyPlan } = await solvePlant(
        plant({
          months: 3,
          rules: { storage: strictness },
          resources: [
            { name: "Line", regular: [10] },
            { name: "Store", regular: [8], kind: "storage" },
          ],
          items: [{ code: "A", demand: [[0, 0, 30]], hours: { Line: 1, Store: 2 } }],
        }),
      );
      expect(supplyPlan.plan.shipped.values[2]).toBeCloseTo(sold, 6);
    });
  }

  it("[SUP14] a strict minimum service takes units from a richer segment", async () => {
    const solved = (strictness: Strictness) =>
      solvePlant(
        plant({
          months: 1,
          rules: { "minimum service": strictness },
          segments: [{ priority: 3 }, { priority: 1, minimumService: 0.5 }],
          resources: [{ name: "Line", regular: [10] }],
          items: [{ code: "A", demand: [[10], [10]], hours: { Line: 1 } }],
        }),
      );
    expect(rounded((await solved("strict")).supplyPlan.plan.shipped.values)).toEqual([5, 5]);
    expect(rounded((await solved("off")).supplyPlan.plan.shipped.values)).toEqual([10, 0]);
  });

  for (const { strictness, stock } of [
    { strictness: "off" as const, stock: 10 },
    { strictness: "strict" as const, stock: 5 },
  ]) {
    it(`[SUP15] with shelf life ${strictness} keeps ${stock} units for the peak`, async () => {
      const { supplyPlan } = await solvePlant(
        plant({
          months: 4,
          rules: { "shelf life": strictness },
          resources: [{ name: "Line", regular: [30, 5, 10, 10] }],
          items: [{ code: "A", shelfLifeDays: 31, demand: [[10, 5, 20, 10]], hours: { Line: 1 } }],
        }),
      );
      expect(supplyPlan.plan.stock.values[0]).toBeCloseTo(stock, 6);
    });
  }

  it("[SUP16] a strict revenue budget of one family comes before the margin of another", async () => {
    const budgetRows = [{ item: -1, family: 1, measure: "revenue" as const, key: "B" }];
    const solved = (strictness: Strictness) =>
      solvePlant(
        plant({
          months: 1,
          rules: { "revenue budget": strictness },
          families: [{}, {}],
          resources: [{ name: "Line", regular: [10] }],
          items: [
            { code: "A", demand: [[10]], price: 20, hours: { Line: 1 } },
            { code: "B", family: 1, demand: [[10]], price: 10, hours: { Line: 1 } },
          ],
          budget: { rows: budgetRows, values: gridOf(1, 1, () => 40) },
        }),
      );
    expect(rounded((await solved("strict")).supplyPlan.plan.shipped.values)).toEqual([6, 4]);
    expect(rounded((await solved("off")).supplyPlan.plan.shipped.values)).toEqual([10, 0]);
  });

  it("[SUP16] a budget that cannot be reached is missed by the least", async () => {
    const { check, supplyPlan } = await solvePlant(
      plant({
        months: 1,
        rules: { "margin budget": "strict" },
        items: [{ code: "A", demand: [[10]], price: 10, cost: 6 }],
        budget: {
          rows: [{ item: 0, family: 0, measure: "margin", key: "A" }],
          values: gridOf(1, 1, () => 100),
        },
      }),
    );
    expect(rounded(supplyPlan.plan.shipped.values)).toEqual([10]);
    expect(check.cost.floorMiss).toBeCloseTo(600, 6);
  });

  it("[SUP17] smoothing levels the load", async () => {
    const load = async (strictness: Strictness) => {
      const { supplyPlan } = await solvePlant(
        plant({
          months: 4,
          rules: { "capacity smoothing": strictness },
          resources: [{ name: "Line", regular: [100] }],
          items: [{ code: "A", holding: 0.001, demand: [[10, 30, 10, 30]], hours: { Line: 1 } }],
        }),
      );
      return rounded(rowOf(supplyPlan.plan.load, 0));
    };
    expect(await load("off")).toEqual([10, 30, 10, 30]);
    expect(await load("soft")).toEqual([20, 20, 20, 20]);
  });

  it("[SUP18] a strict minimum order gives nothing or at least the minimum", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 4,
        rules: { "minimum order": "strict" },
        items: [{ code: "A", minimumOrder: 25, demand: [[10]] }],
      }),
    );
    const made = rounded(supplyPlan.plan.production.values);
    expect(made.every((units) => units === 0 || units >= 25)).toBe(true);
    expect(made[0]).toBeGreaterThanOrEqual(25);
  });

  it("[SUP18] strict lots give whole lots", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 4,
        rules: { lots: "strict" },
        items: [{ code: "A", rounding: "lot", roundingUnits: 8, demand: [[10]] }],
      }),
    );
    const made = rounded(supplyPlan.plan.production.values);
    expect(made.every((units) => units % 8 === 0)).toBe(true);
    expect(rounded(supplyPlan.plan.lost.values)).toEqual([0, 0, 0, 0]);
  });

  const waits: readonly { readonly strictness: Strictness; readonly lost: number }[] = [
    { strictness: "strict", lost: 10 },
    { strictness: "soft", lost: 0 },
    { strictness: "off", lost: 0 },
  ];
  for (const { strictness, lost } of waits) {
    it(`[SUP19] demand of the first month served in the third is ${lost ? "given up" : "kept"} when the limit is ${strictness}`, async () => {
      const { supplyPlan } = await solvePlant(
        plant({
          months: 3,
          rules: { "backlog limit": strictness },
          segments: [{ maximumBacklogMonths: 1 }],
          items: [{ code: "A", leadTimeDays: 60, demand: [[10, 0, 0]] }],
        }),
      );
      expect(supplyPlan.plan.lost.values.reduce((sum, units) => sum + units, 0)).toBeCloseTo(lost, 6);
    });
  }
});
