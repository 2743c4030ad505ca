import { monthlyCalendar } from "../../../src/engine/calendar/months";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { planValues } from "../../../src/engine/measure/planValues";
import type { HistoryMeasure } from "../../../src/engine/model/demand";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Objective } from "../../../src/engine/model/strategy";
import { projectionRanges, type ProjectionRange } from "../../../src/engine/strategy/projectionRange";
import { seeded } from "../measure/randomPlan";
import { grid, historyOf, planOf, smallModel } from "../measure/smallModel";
import { goal, objective, scored, withKpis, type StatedKpi } from "./smallStrategy";

/** Two years of history and one of plan, in a fiscal year that begins with a given month. */
const PAST = 24;
const modelFrom = (fiscalStartMonth: number): PlanningModel => {
  const calendar = monthlyCalendar({
    cycleYear: 2027,
    cycleMonth: 1,
    historyMonths: PAST,
    horizonMonths: 12,
    fiscalStartMonth,
  });
  return { ...smallModel({ items: [{ code: "A" }], periods: 12, historyMonths: PAST }), calendar };
};
const PLANNED = Array.from({ length: 12 }, (_, m) => 100 + 5 * m);

interface World {
  readonly range: ProjectionRange;
  /** What happens at last, in the KPI's unit. */
  readonly outcome: number;
  readonly target: number;
}
interface WorldOf {
  readonly facts: Partial<Objective>;
  readonly past?: Partial<Record<HistoryMeasure, readonly number[]>>;
  readonly stated?: readonly StatedKpi[];
  readonly base?: PlanningModel;
}

const rangeIn = ({ facts, past = {}, stated = [], base = modelFrom(1) }: WorldOf): ProjectionRange => {
  const history = historyOf(past, PAST);
  const model = withKpis(
    { ...base, history, goals: [goal("G")], objectives: [objective("O", facts)] },
    stated,
  );
  const plan = planOf(model, { demand: grid([PLANNED]) });
  const figures = kpiFigures({ model, plan, values: planValues(model) });
  return projectionRanges(model, figures, scored(model, plan))[0]!;
};

const WORLDS = 400;
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The share of worlds in which the outcome lies in the range, and that in which it meets the target. */
function told(worlds: readonly World[]): { inside: number; expected: number; met: number } {
  return {
    inside: mean(worlds.map(({ range, outcome }) => Number(range.low <= outcome && outcome <= range.high))),
    expected: mean(worlds.map(({ range }) => range.probability)),
    met: mean(worlds.map(({ outcome, target }) => Number(outcome >= target))),
  };
}

/** Three standard errors of a share near 80 % over so many worlds, and what a spread told by two years may be off. */
const SAMPLING = 3 * Math.sqrt((0.8 * 0.2) / WORLDS) + 0.02;

const year = { duePeriod: 11, dueBasis: "year" as const, aggregation: "sum" as const };
const noises = (random: () => number, count: number): number[] =>
  Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );

/** Revenue of a year, when the forecast of each month errs by noise and in every month by the same bias. */
const revenueWorld = (random: () => number, { noise, bias }: { noise: number; bias: number }): World => {
  const target = 15300;
  const errors = noises(random, PAST + 12).map((one) => bias + noise * one);
  const forecast = Array.from({ length: PAST }, (_, m) => 100 + 20 * Math.sin(m));
  const demand = forecast.map((units, m) => units * (1 + errors[m]!));
  const range = rangeIn({ facts: { ...year, kpi: "revenue", target }, past: { demand, forecast } });
  const outcome = PLANNED.reduce((sum, units, m) => sum + units * 10 * (1 + errors[PAST + m]!), 0);
  return { range, outcome, target };
};

/** A ratio that no plan tells: what was made of the plan, in months of different size. */
const ratioWorld = (random: () => number, dueBasis: "month" | "year"): World => {
  const target = 0.9;
  const planned = Array.from({ length: PAST + 12 }, () => 80 + 40 * random());
  const rates = noises(random, PAST + 12).map((one) => 0.9 + 0.02 * one);
  const made = planned.map((units, m) => units * rates[m]!);
  const facts = { ...year, kpi: "schedule attainment", aggregation: "ratio" as const, dueBasis, target };
  const past = { production: made.slice(0, PAST), "planned production": planned.slice(0, PAST) };
  const sum = (values: readonly number[]): number =>
    values.slice(PAST).reduce((total, one) => total + one, 0);
  const outcome = dueBasis === "month" ? rates.at(-1)! : sum(made) / sum(planned);
  return { range: rangeIn({ facts, past }), outcome, target };
};

/** An average over a fiscal year of which half is over. */
const averageWorld = (random: () => number): World => {
  const target = 70;
  const values = noises(random, PAST + 6).map((one) => 70 + 3 * one);
  const at = Object.fromEntries(values.slice(0, PAST).map((value, m) => [m - PAST, value]));
  const facts = { kpi: "csat", target, duePeriod: 5, dueBasis: "year" as const };
  const range = rangeIn({ facts, stated: [{ kpi: "csat", at }], base: modelFrom(7) });
  return { range, outcome: mean(values.slice(PAST - 6)), target };
};

describe("ranges against seeded simulations", () => {
  const cases = [
    {
      of: "a year of revenue",
      world: (random: () => number) => revenueWorld(random, { noise: 0.15, bias: 0 }),
    },
    {
      of: "a year of revenue that is forecast a tenth too high",
      world: (random: () => number) => revenueWorld(random, { noise: 0.15, bias: -0.1 }),
    },
    {
      of: "a year of revenue under wild errors",
      world: (random: () => number) => revenueWorld(random, { noise: 0.4, bias: 0.02 }),
    },
    { of: "a ratio of one month", world: (random: () => number) => ratioWorld(random, "month") },
    { of: "a ratio over a year", world: (random: () => number) => ratioWorld(random, "year") },
    { of: "an average over a year half gone", world: averageWorld },
  ];
  for (const { of, world } of cases) {
    const random = seeded(20);
    const { inside, expected, met } = told(Array.from({ length: WORLDS }, () => world(random)));
    it(`[STR21] ${of} lies in its range in 8 of 10 worlds`, () => {
      expect(Math.abs(inside - 0.8)).toBeLessThan(SAMPLING);
    });
    it(`[STR22] ${of} meets its target as often as was said`, () => {
      expect(Math.abs(expected - met)).toBeLessThan(SAMPLING);
    });
  }
});
