import { rowOf } from "../../../src/engine/series/grid";
import { plant } from "./plant";
import { rounded, solvePlant } from "./solveWith";

describe("reconcile", () => {
  const leadTimes = [
    { days: 0, production: [10, 10, 10] },
    { days: 10, production: [10, 10, 10] },
    { days: 30, production: [3, 10, 10] },
    { days: 60, production: [3, 3, 10] },
  ];
  for (const { days, production } of leadTimes) {
    it(`[SUP5] makes no more than stated before a lead time of ${days} days`, async () => {
      const { supplyPlan } = await solvePlant(
        plant({ months: 3, items: [{ code: "A", demand: [[10]], planned: [3], leadTimeDays: days }] }),
      );
      expect(rounded(rowOf(supplyPlan.plan.production, 0))).toEqual(production);
    });
  }

  it("[SUP6] keeps frozen months as stated, even where less would do", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 3,
        settings: { frozenPeriods: 2 },
        items: [{ code: "A", demand: [[10]], planned: [30, 5, 5] }],
      }),
    );
    expect(rounded(rowOf(supplyPlan.plan.production, 0))).toEqual([30, 5, 0]);
  });

  it("[SUP7] stays within regular hours and overtime", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 1,
        resources: [{ name: "Line", regular: [10], overtime: [4], overtimeCost: 1 }],
        items: [{ code: "A", demand: [[30]], hours: { Line: 0.5 } }],
      }),
    );
    expect(rounded(supplyPlan.plan.production.values)).toEqual([28]);
    expect(rounded(supplyPlan.plan.overtime.values)).toEqual([4]);
    expect(rounded(supplyPlan.plan.lost.values)).toEqual([2]);
  });

  it("[SUP7] leaves overtime that costs more than the sale is worth", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 1,
        resources: [{ name: "Line", regular: [10], overtime: [4], overtimeCost: 9 }],
        items: [{ code: "A", demand: [[30]], hours: { Line: 0.5 } }],
      }),
    );
    expect(rounded(supplyPlan.plan.production.values)).toEqual([20]);
  });

  it("[SUP7] takes hours beyond overtime only where frozen months force them", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 2,
        settings: { frozenPeriods: 1 },
        resources: [{ name: "Line", regular: [10] }],
        items: [{ code: "A", demand: [[20]], planned: [15], hours: { Line: 1 } }],
      }),
    );
    expect(rounded(supplyPlan.plan.load.values)).toEqual([15, 10]);
  });

  it("[SUP8] builds ahead of a peak", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 3,
        resources: [{ name: "Line", regular: [10] }],
        items: [{ code: "A", demand: [[5, 5, 18]], hours: { Line: 1 } }],
      }),
    );
    expect(rounded(supplyPlan.plan.production.values)).toEqual([8, 10, 10]);
    expect(rounded(supplyPlan.plan.shipped.values)).toEqual([5, 5, 18]);
  });

  it("[SUP9] gives a scarce hour to the item with the greater margin an hour", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 1,
        resources: [{ name: "Line", regular: [10] }],
        items: [
          { code: "A", demand: [[10]], price: 12, hours: { Line: 1 } },
          { code: "B", demand: [[10]], price: 10, hours: { Line: 0.5 } },
        ],
      }),
    );
    expect(rounded(supplyPlan.plan.shipped.values)).toEqual([5, 10]);
  });

  it("[SUP9] gives a scarce unit to the segment of higher priority", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 1,
        segments: [{ priority: 1 }, { priority: 1.5 }],
        resources: [{ name: "Line", regular: [10] }],
        items: [{ code: "A", demand: [[8], [8]], hours: { Line: 1 } }],
      }),
    );
    expect(rounded(supplyPlan.plan.shipped.values)).toEqual([2, 8]);
  });

  const safety = [
    { strictness: "soft" as const, shipped: 10, stock: 0 },
    { strictness: "strict" as const, shipped: 4, stock: 6 },
    { strictness: "off" as const, shipped: 10, stock: 0 },
  ];
  for (const { strictness, shipped, stock } of safety) {
    it(`[SUP10] with ${strictness} safety stock and ten units ships ${shipped}`, async () => {
      const { supplyPlan } = await solvePlant(
        plant({
          months: 1,
          rules: { "safety stock": strictness },
          items: [{ code: "A", opening: 10, demand: [[10]], safety: 6, leadTimeDays: 90 }],
        }),
      );
      expect(rounded(supplyPlan.plan.shipped.values)).toEqual([shipped]);
      expect(rounded(supplyPlan.plan.stock.values)).toEqual([stock]);
    });
  }

  const partner = { option: "subcontract" as const, unitCost: 8, maximumUnitsAMonth: 6, leadTimeDays: 0 };
  const subcontracts = [
    { when: "it pays", row: partner, purchased: 6 },
    { when: "it costs more than the sale is worth", row: { ...partner, unitCost: 11 }, purchased: 0 },
    { when: "it comes too late", row: { ...partner, leadTimeDays: 60 }, purchased: 0 },
  ];
  for (const { when, row, purchased } of subcontracts) {
    it(`[SUP11] subcontracts ${purchased} when ${when}`, async () => {
      const { supplyPlan } = await solvePlant(
        plant({
          months: 1,
          resources: [{ name: "Line", regular: [10] }],
          items: [{ code: "A", demand: [[20]], hours: { Line: 1 }, sourcing: [row] }],
        }),
      );
      expect(rounded(supplyPlan.plan.purchased.values)).toEqual([purchased]);
    });
  }

  it("[SUP11] plans an item that is only bought as a purchase", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 2,
        items: [{ code: "A", demand: [[10]], planned: [10], sourcing: [{ option: "buy" }] }],
      }),
    );
    expect(rounded(supplyPlan.plan.purchased.values)).toEqual([10, 10]);
    expect(rounded(supplyPlan.plan.production.values)).toEqual([0, 0]);
  });

  it("[SUP12] changes nothing where the plan serves all demand within policy", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 4,
        settings: { stance: "least change" },
        items: [{ code: "A", demand: [[10]], planned: [25, 5, 5, 25] }],
      }),
    );
    expect(rounded(supplyPlan.plan.production.values)).toEqual([25, 5, 5, 25]);
  });

  it("[SUP12] changes only what closes a shortage", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 4,
        settings: { stance: "least change" },
        items: [{ code: "A", demand: [[10]], planned: [25, 5, 0, 0] }],
      }),
    );
    expect(rounded(supplyPlan.plan.production.values)).toEqual([25, 5, 0, 10]);
  });

  it("[SUP35] subcontracts nothing for a family to harvest", async () => {
    const of = (isPositioned: boolean) =>
      solvePlant(
        plant({
          months: 1,
          rules: { "minimum service": "off" },
          families: [{ role: "harvest", isPositioned }],
          resources: [{ name: "Line", regular: [10] }],
          items: [{ code: "A", demand: [[20]], hours: { Line: 1 }, sourcing: [partner] }],
        }),
      );
    expect(rounded((await of(true)).supplyPlan.plan.purchased.values)).toEqual([0]);
    expect(rounded((await of(false)).supplyPlan.plan.purchased.values)).toEqual([6]);
  });

  it("[SUP35] keeps no safety stock for a family to exit", async () => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 1,
        families: [{ role: "exit", isPositioned: true }],
        items: [{ code: "A", safety: 5, demand: [[10]] }],
      }),
    );
    expect(rounded(supplyPlan.plan.stock.values)).toEqual([0]);
  });

  const hard = [
    { when: "capacity is zero", regular: [0], demand: [[10]], frozen: 0 },
    { when: "frozen months need more hours than there are", regular: [1], demand: [[10]], frozen: 2 },
    { when: "there is no demand at all", regular: [10], demand: [[0]], frozen: 0 },
    { when: "quantities run from 1e-6 to 1e9", regular: [1e6], demand: [[1e-6, 1e9]], frozen: 0 },
  ];
  for (const { when, regular, demand, frozen } of hard) {
    it(`[SUP13] is feasible when ${when}`, async () => {
      await solvePlant(
        plant({
          months: 3,
          settings: { frozenPeriods: frozen },
          rules: { "maximum stock": "strict", "minimum service": "strict", "safety stock": "strict" },
          segments: [{ minimumService: 1 }],
          resources: [{ name: "Line", regular }],
          items: [
            { code: "A", demand, planned: [10], opening: 50, safety: 5, maximum: 5, hours: { Line: 1 } },
            { code: "B", demand: [[0]], price: 1, cost: 9 },
          ],
        }),
      );
    });
  }
});
