import { roughCut } from "../../../src/engine/supply/roughCut";
import { rowOf } from "../../../src/engine/series/grid";

/** DOMAIN.md C5: A, B, C = 100, 50, 25 with bills (1.5, 0.5), (1, 2), (3, 1). */
const classical = {
  production: { rows: 3, periods: 1, values: Float64Array.of(100, 50, 25) },
  resources: 2,
  loadsOf: [
    [1.5, 0.5],
    [1, 2],
    [3, 1],
  ].map((hours) => hours.map((hoursAUnit, resource) => ({ resource, hoursAUnit, offsetPeriods: 0 }))),
};

describe("roughCut", () => {
  it("[RCC1] splits 450 hours 60 to 40 by overall factors", () => {
    const { overallFactors } = roughCut({ ...classical, shares: [0.6, 0.4] });
    expect(Array.from(overallFactors.values)).toEqual([expect.closeTo(270, 9), expect.closeTo(180, 9)]);
  });

  it("[RCC1] loads 275 and 175 hours by the bill", () => {
    expect(Array.from(roughCut(classical).bill.values)).toEqual([275, 175]);
  });

  it("[RCC1] takes the bill's own shares where none are given", () => {
    const { overallFactors } = roughCut(classical);
    expect(Array.from(overallFactors.values)).toEqual([expect.closeTo(275, 9), expect.closeTo(175, 9)]);
  });

  it("[RCC2] moves the profile its offset earlier and drops what falls before the horizon", () => {
    const { bill, profile } = roughCut({
      production: { rows: 1, periods: 3, values: Float64Array.of(5, 10, 20) },
      resources: 1,
      loadsOf: [[{ resource: 0, hoursAUnit: 2, offsetPeriods: 1 }]],
    });
    expect(Array.from(rowOf(bill, 0))).toEqual([10, 20, 40]);
    expect(Array.from(rowOf(profile, 0))).toEqual([20, 40, 0]);
  });
});
