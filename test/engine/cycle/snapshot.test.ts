import { rounded } from "../../../src/engine/cycle/rounded";
import { snapshotOf, subjectName, type CycleSnapshot } from "../../../src/engine/cycle/snapshot";
import type { Gap } from "../../../src/engine/gap/gap";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { objective } from "../strategy/smallStrategy";

const model = {
  ...smallModel({
    items: [{ code: "A-1", price: 10.004, cost: 6 }],
    families: [{ name: "Tea" }],
    segments: [{ name: "Retail" }],
    resources: [{ name: "Press", regular: [9, 9, 9] }],
    periods: 3,
  }),
  objectives: [objective("Grow", { kpi: "revenue" })],
};
const plan = planOf(model, {
  demand: grid([[1.23456, 2, 3]]),
  production: grid([[1, 2, 3]]),
  purchased: grid([[10, 20, 30]]),
  receipts: grid([[100, 200, 300]]),
  stock: grid([[0.0004, 5, 7]]),
});
const measures = measurePlan(model, plan);

const gap = (facts: Partial<Gap>): Gap => ({
  id: "",
  kind: "demand-supply",
  level: "family",
  measure: "short",
  item: -1,
  family: -1,
  segment: -1,
  resource: -1,
  objective: -1,
  firstPeriod: 1,
  lastPeriod: 2,
  worstPeriod: 1,
  amount: -1,
  unit: "case",
  money: -1.234,
  moneyAtRisk: 5.678,
  drivers: [],
  decideBy: 0,
  isTooLate: false,
  ...facts,
});
const keeping = (...gaps: readonly Gap[]): CycleSnapshot["gaps"] =>
  snapshotOf(model, plan, { ...measures, gaps }).gaps;

describe("what a snapshot keeps", () => {
  const kept = snapshotOf(model, plan, measures);
  it("[CYC9] begins with the first day of the cycle month", () =>
    expect([kept.cycleStart, kept.periods]).toEqual([
      model.calendar.horizon[0]!.start,
      model.calendar.horizon.map(({ start }) => start),
    ]));
  it("[CYC9] has units to a thousandth", () =>
    expect([kept.demand, kept.stock]).toEqual([[[1.235, 2, 3]], [[0, 5, 7]]]));
  it("[CYC9] counts own production, purchases and receipts as supply", () =>
    expect(kept.supply).toEqual([[111, 222, 333]]));
  it("[CYC9] has money to a hundredth, by item and by family", () => {
    expect(kept.itemRevenue).toEqual([[12.35, 20.01, 30.01]]);
    expect(kept.revenue).toEqual(kept.itemRevenue);
    expect(kept.itemMargin).toEqual([[4.94, 8.01, 12.01]]);
    expect(kept.margin).toEqual(kept.itemMargin);
  });
  it("[CYC9] has its objectives to a millionth", () => {
    const { now, due } = measures.scorecard.rows[0]!;
    const row = { now: { ...now, value: 0.12345649 }, due: { ...due, value: 1.5, target: 2.00000051 } };
    const scorecard = { ...measures.scorecard, rows: [{ ...measures.scorecard.rows[0]!, ...row }] };
    expect(snapshotOf(model, plan, { ...measures, scorecard }).objectives).toEqual([
      {
        name: "Grow",
        kpi: "revenue",
        actual: 0.123456,
        projected: 1.5,
        target: 2.000001,
        status: due.status,
      },
    ]);
  });
  it("[CYC9] writes no number of what is not known", () =>
    expect([rounded(Number.NaN, 2), rounded(Number.POSITIVE_INFINITY, 2), rounded(-1.005, 1)]).toEqual([
      null,
      null,
      -1,
    ]));
});

describe("the gaps that a snapshot keeps", () => {
  it("[CYC10] have their first days and money to a hundredth", () =>
    expect(keeping(gap({ family: 0 }))).toEqual([
      {
        kind: "demand-supply",
        measure: "short",
        level: "family",
        subject: "Tea",
        from: model.calendar.horizon[1]!.start,
        to: model.calendar.horizon[2]!.start,
        money: -1.23,
        moneyAtRisk: 5.68,
      },
    ]));
  it("[CYC10] are those above items, the first sixty", () => {
    const many = Array.from({ length: 70 }, (_, n) =>
      gap({ family: 0, level: n % 7 === 0 ? "item" : "family", moneyAtRisk: 100 - n }),
    );
    const risks = keeping(...many, ...many).map(({ moneyAtRisk }) => moneyAtRisk);
    expect(risks).toHaveLength(60);
    expect(risks.slice(0, 7)).toEqual([99, 98, 97, 96, 95, 94, 92]);
  });
  const subjects: readonly (readonly [string, Partial<Gap>])[] = [
    ["A-1", { item: 0, family: 0, segment: 0 }],
    ["Press", { resource: 0, level: "resource", family: 0 }],
    ["Tea", { resource: 0, level: "family", family: 0 }],
    ["Grow", { objective: 0, family: 0 }],
    ["Retail", { segment: 0, family: 0 }],
    ["Fair", { drivers: [{ cause: "event", subject: "Fair", units: 1, money: 1 }] }],
    ["", {}],
  ];
  for (const [name, facts] of subjects)
    it(`[CYC10] name what they are about: ${name === "" ? "nothing" : name}`, () =>
      expect(subjectName(model, gap(facts))).toBe(name));
});
