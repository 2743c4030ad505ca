import { quantileOf, type ForecastSpread } from "../../../../src/engine/demand/api";
import { negativeBinomialQuantile } from "../../../../src/engine/demand/forecast/spread/negativeBinomial";
import { steadyDeviations } from "../../../../src/engine/demand/forecast/spread/steadyDeviations";
import { weightedQuantile } from "../../../../src/engine/demand/forecast/spread/weightedQuantile";
import { noise, series } from "../seeded";

describe("textbook quantiles", () => {
  // Poisson with mean 2: cumulated 0.1353, 0.4060, 0.6767, 0.8571, 0.9473.
  const poisson = [
    [0.1, 0],
    [0.4, 1],
    [0.5, 2],
    [0.8, 3],
    [0.9, 4],
  ] as const;
  for (const [probability, pieces] of poisson) {
    it(`[INT5] has ${pieces} pieces at ${probability} of the Poisson with mean 2`, () => {
      expect(negativeBinomialQuantile(2, 2, probability)).toBe(pieces);
    });
  }

  // Mean 2, variance 4: size 2, so probabilities 0.25, 0.25, 0.1875, 0.125, 0.078125.
  const negativeBinomial = [
    [0.2, 0],
    [0.5, 1],
    [0.6, 2],
    [0.8, 3],
    [0.89, 4],
  ] as const;
  for (const [probability, pieces] of negativeBinomial) {
    it(`[INT5] has ${pieces} pieces at ${probability} of the negative binomial with size 2`, () => {
      expect(negativeBinomialQuantile(2, 4, probability)).toBe(pieces);
    });
  }

  it("[INT5] takes the least value that holds enough weight", () => {
    const values = Float64Array.from([0, 1, 5]);
    const weights = Float64Array.from([0.5, 0.3, 0.2]);
    expect(weightedQuantile(values, weights, 0.5)).toBe(0);
    expect(weightedQuantile(values, weights, 0.8)).toBe(1);
    expect(weightedQuantile(values, weights, 0.81)).toBe(5);
  });
});

describe("deviations by distance", () => {
  it("[INT2] widen for a random walk about as the root of the distance", () => {
    const next = noise(31);
    let level = 100;
    const deviations = steadyDeviations(
      series(200, () => (level += next())),
      12,
    );
    expect(deviations[0]).toBeGreaterThan(0.85);
    expect(deviations[0]).toBeLessThan(1.15);
    expect(deviations[11]! / deviations[0]!).toBeGreaterThan(2.2);
    expect(deviations[11]! / deviations[0]!).toBeLessThan(5);
  });

  it("[INT2] hardly widen for noise about a level", () => {
    const next = noise(32);
    const deviations = steadyDeviations(
      series(200, () => 100 + next()),
      12,
    );
    expect(deviations[11]! / deviations[0]!).toBeLessThan(1.1);
  });

  it("[INT2] never narrow", () => {
    const next = noise(33);
    const deviations = steadyDeviations(
      series(60, () => 100 + next()),
      18,
    );
    for (let h = 1; h < 18; h++) expect(deviations[h]).toBeGreaterThanOrEqual(deviations[h - 1]!);
  });

  it("[INT6] are wider the more of the history went into learning its season", () => {
    const next = noise(34);
    const x = series(48, () => 100 + next());
    const [plain] = steadyDeviations(x, 1);
    const [half] = steadyDeviations(x, 1, 5.5);
    const [whole] = steadyDeviations(x, 1, 11);
    // (48 + 15) / (48 - 15) against (48 + 4) / (48 - 4): Akaike's final prediction error.
    expect(whole! / plain!).toBeCloseTo(Math.sqrt(63 / 33 / (52 / 44)), 9);
    expect(half).toBeGreaterThan(plain!);
    expect(half).toBeLessThan(whole!);
  });

  it("[INT6] are no more than the root of three times as wide however short the history", () => {
    const x = Float64Array.from([100, 104, 97, 101, 99, 103]);
    expect(steadyDeviations(x, 1, 11)[0]! / steadyDeviations(x, 1)[0]!).toBeCloseTo(1, 9);
  });

  it("[INT2] are a third of the level for a single value", () => {
    expect(steadyDeviations(Float64Array.from([1]), 1)[0]).toBeGreaterThan(0.25);
  });
});

describe("quantiles of a forecast", () => {
  const steady: ForecastSpread = {
    kind: "steady",
    units: Float64Array.from([100, 100]),
    deviations: Float64Array.from([0.1, 0.2]),
    scale: "log",
    meanUnits: 100,
  };
  const counts: ForecastSpread = {
    kind: "counts",
    meanPieces: Float64Array.from([2, 2]),
    dispersion: 1,
    unitsAPiece: 10,
  };

  it("[INT1] rise with the probability", () => {
    for (const spread of [steady, counts]) {
      const levels = [0.025, 0.1, 0.5, 0.9, 0.975].map((p) => quantileOf(spread, p)[1]!);
      expect([...levels].sort((a, b) => a - b)).toEqual(levels);
    }
  });

  it("[INT1] have the forecast of a steady item in their middle", () => {
    expect(quantileOf(steady, 0.5)[0]).toBeCloseTo(100, 9);
  });

  it("[INT4] are whole packs for an item sold in packs", () => {
    expect([...quantileOf(counts, 0.9)]).toEqual([40, 40]);
  });

  it("[INT1] stay at zero or above however wide they are", () => {
    const wide: ForecastSpread = { ...steady, deviations: Float64Array.from([3, 3]) };
    expect(quantileOf(wide, 0.001)[0]).toBeGreaterThanOrEqual(0);
    expect(quantileOf({ ...wide, scale: "none" }, 0.001)[0]).toBe(0);
  });
});
