import { compareCycles, type CycleChange, type PlanChange } from "../../../src/engine/cycle/compareCycles";
import { lastCycleGaps } from "../../../src/engine/cycle/lastCycleGaps";
import { snapshotOf, type CycleSnapshot, type SnapshotGap } from "../../../src/engine/cycle/snapshot";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { planOf, smallModel } from "../measure/smallModel";

const codes = ["C", "A", "B", "D", "E", "F", "G"];
const model = smallModel({ items: codes.map((code) => ({ code })), families: [{ name: "Tea" }], periods: 3 });
const plan = planOf(model, {});
const empty = snapshotOf(model, plan, measurePlan(model, plan));
const starts = empty.periods;

const changed = (name: string, before: number, months: readonly number[]): PlanChange => {
  const change = months.reduce((sum, value) => sum + value, 0);
  const byPeriod = months.map((value, t) => ({ start: starts[t]!, change: value }));
  return { name, before, after: before + change, change, byPeriod };
};
const gapsOf = (facts: Partial<CycleChange>): ReturnType<typeof lastCycleGaps> =>
  lastCycleGaps(model, { ...compareCycles(empty, empty), ...facts });

describe("a fall since the last cycle", () => {
  it("[CYC8] of 3 % is none, of more is one", () => {
    expect(gapsOf({ revenue: [changed("Tea", 100, [-3, 0, 0])] })).toEqual([]);
    expect(gapsOf({ revenue: [changed("Tea", 100, [-3.01, 0, 0])] })).toHaveLength(1);
  });
  it("[CYC8] of a family that is gone is none", () =>
    expect(gapsOf({ revenue: [changed("Cocoa", 100, [-50, 0, 0])] })).toEqual([]));
  it("[CYC8] reaches from the first falling month to the last, and is worst where most falls", () =>
    expect(gapsOf({ revenue: [changed("Tea", 100, [0, -10, -20])] })).toMatchObject([
      { firstPeriod: 1, lastPeriod: 2, worstPeriod: 2, amount: -30, money: -30, unit: "EUR" },
    ]));
  it("[CYC8] risks the margin that the family had, and nothing where it had none", () => {
    const revenue = [changed("Tea", 200, [-50, 0, 0])];
    const risk = (margin: number): number =>
      gapsOf({ revenue, margin: [changed("Tea", margin, [0, 0, 0])] })[0]!.moneyAtRisk;
    expect(risk(80)).toBeCloseTo(20, 9);
    expect(risk(-80)).toBeCloseTo(0, 9);
    expect(gapsOf({ revenue, margin: [] })[0]!.moneyAtRisk).toBeCloseTo(0, 9);
  });
  it("[CYC8] of DOMAIN.md C8 is price, volume, mix, new and discontinued items", () => {
    const rows: readonly (readonly [string, number, number, number, number])[] = [
      ["A", 100, 10, 90, 11],
      ["B", 50, 20, 80, 19],
      ["C", 0, 0, 5, 40],
      ["D", 100, 30, 0, 0],
    ];
    const of = (value: (row: (typeof rows)[number]) => readonly [number, number]): PlanChange[] =>
      rows.map((row) => {
        const [then, now] = value(row);
        return changed(row[0], then, [now - then, 0, 0]);
      });
    const itemRevenue = of(([, q0, p0, q1, p1]) => [q0 * p0, q1 * p1]);
    const revenue = [changed("Tea", 5000, [itemRevenue.reduce((sum, { change }) => sum + change, 0), 0, 0])];
    const shipped = of(([, q0, , q1]) => [q0, q1]);
    const [fall, ...single] = gapsOf({ revenue, itemRevenue, shipped });
    expect(fall!.drivers.map(({ cause }) => cause)).toEqual([
      "discontinued items",
      "volume",
      "mix",
      "new items",
      "price",
    ]);
    const parts = Object.fromEntries(fall!.drivers.map(({ cause, money }) => [cause, money]));
    expect(parts["price"]).toBeCloseTo(10, 9);
    expect(parts["volume"]).toBeCloseTo(266.6666666667, 9);
    expect(parts["mix"]).toBeCloseTo(233.3333333333, 9);
    expect(parts["new items"]).toBeCloseTo(200, 9);
    expect(parts["discontinued items"]).toBeCloseTo(-3000, 9);
    expect(single.map(({ item, amount }) => [item, amount])).toEqual([[3, -3000]]);
    for (const { amount, drivers } of [fall!, ...single])
      expect(drivers.reduce((sum, { money }) => sum + money, 0)).toBeCloseTo(amount, 9);
  });
  it("[CYC11] of an item has the mix that Settings asks for, of a family the same mix", () => {
    const rows = [["A", 100, 10, 60, 10], ["B", 50, 20, 45, 20]] as const; // prettier-ignore
    const of = (value: (row: (typeof rows)[number]) => number[]): PlanChange[] =>
      rows.map((row) => {
        const [then, now] = value(row);
        return changed(row[0], then!, [now! - then!, 0, 0]);
      });
    const itemRevenue = of(([, q0, p0, q1, p1]) => [q0 * p0, q1 * p1]);
    const facts = { itemRevenue, shipped: of(([, q0, , q1]) => [q0, q1]) };
    const revenue = [changed("Tea", 2000, [-500, 0, 0])];
    const mixes = (mixConvention?: "plain" | "level-adjusted") => {
      const settings = { ...model.settings, ...(mixConvention ? { mixConvention } : {}) };
      const change = { ...compareCycles(empty, empty), revenue, ...facts };
      return lastCycleGaps({ ...model, settings }, change).map(
        ({ drivers }) => drivers.find(({ cause }) => cause === "mix")!.money,
      );
    };
    const close = (values: number[]) => values.map((value) => expect.closeTo(value, 9));
    expect(mixes()).toEqual(close([100, 100 / 3, 200 / 3]));
    expect(mixes("level-adjusted")).toEqual(mixes());
    expect(mixes("plain")).toEqual(close([100, -100, 200]));
  });
  it("[CYC8] of an item risks the margin that the item had", () => {
    const tea = changed("A", 100, [-40, 0, 0]);
    const facts = { revenue: [changed("Tea", 100, [-40, 0, 0])], itemRevenue: [tea], shipped: [tea] };
    const [, item] = gapsOf({ ...facts, itemMargin: [changed("A", 30, [0, 0, 0])] });
    expect(item).toMatchObject({ level: "item", item: 1, amount: -40 });
    expect(item!.moneyAtRisk).toBeCloseTo(12, 9);
  });
  it("[CYC8] of cents that rounding left is volume, of more it is items that left", () => {
    const tea = changed("A", 100, [-40, 0, 0]);
    const causes = (all: number): string[] =>
      gapsOf({
        revenue: [changed("Tea", 100, [all, 0, 0])],
        itemRevenue: [tea],
        shipped: [tea],
      })[0]!.drivers.map(({ cause }) => cause);
    expect(causes(-40.03)).toEqual(["volume"]);
    expect(causes(-41)).toEqual(["volume", "items that left"]);
  });
});

describe("a gap of two cycles", () => {
  const gap = (facts: Partial<SnapshotGap>): SnapshotGap => ({
    kind: "demand-supply",
    measure: "short",
    level: "family",
    subject: "Tea",
    from: 10,
    to: 20,
    money: -1,
    moneyAtRisk: 1,
    ...facts,
  });
  const stayed = (facts: Partial<SnapshotGap>): boolean => {
    const having = (...gaps: readonly SnapshotGap[]): CycleSnapshot => ({ ...empty, gaps });
    const { gaps } = compareCycles(having(gap({})), having(gap(facts)));
    expect(gaps.opened).toHaveLength(gaps.stayed.length === 0 ? 1 : 0);
    expect(gaps.closed).toHaveLength(gaps.opened.length);
    return gaps.stayed.length === 1;
  };
  const others: readonly (readonly [string, Partial<SnapshotGap>, boolean])[] = [
    ["ends where the other begins", { from: 20, to: 30 }, true],
    ["begins where the other ends", { from: 0, to: 10 }, true],
    ["has more at risk", { moneyAtRisk: 9 }, true],
    ["begins a day later than the other ends", { from: 21, to: 30 }, false],
    ["ends a day before the other begins", { from: 0, to: 9 }, false],
    ["is of another kind", { kind: "plan-budget" }, false],
    ["is of another measure", { measure: "late" }, false],
    ["is about something else", { subject: "Cocoa" }, false],
  ];
  for (const [what, facts, stays] of others)
    it(`[CYC6] ${stays ? "stayed" : "is another"} when it ${what}`, () => expect(stayed(facts)).toBe(stays));
});
