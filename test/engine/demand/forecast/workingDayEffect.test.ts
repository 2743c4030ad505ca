import { dayOf, monthOf } from "../../../../src/engine/calendar/months";
import { expectedDemand, forecastDemand } from "../../../../src/engine/demand/forecast/automatic";
import { workingDayPower } from "../../../../src/engine/demand/forecast/workingDayEffect";
import { workingDays } from "../../../../src/engine/demand/history/workingDays";
import { noise } from "../seeded";

const MONTHS = 60;
const HORIZON = 12;
const DAYS = Array.from({ length: MONTHS + HORIZON }, (_, t) => workingDays(monthOf(dayOf(2020, t + 1), 1)));

/** Demand of `perDay` units a working day to a power, with normal noise of a share of it. */
function demandByDays(power: number, share: number, seed = 7): Float64Array {
  const next = noise(seed);
  return Float64Array.from(
    { length: MONTHS },
    (_, t) => 100 * (DAYS[t]! / 21) ** power * (1 + share * next()),
  );
}

const forecastOf = (demand: Float64Array, days: number[] | null) => {
  const made = forecastDemand(
    { item: "A", demand, seasonPeriods: 12, ...(days ? { workingDays: days } : {}) },
    HORIZON,
  );
  if (!made.ok) throw new Error("no forecast");
  return made.value;
};

describe("demand that goes with working days", () => {
  const demand = demandByDays(1, 0);

  it("[FC15] is forecast with the days of its own months", () => {
    forecastOf(demand, DAYS).units.forEach((units, h) =>
      expect(units).toBeCloseTo((100 * DAYS[MONTHS + h]!) / 21, 6),
    );
  });

  it("[FC15] has ranges with the days of their own months", () => {
    const { interval80, units } = forecastOf(demandByDays(1, 0.01), DAYS);
    units.forEach((expected, h) => {
      expect(interval80.lower[h]).toBeLessThanOrEqual(expected);
      expect(interval80.upper[h]).toBeGreaterThanOrEqual(expected);
    });
    const width = interval80.upper.map((upper, h) => (upper - interval80.lower[h]!) / units[h]!);
    expect(Math.max(...width)).toBeLessThan(0.1);
  });

  it("[FC15] says so in the one sentence on the choice", () => {
    const { explanation } = forecastOf(demand, DAYS);
    expect(explanation).toMatch(
      /, made on months of even length, as a tenth more working days brings 10 % more demand\.$/u,
    );
    expect(explanation.match(/\.(\s|$)/gu)).toHaveLength(1);
  });

  it("[FC15] is the same from the quick forecast", () => {
    const quick = expectedDemand({ item: "A", demand, seasonPeriods: 12, workingDays: DAYS }, HORIZON);
    expect(quick).toEqual({ ok: true, value: forecastOf(demand, DAYS).units });
  });

  it("[FC15] shows the power that it moves with, never more than in proportion", () => {
    expect(workingDayPower(demandByDays(0.5, 0.002), DAYS, 12)).toBeCloseTo(0.5, 1);
    expect(workingDayPower(demandByDays(1.8, 0), DAYS, 12)).toBe(1);
  });
});

describe("working days change nothing", () => {
  const same = (demand: Float64Array, days = DAYS): void =>
    expect(forecastOf(demand, days)).toEqual(forecastOf(demand, null));

  it("[FC15] for demand that falls with them", () => {
    same(demandByDays(-1, 0));
  });

  it("[FC15] for a history of less than three years", () => {
    same(demandByDays(1, 0).slice(0, 35));
  });

  it("[FC15] for a history with a month without demand", () => {
    const demand = demandByDays(1, 0);
    demand[30] = 0;
    same(demand);
  });

  it("[FC15] where the days of a month are not known or all alike", () => {
    same(
      demandByDays(1, 0),
      DAYS.map((days, t) => (t === 5 ? 0 : days)),
    );
    same(
      demandByDays(1, 0),
      DAYS.map(() => 21),
    );
  });

  it("[FC15] for a season of weeks", () => {
    expect(workingDayPower(demandByDays(1, 0), DAYS, 52)).toBe(0);
  });

  it("[FC15] for nearly all histories of noise alone", () => {
    const powers = Array.from({ length: 300 }, (_, seed) =>
      workingDayPower(demandByDays(0, 0.1, seed + 1), DAYS, 12),
    );
    expect(powers.filter((power) => power > 0).length).toBeLessThanOrEqual(6);
  });
});
