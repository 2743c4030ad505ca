import { compareCycles } from "../../../src/engine/cycle/compareCycles";
import { lastCycleGaps } from "../../../src/engine/cycle/lastCycleGaps";
import { readSnapshot } from "../../../src/engine/cycle/readSnapshot";
import { snapshotOf, type CycleSnapshot } from "../../../src/engine/cycle/snapshot";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { randomPlan } from "../measure/randomPlan";
import { goal, objective, withKpis } from "../strategy/smallStrategy";

const random = (seed: number, historyMonths = 0): CycleSnapshot => {
  const { model, plan } = randomPlan({ seed, items: 10, periods: 6, historyMonths });
  const objectives = [objective("Revenue", { kpi: "revenue", aggregation: "sum", target: 5000 })];
  const full = withKpis({ ...model, goals: [goal("Grow")], objectives }, []);
  return snapshotOf(full, plan, measurePlan(full, plan));
};

describe("the snapshot of a cycle", () => {
  it("[CYC1] survives JSON without a change", () => {
    const snapshot = random(1);
    expect(readSnapshot(JSON.stringify(snapshot))).toEqual(snapshot);
  });
  it("[CYC1] says what was planned, by name", () => {
    const snapshot = random(1);
    expect(snapshot).toMatchObject({ cycle: "Jan 2027", currency: "EUR", families: ["F0", "F1", "F2"] });
    expect(snapshot.demand).toHaveLength(10);
    expect(snapshot.objectives).toMatchObject([{ name: "Revenue", kpi: "revenue", target: 5000 }]);
    expect(snapshot.gaps.length).toBeGreaterThan(3);
  });
  it("[CYC1] stays small: under 300 kB of JSON for 220 items and 18 months", () => {
    const { model, plan } = randomPlan({
      seed: 2,
      items: 220,
      periods: 18,
      families: 12,
      segments: 4,
      resources: 10,
    });
    expect(JSON.stringify(snapshotOf(model, plan, measurePlan(model, plan))).length).toBeLessThan(300_000);
  });
  const broken = [
    "",
    "null",
    "[]",
    '{"format":"other"}',
    JSON.stringify({ ...random(1), version: 2 }),
    JSON.stringify({ ...random(1), demand: [[1]] }),
    JSON.stringify({ ...random(1), stock: random(1).stock.map((row) => row.map(() => "1")) }),
  ];
  broken.forEach((text, n) => {
    it(`[CYC2] reads broken text ${n + 1} as none`, () => expect(readSnapshot(text)).toBeNull());
  });
});

describe("two cycles", () => {
  const model = smallModel({
    items: [{ code: "A" }, { code: "B" }],
    families: [{ name: "Tea" }],
    periods: 3,
  });
  const first = planOf(model, {
    demand: grid([
      [10, 20, 30],
      [5, 5, 5],
    ]),
    production: grid([
      [10, 20, 30],
      [5, 5, 5],
    ]),
  });
  const before = snapshotOf(model, first, measurePlan(model, first));
  /** A month later: February to April; item C is new, B is gone. */
  const next = smallModel({ items: [{ code: "A" }, { code: "C" }], families: [{ name: "Tea" }], periods: 4 });
  const moved = { ...next, calendar: { ...next.calendar, horizon: next.calendar.horizon.slice(1) } };
  const second = planOf(moved, {
    demand: grid([
      [26, 30, 9],
      [1, 1, 1],
    ]),
    production: grid([
      [26, 30, 9],
      [1, 1, 1],
    ]),
  });
  const after = snapshotOf(moved, second, measurePlan(moved, second));
  const change = compareCycles(before, after);

  it("[CYC3] share February and March", () => expect(change.periods).toEqual(before.periods.slice(1)));
  it("[CYC3] an item in both changes month by month", () => {
    const a = change.demand.find(({ name }) => name === "A")!;
    expect(a).toMatchObject({ before: 50, after: 56, change: 6 });
    expect(a.byPeriod.map((month) => month.change)).toEqual([6, 0]);
  });
  it("[CYC3] an item in one of them changes in full", () => {
    expect(change.demand.map(({ name, change: by }) => [name, by])).toEqual([
      ["A", 6],
      ["B", -10],
      ["C", 2],
    ]);
  });
  it("[CYC3] revenue changes by family", () => {
    expect(change.revenue).toMatchObject([{ name: "Tea", before: 600, after: 580, change: -20 }]);
  });
  it("[CYC4] 18 units of change on 60 leave a stability of 0.7", () => {
    expect(change.planStability).toBeCloseTo(0.7, 12);
  });
  it("[CYC7] the margin's drivers add up: more of A, C is new, B is gone", () => {
    const { marginDrivers: parts } = change;
    const close = { volume: 24, price: 0, mix: 0, cost: 0, added: 8, discontinued: -40, change: -8 };
    for (const [part, is] of Object.entries(close))
      expect(parts[part as keyof typeof close]).toBeCloseTo(is, 9);
  });
  it("[CYC5] the index moves by its bars", () => {
    const [one, other] = [random(1), random(3)];
    const bars = compareCycles(one, other).index.reduce((sum, { points }) => sum + points, 0);
    expect(bars).toBeCloseTo(other.index.index! - one.index.index!, 9);
  });
  it("[CYC5] objectives stand side by side", () => {
    const [pair] = compareCycles(random(1), random(3)).objectives;
    expect(pair).toMatchObject({ name: "Revenue", before: { kpi: "revenue" }, after: { kpi: "revenue" } });
  });
  it("[CYC8] the same plan is no gap; a family that plans less is one, and so is each item that does", () => {
    expect(lastCycleGaps(model, compareCycles(before, before))).toEqual([]);
    const less = planOf(moved, {
      demand: grid([
        [10, 30, 9],
        [1, 1, 1],
      ]),
    });
    const fallen = lastCycleGaps(
      moved,
      compareCycles(before, snapshotOf(moved, less, measurePlan(moved, less))),
    );
    expect(fallen).toMatchObject([
      {
        kind: "plan-last cycle",
        family: 0,
        amount: -180,
        money: -180,
        firstPeriod: 0,
        lastPeriod: 1,
        worstPeriod: 0,
      },
      { level: "item", item: 0, family: 0, amount: -100, firstPeriod: 0, lastPeriod: 0 },
    ]);
    expect(fallen[0]!.moneyAtRisk).toBeCloseTo(72, 9);
    const parts = Object.fromEntries(fallen[0]!.drivers.map(({ cause, money }) => [cause, money]));
    const close = { volume: -100, "items that left": -100, "new items": 20 };
    for (const [cause, money] of Object.entries(close)) expect(parts[cause]).toBeCloseTo(money, 9);
    expect(Object.keys(parts)).toHaveLength(3);
    expect(fallen[1]!.moneyAtRisk).toBeCloseTo(40, 9);
    expect(fallen[1]!.drivers.map(({ cause }) => cause)).toEqual(["volume"]);
  });
  it("[CYC6] a cycle compared with itself opens and closes nothing", () => {
    const same = compareCycles(random(1), random(1));
    expect(same.gaps.opened).toEqual([]);
    expect(same.gaps.closed).toEqual([]);
    expect(same.gaps.stayed.length).toBe(random(1).gaps.length);
    expect(same.planStability).toBe(1);
  });
  it("[CYC6] what is no longer short has closed", () => {
    const short = planOf(model, {
      demand: grid([
        [10, 20, 30],
        [5, 5, 5],
      ]),
      shipped: grid([
        [10, 0, 30],
        [5, 5, 5],
      ]),
      lost: grid([
        [0, 20, 0],
        [0, 0, 0],
      ]),
    });
    const was = snapshotOf(model, short, measurePlan(model, short));
    expect(compareCycles(was, before).gaps.closed).toMatchObject([{ kind: "demand-supply", subject: "Tea" }]);
    expect(compareCycles(before, was).gaps.opened).toMatchObject([{ kind: "demand-supply", subject: "Tea" }]);
  });
});
