import fc from "fast-check";
import { randomProblem } from "../../../src/tools/bench/randomModel";
import { checkPlan } from "../../../src/engine/supply/planChecker";
import { readCase } from "../../../src/engine/supply/readCase";
import { roundPlan } from "../../../src/engine/supply/roundPlan";
import { shipTowards } from "../../../src/engine/supply/shipTowards";
import { solveCase } from "../../../src/engine/supply/solveCase";
import { plant } from "./plant";
import { highs, rounded, solvePlant } from "./solveWith";

describe("roundPlan", () => {
  it("[SUP20] makes whole packs and carries the rest", async () => {
    const { supply, supplyPlan } = await solvePlant(
      plant({ months: 4, items: [{ code: "A", rounding: "pack", roundingUnits: 4, demand: [[10]] }] }),
    );
    const { plan } = roundPlan(supply, supplyPlan);
    expect(rounded(plan.production.values)).toEqual([12, 8, 12, 8]);
    expect(rounded(plan.stock.values)).toEqual([2, 0, 2, 0]);
  });

  it("[SUP20] rounds down where the resource is full", async () => {
    const { supply, supplyPlan } = await solvePlant(
      plant({
        months: 2,
        resources: [{ name: "Line", regular: [10.9] }],
        items: [{ code: "A", demand: [[30]], hours: { Line: 1 } }],
      }),
    );
    expect(rounded(roundPlan(supply, supplyPlan).plan.production.values)).toEqual([10, 10]);
  });

  it("[SUP20] rounds up where the hours allow, so that nothing is short by a part of a unit", async () => {
    const { supply, supplyPlan } = await solvePlant(
      plant({ months: 3, items: [{ code: "A", demand: [[10.2]] }] }),
    );
    const { plan } = roundPlan(supply, supplyPlan);
    expect(rounded(plan.production.values)).toEqual([11, 10, 10]);
    expect(rounded(plan.backlog.values)).toEqual([0, 0, 0]);
  });

  it("[SUP45] ships whole units of whole demand where the solution shares one between two segments", async () => {
    const { supply, supplyPlan } = await solvePlant(
      plant({
        months: 2,
        segments: [{}, {}],
        items: [
          {
            code: "A",
            opening: 16,
            demand: [
              [13, 0],
              [13, 0],
            ],
          },
        ],
      }),
    );
    const shared = { ...supplyPlan.plan.shipped, values: Float64Array.from([12.6, 0, 3.4, 0]) };
    const nothing = { ...supplyPlan.bySource, values: new Float64Array(2) };
    const { plan } = shipTowards(supply, nothing, shared);
    expect(Array.from(plan.shipped.values)).toEqual([13, 0, 3, 0]);
    expect(Array.from(plan.lost.values)).toEqual([0, 0, 10, 0]);
  });

  it("[SUP45] serves all where the solution falls short of the demand by the solver's tolerance", async () => {
    const { supply, supplyPlan } = await solvePlant(
      plant({ months: 1, items: [{ code: "A", demand: [[10.4]], opening: 20 }] }),
    );
    const nearly = { ...supplyPlan.plan.shipped, values: Float64Array.from([10.4 - 1e-6]) };
    expect(Array.from(shipTowards(supply, supplyPlan.bySource, nearly).plan.backlog.values)).toEqual([0]);
  });

  it("[SUP20] stays sound on random plans in packs of seven", async () => {
    const solver = await highs();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const { model, demand } = randomProblem({ items: 8, months: 6, resources: 3, seed, capacity: 0.95 });
        const inPacks = { ...model, items: { ...model.items, roundingUnits: new Float64Array(8).fill(7) } };
        const { supply, economics, supplyPlan } = solveCase(readCase(inPacks, demand), solver);
        const whole = roundPlan(supply, supplyPlan);
        expect(checkPlan(supply, economics, { supplyPlan: whole }).faults).toEqual([]);
      }),
      { seed: 20, numRuns: 12 },
    );
  });

  it("[SUP21] makes a small change all the same where a strict rule of lots asks for it", async () => {
    const { supply, supplyPlan } = await solvePlant(
      plant({
        months: 1,
        rules: { lots: "strict" },
        items: [{ code: "A", rounding: "lot", roundingUnits: 8, planned: [10], demand: [[10]] }],
      }),
    );
    expect(rounded(roundPlan(supply, supplyPlan).plan.production.values)).toEqual([16]);
  });

  const small = [
    { when: "half a per cent", planned: 1000, demand: 1005, made: 1000 },
    { when: "two per cent", planned: 1000, demand: 1020, made: 1020 },
    { when: "just under one per cent", planned: 1000, demand: 1009, made: 1000 },
    { when: "exactly one per cent", planned: 1000, demand: 1010, made: 1010 },
    { when: "less than a unit", planned: 10, demand: 10.4, made: 10 },
    { when: "exactly a unit", planned: 10, demand: 11, made: 11 },
  ];
  for (const { when, planned, demand, made } of small) {
    it(`[SUP21] makes ${made} where ${when} more than the planned ${planned} would sell`, async () => {
      const { supply, supplyPlan } = await solvePlant(
        plant({ months: 1, items: [{ code: "A", planned: [planned], demand: [[demand]] }] }),
      );
      expect(rounded(roundPlan(supply, supplyPlan).plan.production.values)).toEqual([made]);
    });
  }
});
