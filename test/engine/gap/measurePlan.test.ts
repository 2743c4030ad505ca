import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { slowness } from "../../pace";
import { plantedStory } from "../decision/story";
import { randomPlan } from "../measure/randomPlan";
import { planOf, smallModel } from "../measure/smallModel";

describe("all measures of a plan", () => {
  const { model, submitted, plans } = plantedStory();
  const measures = measurePlan(model, submitted, { functionPlans: plans });

  it("[GAP17] are plain data that survive a copy", () => {
    expect(structuredClone(measures)).toEqual(measures);
  });
  it("[GAP17] are the same in every run", () => {
    expect(measurePlan(model, submitted, { functionPlans: plans })).toEqual(measures);
  });
  it("[GAP17] hold every kind of gap, ranked, and a range for each objective", () => {
    expect(new Set(measures.gaps.map(({ kind }) => kind)).size).toBeGreaterThan(4);
    expect(measures.ranges.map(({ objective }) => objective)).toEqual([0, 1]);
    for (let i = 1; i < measures.gaps.length; i++) {
      expect(measures.gaps[i - 1]!.moneyAtRisk).toBeGreaterThanOrEqual(measures.gaps[i]!.moneyAtRisk);
    }
  });
  it("[GAP17] hold revenue by family and for the business", () => {
    const revenue = measures.kpis.filter(({ kpi }) => kpi === "revenue");
    expect(revenue.map(({ family }) => family)).toEqual([-1, 0, 1, 2]);
    expect(revenue[0]!.values[2]).toBe(140 * 20 + 60 * 10 + 100 * 10);
  });
  it("[GAP17] an empty plan has no gap, no index and no fault", () => {
    const empty = smallModel({ items: [] });
    const nothing = measurePlan(empty, planOf(empty, {}));
    expect(nothing.gaps).toEqual([]);
    expect(nothing.index.shown).toBeNull();
    expect(nothing.scorecard.problems).toEqual([]);
  });
  it("[GAP18] take time in proportion to the cells", () => {
    const cpu = (items: number): number => {
      const random = randomPlan({ seed: 1, items, periods: 18, families: 12, segments: 4, resources: 10 });
      const runs = Array.from({ length: 3 }, () => {
        const start = process.cpuUsage();
        measurePlan(random.model, random.plan);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      });
      return Math.min(...runs);
    };
    cpu(220);
    const [small, large] = [cpu(220), cpu(2000)];
    expect(small).toBeLessThan(150 * slowness());
    expect(large / small).toBeLessThan(16);
  });
});
