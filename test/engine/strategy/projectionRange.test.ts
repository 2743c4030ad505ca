import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { planValues } from "../../../src/engine/measure/planValues";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Objective } from "../../../src/engine/model/strategy";
import { projectionRanges, type ProjectionRange } from "../../../src/engine/strategy/projectionRange";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { goal, objective, scored, withKpis, type StatedKpi } from "./smallStrategy";

/** Twelve months in which the forecast was a tenth too high and a tenth too low in turn. */
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
const history = (forecast: readonly number[]): PlanningModel["history"] => ({
  rows,
  values: grid([months(100, 100), forecast]),
});
const rangeOf = (
  facts: Partial<Objective>,
  forecast: readonly number[],
  kpis: readonly StatedKpi[] = [],
): ProjectionRange => {
  const objectives = [objective("O", { kpi: "revenue", aggregation: "sum", unit: "EUR", ...facts })];
  const model = withKpis({ ...base, goals: [goal("G")], history: history(forecast), objectives }, kpis);
  const plan = planOf(model, { demand: grid([months(100, 100)]) });
  const figures = kpiFigures({ model, plan, values: planValues(model) });
  return projectionRanges(model, figures, scored(model, plan))[0]!;
};
/** Sample deviation of ±0.1 over twelve months. */
const SIGMA = 0.1 * Math.sqrt(12 / 11);

describe("how sure a projection is", () => {
  it("[STR21] one month of 1,000 errs by what one month erred", () => {
    const range = rangeOf({ target: 1000, duePeriod: 3 }, months(110, 90));
    expect(range.sigma).toBeCloseTo(1000 * SIGMA, 9);
    expect(range.low).toBeCloseTo(1000 - 1.2815515655446 * 1000 * SIGMA, 6);
    expect(range.basis).toBe("forecast error");
  });
  it("[STR21] twelve months without bias err by the root of twelve", () => {
    const year = rangeOf({ target: 12000, duePeriod: 11, dueBasis: "year" }, months(110, 90));
    expect(year.sigma).toBeCloseTo(1000 * SIGMA * Math.sqrt(12), 6);
  });
  it("[STR21] a bias stays with every month", () => {
    const year = rangeOf({ target: 12000, duePeriod: 11, dueBasis: "year" }, months(120, 120));
    expect(year.sigma).toBeCloseTo(0.2 * 12000, 6);
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
    expect(range.sigma).toBeCloseTo(600 * SIGMA * 2, 9);
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
    const past = rangeOf({ kpi: "csat", target: 80, duePeriod: -1 }, months(110, 90), [
      { kpi: "csat", at: { [-1]: 82 } },
    ]);
    expect(past).toMatchObject({ low: 82, high: 82, sigma: 0, probability: 1, basis: "measured" });
  });
  it("[STR21] another KPI errs as its months lay from the three before", () => {
    const at = Object.fromEntries(Array.from({ length: 12 }, (_, m) => [m - 12, m === 5 ? 86 : 80]));
    const range = rangeOf({ kpi: "csat", target: 80 }, months(110, 90), [{ kpi: "csat", at }]);
    expect(range.sigma).toBeCloseTo(Math.sqrt((36 + 3 * 4) / 9), 9);
    expect(range.basis).toBe("past spread");
  });
  it("[STR22] without a history nothing is said", () => {
    const range = rangeOf({ kpi: "csat", target: 80 }, months(110, 90), [
      { kpi: "csat", kind: "outlook", at: { 3: 80 } },
    ]);
    expect(range).toMatchObject({ probability: Number.NaN, basis: "none" });
  });
});
