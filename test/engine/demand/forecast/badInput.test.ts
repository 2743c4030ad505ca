import fc from "fast-check";
import { cleanHistory, forecastDemand, statisticalPlan } from "../../../../src/engine/demand/api";
import { grid, smallModel } from "../../measure/smallModel";
import { seeded, series } from "../seeded";

const HORIZON = 18;

/** Cleans and forecasts; every path of the answer, or the problems in words. */
function answerTo(demand: ArrayLike<number>, seasonPeriods = 12, workingDays?: readonly number[]) {
  const days = workingDays ? { workingDays } : {};
  const cleaned = cleanHistory({ item: "A", demand, seasonPeriods, ...days });
  const made = cleaned.ok ? forecastDemand(cleaned.value.history, HORIZON) : cleaned;
  if (!made.ok) return { problems: made.problems, paths: [] as Float64Array[] };
  const { units, interval80, interval95 } = made.value;
  return {
    problems: [],
    paths: [units, interval80.lower, interval80.upper, interval95.lower, interval95.upper],
  };
}

const isSound = (value: number): boolean => Number.isFinite(value) && value >= 0;
const areSound = (paths: readonly Float64Array[]): boolean =>
  paths.length === 5 && paths.every((path) => path.length === HORIZON && path.every(isSound));

/** Kinds of demand, as a rule of the period and of a number between 0 and 1. */
const KINDS: { readonly [kind: string]: (t: number, chance: number) => number } = {
  constant: () => 50,
  noisy: (_, chance) => 100 * chance,
  seasonal: (t, chance) => 100 + 60 * Math.sin((Math.PI * t) / 6) + 10 * chance,
  growing: (t, chance) => 5 * t + 20 * chance,
  halving: (t) => 1000 * 0.9 ** t,
  seldom: (t, chance) => (chance < 0.2 ? Math.ceil(7 * chance * 5) : 0),
  "one spike": (t) => (t === 1 ? 500 : 0),
  "returns now and then": (t, chance) => (chance < 0.1 ? -30 : 40 + 20 * chance),
  "blank now and then": (t, chance) => (chance < 0.15 ? Number.NaN : 40 + 20 * chance),
};
const demandOf = (kind: string, length: number, seed: number): Float64Array => {
  const next = seeded(seed);
  return series(length, (t) => KINDS[kind]!(t, next()));
};

describe("every kind of demand is forecast", () => {
  for (const kind of Object.keys(KINDS)) {
    for (const length of [2, 3, 4, 5, 11, 12, 13, 24, 36, 120, 400]) {
      it(`[FC12] ${kind}, ${length} months`, () => {
        expect(areSound(answerTo(demandOf(kind, length, length)).paths)).toBe(true);
      });
    }
    for (const season of [1, 4, 52]) {
      it(`[FC12] ${kind}, a season of ${season} in 40 periods`, () => {
        expect(areSound(answerTo(demandOf(kind, 40, season), season).paths)).toBe(true);
      });
    }
  }
});

describe("units of any size are forecast alike", () => {
  const sizes = [1e-9, 1e-6, 1e-3, 1e3, 1e6, 1e10];
  for (const kind of ["noisy", "seasonal", "growing", "seldom", "returns now and then"]) {
    for (const size of sizes) {
      it(`[FC2] ${kind} demand, times ${size}`, () => {
        const demand = demandOf(kind, 60, 5);
        const one = answerTo(demand).paths;
        const many = answerTo(demand.map((units) => size * units)).paths;
        one.forEach((path, p) =>
          path.forEach((units, h) => expect(many[p]![h]! / size).toBeCloseTo(units, 4)),
        );
      });
    }
  }
});

describe("whatever is in a history", () => {
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: -1e4, max: 0, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(0, Number.NaN, 1e-9, 1e12, Infinity, -Infinity) },
  );
  const history = fc.array(value, { minLength: 0, maxLength: 90 });

  it("[FC12] the working days of any calendar leave it sound", () => {
    const days = fc.array(fc.integer({ min: 0, max: 23 }), { minLength: 120, maxLength: 120 });
    fc.assert(
      fc.property(history, days, (demand, workingDays) => {
        const { paths, problems } = answerTo(demand, 12, workingDays);
        return problems.length > 0 || areSound(paths);
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  it("[FC6] it is read, not changed", () => {
    fc.assert(
      fc.property(history, (demand) => {
        const before = [...demand];
        answerTo(demand);
        return before.every((units, t) => Object.is(units, demand[t]));
      }),
      { seed: 9, numRuns: 40 },
    );
  });

  it("[FC13] zeros before the first sale change nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (demand) => {
          expect(answerTo([0, 0, Number.NaN, ...demand]).paths).toEqual(answerTo(demand).paths);
        },
      ),
      { seed: 10, numRuns: 30 },
    );
  });
});

describe("ten thousand items", () => {
  const ITEMS = 10_000;
  const kinds = Object.keys(KINDS);
  const rows = Array.from({ length: ITEMS }, (_, item) => ({
    item,
    measure: "demand" as const,
    source: null,
    lagPeriods: Number.NaN,
    key: "",
  }));
  const values = grid(rows.map(({ item }) => [...demandOf(kinds[item % kinds.length]!, 4, item)]));
  const items = Array.from({ length: ITEMS }, (_, item) => ({ code: `I${item}`, family: item % 7 }));
  const families = Array.from({ length: 7 }, (_, family) => ({ name: `F${family}` }));
  const model = smallModel({ items, families, historyMonths: 4, periods: 3 }, { history: { rows, values } });

  it("[FC12] are each forecast or told of, and add up to their families", () => {
    const { units, familyUnits, items: made, problems } = statisticalPlan(model);
    expect(made).toHaveLength(ITEMS);
    const told = new Set(problems.map(({ place }) => place.row));
    made.forEach(({ forecast }, item) => {
      if (!forecast) expect(told.has(`I${item}`)).toBe(true);
    });
    let sum = 0;
    for (const value of units.values) if (!Number.isNaN(value)) sum += value;
    expect([...units.values].every((value) => Number.isNaN(value) || isSound(value))).toBe(true);
    expect(familyUnits.values.reduce((total, value) => total + value, 0) / sum).toBeCloseTo(1, 9);
  });
});
