import type { Gap } from "../../../src/engine/gap/gap";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { planValues } from "../../../src/engine/measure/planValues";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Plan } from "../../../src/engine/plan/plan";
import { targetGaps } from "../../../src/engine/strategy/targetGaps";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { goal, objective, scored, withKpis } from "./smallStrategy";

const base = smallModel({ items: [{ code: "A" }], periods: 4, historyMonths: 4 }, { goals: [goal("Grow")] });
const plan = planOf(base, { demand: grid([[100, 100, 100, 100]]) });

const gapsOf = (model: PlanningModel, of: Plan = plan): Gap[] => {
  const figures = kpiFigures({ model, plan: of, values: planValues(model) });
  return targetGaps({ model, figures, marginShare: 0.4 }, scored(model, of));
};

describe("gaps to targets", () => {
  const revenue = objective("Revenue", { kpi: "revenue", aggregation: "sum", target: 1500, unit: "EUR" });
  const model = withKpis({ ...base, objectives: [revenue] }, [{ kpi: "revenue", at: { [-1]: 1200 } }]);
  const [gap] = gapsOf(model);
  it("[STR20] revenue of 1,000 against 1,500 is 500 short and 200 of margin at risk", () => {
    expect(gap).toMatchObject({
      kind: "plan-target",
      amount: -500,
      money: -500,
      moneyAtRisk: 200,
      unit: "EUR",
      objective: 0,
    });
  });
  it("[STR20] without a shortage all of it is demand", () => {
    expect(gap!.drivers.map(({ cause, units }) => [cause, units])).toEqual([["demand", -500]]);
  });
  it("[STR20] what is given up in the due month is supply", () => {
    const lost = grid([[0, 0, 0, 20]]);
    const short = { ...plan, shipped: grid([[100, 100, 100, 80]]), lost };
    expect(gapsOf(model, short)[0]!.drivers.map(({ cause, units }) => [cause, units])).toEqual([
      ["demand", -500],
      ["supply", -200],
    ]);
  });
  it("[STR20] a KPI that is no money has no money at risk", () => {
    const stated = [{ kpi: "csat", kind: "outlook" as const, at: { 3: 60 } }];
    const care = withKpis({ ...base, objectives: [objective("Care", { target: 80 })] }, stated);
    expect(gapsOf(care)).toMatchObject([{ amount: -20, money: 0, moneyAtRisk: 0 }]);
  });
  it("[STR20] within the tolerance there is none", () => {
    const near = { ...model, objectives: [{ ...revenue, target: 1020 }] };
    expect(gapsOf(near)).toEqual([]);
  });
});
