import {
  elasticityOf,
  signalFactors,
  testSignal,
  withoutSignal,
  withSignal,
  type SignalEffect,
} from "../../../../src/engine/demand/api";
import { noise, series } from "../seeded";

const doubled: SignalEffect = { values: [1, 1, 4, 4], elasticity: 0.5, leadPeriods: 0 };

describe("factors", () => {
  it("[SIG1] are the change to the power of the elasticity", () => {
    const factors = signalFactors(doubled, 4);
    expect(factors[2]! / factors[0]!).toBeCloseTo(2, 12);
  });

  it("[SIG1] multiply to one over the history", () => {
    expect(signalFactors(doubled, 4).reduce((product, factor) => product * factor, 1)).toBeCloseTo(1, 12);
  });

  it("[SIG1] follow the signal by its lead", () => {
    const factors = signalFactors({ ...doubled, leadPeriods: 1 }, 4);
    expect(factors[2]).toBeCloseTo(factors[1]!, 12);
    expect(factors[3]! / factors[2]!).toBeCloseTo(2, 12);
  });

  it("[SIG2] are 1 where the signal is not known", () => {
    expect([...signalFactors({ values: [NaN, NaN], elasticity: 2, leadPeriods: 0 }, 2)]).toEqual([1, 1]);
  });

  it("[SIG2] give demand back after there and back", () => {
    const demand = Float64Array.from([7, 9, 11, 13]);
    const factors = signalFactors(doubled, 4);
    const back = withSignal(withoutSignal(demand, factors), factors, 0);
    back.forEach((units, t) => expect(units).toBeCloseTo(demand[t]!, 12));
  });

  it("[SIG2] go on with the last one beyond the signal", () => {
    const factors = signalFactors(doubled, 4);
    expect(withSignal(Float64Array.from([10, 10]), factors, 4)[1]).toBeCloseTo(10 * factors[3]!, 12);
  });
});

describe("the test of a signal", () => {
  const wander = noise(61);
  let level = 0;
  const signal = series(90, () => Math.exp((level += 0.12 * wander())));
  const rest = noise(62);
  const driven = series(72, (t) => 100 * (signal[Math.max(0, t - 2)]! / 1) ** 0.8 * Math.exp(0.03 * rest()));
  const history = { item: "A", demand: driven, seasonPeriods: 12 };
  const settings = { lag: 2, origins: 10 };

  const run = (effect: SignalEffect) => {
    const tested = testSignal(history, effect, settings);
    if (!tested.ok) throw new Error("no test");
    return tested.value;
  };

  it("[SIG3] finds that the signal that drives demand helps", () => {
    const { helps, errorWith, errorWithout } = run({ values: signal, elasticity: 0.8, leadPeriods: 2 });
    expect(helps).toBe(true);
    expect(errorWith).toBeLessThan(0.6 * errorWithout);
  });

  it("[SIG3] finds that a signal of the wrong sign does not help", () => {
    expect(run({ values: signal, elasticity: -0.8, leadPeriods: 2 }).helps).toBe(false);
  });

  it("[SIG3] finds that a signal without effect does not help", () => {
    expect(run({ values: signal, elasticity: 0, leadPeriods: 2 })).toMatchObject({ helps: false });
  });

  it("[SIG3] is a problem where the history is too short", () => {
    const short = { ...history, demand: driven.slice(0, 10) };
    expect(testSignal(short, { values: signal, elasticity: 1, leadPeriods: 0 }, settings).ok).toBe(false);
  });

  it("[SIG4] measures the elasticity with its range", () => {
    const measured = elasticityOf(history, { values: signal, elasticity: NaN, leadPeriods: 2 })!;
    expect(measured.estimate).toBeCloseTo(0.8, 1);
    expect(measured.low).toBeLessThan(0.8);
    expect(measured.high).toBeGreaterThan(0.8);
    expect(measured.pairs).toBe(58);
  });

  it("[SIG4] measures nothing on a signal that never changes", () => {
    const flat = { values: new Float64Array(90).fill(3), elasticity: 1, leadPeriods: 0 };
    expect(elasticityOf(history, flat)).toBeNull();
  });

  it("[SIG4] measures nothing on less than two seasons", () => {
    expect(
      elasticityOf(
        { ...history, demand: driven.slice(0, 20) },
        { values: signal, elasticity: 1, leadPeriods: 0 },
      ),
    ).toBeNull();
  });
});
