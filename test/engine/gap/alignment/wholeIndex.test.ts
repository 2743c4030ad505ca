import { cellsOfGoal, placesOfGoal, sightOfCell } from "../../../../src/engine/gap/alignment/lineOfSight";
import { lossesBy, lossesByGoal, lossesByPair } from "../../../../src/engine/gap/alignment/lossesBy";
import { alignmentIndex } from "../../../../src/engine/gap/alignment/alignmentIndex";
import {
  alignmentCells,
  indexWeights,
  measureAlignment,
} from "../../../../src/engine/gap/alignment/measureAlignment";
import { gapCase } from "../../../../src/engine/gap/gapCase";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import type { Plan } from "../../../../src/engine/plan/plan";
import { randomPlan, rescaled } from "../../measure/randomPlan";
import { goal, objective, scored, withKpis } from "../../strategy/smallStrategy";

/** A random plan under two goals: growth by revenue (all and family 0), service by OTIF of family 1. */
const random = (seed: number) => {
  const { model, plan } = randomPlan({ seed, items: 20, periods: 6, historyMonths: 2 });
  const objectives = [
    objective("Revenue", { goal: 0, kpi: "revenue", aggregation: "sum", target: 9000 }),
    objective("Tea", { goal: 0, kpi: "revenue", aggregation: "sum", family: 0, target: 5000 }),
    objective("Service", { goal: 1, kpi: "OTIF", aggregation: "ratio", family: 1, target: 0.98 }),
    objective("Care", { goal: 1, kpi: "csat", target: 80 }),
  ];
  const strategic = withKpis({ ...model, goals: [goal("Grow", 60), goal("Serve", 40)], objectives }, []);
  return { model: strategic, plan };
};
const measured = (model: PlanningModel, plan: Plan) => {
  const scorecard = scored(model, plan);
  const input = { gapCase: gapCase(model, plan), scorecard, problems: [] };
  return { model, scorecard, cells: alignmentCells(input), index: measureAlignment(input) };
};
const total = (list: readonly { readonly points: number }[]): number =>
  list.reduce((sum, { points }) => sum + points, 0);

for (const seed of [1, 2, 3, 4, 5]) {
  describe(`the index of a random plan, seed ${seed}`, () => {
    const { model, plan } = random(seed);
    const found = measured(model, plan);
    const lost = 100 - found.index.index;
    it("[IDX1] loses something, and not all", () => {
      expect(lost).toBeGreaterThan(1);
      expect(lost).toBeLessThan(100);
    });
    it("[IDX5] adds up over families", () =>
      expect(total(lossesBy(found.index, "family"))).toBeCloseTo(lost, 9));
    it("[IDX5] adds up over months", () =>
      expect(total(lossesBy(found.index, "period"))).toBeCloseTo(lost, 9));
    it("[IDX5] adds up over pairs of functions", () =>
      expect(total(lossesByPair(found.index))).toBeCloseTo(lost, 9));
    it("[IDX5] adds up over goals", () => {
      expect(total(lossesByGoal(found.index, model, found.scorecard))).toBeCloseTo(lost, 9);
    });
    it("[IDX6] is the same in another unit of measure", () => {
      const moved = rescaled({ model, plan }, { rate: 1, units: 0.01 });
      expect(measured(moved.model, moved.plan).index.index).toBeCloseTo(found.index.index, 6);
    });
    it("[IDX7] is lower where more is short", () => {
      const worst = plan.shipped.values.map((units, n) => (n % 5 === 0 ? 0 : units));
      const lostUnits = plan.lost.values.map((units, n) => units + (plan.shipped.values[n]! - worst[n]!));
      const worse = {
        ...plan,
        shipped: { ...plan.shipped, values: worst },
        lost: { ...plan.lost, values: lostUnits },
      };
      expect(measured(model, worse).index.index).toBeLessThan(found.index.index);
    });
    it("[IDX19] cells of all goals and of none hold every lost point", () => {
      const all = [-1, 0, 1].reduce((sum, one) => sum + total(cellsOfGoal(found, one, 1e6)), 0);
      expect(all).toBeCloseTo(lost, 9);
    });
  });
}

describe("the line of sight", () => {
  const { model, plan } = random(1);
  const found = measured(model, plan);
  it("[IDX18] a shortage in family 1 reaches growth by all revenue and service by its own objective", () => {
    const ofFamily = [...model.items.family.keys()].filter((item) => model.items.family[item] === 1);
    const sights = ofFamily.flatMap((item) => sightOfCell(found, { item, period: 2 }));
    const sight = sights.find(({ component }) => component === "demand-supply")!;
    expect(sight.objectives).toEqual([0, 2, 3]);
    expect(sight.goals.map((served) => served.goal).sort()).toEqual([0, 1]);
    expect(sight.goals.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
  it("[IDX18] what no objective measures reaches no goal", () => {
    const items = [...model.items.safetyStockUnits.keys()].filter(
      (i) => model.items.safetyStockUnits[i]! > 0,
    );
    const sights = items.flatMap((i) => sightOfCell(found, { item: i, period: 0 }));
    const stocks = sights.filter(({ component }) => component === "plan-stock policy");
    expect(stocks.length).toBeGreaterThan(0);
    expect(stocks.every(({ goals }) => goals.every((served) => served.goal === -1))).toBe(true);
  });
  it("[IDX18] a loss is shared by the weights of the objectives within its scope", () => {
    const weight = (n: number): number => found.scorecard.rows[n]!.weight;
    const own = [...model.items.family.keys()].filter((item) => model.items.family[item] === 1);
    const sights = own.flatMap((item) => sightOfCell(found, { item, period: 2 }));
    const sight = sights.find(({ component }) => component === "demand-supply")!;
    const share = (goal: number): number => sight.goals.find((served) => served.goal === goal)!.share;
    const all = weight(0) + weight(2) + weight(3);
    expect(share(0)).toBeCloseTo(weight(0) / all, 12);
    expect(share(1)).toBeCloseTo((weight(2) + weight(3)) / all, 12);
  });
  it("[IDX19] closing a cell gives back the points it loses, and its limit costs all that is at stake", () => {
    const indexWith = (item: number, deviation: (before: number, limit: number) => number): number => {
      const changed = found.cells.map((cells) => ({
        ...cells,
        deviation: cells.deviation.map((value, n) =>
          cells.item[n] === item && cells.period[n] === 2 ? deviation(value, cells.limit[n]!) : value,
        ),
      }));
      return alignmentIndex(changed, indexWeights(model)).index;
    };
    for (let item = 0; item < model.items.count; item++) {
      const sights = sightOfCell(found, { item, period: 2 });
      const lost = sights.reduce((sum, sight) => sum + sight.lost, 0);
      const stake = sights.reduce((sum, sight) => sum + sight.stake, 0);
      const closed = indexWith(item, (value) => (value === value ? 0 : value));
      const open = indexWith(item, (value, limit) => (value === value ? limit : value));
      expect(closed - found.index.index).toBeCloseTo(lost, 9);
      expect(found.index.index - open).toBeCloseTo(stake - lost, 9);
    }
  });
  it("[IDX19] a cell loses no more than is at stake", () => {
    for (let item = 0; item < model.items.count; item++) {
      for (const { lost, stake } of sightOfCell(found, { item, period: 1 }))
        expect(lost).toBeLessThanOrEqual(stake + 1e-12);
    }
  });
  it("[IDX19] a resource has its own line", () => {
    expect(sightOfCell(found, { resource: 0, period: 1 }).map(({ component }) => component)).toEqual([
      "plan-capacity",
    ]);
  });
  it("[IDX19] families and months of a goal hold all that its cells lose, the dearest first", () => {
    const places = placesOfGoal(found, 0, 1e6);
    const sum = (cells: readonly { readonly points: number }[]): number =>
      cells.reduce((total, { points }) => total + points, 0);
    expect(sum(places)).toBeCloseTo(sum(cellsOfGoal(found, 0, 1e6)), 9);
    expect(places.length).toBeLessThan(cellsOfGoal(found, 0, 1e6).length);
    for (let i = 1; i < places.length; i++)
      expect(places[i - 1]!.points).toBeGreaterThanOrEqual(places[i]!.points);
  });
  it("[IDX19] the dearest cells of a goal come first", () => {
    const dearest = cellsOfGoal(found, 0, 5);
    expect(dearest).toHaveLength(5);
    expect(dearest[0]!.points).toBeGreaterThanOrEqual(dearest[4]!.points);
  });
});
