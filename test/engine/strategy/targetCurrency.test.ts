import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { planValues } from "../../../src/engine/measure/planValues";
import { explain } from "../../../src/engine/problem/explain";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { objectiveFaults } from "../../../src/engine/strategy/objectiveFaults";
import { targetGaps } from "../../../src/engine/strategy/targetGaps";
import { pounds } from "../measure/currencyModel";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { goal, objective, scored } from "./smallStrategy";

const shape = {
  items: [{ code: "A", price: 99 }],
  segments: [{ name: "London", currency: "GBP" }],
  periods: 4,
};
const target = {
  kpi: "revenue",
  target: 1500,
  duePeriod: 3,
  dueBasis: "month" as const,
  baseline: Number.NaN,
};

/** A hundred a month at ten pounds, budgeted at 1.20 and expected at 1.00. */
function model(kpi = "revenue"): PlanningModel {
  const prices = {
    rows: [{ item: 0, segment: 0, measure: "price" as const, key: "A" }],
    values: grid([[10, 10, 10, 10]]),
  };
  const rates = pounds([1.2, 1.2, 1.2, 1.2], [1, 1, 1, 1]);
  const objectives = [objective("Sell", { ...target, kpi })];
  return { ...smallModel(shape, { prices, rates, goals: [goal("Grow")] }), objectives };
}

function gapOf(of: PlanningModel) {
  const plan = planOf(of, {
    demand: grid([[100, 100, 100, 100]]),
    shipped: grid([[100, 100, 100, 70]]),
    lost: grid([[0, 0, 0, 30]]),
  });
  const figures = kpiFigures({ model: of, plan, values: planValues(of) });
  return targetGaps({ model: of, figures, marginShare: 0.4 }, scored(of, plan))[0]!;
}

describe("a missed target of revenue", () => {
  it("[FX16] tells what budget rates would not have missed, beside supply and demand", () => {
    const gap = gapOf(model());
    expect(gap.amount).toBeCloseTo(700 - 1500, 9);
    expect(gap.drivers.map(({ cause, money }) => [cause, Math.round(money)])).toEqual([
      ["supply", -300],
      ["demand", -300],
      ["currency", -200],
    ]);
  });
  it("[FX16] has no currency where rates are those of the budget", () => {
    const of = { ...model(), rates: pounds([1, 1, 1, 1], [1, 1, 1, 1]) };
    expect(gapOf(of).drivers.map(({ cause }) => cause)).not.toContain("currency");
  });
});

describe("a target in a currency without a rate", () => {
  it("[FX12] stays a problem whose next step names the sheet of rates", () => {
    const of = model();
    const [problem] = objectiveFaults({ ...of, objectives: [{ ...of.objectives[0]!, unit: "CHF" }] }).filter(
      ({ code }) => code === "objective-other-currency",
    );
    expect(explain(problem!)).toContain("Enter the target in EUR, or add CHF to the Rates sheet.");
  });
});
