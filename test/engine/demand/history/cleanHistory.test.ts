import type { CleanedHistory, RawHistory } from "../../../../src/engine/demand/api";
import { cleanHistory } from "../../../../src/engine/demand/api";
import { noise, series } from "../seeded";

const clean = (demand: ArrayLike<number>, more: Partial<RawHistory> = {}): CleanedHistory => {
  const cleaned = cleanHistory({ item: "A", demand, seasonPeriods: 12, ...more });
  if (!cleaned.ok) throw new Error(JSON.stringify(cleaned.problems));
  return cleaned.value;
};
const demandOf = (cleaned: CleanedHistory): number[] => [...cleaned.history.demand];

const steady = (): Float64Array => {
  const next = noise(7);
  return series(48, () => 100 + 2 * next());
};

describe("the start", () => {
  it("[HIS1] is the first sale when zeros come before it", () => {
    const cleaned = clean([0, 0, 5, 6]);
    expect(cleaned.firstPeriod).toBe(2);
    expect(demandOf(cleaned)).toEqual([5, 6]);
  });

  it("[HIS1] is the first sale when blanks come before it", () => {
    expect(clean([NaN, 0, NaN, 5, 0]).firstPeriod).toBe(3);
  });

  it("[HIS1] is the first zero when nothing was ever sold", () => {
    const cleaned = clean([NaN, 0, 0]);
    expect(cleaned.firstPeriod).toBe(1);
    expect(demandOf(cleaned)).toEqual([0, 0]);
  });

  it("[HIS9] is a problem when there is no number", () => {
    const cleaned = cleanHistory({ item: "A", demand: [NaN, NaN], seasonPeriods: 12 });
    expect(cleaned).toMatchObject({ ok: false, problems: [{ code: "history-too-short" }] });
  });
});

describe("blanks", () => {
  it("[HIS2] lie on the line between their neighbours", () => {
    const cleaned = clean([10, NaN, 14, 16]);
    expect(demandOf(cleaned)).toEqual([10, 12, 14, 16]);
    expect(cleaned.corrections).toEqual([{ index: 1, was: null, used: 12, why: "missing" }]);
  });

  it("[HIS2] at the end go on with the last value", () => {
    expect(demandOf(clean([10, 12, NaN]))).toEqual([10, 12, 12]);
  });

  it("[HIS2] follow the season", () => {
    const rule = (t: number): number => (t % 12 === 11 ? 300 : 100);
    const demand = series(48, rule);
    demand[35] = NaN;
    const filled = clean(demand).history.demand[35]!;
    expect(filled).toBeGreaterThan(270);
    expect(filled).toBeLessThan(330);
  });

  it("[HIS2] are the mean where demand is now and then", () => {
    expect(demandOf(clean([4, 0, 0, NaN, 0, 4]))[3]).toBeCloseTo(8 / 5, 12);
  });

  it("[HIS2] are counted from the raw history", () => {
    expect(clean([0, 10, NaN, 14]).corrections[0]!.index).toBe(2);
  });
});

describe("returns", () => {
  it("[HIS3] count as zero and are a problem that names the period", () => {
    const cleaned = clean([10, -3, 12]);
    expect(demandOf(cleaned)).toEqual([10, 0, 12]);
    expect(cleaned.corrections).toEqual([{ index: 1, was: -3, used: 0, why: "negative" }]);
    expect(cleaned.problems).toMatchObject([
      { code: "history-negative", place: { row: "A", period: -2 }, facts: { value: "-3", periodsAgo: 2 } },
    ]);
  });
});

describe("events", () => {
  const demand = steady();
  demand[20] = 180;

  it("[HIS4] give way to the baseline", () => {
    const cleaned = clean(demand, { eventPeriods: new Set([20]) });
    expect(cleaned.history.demand[20]).toBeLessThan(110);
    expect(cleaned.corrections).toMatchObject([{ index: 20, was: 180, why: "event" }]);
  });

  it("[HIS8] stay when the planner refuses the correction", () => {
    const cleaned = clean(demand, { eventPeriods: new Set([20]), refused: new Set([20]) });
    expect(cleaned.history.demand[20]).toBe(180);
    expect(cleaned.corrections).toEqual([]);
  });

  it("[HIS4] stay when there is nothing else", () => {
    expect(demandOf(clean([5, 7], { eventPeriods: new Set([0, 1]) }))).toEqual([5, 7]);
  });
});

describe("outliers", () => {
  const withPeak = steady();
  withPeak[30] = 400;

  it("[HIS5] are replaced by their neighbours and recorded", () => {
    const cleaned = clean(withPeak);
    expect(cleaned.corrections).toMatchObject([{ index: 30, was: 400, why: "outlier" }]);
    expect(cleaned.history.demand[30]).toBeLessThan(110);
    expect(cleaned.history.demand[30]).toBeGreaterThan(90);
  });

  it("[HIS5] are not found in plain noise", () => {
    expect(clean(steady()).corrections).toEqual([]);
  });

  it("[HIS5] are not the two newest periods", () => {
    const demand = steady();
    demand[46] = 400;
    expect(clean(demand).corrections).toEqual([]);
  });

  it("[HIS5] are not what comes back every year", () => {
    const demand = steady();
    for (const t of [11, 23, 35]) demand[t] = 160;
    expect(clean(demand).corrections).toEqual([]);
  });

  it("[HIS6] are not the peaks of an item sold now and then", () => {
    const demand = series(48, (t) => (t % 4 === 0 ? 3 : 0));
    demand[20] = 90;
    expect(clean(demand).corrections).toEqual([]);
  });

  it("[HIS8] stay when the planner refuses the correction", () => {
    const cleaned = clean(withPeak, { refused: new Set([30]) });
    expect(cleaned.history.demand[30]).toBe(400);
    expect(cleaned.corrections).toEqual([]);
  });

  it("[HIS8] leave a refused blank as zero", () => {
    expect(demandOf(clean([10, NaN, 14], { refused: new Set([1]) }))).toEqual([10, 0, 14]);
  });

  it("[INT3] stay in what was observed", () => {
    expect(clean(withPeak).history.observed![30]).toBe(400);
  });
});

describe("level shifts", () => {
  const next = noise(3);
  const stepped = series(48, (t) => (t < 24 ? 100 : 200) + 3 * next());

  it("[HIS7] are marked with both levels and not corrected", () => {
    const { levelShifts, history, corrections } = clean(stepped);
    expect(levelShifts).toHaveLength(1);
    expect(levelShifts[0]!.index).toBe(24);
    expect(levelShifts[0]!.from).toBeCloseTo(100, -1);
    expect(levelShifts[0]!.to).toBeCloseTo(200, -1);
    expect(history.demand).toEqual(stepped);
    expect(corrections).toEqual([]);
  });

  it("[HIS7] are counted from the raw history", () => {
    expect(clean([0, 0, ...stepped]).levelShifts[0]!.index).toBe(26);
  });

  it("[HIS7] are not found in a trend", () => {
    const climbing = noise(4);
    expect(clean(series(48, (t) => 100 + 5 * t + 3 * climbing())).levelShifts).toEqual([]);
  });
});
