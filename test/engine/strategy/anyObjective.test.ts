import fc from "fast-check";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import type { Objective } from "../../../src/engine/model/strategy";
import { cascadeTable } from "../../../src/engine/strategy/cascade";
import { randomPlan } from "../measure/randomPlan";
import { goal, objective, withKpis } from "./smallStrategy";

const { model, plan } = randomPlan({ seed: 5, items: 4, periods: 14, historyMonths: 15 });
const blank = (value: fc.Arbitrary<number>): fc.Arbitrary<number> => fc.option(value, { nil: Number.NaN });

/** An objective as a planner may state it, whatever fits together or not. */
const anyObjective: fc.Arbitrary<Partial<Objective>> = fc.record({
  kpi: fc.constantFrom(
    "revenue",
    "OTIF",
    "inventory value",
    "days of supply",
    "gross margin %",
    "walks",
    "growth",
  ),
  goal: fc.integer({ min: -1, max: 1 }),
  parent: fc.constantFrom("", "O0", "O1", "O2", "nobody"),
  family: fc.integer({ min: -1, max: 2 }),
  direction: fc.constantFrom("higher", "lower", "band"),
  bandLow: blank(fc.double({ min: -1, max: 100, noNaN: true })),
  bandHigh: blank(fc.double({ min: -1, max: 100, noNaN: true })),
  aggregation: fc.constantFrom("sum", "average", "end", "ratio"),
  baseline: blank(fc.double({ min: -100, max: 1e6, noNaN: true })),
  baselinePeriod: blank(fc.integer({ min: -40, max: 40 })),
  target: blank(fc.double({ min: -100, max: 1e6, noNaN: true })),
  duePeriod: fc.integer({ min: -40, max: 60 }),
  dueBasis: fc.constantFrom("month", "year to date", "year"),
  glide: fc.constantFrom("linear", "seasonal", "s-curve", "explicit"),
  tolerance: blank(fc.double({ min: 0, max: 0.5, noNaN: true })),
  limit: blank(fc.double({ min: 0, max: 0.5, noNaN: true })),
  weight: blank(fc.double({ min: 0, max: 10, noNaN: true })),
});

describe("objectives of any kind", () => {
  it("[STR12] are measured without an exception, with points that add up and weights of 1", () => {
    fc.assert(
      fc.property(fc.array(anyObjective, { minLength: 1, maxLength: 4 }), fc.boolean(), (facts, hasPath) => {
        const objectives = facts.map((one, n) => objective(`O${n}`, one));
        const path = { kpi: "revenue", kind: "explicit glide" as const, at: { 0: 10, 1: 20, 2: 30 } };
        const stated = withKpis(
          { ...model, goals: [goal("G"), goal("H")], objectives },
          hasPath ? [path] : [],
        );
        const { scorecard, index, gaps, lost } = measurePlan(stated, plan);
        const weight = scorecard.rows.reduce((sum, row) => sum + row.weight, 0);
        expect(Math.abs(weight * (weight - 1))).toBeLessThan(1e-9);
        const table = cascadeTable(stated, scorecard, index);
        table.forEach(({ level, name, lostPoints }, at) => {
          // What the index loses beside all objectives stands with those that serve no goal.
          if (name === "No goal") return;
          const below = table.filter((row) => row.level === "objective" && row.parent === at);
          if (level === "family" || below.length === 0) return;
          const sum = below.reduce((all, row) => all + row.lostPoints, 0);
          expect(sum).toBeCloseTo(lostPoints, 8);
        });
        expect(table.filter(({ level }) => level === "objective")).toHaveLength(objectives.length);
        const points = lost.byGoal.reduce((sum, row) => sum + row.points, 0);
        if (index.index === index.index) expect(points).toBeCloseTo(100 - index.index, 8);
        for (const { amount, moneyAtRisk, firstPeriod, lastPeriod } of gaps) {
          expect(Number.isFinite(amount) && Number.isFinite(moneyAtRisk)).toBe(true);
          expect(firstPeriod).toBeLessThanOrEqual(lastPeriod);
        }
      }),
      { seed: 4, numRuns: 20 },
    );
  });
});
