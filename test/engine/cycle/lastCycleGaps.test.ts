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
  it("[CYC8] names the five items that moved most, by name where they moved the same, and the rest in one", () => {
    const items = codes.map((code) => changed(code, 10, [code === "G" ? -9 : -1, 0, 0]));
    const [fall] = gapsOf({ revenue: [changed("Tea", 70, [-15, 0, 0])], itemRevenue: items });
    expect(fall!.drivers.map(({ cause, subject, money }) => [cause, subject, money])).toEqual([
      ["item", "G", -9],
      ["item", "A", -1],
      ["item", "B", -1],
      ["item", "C", -1],
      ["item", "D", -1],
      ["other items", "", -2],
    ]);
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
