import {
  bias,
  forecastAccuracy,
  forecastValueAdded,
  mad,
  mape,
  mase,
  rmse,
  trackingSignal,
  wmape,
} from "../../../src/engine/measure/api";

const ACTUAL = [100, 120, 90, 110, 0, 130];
const FORECAST = [110, 115, 100, 100, 10, 120];
const HISTORY = [95, 105, 100, 110, 90, 115, 100, 120, 105, 110, 100, 125];
const NAIVE = ACTUAL.map(() => 105);

describe("accuracy, on the golden series of DOMAIN.md C2", () => {
  const golden = [
    { title: "[KPI1] WMAPE is 0.1", value: wmape(FORECAST, ACTUAL), is: 0.1 },
    { title: "[KPI1] accuracy is 0.9", value: forecastAccuracy(FORECAST, ACTUAL), is: 0.9 },
    {
      title: "[KPI2] MAPE is 0.0841 over five periods",
      value: mape(FORECAST, ACTUAL).mape,
      is: 0.0841219891,
    },
    { title: "[KPI3] bias is +0.0091", value: bias(FORECAST, ACTUAL), is: 0.0090909091 },
    { title: "[KPI4] MAD is 9.17", value: mad(FORECAST, ACTUAL), is: 9.1666666667 },
    {
      title: "[KPI4] the tracking signal is +0.545",
      value: trackingSignal(FORECAST, ACTUAL),
      is: 0.5454545455,
    },
    { title: "[KPI4] RMSE is 9.354", value: rmse(FORECAST, ACTUAL), is: 9.3541434669 },
    {
      title: "[KPI5] MASE is 0.630",
      value: mase({ forecast: FORECAST, actual: ACTUAL, history: HISTORY }),
      is: 0.6302083333,
    },
    {
      title: "[KPI6] value added over naive is +0.209",
      value: forecastValueAdded(NAIVE, FORECAST, ACTUAL),
      is: 0.2090909091,
    },
  ];
  for (const { title, value, is } of golden) {
    it(title, () => expect(Math.abs(value - is)).toBeLessThan(1e-9));
  }
});

describe("accuracy at its edges", () => {
  it("[KPI2] one period without actual is left out and counted", () => {
    expect(mape(FORECAST, ACTUAL).excludedPeriods).toBe(1);
  });
  it("[KPI1] no actual at all is no measure", () => expect(wmape([5, 5], [0, 0])).toBeNaN());
  it("[KPI1] accuracy never falls below 0", () => expect(forecastAccuracy([30], [10])).toBe(0));
  it("[KPI3] too high a forecast is a positive bias", () => expect(bias([12], [10])).toBeCloseTo(0.2, 12));
  it("[KPI4] a perfect forecast has a tracking signal of 0", () =>
    expect(trackingSignal([3, 4], [3, 4])).toBe(0));
  it("[KPI5] a flat history cannot scale", () => {
    expect(mase({ forecast: [5], actual: [4], history: [7, 7, 7] })).toBeNaN();
  });
  it("[KPI5] a season of 12 compares with the same month", () => {
    const history = [...Array(12).fill(10), ...Array(12).fill(14)] as number[];
    expect(mase({ forecast: [12], actual: [10], history, seasonPeriods: 12 })).toBeCloseTo(0.5, 12);
  });
  it("[KPI7] a blank actual leaves its period out", () => {
    expect(wmape([10, 99], [8, Number.NaN])).toBeCloseTo(0.25, 12);
  });
  it("[KPI7] a zero actual counts", () => expect(wmape([10, 4], [8, 0])).toBeCloseTo(0.75, 12));
  it("[KPI7] nothing said is no measure", () => {
    for (const measure of [wmape, bias, mad, rmse]) expect(measure([], [])).toBeNaN();
  });
});
