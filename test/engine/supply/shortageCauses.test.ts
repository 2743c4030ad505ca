import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { readCase } from "../../../src/engine/supply/readCase";
import type { ShortageCause } from "../../../src/engine/supply/shortageCauses";
import { shortages, type Shortage } from "../../../src/engine/supply/shortages";
import { solveCase } from "../../../src/engine/supply/solveCase";
import { randomProblem } from "../../../src/tools/bench/randomModel";
import { plant, type TestPlant } from "./plant";
import { highs, solvePlant } from "./solveWith";

const found = async (of: TestPlant): Promise<Shortage[]> => {
  const solved = await solvePlant(plant(of));
  return shortages(solved, solved.supplyPlan.plan);
};

const causesOf = (short: readonly Shortage[]): (readonly [ShortageCause, number])[] =>
  short.flatMap(({ parts }) =>
    parts.map(({ cause, units }) => [cause, Math.round(units * 1e6) / 1e6] as const),
  );

describe("causes of shortages", () => {
  const LINE = { name: "Line", regular: [10] };

  it("[SUP27] tells what other segments took apart from what capacity lacks", async () => {
    const short = await found({
      months: 1,
      segments: [{ priority: 2 }, { priority: 1 }],
      resources: [LINE],
      items: [{ code: "A", demand: [[10], [10]], hours: { Line: 1 } }],
    });
    expect(causesOf(short)).toEqual([
      ["priority", 5],
      ["capacity", 5],
    ]);
  });

  it("[SUP27] names the floor that a sale would break", async () => {
    const short = await found({
      months: 1,
      rules: { "margin floors": "strict" },
      families: [{ name: "Old", isPositioned: true, serviceTarget: 0, marginFloor: 0.5 }],
      items: [{ code: "A", demand: [[10]], price: 10, cost: 8 }],
    });
    expect(causesOf(short)).toEqual([["target", 10]]);
    expect(short[0]!.parts[0]!.subject).toBe("Old");
  });

  const data: readonly TestPlant["items"][number][] = [
    { code: "A", demand: [[4]], hours: { Line: 1 } },
    { code: "A", demand: [[4]], sourcing: [{ maximumUnitsAMonth: 0 }] },
    { code: "A", demand: [[4]], sourcing: [{ minimumUnits: 9, maximumUnitsAMonth: 0 }] },
  ];
  for (const [n, item] of data.entries()) {
    it(`[SUP27] blames the data where no source can ever give anything (${n + 1})`, async () => {
      const short = await found({ months: 1, resources: [{ name: "Line", regular: [0] }], items: [item] });
      expect(causesOf(short)).toEqual([["data", 4]]);
    });
  }

  const HARVEST = { role: "harvest" as const, isPositioned: true, priority: 0.7, marginFloor: 0.4 };
  const seeds = [3, 14, 15];
  it("[SUP27] adds up to the missing units in random models under roles, floors and priorities", async () => {
    const seen = new Set<ShortageCause>();
    for (const seed of seeds) {
      const { model, demand } = randomProblem({ items: 24, months: 6, resources: 3, seed, capacity: 0.75 });
      const families = model.families.map((family) => ({ ...family, ...HARVEST }));
      const rules = { ...model.settings.rules, "margin floors": "strict" as const };
      const bound: PlanningModel = { ...model, families, settings: { ...model.settings, rules } };
      const solved = solveCase(readCase(bound, demand), await highs());
      expect(solved.check.faults).toEqual([]);
      for (const { parts, lateUnits, lostUnits, waitingUnits } of shortages(solved, solved.supplyPlan.plan)) {
        const units = lateUnits + lostUnits + waitingUnits;
        expect(parts.reduce((sum, part) => sum + part.units, 0) / units).toBeCloseTo(1, 9);
        for (const part of parts) {
          expect(part.units).toBeGreaterThan(0);
          expect(part.cause === "capacity").toBe(part.resource >= 0);
          seen.add(part.cause);
        }
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(["capacity", "priority", "role", "target", "frozen month"]),
    );
  });
});
