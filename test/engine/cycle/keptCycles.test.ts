import { compareCycles } from "../../../src/engine/cycle/compareCycles";
import { keptCycles, withKeptCycles } from "../../../src/engine/cycle/keptCycles";
import { readSnapshot } from "../../../src/engine/cycle/readSnapshot";
import { snapshotOf, type CycleSnapshot } from "../../../src/engine/cycle/snapshot";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Plan } from "../../../src/engine/plan/plan";
import { grid, planOf, smallModel, type SmallItem } from "../measure/smallModel";
import { goal, objective } from "../strategy/smallStrategy";

/** January to April, and the month after: February to May with one more closed month. */
const modelAt = (month: 0 | 1 | 2, items: readonly SmallItem[]): PlanningModel => {
  const base = smallModel(
    { items, families: [{ name: "Tea" }, { name: "Jam" }], historyMonths: 3, periods: 4 + month },
    { goals: [goal("G")], objectives: [objective("Calm", { kpi: "plan stability", target: 0.9 })] },
  );
  const { history, horizon } = base.calendar;
  const calendar = {
    ...base.calendar,
    history: [...history, ...horizon.slice(0, month)],
    horizon: horizon.slice(month),
  };
  const columns = history.length + horizon.length;
  const kpis = { rows: [], values: grid([], columns) };
  return { ...base, calendar, kpis, history: { rows: [], values: grid([], history.length + month) } };
};
const made = (model: PlanningModel, rows: readonly (readonly number[])[]): Plan =>
  planOf(model, {
    demand: grid(rows),
    production: grid(rows),
  });
const kept = (model: PlanningModel, plan: Plan): CycleSnapshot =>
  snapshotOf(model, plan, measurePlan(model, plan));

const january = modelAt(0, [{ code: "A" }, { code: "B", family: 1 }]);
const first = kept(
  january,
  made(january, [
    [10, 20, 30, 40],
    [5, 5, 5, 5],
  ]),
);
/** Item B is gone, C is new; A has 6 more in February. */
const february = withKeptCycles(modelAt(1, [{ code: "A" }, { code: "C", family: 1 }]), first);
const planned = made(february, [
  [26, 30, 40, 99],
  [1, 1, 1, 1],
]);
const measured = measurePlan(february, planned);
const stabilityOf = (model: PlanningModel, plan: Plan): number[] => {
  const lines = measurePlan(model, plan).kpis.filter(({ kpi }) => kpi === "plan stability");
  return [...(lines.find(({ family }) => family === -1)?.values ?? [])];
};

describe("what a cycle leaves for the next", () => {
  it("[KPI27] is last cycle's supply in the rows and months of this one", () => {
    const { supply, goneSupply } = keptCycles(february, first);
    expect([...supply.values]).toEqual([20, 30, 40, Number.NaN, 0, 0, 0, Number.NaN]);
    expect([...goneSupply]).toEqual([5, 5, 5, Number.NaN]);
  });
  it("[KPI27] is nothing in the first cycle", () => {
    expect(withKeptCycles(january, null)).toBe(january);
    expect(stabilityOf(january, made(january, [[1], [1]]))).toEqual([]);
  });
});

describe("plan stability", () => {
  const STABILITY = 1 - (6 + 3 * 1 + 3 * 5) / (90 + 15);
  it("[KPI27] is the number of the comparison with the last cycle, in the last closed month", () => {
    const stability = stabilityOf(february, planned);
    expect(stability[3]).toBeCloseTo(STABILITY, 12);
    expect(compareCycles(first, kept(february, planned)).planStability).toBeCloseTo(STABILITY, 12);
  });
  it("[KPI27] is told by family", () => {
    const tea = measured.kpis.find(({ kpi, family }) => kpi === "plan stability" && family === 0);
    expect(tea!.values[3]).toBeCloseTo(1 - 6 / 90, 12);
  });
  it("[KPI27] lights an objective on it, and says where the number is from", () => {
    expect(measured.scorecard.rows[0]).toMatchObject({
      actualFrom: "kept cycles",
      projectedFrom: "trend",
      now: { period: -1, status: "off track" },
    });
  });
  it("[KPI27] of an earlier cycle stays in its month", () => {
    const text = JSON.stringify(snapshotOf(february, planned, measured));
    const march = withKeptCycles(modelAt(2, [{ code: "A" }, { code: "C", family: 1 }]), readSnapshot(text));
    const rows = [
      [30, 40, 99, 0],
      [1, 1, 1, 0],
    ];
    const stability = stabilityOf(march, made(march, rows));
    expect(stability[3]).toBeCloseTo(STABILITY, 12);
    expect(stability[4]).toBe(1);
  });
  it("[KPI27] counts what is bought and received with what is made", () => {
    const none = [0, 0, 0, 0];
    const parts = {
      demand: grid([none, none]),
      production: grid([[10, 10, 10, 0], none]),
      purchased: grid([[6, 6, 6, 0], none]),
      receipts: grid([[4, 14, 24, 0], none]),
    };
    expect(stabilityOf(february, planOf(february, parts))[3]).toBeCloseTo(1 - 15 / 105, 12);
  });
  it("[KPI27] of the business is kept, and comes back beside that of the families", () => {
    const { record } = snapshotOf(february, planned, measured);
    expect(record!.map(({ figure, family }) => `${figure} ${family}`)).toEqual([
      "lastSupply Tea",
      "lastSupply Jam",
      "lastSupply ",
      "keptSupply Tea",
      "keptSupply Jam",
      "keptSupply ",
    ]);
    const march = withKeptCycles(modelAt(2, [{ code: "A" }]), { ...first, record: record! });
    const back = march.kept!.record.keptSupply!;
    expect([0, 1, 2].map((row) => back.values[row * 5 + 3])).toEqual([84, -3, 81]);
  });
  it("[KPI27] is never below 0", () => {
    const wild = made(february, [
      [999, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(stabilityOf(february, wild)[3]).toBe(0);
  });
  it("[KPI27] a record of families and months that are gone is passed over", () => {
    const record = [
      { figure: "keptSupply", family: "Coffee", starts: [1], values: [7] },
      { figure: "keptSupply", family: "", starts: [1, february.calendar.history[1]!.start], values: [7, 8] },
    ] as const;
    const found = keptCycles(february, { ...first, record }).record.keptSupply!;
    expect([...found.values].filter((value) => value === value)).toEqual([8]);
  });
  const broken = [[1], "no", [{ starts: [1], values: [] }], [{ starts: [1], values: ["x"] }]];
  broken.forEach((record, n) => {
    it(`[CYC2] reads a broken record ${n + 1} as no snapshot`, () => {
      expect(readSnapshot(JSON.stringify({ ...first, record }))).toBeNull();
    });
  });
});
