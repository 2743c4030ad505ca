import { recentMean, recentSpan } from "../../../src/engine/measure/kpi/recent";

describe("the last closed months", () => {
  const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);
  const cases = [
    { when: "there are more", mean: recentMean(of(9, 1, 2, 6, 9), 4), is: 3 },
    { when: "there are two", mean: recentMean(of(2, 4, 9), 2), is: 3 },
    { when: "one of them is blank", mean: recentMean(of(9, 1, Number.NaN, 5), 4), is: 3 },
    { when: "one of them is 0", mean: recentMean(of(0, 4, 5), 3), is: 3 },
    { when: "none is known", mean: recentMean(of(1, Number.NaN, Number.NaN, Number.NaN), 4), is: Number.NaN },
    { when: "there is no closed month", mean: recentMean(of(1, 2), 0), is: Number.NaN },
  ];
  for (const { when, mean, is } of cases) {
    it(`[STR10] have a mean of ${is} when ${when}`, () => expect(mean).toBe(is));
  }
  it("[STR10] are three at most", () => {
    expect([recentSpan(7), recentSpan(2)]).toEqual([
      { first: 4, end: 7 },
      { first: 0, end: 2 },
    ]);
  });
});
