import {
  acrossAggregations,
  blockLengths,
  blockMeans,
} from "../../../../src/engine/demand/forecast/aggregation";
import { fitAirline, projectAirline } from "../../../../src/engine/demand/forecast/airline";
import {
  fitDynamicTheta,
  projectDynamicTheta,
  type DynamicThetaState,
} from "../../../../src/engine/demand/forecast/dynamicTheta";
import { averageEts, projectAverage } from "../../../../src/engine/demand/forecast/ets/etsAverage";
import { fitEts, projectEts } from "../../../../src/engine/demand/forecast/ets/etsFit";
import { parameterCount } from "../../../../src/engine/demand/forecast/ets/etsModel";
import { simplexSearch } from "../../../../src/engine/demand/forecast/fitting/simplexSearch";
import { seasonalProfile } from "../../../../src/engine/demand/forecast/seasonalProfile";
import { fitTheta, projectTheta } from "../../../../src/engine/demand/forecast/theta";
import { noise, series } from "../seeded";

describe("exponential smoothing", () => {
  it("[ETS1] carries a line on", () => {
    const fit = fitEts(
      series(40, (t) => 1 + 0.1 * t),
      12,
      { error: "additive", trend: "additive", season: "none" },
    );
    projectEts(fit, 5).forEach((value, h) => expect(value).toBeCloseTo(5 + 0.1 * h, 4));
  });

  for (const season of ["additive", "multiplicative"] as const) {
    it(`[ETS1] carries a season on by ${season} states`, () => {
      const rule = (t: number): number => 1 + 0.3 * Math.sin((2 * Math.PI * t) / 12);
      const fit = fitEts(series(60, rule), 12, { error: "multiplicative", trend: "none", season });
      projectEts(fit, 12).forEach((value, h) => expect(value).toBeCloseTo(rule(60 + h), 3));
    });
  }

  it("[ETS1] damps a damped trend", () => {
    const fit = fitEts(
      series(40, (t) => 1 + 0.1 * t),
      12,
      { error: "additive", trend: "damped", season: "none" },
    );
    const path = projectEts(fit, 3);
    expect((path[2]! - path[1]!) / (path[1]! - path[0]!)).toBeCloseTo(fit.parameters.damping, 9);
  });

  it("[ETS2] weighs models to one", () => {
    const next = noise(5);
    const { weights } = averageEts(
      series(60, () => 1 + 0.1 * next()),
      12,
    )!;
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it("[ETS2] gives a model two criterion points behind e times less weight", () => {
    const next = noise(6);
    const { fits, weights } = averageEts(
      series(60, () => 1 + 0.1 * next()),
      12,
    )!;
    const behind = fits[1]!.criterion - fits[0]!.criterion;
    expect(weights[1]! / weights[0]!).toBeCloseTo(Math.exp(-behind / 2), 9);
  });

  it("[ETS2] counts smoothing parameters, starting states and variance", () => {
    expect(parameterCount({ error: "additive", trend: "none", season: "none" }, 12)).toBe(3);
    expect(parameterCount({ error: "additive", trend: "damped", season: "additive" }, 12)).toBe(4 + 13 + 1);
  });

  it("[ETS2] has no average for four periods", () => {
    expect(averageEts(Float64Array.from([1, 2, 1, 2]), 12)).toBeNull();
  });

  it("[ETS3] keeps to additive models where demand touches zero", () => {
    const next = noise(8);
    const touching = series(60, (t) => (t === 10 ? 0 : 1 + 0.2 * next()));
    const { fits } = averageEts(touching, 12)!;
    expect(fits.every(({ model }) => model.error === "additive" && model.season !== "multiplicative")).toBe(
      true,
    );
    expect(projectAverage({ fits, weights: fits.map(() => 1 / fits.length) }, 3)).toHaveLength(3);
  });
});

describe("Theta", () => {
  it("[THE1] has half the slope of the line as drift", () => {
    const x = series(30, (t) => 5 + 0.4 * t);
    const state = fitTheta(x);
    expect(state.drift).toBeCloseTo(0.2, 9);
    const path = projectTheta(state, 3);
    expect(path[2]! - path[1]!).toBeCloseTo(0.2, 9);
  });

  it("[THE1] smooths from the start that fits best", () => {
    const next = noise(9);
    const x = series(30, () => 1 + 0.1 * next());
    const { start, weight, level } = fitTheta(x);
    const errorsFrom = (from: number): { squares: number; last: number } => {
      let last = from;
      let squares = 0;
      for (const value of x) {
        squares += (value - last) ** 2;
        last += weight * (value - last);
      }
      return { squares, last };
    };
    expect(errorsFrom(start).last).toBeCloseTo(level, 9);
    expect(errorsFrom(start).squares).toBeLessThanOrEqual(errorsFrom(start + 0.01).squares);
    expect(errorsFrom(start).squares).toBeLessThanOrEqual(errorsFrom(start - 0.01).squares);
  });

  it("[THE2] is simple smoothing when theta is 1", () => {
    const state: DynamicThetaState = {
      weight: 0.4,
      lineShare: 0,
      seen: 12,
      mean: 3,
      level: 7,
      intercept: 1,
      slope: 0.5,
    };
    expect([...projectDynamicTheta(state, 3)]).toEqual([7, 7, 7]);
  });

  it("[THE2] keeps the line that least squares draw", () => {
    const { intercept, slope, mean, seen } = fitDynamicTheta(series(20, (t) => 2 + 0.25 * (t + 1)));
    expect(slope).toBeCloseTo(0.25, 9);
    expect(intercept).toBeCloseTo(2, 9);
    expect(mean).toBeCloseTo(2 + 0.25 * 10.5, 9);
    expect(seen).toBe(20);
  });
});

describe("the airline model", () => {
  it("[AIR1] repeats a season that repeats", () => {
    const rule = (t: number): number => 1 + ((t * 5) % 12) / 12;
    projectAirline(fitAirline(series(48, rule), 12), 24).forEach((value, h) =>
      expect(value).toBeCloseTo(rule(48 + h), 6),
    );
  });

  it("[AIR1] takes logarithms where the season grows with the level", () => {
    const next = noise(13);
    const growing = series(84, (t) => Math.exp(0.03 * t + 0.4 * Math.sin((Math.PI * t) / 6) + 0.02 * next()));
    expect(fitAirline(growing, 12).isLogarithmic).toBe(true);
  });
});

describe("aggregation", () => {
  it("[AGG1] ends with the newest period", () => {
    expect([...blockMeans(Float64Array.from([9, 1, 3, 5, 7]), 2)]).toEqual([2, 6]);
  });

  it("[AGG1] takes the divisors of the season that leave eight blocks", () => {
    expect(blockLengths(60, 12)).toEqual([2, 3, 4, 6]);
    expect(blockLengths(30, 12)).toEqual([2, 3]);
    expect(blockLengths(10, 12)).toEqual([1]);
    expect(blockLengths(60, 1)).toEqual([2, 3]);
  });

  it("[AGG1] carries a line on through any block length", () => {
    const line = (x: Float64Array, h: number): Float64Array =>
      series(h, (i) => x.at(-1)! + (i + 1) * (x.at(-1)! - x.at(-2)!));
    const path = acrossAggregations(
      series(48, (t) => t),
      [2, 3, 4, 6],
      line,
    )(9);
    path.forEach((value, h) => expect(value).toBeCloseTo(48 + h, 9));
  });
});

describe("the seasonal profile", () => {
  it("[SEA1] is kept where there is no noise", () => {
    const profile = seasonalProfile(
      series(48, (t) => (t % 12 === 0 ? 2 : 1)),
      12,
    );
    expect(profile.strength).toBeGreaterThan(0.99);
    expect(profile.indices[0]! / profile.indices[1]!).toBeCloseTo(2, 1);
  });

  it("[SEA1] is shrunk to less than half in noise, as a rule", () => {
    const strengths = Array.from({ length: 20 }, (_, seed) => {
      const next = noise(200 + seed);
      return seasonalProfile(
        series(60, () => 10 + next()),
        12,
      ).strength;
    });
    expect(strengths.filter((strength) => strength > 0.5).length).toBeLessThanOrEqual(5);
  });

  it("[SEA1] is nothing before two years", () => {
    expect(
      seasonalProfile(
        series(23, (t) => 1 + (t % 12)),
        12,
      ).strength,
    ).toBe(0);
  });

  it("[SEA1] adds up to no change over a year", () => {
    const next = noise(21);
    const { indices } = seasonalProfile(
      series(60, (t) => 20 + 5 * Math.cos(t / 2) + next()),
      12,
    );
    expect(indices.reduce((sum, index) => sum + index, 0)).toBeCloseTo(12, 9);
  });
});

describe("the simplex search", () => {
  const bowl = (at: Float64Array): number => (at[0]! - 0.3) ** 2 + 2 * (at[1]! + 0.2) ** 2;
  const task = { objective: bowl, start: [0.9, 0.9], lower: [-1, -1], upper: [1, 1], maxEvaluations: 300 };

  it("[SIM1] finds the bottom of a bowl", () => {
    const { at } = simplexSearch({ ...task, tolerance: 1e-14 });
    expect(at[0]).toBeCloseTo(0.3, 3);
    expect(at[1]).toBeCloseTo(-0.2, 3);
  });

  it("[SIM1] stops at the bound when the bottom lies beyond", () => {
    const { at } = simplexSearch({ ...task, lower: [0.5, 0.5] });
    expect(at[0]).toBeCloseTo(0.5, 3);
    expect(at[1]).toBeCloseTo(0.5, 3);
  });

  it("[SIM1] spends no more evaluations than a round over its limit", () => {
    let evaluations = 0;
    simplexSearch({
      ...task,
      objective: (at) => (evaluations++, bowl(at)),
      maxEvaluations: 30,
      tolerance: 0,
    });
    expect(evaluations).toBeGreaterThanOrEqual(30);
    expect(evaluations).toBeLessThan(30 + 5);
  });
});
