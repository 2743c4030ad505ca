import fc from "fast-check";
import { cleanHistory, forecastDemand, type DemandForecast } from "../../../../src/engine/demand/api";
import { fitCombination } from "../../../../src/engine/demand/forecast/combination";
import { explain } from "../../../../src/engine/problem/explain";
import { noise, series } from "../seeded";

const HORIZON = 18;

function forecast(demand: ArrayLike<number>, seasonPeriods = 12): DemandForecast {
  const cleaned = cleanHistory({ item: "A", demand, seasonPeriods });
  if (!cleaned.ok) throw new Error(cleaned.problems.map(explain).join(" "));
  const answer = forecastDemand(cleaned.value.history, HORIZON);
  if (!answer.ok) throw new Error(answer.problems.map(explain).join(" "));
  return answer.value;
}

const seasonalDemand = (seed: number): Float64Array => {
  const next = noise(seed);
  return series(60, (t) => 200 + t + 60 * Math.sin((Math.PI * t) / 6) + 8 * next());
};

describe("the choice of method", () => {
  it("[FC7] is the discounted mean for demand now and then", () => {
    expect(forecast(series(40, (t) => (t % 5 === 0 ? 2 : 0))).method).toBe("Discounted mean");
  });

  it("[FC7] is the combination for a seasonal item that rests half the year", () => {
    const next = noise(41);
    const summer = series(60, (t) => (t % 12 < 6 ? 0 : Math.max(0, 100 + 5 * next())));
    const found = forecast(summer);
    expect(found.method).toBe("Combination");
    expect(found.units[0]! + found.units[1]!).toBeLessThan(0.3 * (found.units[8]! + found.units[9]!));
  });

  it("[FC8] is the short-history mean for four periods, and says so", () => {
    const found = forecast([10, 12, 11, 13]);
    expect(found.method).toBe("Short-history mean");
    expect(found.explanation).toContain("only 4 periods");
  });

  it("[FC8] lies halfway between the last value and the mean", () => {
    expect(forecast([10, 20]).units[0]).toBeCloseTo(17.5, 12);
  });

  it("[FC9] is one sentence", () => {
    for (const demand of [[5], [10, 12, 11, 13], seasonalDemand(1), series(30, (t) => t % 3), [0, 0, 0]]) {
      expect(forecast(demand).explanation).toMatch(/^[A-Z].*[^.]\.$/);
      expect(forecast(demand).explanation.match(/[.!?](\s|$)/g)).toHaveLength(1);
    }
  });

  it("[FC9] names what counted, in shares of 100 %", () => {
    const { explanation } = forecast(seasonalDemand(2));
    const shares = [...explanation.matchAll(/(\d+) %/g)].map((match) => Number(match[1]));
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(shares.length);
    expect(explanation).toContain("a clear season");
  });
});

describe("the combination", () => {
  const weightOf = (demand: Float64Array, name: string): number =>
    fitCombination({ item: "A", demand, seasonPeriods: 12 }).members.find((member) => member.name === name)
      ?.weight ?? 0;

  it("[FC10] hears the airline model with a clear season and little noise", () => {
    expect(weightOf(seasonalDemand(3), "Airline ARIMA")).toBeGreaterThan(0.5);
  });

  it("[FC10] hardly hears the airline model without a season", () => {
    const next = noise(43);
    expect(
      weightOf(
        series(60, () => 100 + 9 * next()),
        "Airline ARIMA",
      ),
    ).toBeLessThan(0.2);
  });

  it("[FC10] hears the long-run mean in noise about a level", () => {
    const next = noise(44);
    expect(
      weightOf(
        series(60, () => 100 + 9 * next()),
        "Long-run mean",
      ),
    ).toBeGreaterThan(1.2);
  });

  it("[FC10] does not hear the long-run mean along a line", () => {
    expect(
      weightOf(
        series(60, (t) => 100 + 3 * t),
        "Long-run mean",
      ),
    ).toBeLessThan(0.01);
  });

  it("[FC11] stays within ten times the largest demand however steep the history", () => {
    const steep = series(24, (t) => Math.exp(t / 2));
    const { units } = forecast(steep);
    expect(Math.max(...units)).toBeLessThanOrEqual(10 * steep[23]!);
  });

  it("[ETS1] follows a line with a season to within 2 %", () => {
    const rule = (t: number): number => (200 + 2 * t) * (1 + 0.3 * Math.sin((Math.PI * t) / 6));
    forecast(series(72, rule)).units.forEach((units, h) => expect(units / rule(72 + h)).toBeCloseTo(1, 1));
  });
});

describe("ranges", () => {
  const examples: readonly (readonly [string, ArrayLike<number>])[] = [
    ["a seasonal item", seasonalDemand(5)],
    ["a slow mover", series(40, (t) => (t % 5 === 0 ? 3 : 0))],
    ["a new item", [4, 6, 5]],
    ["a constant", new Float64Array(30).fill(9)],
  ];
  for (const [name, demand] of examples) {
    it(`[INT1] are nested about the forecast of ${name}`, () => {
      const { units, interval80, interval95 } = forecast(demand);
      units.forEach((value, h) => {
        expect(interval95.lower[h]).toBeGreaterThanOrEqual(0);
        expect(interval80.lower[h]).toBeGreaterThanOrEqual(interval95.lower[h]!);
        expect(value).toBeGreaterThanOrEqual(interval80.lower[h]!);
        expect(value).toBeLessThanOrEqual(interval80.upper[h]!);
        expect(interval80.upper[h]).toBeLessThanOrEqual(interval95.upper[h]!);
      });
    });
  }

  it("[INT3] are wider after an outlier, though the forecast hardly moves", () => {
    const next = noise(46);
    const calm = series(48, () => 100 + 3 * next());
    const shaken = calm.slice();
    shaken[30] = 300;
    const [before, after] = [forecast(calm), forecast(shaken)];
    expect(after.units[0]! / before.units[0]!).toBeCloseTo(1, 1);
    expect(after.interval95.upper[0]! - after.units[0]!).toBeGreaterThan(
      1.5 * (before.interval95.upper[0]! - before.units[0]!),
    );
  });

  it("[INT4] of a slow mover end at whole pieces", () => {
    const { interval95 } = forecast(series(40, (t) => (t % 5 === 0 ? 2 : 0)));
    interval95.upper.forEach((units) => expect(units % 2).toBe(0));
  });
});

describe("any history", () => {
  const demands = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 0, max: 1e5, noNaN: true }) },
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(NaN, -5, 1e-9, 1e12, Infinity, -Infinity) },
  );
  const isSound = (value: number): boolean => Number.isFinite(value) && value >= 0;

  it("[FC12] gets a sound forecast or problems", () => {
    fc.assert(
      fc.property(fc.array(demands, { maxLength: 80 }), fc.constantFrom(1, 4, 12, 52), (demand, season) => {
        const cleaned = cleanHistory({ item: "A", demand, seasonPeriods: season });
        if (!cleaned.ok) return cleaned.problems.length > 0;
        const answer = forecastDemand(cleaned.value.history, HORIZON);
        if (!answer.ok) return answer.problems.length > 0;
        const { units, interval80, interval95 } = answer.value;
        return [units, interval80.lower, interval80.upper, interval95.lower, interval95.upper].every(
          (path) => path.length === HORIZON && path.every(isSound),
        );
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });

  const oddities: readonly (readonly [string, ArrayLike<number>, number])[] = [
    ["one value", [7], 12],
    ["all zeros", new Float64Array(30), 12],
    ["one spike", series(40, (t) => (t === 20 ? 500 : 0)), 12],
    ["one spike on a level", series(40, (t) => (t === 39 ? 1e12 : 1)), 12],
    ["a season longer than the history", series(30, (t) => 5 + t), 52],
    ["400 months", series(400, (t) => 50 + 20 * Math.sin(t / 2)), 12],
    ["values of 1e-9", series(40, (t) => 1e-9 * (2 + (t % 5))), 12],
    ["values of 1e12", series(40, (t) => 1e12 * (2 + (t % 5))), 12],
    ["a collapse to zero", series(40, (t) => (t < 30 ? 100 : 0)), 12],
    ["halving each month", series(60, (t) => 1e6 * 0.5 ** t), 12],
  ];
  for (const [name, demand, season] of oddities) {
    it(`[FC12] is forecast: ${name}`, () => {
      const { units, interval95 } = forecast(demand, season);
      expect([...units, ...interval95.lower, ...interval95.upper].every(isSound)).toBe(true);
    });
  }

  it("[FC12] that is empty is a problem", () => {
    expect(forecastDemand({ item: "A", demand: new Float64Array(0), seasonPeriods: 12 }, 6)).toMatchObject({
      ok: false,
      problems: [{ code: "history-too-short", facts: { item: "A", have: 0, need: 1 } }],
    });
  });

  it("[FC12] that was not cleaned is a problem when it holds no number of units", () => {
    const demand = Float64Array.from([5, NaN, 6]);
    expect(forecastDemand({ item: "A", demand, seasonPeriods: 12 }, 6)).toMatchObject({
      ok: false,
      problems: [{ code: "history-not-demand", facts: { item: "A", periodsAgo: 2 } }],
    });
  });

  it("[FC2] gives ten times the forecast and range for ten times the history", () => {
    for (const demand of [
      seasonalDemand(6),
      series(40, (t) => (t % 5 === 0 ? 2 : 0)),
      series(12, (t) => 5 + t),
    ]) {
      const one = forecast(demand);
      const ten = forecast(demand.map((units) => 10 * units));
      one.units.forEach((units, h) => expect(ten.units[h]! / (10 * units)).toBeCloseTo(1, 6));
      one.interval95.upper.forEach((units, h) =>
        expect(ten.interval95.upper[h]! / (10 * units)).toBeCloseTo(1, 6),
      );
    }
  });

  it("[FC13] is not changed by zeros and blanks before the first sale", () => {
    const demand = seasonalDemand(7);
    expect(forecast([NaN, 0, 0, NaN, ...demand]).units).toEqual(forecast(demand).units);
  });

  it("[FC6] is forecast the same in any order of the items", () => {
    const items = [seasonalDemand(8), series(40, (t) => (t % 4 === 0 ? 3 : 0)), series(9, (t) => 5 + t)];
    const there = items.map((demand) => forecast(demand));
    const back = [...items].reverse().map((demand) => forecast(demand));
    expect(back.reverse()).toEqual(there);
  });

  it("[FC6] gives plain data that survives a copy to another thread", () => {
    const found = forecast(seasonalDemand(9));
    expect(structuredClone(found)).toEqual(found);
  });
});
