import fc from "fast-check";
import { changedCells } from "../../../src/engine/supply/changedCells";
import type { SupplyPlan } from "../../../src/engine/supply/assemblePlan";
import { withoutNeedlessChanges } from "../../../src/engine/supply/needlessChanges";
import { planChanges } from "../../../src/engine/supply/planChanges";
import { checkPlan } from "../../../src/engine/supply/planChecker";
import { proposedPlan } from "../../../src/engine/supply/proposedPlan";
import { readCase } from "../../../src/engine/supply/readCase";
import { reconcile } from "../../../src/engine/supply/reconcile";
import { roundPlan } from "../../../src/engine/supply/roundPlan";
import { solveCase, type SolvedCase } from "../../../src/engine/supply/solveCase";
import { randomProblem } from "../../../src/tools/bench/randomModel";
import { plant, type TestItem, type TestPlant } from "./plant";
import { highs, rounded, solvePlant } from "./solveWith";

const LEAST = { stance: "least change" } as const;

/** An item that Supply makes a hundred of a month, with its safety stock on hand. */
const steady = (item: Partial<TestItem>): TestItem => ({
  code: "A",
  planned: [100],
  opening: 20,
  safety: 20,
  demand: [[100]],
  ...item,
});

const made = ({ plan }: SupplyPlan): number[] => rounded(plan.production.values);
const solved = (of: TestPlant): Promise<SolvedCase> => solvePlant(plant({ settings: LEAST, ...of }));

describe("changes that are not worth making", () => {
  it("[SUP43] leaves a month alone whose change would gain less than a change must be worth", async () => {
    const answer = await solved({ months: 4, items: [steady({ demand: [[100, 100, 104, 100]] })] });
    const { supply, supplyPlan } = answer;
    expect(made(roundPlan(supply, supplyPlan))).toEqual([100, 100, 104, 100]);
    expect(made(proposedPlan(answer))).toEqual([100, 100, 100, 100]);
  });

  it("[SUP44] tells what leaving changes out costs apart from what whole units cost", async () => {
    const losses = async (demand: number): Promise<readonly [number, number]> => {
      const { model, demand: units } = plant({
        months: 4,
        settings: LEAST,
        items: [steady({ demand: [[100, 100, demand, 100]] })],
      });
      const told = reconcile(model, units, await highs());
      const { objective } = solveCase(readCase(model, units), await highs());
      expect(told.roundingLoss + told.leftOutLoss).toBeCloseTo(told.check!.cost.total - objective, 6);
      return [told.roundingLoss, told.leftOutLoss];
    };
    const [whole, leftOut] = await losses(104);
    expect(whole).toBeCloseTo(0, 6);
    expect(leftOut).toBeGreaterThan(0.5);
    expect((await losses(140))[1]).toBeCloseTo(0, 6);
  });

  it("[SUP43] makes a change that is worth making", async () => {
    const answer = await solved({ months: 4, items: [steady({ demand: [[100, 100, 140, 100]] })] });
    expect(made(proposedPlan(answer))).toEqual([100, 100, 140, 100]);
  });

  it("[SUP43] joins changes of neighbouring months into one", async () => {
    const answer = await solved({ months: 5, items: [steady({ demand: [[100, 112, 110, 100, 100]] })] });
    const { supply, supplyPlan } = answer;
    expect(made(roundPlan(supply, supplyPlan))).toEqual([100, 112, 110, 100, 100]);
    expect(made(proposedPlan(answer))).toEqual([100, 122, 100, 100, 100]);
  });

  it("[SUP43] keeps a cut that the hours ask for, and says so", async () => {
    const { economics, supply, supplyPlan } = await solved({
      months: 2,
      resources: [{ name: "Line", regular: [200, 99] }],
      items: [steady({ hours: { Line: 1 }, opening: 60, safety: 0 })],
    });
    const plan = withoutNeedlessChanges(
      { supply, economics },
      roundPlan(supply, supplyPlan),
      supplyPlan.plan.shipped,
    );
    expect(made(plan)).toEqual([100, 99]);
    expect(planChanges(supply, economics, plan).map(({ reason }) => reason)).toEqual(["capacity"]);
  });

  it("[SUP44] keeps every law, and costs at most what the changes taken back had to be worth", async () => {
    const solver = await highs();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.boolean(), (seed, isLeast) => {
        const { model, demand } = randomProblem({
          items: 8,
          months: 6,
          resources: 3,
          seed,
          capacity: 0.9 + (seed % 4) / 10,
          settings: { stance: isLeast ? "least change" : "best margin" },
        });
        const { supply, economics, supplyPlan } = solveCase(readCase(model, demand), solver);
        const whole = roundPlan(supply, supplyPlan);
        const kept = withoutNeedlessChanges({ supply, economics }, whole, supplyPlan.plan.shipped);
        const [before, after] = [whole, kept].map((plan) =>
          checkPlan(supply, economics, { supplyPlan: plan }),
        );
        expect(after!.faults).toEqual([]);
        let saved = 0;
        for (let i = 0; i < supply.items; i++) {
          const fewer = changedCells(supply, whole, i).length - changedCells(supply, kept, i).length;
          expect(fewer).toBeGreaterThanOrEqual(0);
          saved += fewer * economics.change[i]!;
        }
        expect(after!.cost.total).toBeLessThanOrEqual(
          before!.cost.total + saved + 1e-6 * Math.abs(before!.cost.total),
        );
      }),
      { seed: 43, numRuns: 8 },
    );
  });
});
