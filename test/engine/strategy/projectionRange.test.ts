import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { planValues } from "../../../src/engine/measure/planValues";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Objective } from "../../../src/engine/model/strategy";
import { projectionRanges, type ProjectionRange } from "../../../src/engine/strategy/projectionRange";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { goal, objective, scored, withKpis, type StatedKpi } from "./smallStrategy";

const base = smallModel({ items: [{ code: "A", price: 10, cost: 6 }], periods: 12, historyMonths: 12 });
const months = (even: number, odd: number): number[] =>
  Array.from({ length: 12 }, (_, t) => (t % 2 === 0 ? even : odd));
const rows = (["demand", "forecast"] as const).map((measure) => ({
  item: 0,
  measure,
  source: null,
  lagPeriods: null,
  key: "A",
}));
/** Twelve months for which 100 was forecast. */
const history = (demand: readonly number[]): PlanningModel["history"] => ({
  rows,
  values: grid([demand, months(100, 100)]),
});
const rangeOf = (
  facts: Partial<Objective>,
  demand: readonly number[],
  {
    kpis = [],
    ...more
  }: Partial<Omit<PlanningModel, "kpis">> & { readonly kpis?: readonly StatedKpi[] } = {},
): ProjectionRange => {
  const objectives = [objective("O", { kpi: "revenue", aggregation: "sum", unit: "EUR", ...facts })];
  const model = withKpis(
    { ...base, goals: [goal("G")], history: history(demand), ...more, objectives },
    kpis,
  );
  const plan = planOf(model, { demand: grid([months(100, 100)]) });
  const figures = kpiFigures({ model, plan, values: planValues(model) });
  return projectionRanges(model, figures, scored(model, plan))[0]!;
};
/** Demand a tenth above and a tenth below what was forecast, in turn: the deviation of one month to come. */
const NOISE = 0.1 * Math.sqrt(12 / 11);
/** The same, when the mean of the past is known from twelve months only. */
const SIGMA = NOISE * Math.sqrt(1 + 1 / 12);

describe("how sure a projection is", () => {
  it("[STR21] one month of 1,000 errs by what one month erred", () => {
    const range = rangeOf({ target: 1000, duePeriod: 3 }, months(110, 90));
    expect(range.sigma).toBeCloseTo(1000 * SIGMA, 9);
    expect(range.low).toBeCloseTo(1000 - 1.2815515655446 * 1000 * SIGMA, 6);
    expect(range.basis).toBe("forecast error");
  });
  it("[STR21] twelve months err by the root of twelve, and by how little twelve months tell their mean", () => {
    const year = rangeOf({ target: 12000, duePeriod: 11, dueBasis: "year" }, months(110, 90));
    expect(year.sigma).toBeCloseTo(1000 * NOISE * Math.sqrt(12 + 144 / 12), 6);
    expect((year.low + year.high) / 2).toBeCloseTo(12000, 6);
  });
  it("[STR21] a bias stays with every month and moves the range", () => {
    const year = rangeOf({ target: 12000, duePeriod: 11, dueBasis: "year" }, months(70, 90));
    expect((year.low + year.high) / 2).toBeCloseTo(0.8 * 12000, 6);
    expect(year.probability).toBeLessThan(1e-5);
  });
  it("[STR22] without any noise the biased outcome meets the target or does not", () => {
    const year = { duePeriod: 11, dueBasis: "year" as const };
    expect(rangeOf({ ...year, target: 9599 }, months(80, 80)).probability).toBe(1);
    expect(rangeOf({ ...year, target: 9601 }, months(80, 80)).probability).toBe(0);
    expect(rangeOf({ ...year, target: 9601, direction: "lower" }, months(80, 80)).probability).toBe(1);
  });
  it("[STR21] an average month of a year errs by a twelfth of the year", () => {
    const of = { target: 1000, duePeriod: 11, dueBasis: "year" as const };
    const [sum, mean] = [of, { ...of, aggregation: "average" as const }].map((facts) =>
      rangeOf(facts, months(110, 90)),
    );
    expect(mean!.sigma).toBeCloseTo(sum!.sigma / 12, 9);
  });
  it("[STR21] growth and attainment of the budget err as revenue does, over what they are shares of", () => {
    const growth = rangeOf(
      { kpi: "revenue growth", aggregation: "ratio", unit: "%", target: 0 },
      months(110, 90),
    );
    expect(growth.basis).toBe("forecast error");
    expect(growth.sigma).toBeCloseTo((1000 * SIGMA) / 900, 9);
    const budget = {
      rows: [{ item: 0, family: 0, measure: "revenue" as const, key: "b" }],
      values: grid([months(800, 800)]),
    };
    const attained = rangeOf({ kpi: "budget attainment", aggregation: "ratio", target: 1 }, months(110, 90), {
      budget,
    });
    expect(attained.sigma).toBeCloseTo((1000 * SIGMA) / 800, 9);
  });
  it("[STR21] growth against months that nobody knows has no range", () => {
    const first = rangeOf(
      { kpi: "revenue growth", aggregation: "ratio", target: 0, duePeriod: 0 },
      months(110, 90),
      {
        history: { rows: [], values: grid([], 12) },
      },
    );
    expect(first.basis).toBe("none");
  });
  it("[STR21] gross margin errs as revenue does, at its share of it", () => {
    const range = rangeOf({ kpi: "gross margin", target: 400, duePeriod: 3 }, months(110, 90));
    expect(range.sigma).toBeCloseTo(400 * SIGMA, 9);
    expect(range.probability).toBeCloseTo(0.5, 9);
  });
  it("[STR21] stock errs by what demand errs until then, at cost", () => {
    const range = rangeOf(
      { kpi: "inventory value", direction: "lower", target: 0, duePeriod: 3 },
      months(110, 90),
    );
    expect(range.sigma).toBeCloseTo(600 * NOISE * Math.sqrt(4 + 16 / 12), 9);
  });
  it("[STR21] more sold than forecast is less stock", () => {
    const facts = { kpi: "inventory value", direction: "lower" as const, target: 0, duePeriod: 0 };
    const range = rangeOf(facts, months(120, 120));
    expect(range.high).toBeCloseTo(-0.2 * 600, 9);
  });
  it("[STR22] a target at the projection is met in half of the cases", () => {
    expect(rangeOf({ target: 1000 }, months(110, 90)).probability).toBeCloseTo(0.5, 9);
  });
  it("[STR22] a target one deviation above is met in 16 % of them", () => {
    expect(rangeOf({ target: 1000 * (1 + SIGMA) }, months(110, 90)).probability).toBeCloseTo(0.158655254, 8);
  });
  it("[STR22] lower is better the other way round", () => {
    const range = rangeOf({ target: 1000 * (1 + SIGMA), direction: "lower" }, months(110, 90));
    expect(range.probability).toBeCloseTo(1 - 0.158655254, 8);
  });
  it("[STR22] a band is met between its edges", () => {
    const band = { direction: "band" as const, bandLow: 1000 * (1 - SIGMA), bandHigh: 1000 * (1 + SIGMA) };
    expect(rangeOf(band, months(110, 90)).probability).toBeCloseTo(0.682689492, 8);
  });
  it("[STR21] what is measured has no range", () => {
    const past = rangeOf({ kpi: "csat", target: 80, duePeriod: -1 }, months(110, 90), {
      kpis: [{ kpi: "csat", at: { [-1]: 82 } }],
    });
    expect(past).toMatchObject({ low: 82, high: 82, sigma: 0, probability: 1, basis: "measured" });
  });
  it("[STR21] another KPI errs as its months lay from the three before", () => {
    const at = Object.fromEntries(Array.from({ length: 12 }, (_, m) => [m - 12, m === 5 ? 86 : 80]));
    const range = rangeOf({ kpi: "csat", target: 80 }, months(110, 90), { kpis: [{ kpi: "csat", at }] });
    expect(range.sigma).toBeCloseTo(Math.sqrt((36 + 3 * 4) / 9), 9);
    expect(range.basis).toBe("past spread");
  });
  it("[STR21] the open months of a year err together with their level, and each for itself", () => {
    const at = Object.fromEntries(Array.from({ length: 12 }, (_, m) => [m - 12, m === 5 ? 86 : 80]));
    const facts = { kpi: "csat", target: 80, duePeriod: 11, aggregation: "average" as const };
    const month = rangeOf(facts, months(110, 90), { kpis: [{ kpi: "csat", at }] });
    const year = rangeOf({ ...facts, dueBasis: "year" }, months(110, 90), { kpis: [{ kpi: "csat", at }] });
    expect(year.sigma).toBeCloseTo(month.sigma * Math.sqrt(0.75 * (1 / 12 + 1 / 3)), 9);
  });
  it("[STR22] without a history nothing is said", () => {
    const range = rangeOf({ kpi: "csat", target: 80 }, months(110, 90), {
      kpis: [{ kpi: "csat", kind: "outlook", at: { 3: 80 } }],
    });
    expect(range).toMatchObject({ probability: Number.NaN, basis: "none" });
  });
});
