import {
  aimAt,
  aimBetween,
  deviationLoss,
  favourableGap,
  glideTarget,
  onTimeInFull,
  perfectOrderEstimate,
  shortfallShare,
  statusOf,
} from "../../../src/engine/measure/api";

describe("the favourable gap", () => {
  const band = aimBetween(4, 6);
  const cases = [
    { when: "95 of a target of 100", gap: favourableGap(95, aimAt(100)), is: -5 },
    { when: "105 of a target of 100", gap: favourableGap(105, aimAt(100)), is: 5 },
    { when: "lower is better and 95 of 100", gap: favourableGap(95, aimAt(100, "lower")), is: 5 },
    { when: "lower is better and 105 of 100", gap: favourableGap(105, aimAt(100, "lower")), is: -5 },
    { when: "3 below a band of 4 to 6", gap: favourableGap(3, band), is: -1 },
    { when: "8 above a band of 4 to 6", gap: favourableGap(8, band), is: -2 },
    { when: "5 inside a band of 4 to 6", gap: favourableGap(5, band), is: 0 },
    { when: "the band was typed the wrong way round", gap: favourableGap(3, aimBetween(6, 4)), is: -1 },
  ];
  for (const { when, gap, is } of cases) it(`[KPI18] is ${is} when ${when}`, () => expect(gap).toBe(is));
  it("[KPI18] is blank without actual, in a band too", () => {
    expect(favourableGap(Number.NaN, aimAt(1))).toBeNaN();
    expect(favourableGap(Number.NaN, band)).toBeNaN();
  });
  it("[KPI18] a shortfall of 5 on 100 is 5 %", () =>
    expect(shortfallShare(95, aimAt(100))).toBeCloseTo(0.05, 12));
  it("[KPI18] shares are compared in points", () => {
    expect(shortfallShare(0.93, aimAt(0.95), "points")).toBeCloseTo(0.02, 12);
  });
  it("[KPI18] a band is measured against the edge that was missed", () => {
    expect(shortfallShare(3, band)).toBeCloseTo(0.25, 12);
    expect(shortfallShare(9, band)).toBeCloseTo(0.5, 12);
  });
  it("[KPI18] a missed target of zero is missed altogether", () => {
    expect(shortfallShare(5, aimAt(0, "lower"))).toBe(Infinity);
  });
  it("[KPI18] what is met has no shortfall", () => expect(shortfallShare(120, aimAt(100))).toBe(0));
});

describe("status", () => {
  const cases = [
    { when: "97 of 100, exactly at the tolerance", value: 97, is: "on track" },
    { when: "96 of 100", value: 96, is: "at risk" },
    { when: "92 of 100, exactly at the red limit", value: 92, is: "at risk" },
    { when: "91 of 100", value: 91, is: "off track" },
    { when: "0 of 100, since zero is a value", value: 0, is: "off track" },
    { when: "nothing was measured", value: Number.NaN, is: "no actual" },
  ];
  for (const { when, value, is } of cases) {
    it(`[KPI19] is "${is}" at ${when}`, () => expect(statusOf(value, aimAt(100))).toBe(is));
  }
  it("[KPI19] 0.92 of 0.95 is within three points", () => {
    expect(statusOf(0.92, aimAt(0.95), { tolerance: 0.03, redFrom: 0.08, basis: "points" })).toBe("on track");
  });
});

describe("glide paths", () => {
  const path = { shape: "linear", baseline: 100, target: 160, baselinePeriod: 0, duePeriod: 4 } as const;
  const cases = [
    { when: "half the time is gone", path, period: 2, is: 130 },
    { when: "it has not begun", path, period: -3, is: 100 },
    { when: "it is past due", path, period: 9, is: 160 },
    {
      when: "an s-curve is a quarter on",
      path: { ...path, shape: "s-curve" as const },
      period: 1,
      is: 109.375,
    },
    { when: "an s-curve is half on", path: { ...path, shape: "s-curve" as const }, period: 2, is: 130 },
    {
      when: "half the season came in the first month",
      path: { ...path, shape: "seasonal" as const, seasonalWeights: [3, 1, 1, 1] },
      period: 1,
      is: 130,
    },
    {
      when: "the season says nothing, so it is linear",
      path: { ...path, shape: "seasonal" as const, seasonalWeights: [0, 0, 0, 0] },
      period: 1,
      is: 115,
    },
  ];
  for (const { when, path: way, period, is } of cases) {
    it(`[KPI20] is ${is} when ${when}`, () => expect(glideTarget(way, period)).toBeCloseTo(is, 9));
  }
  it("[KPI20] is blank without a due period", () => {
    expect(glideTarget({ ...path, duePeriod: Number.NaN }, 1)).toBeNaN();
  });
  it("[KPI20] works downward for what should fall", () => {
    expect(glideTarget({ ...path, baseline: 60, target: 40 }, 1)).toBe(55);
  });
});

describe("the loss of a deviation", () => {
  const range = { tolerance: 0.03, limit: 0.13 };
  const cases = [
    { gap: 0.05, is: 0.2 },
    { gap: -0.05, is: 0.2 },
    { gap: 0.2, is: 1 },
    { gap: 0, is: 0 },
    { gap: 0.08, is: 0.5 },
    { gap: Infinity, is: 1 },
  ];
  for (const { gap, is } of cases) {
    it(`[KPI21] of ${gap} is ${is}`, () => expect(deviationLoss(gap, range)).toBeCloseTo(is, 12));
  }
  it("[KPI21] is a step where the limit is the tolerance", () => {
    expect([0.05, 0.050001].map((gap) => deviationLoss(gap, { tolerance: 0.05, limit: 0.05 }))).toEqual([
      0, 1,
    ]);
  });
});

describe("on time in full", () => {
  it("[KPI22] is good lines over all lines", () => expect(onTimeInFull(45, 50)).toBe(0.9));
  it("[KPI22] is not measurable without lines", () => expect(onTimeInFull(0, 0)).toBeNaN());
  it("[KPI22] a perfect order is estimated by multiplying its rates", () => {
    expect(perfectOrderEstimate([0.9, 0.5])).toBeCloseTo(0.45, 12);
  });
});
