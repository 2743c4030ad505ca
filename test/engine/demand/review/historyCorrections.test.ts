import { cleanedItems } from "../../../../src/engine/demand/review/cleanedItems";
import { historyRecord } from "../../../../src/engine/demand/review/historyCorrections";
import { statisticalPlan } from "../../../../src/engine/demand/api";
import type { Override } from "../../../../src/engine/model/collaboration";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { rowOf } from "../../../../src/engine/series/grid";
import { grid, smallModel } from "../../measure/smallModel";
import { noise } from "../seeded";
import { eventOf, override } from "./demandModel";

const PAST = 36;
const SPIKE = 10;

const about = (seed: number): number[] => {
  const next = noise(seed);
  return Array.from({ length: PAST }, () => 100 + next());
};

/** Items A and B of one family; A has a spike of 500 in one month and an empty cell in another. */
function modelOf(overrides: readonly Override[] = [], more: Partial<PlanningModel> = {}): PlanningModel {
  const spiked = about(1).map((units, t) => (t === SPIKE ? 500 : t === 20 ? Number.NaN : units));
  const rows = [0, 1].map((item) => ({
    item,
    measure: "demand" as const,
    source: null,
    lagPeriods: NaN,
    key: "",
  }));
  const model = smallModel(
    { items: [{ code: "A" }, { code: "B" }], historyMonths: PAST, periods: 6 },
    { history: { rows, values: grid([spiked, about(2)]) }, overrides, ...more },
  );
  return { ...model, items: { ...model.items, price: Float64Array.from([2, 3]) } };
}

const recordOf = (model: PlanningModel) => historyRecord(model, cleanedItems(model));

/** Refuses what cleaning makes of the closed month `t`, counted from the first. */
const refusal = (t: number, facts: Partial<Override> = {}): Override =>
  override({
    source: "statistical",
    firstPeriod: t - PAST,
    lastPeriod: t - PAST,
    reasonCode: "CONTRACT",
    assumption: "A real order",
    author: "Ann",
    ...facts,
  });

describe("the record of cleaned histories", () => {
  it("[COR1] holds each correction: month, was, used, why, the most money first", () => {
    const { corrections } = recordOf(modelOf());
    expect(corrections.map(({ item, period, was, why }) => [item, period, was, why])).toEqual([
      [0, SPIKE - PAST, 500, "outlier"],
      [0, 20 - PAST, null, "missing"],
    ]);
    const [spike] = corrections;
    expect(spike!.used).toBeGreaterThan(95);
    expect(spike!.used).toBeLessThan(105);
    expect(spike!.money).toBeCloseTo(2 * (500 - spike!.used), 9);
    expect(spike!.refusal).toBeNull();
  });

  it("[COR1] holds the months of past events", () => {
    const events = [eventOf({ item: 1, firstPeriod: -5, lastPeriod: -5, isInBaseline: false })];
    const { corrections } = recordOf(modelOf([], { events }));
    expect(corrections).toContainEqual(expect.objectContaining({ item: 1, period: -5, why: "event" }));
  });

  it("[COR1] marks a level shift that is not corrected", () => {
    const next = noise(4);
    const stepped = Array.from({ length: PAST }, (_, t) => (t < 18 ? 100 : 300) + next());
    const model = modelOf();
    const values = grid([stepped, about(2)]);
    const { levelShifts, corrections } = recordOf({ ...model, history: { ...model.history, values } });
    expect(corrections).toEqual([]);
    expect(levelShifts).toHaveLength(1);
    expect(levelShifts[0]).toMatchObject({ item: 0, period: 18 - PAST });
    const times = levelShifts[0]!.to / levelShifts[0]!.from;
    expect(times).toBeGreaterThan(2.5);
    expect(times).toBeLessThan(3.5);
  });

  it("[COR2] keeps a refused correction in view, with who refused it and why", () => {
    const { corrections } = recordOf(modelOf([refusal(SPIKE)]));
    expect(corrections[0]).toMatchObject({ was: 500, refusal: { author: "Ann", reason: "A real order" } });
    expect(corrections[0]!.used).toBeLessThan(105);
  });
});

describe("a locked row of the statistical function on closed months", () => {
  const seen = (model: PlanningModel) => cleanedItems(model)[0]!.cleaned.history.demand;

  it("[COR2] lets the month count as History has it", () => {
    expect(seen(modelOf())[SPIKE]).toBeLessThan(105);
    expect(seen(modelOf([refusal(SPIKE)]))[SPIKE]).toBe(500);
  });

  it("[COR2] lets an empty month count as zero", () => {
    expect(seen(modelOf([refusal(20)]))[20]).toBe(0);
  });

  it("[COR2] changes the forecast", () => {
    const before = rowOf(statisticalPlan(modelOf()).units, 0);
    const after = rowOf(statisticalPlan(modelOf([refusal(20)])).units, 0);
    expect([...after]).not.toEqual([...before]);
  });

  it("[COR2] speaks of all items where it names the family", () => {
    expect(seen(modelOf([refusal(SPIKE, { item: -1 })]))[SPIKE]).toBe(500);
  });

  it("[COR2] speaks of each month from the first to the last", () => {
    const demand = seen(modelOf([refusal(SPIKE, { lastPeriod: 20 - PAST })]));
    expect([demand[SPIKE], demand[20]]).toEqual([500, 0]);
  });

  const others: readonly (readonly [string, Partial<Override>])[] = [
    ["is not locked", { isLocked: false }],
    ["is of another function", { source: "sales" }],
    ["states a number", { units: 120 }],
    ["names another item", { item: 1 }],
    ["goes on into the horizon", { lastPeriod: 0 }],
  ];
  for (const [what, facts] of others) {
    it(`[COR3] refuses nothing where it ${what}`, () => {
      expect(seen(modelOf([refusal(SPIKE, facts)]))[SPIKE]).toBeLessThan(105);
    });
  }

  it("[COR3] cannot bring demand below zero back", () => {
    const model = modelOf([refusal(3)]);
    const values = grid([about(1).map((units, t) => (t === 3 ? -40 : units)), about(2)]);
    const returned = { ...model, history: { ...model.history, values } };
    expect(seen(returned)[3]).toBe(0);
    expect(recordOf(returned).corrections[0]).toMatchObject({
      was: -40,
      used: 0,
      why: "negative",
      refusal: null,
    });
  });
});
