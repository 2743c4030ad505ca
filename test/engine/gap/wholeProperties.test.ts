import { compareCycles } from "../../../src/engine/cycle/compareCycles";
import { lastCycleGaps } from "../../../src/engine/cycle/lastCycleGaps";
import { snapshotOf } from "../../../src/engine/cycle/snapshot";
import { alignmentIndex } from "../../../src/engine/gap/alignment/alignmentIndex";
import { changeOfIndex } from "../../../src/engine/gap/alignment/changeOfIndex";
import { indexWeights } from "../../../src/engine/gap/alignment/measureAlignment";
import type { Gap } from "../../../src/engine/gap/gap";
import type { FunctionPlan } from "../../../src/engine/gap/gapCase";
import { measurePlan, type PlanMeasures } from "../../../src/engine/gap/measurePlan";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { INDEX_COMPONENTS } from "../../../src/engine/model/settings";
import type { Plan } from "../../../src/engine/plan/plan";
import { randomPlan, rescaled, seeded } from "../measure/randomPlan";
import { goal, objective } from "../strategy/smallStrategy";

const SEEDS = [11, 12, 13, 14];

/** A whole plan with goals, money and ratio objectives, and three functions that disagree. */
function whole(seed: number): { model: PlanningModel; plan: Plan; functionPlans: FunctionPlan[] } {
  const { model, plan } = randomPlan({ seed, items: 15, periods: 6 });
  const objectives = [
    objective("Sell", { kpi: "revenue", aggregation: "sum", target: 2e5, duePeriod: 5, dueBasis: "year" }),
    objective("Serve", { goal: 1, kpi: "OTIF", aggregation: "ratio", target: 0.97, duePeriod: 5 }),
    objective("Stock", {
      goal: 1,
      kpi: "inventory value",
      direction: "lower",
      target: 9e3,
      aggregation: "end",
    }),
  ];
  const next = seeded(seed + 100);
  const functionPlans = (["sales", "marketing", "finance"] as const).map((source) => {
    const values = plan.demand.values.map((units) =>
      next() < 0.1 ? Number.NaN : units * (0.4 + 1.2 * next()),
    );
    return { source, units: { ...plan.demand, values } };
  });
  return {
    model: { ...model, goals: [goal("Grow", 60), goal("Care", 40)], objectives },
    plan,
    functionPlans,
  };
}

const measured = ({ model, plan, functionPlans }: ReturnType<typeof whole>): PlanMeasures =>
  measurePlan(model, plan, { functionPlans });

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function addsUp({ amount, money, drivers }: Gap): void {
  const apart = (parts: number[], all: number): number =>
    Math.abs(sum(parts) - all) / Math.max(1e-9, Math.abs(all));
  expect(apart(drivers.map(({ units }) => units), amount)).toBeLessThan(1e-6); // prettier-ignore
  expect(apart(drivers.map((driver) => driver.money), money)).toBeLessThan(1e-6); // prettier-ignore
}

describe.each(SEEDS)("a whole random plan, seed %i", (seed) => {
  const of = whole(seed);
  const found = measured(of);

  it("[GAP5] has gaps between functions whose drivers add up", () => {
    const gaps = found.gaps.filter(({ kind }) => kind === "function-function");
    expect(gaps.length).toBeGreaterThan(3);
    gaps.forEach(addsUp);
  });
  it("[GAP5] has gaps to the last cycle whose drivers add up", () => {
    const fewer = {
      ...of.plan,
      shipped: { ...of.plan.shipped, values: of.plan.shipped.values.map((n) => n * 0.6) },
    };
    const after = snapshotOf(of.model, fewer, measured({ ...of, plan: fewer }));
    const change = compareCycles(snapshotOf(of.model, of.plan, found), after);
    const gaps = lastCycleGaps(of.model, change);
    expect(gaps.length).toBeGreaterThan(1);
    gaps.forEach(addsUp);
  });
  it("[IDX6] has the same index, losses and lights in another currency and unit of measure", () => {
    const moved = rescaled(of, { rate: 7.5, units: 0.25 });
    const objectives = of.model.objectives.map((one) => {
      return one.name === "Serve" ? one : { ...one, target: one.target * 7.5 };
    });
    const functionPlans = of.functionPlans.map(({ source, units }) => {
      return { source, units: { ...units, values: units.values.map((n) => n * 0.25) } };
    });
    const other = measured({ model: { ...moved.model, objectives }, plan: moved.plan, functionPlans });
    expect(other.index.index).toBeCloseTo(found.index.index, 8);
    expect(other.index.coverage).toBeCloseTo(found.index.coverage, 8);
    expect(other.scorecard.rows.map(({ due }) => due.status)).toEqual(
      found.scorecard.rows.map(({ due }) => due.status),
    );
    expect(other.lost.byFamily.map(({ subject }) => subject)).toEqual(
      found.lost.byFamily.map(({ subject }) => subject),
    );
  });
  it("[IDX3] keeps its index and loses coverage when cells of it are expected that nobody states", () => {
    const weights = indexWeights(of.model);
    const more = found.cells.map((cells) => {
      if (cells.count === 0) return cells;
      const n = cells.count;
      const put = (array: Float64Array, value: number): Float64Array => Float64Array.of(...array, value);
      const place = (array: Int32Array): Int32Array => Int32Array.of(...array, -1);
      return {
        ...cells,
        count: n + 1,
        value: put(cells.value, cells.value[0]!),
        deviation: put(cells.deviation, Number.NaN),
        tolerance: put(cells.tolerance, cells.tolerance[0]!),
        limit: put(cells.limit, cells.limit[0]!),
        goal: place(cells.goal),
        family: place(cells.family),
        item: place(cells.item),
        resource: place(cells.resource),
        period: place(cells.period),
      };
    });
    const other = alignmentIndex(more, weights);
    expect(other.index).toBeCloseTo(found.index.index, 9);
    expect(other.coverage).toBeLessThan(found.index.coverage);
    expect(sum(Object.values(other.headline))).toBeCloseTo(100, 9);
  });
  it("[IDX7] never gains by a larger gap in any one cell", () => {
    const weights = indexWeights(of.model);
    const next = seeded(seed + 200);
    for (let trial = 0; trial < 40; trial++) {
      const filled = found.cells.filter(({ count }) => count > 0);
      const chosen = filled[Math.floor(next() * filled.length)]!;
      const n = Math.floor(next() * chosen.count);
      const deviation = chosen.deviation.slice();
      deviation[n] = deviation[n]! + next();
      const worse = found.cells.map((cells) => (cells === chosen ? { ...cells, deviation } : cells));
      expect(alignmentIndex(worse, weights).index).toBeLessThanOrEqual(found.index.index + 1e-9);
    }
  });
  it("[IDX8] changes to another plan, under other weights, by bars that add up", () => {
    const next = seeded(seed + 300);
    const other = whole(seed + 50);
    const index = Object.fromEntries(
      INDEX_COMPONENTS.map((name) => [name, { ...other.model.settings.index[name], weight: next() }]),
    ) as PlanningModel["settings"]["index"];
    const model = { ...other.model, settings: { ...other.model.settings, index } };
    const after = measured({ ...other, model }).index;
    const bars = changeOfIndex(found.index, after);
    expect(sum(bars.map(({ points }) => points))).toBeCloseTo(after.index - found.index.index, 9);
    expect(bars.at(-1)!.points).not.toBe(0);
  });
  it("[IDX5] loses by goal, family, month and pair of functions exactly what the index lacks of 100", () => {
    const lacks = 100 - found.index.index;
    for (const list of Object.values(found.lost))
      expect(sum(list.map(({ points }) => points))).toBeCloseTo(lacks, 8);
  });
});
